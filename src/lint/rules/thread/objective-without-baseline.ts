import type { Objective } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { type MeasureAt, namedBy, openMeasures } from '../measures/every-measure.ts'
import { isHolding } from '../measures/holding.ts'
import { readingsOf } from '../smart/readings.ts'
import { isOpenPlan } from './answers.ts'

export const objectiveWithoutBaseline = defineRule({
  id: 'objective-without-baseline',
  group: 'thread',
  severity: 'info',
  what: 'An objective aims for less of something, or for a rating, and does not say where the client starts.',
  why: 'Progress is the distance from the start; without it, nobody can show that the client came closer.',
  fix: 'Add “baseline: { value: …, date: … }” to the measure, with the client’s own figures.',
  source:
    'Fla. Admin. Code 65D-30.0044, 12VAC35-105-665, 130 CMR 448.419 and 10A NCAC 27G .0205: measurable objectives; that a fall or a rating needs its start is txplan’s reading',
  messages: { found: '{subject}, {words}: its measure has a target, and no baseline.' },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: At most one panic attack a week by March 3, 2027\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      target: { at_most: 1 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: At most one panic attack a week by March 3, 2027\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      baseline: { value: 4, date: 2026-12-02 }\n      target: { at_most: 1 }\n',
  },
  check(context) {
    if (!isOpenPlan(context)) return
    for (const one of openMeasures(context)) {
      const { measure } = one
      if (measure.instrument !== undefined || measure.baseline?.value !== undefined) continue
      if (!needsStart(one) || isHolding(one) || isToldElsewhere(one, context)) continue
      context.report({ at: one.path, message: 'found', args: namedBy(one) })
    }
  },
})

/**
 * New skills, activities and attendance start from nothing as a rule: only what is to fall, and what
 * is rated, means nothing without its start.
 */
function needsStart({ aim, measure, of }: MeasureAt): boolean {
  if ((of as Objective).criteria !== undefined) return false
  if (aim?.kind === 'at_most' || aim?.kind === 'between') return true
  const unit = `${measure.unit ?? ''} ${measure.behavior ?? ''}`
  return aim?.kind === 'at_least' && /\brat(?:ed|ing)s?\b|\bscale\b|\bscores?\b/i.test(unit)
}

/** In its own sentence, or where the problem or a symptom gives a figure for the same thing. */
function isToldElsewhere(one: MeasureAt, context: Context): boolean {
  const statement = readingsOf(context).find(({ of }) => of === one.of)
  const quantities = statement?.reading.quantities ?? []
  if (quantities.some(({ role }) => role === 'baseline' || role === 'change')) return true
  const words = contentWords(`${one.measure.behavior ?? ''} ${one.measure.unit ?? ''}`)
  return context
    .once(figuredTexts)
    .some((text) => contentWords(text).some((word) => words.includes(word)))
}

/** Clauses on problems and symptoms that have a figure in them. */
const figuredTexts = ({ texts }: Context): string[] =>
  texts
    .filter((one) => one.in === 'plan' && telling.has(one.top))
    .flatMap(({ text }) => text.split(/[.;\n]\s/))
    .filter((clause) => figure.test(clause))

const telling = new Set(['problems', 'assessment', 'necessity', 'diagnoses', 'summary'])

const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|daily|every|half|each)\b/i

/** Beginnings of words that carry meaning. */
const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !hollow.has(word))
    .map((word) => word.slice(0, 5))

const hollow = new Set(
  'with from that this than over each week weeks month months times time days hours minutes points number least most client'.split(
    ' ',
  ),
)
