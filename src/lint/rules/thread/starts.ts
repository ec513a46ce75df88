/** Whether it is said anywhere where the client starts with something that a goal or objective names. */
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { everyMeasure } from '../measures/every-measure.ts'
import type { Statement } from '../smart/readings.ts'

/** In its own measure, or with “from 5”, “by half” in its sentence. */
export const hasOwnStart = ({ of, reading }: Statement): boolean =>
  of.measure?.baseline?.value !== undefined ||
  of.measure?.target?.change_by !== undefined ||
  reading.quantities.some(({ role }) => role === 'baseline' || role === 'change')

/** Any score or starting value at all: for a goal, which says with several what it is about. */
export const hasAnyStart = (context: Context): boolean =>
  everyRecorded(context).length > 0 ||
  everyMeasure(context).some(({ measure }) => measure.baseline?.value !== undefined) ||
  (context.plan.assessment?.observations ?? []).some(({ value }) => value !== undefined)

/** Where a problem, a symptom or the assessment gives a figure for the same thing. */
export function isFiguredElsewhere(text: string, context: Context): boolean {
  const words = contentWords(text)
  return context
    .once(figuredTexts)
    .some((said) => contentWords(said).some((word) => words.includes(word)))
}

/** Clauses on problems and symptoms that have a figure in them. */
const figuredTexts = ({ texts, plan }: Context): string[] => [
  ...texts
    .filter((one) => one.in === 'plan' && telling.has(one.top))
    .flatMap(({ text }) => text.split(/[.;\n]\s/))
    .filter((clause) => figure.test(clause)),
  ...(plan.assessment?.symptoms ?? []).flatMap(({ symptom, frequency, intensity }) =>
    figure.test(`${frequency} ${intensity}`) ? [symptom ?? ''] : [],
  ),
]

const telling = new Set(['problems', 'assessment', 'necessity', 'diagnoses', 'summary'])

const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|daily|every|half|each)\b/i

/** Beginnings of words that carry meaning. */
const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !hollow.has(word))
    .map((word) => word.slice(0, 5))

const hollow = new Set(
  'with from that this than over each week weeks month months times time days hours minutes points number least most client more less fewer often reduce increase decrease shrink when will their have been into down back'.split(
    ' ',
  ),
)
