/** The question that fills one blank of a library text. */
import { type Blanks, filled } from '../../library/fill.ts'
import { line } from '../../library/items.ts'
import type { Entry } from '../../library/library.ts'
import type { Answers } from '../../plan/answers.ts'
import type { Blank } from '../../plan/types.generated.ts'
import { fillingOf } from '../plan-of.ts'
import * as typed from '../typed.ts'
import { number, type Reader, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import { type Item, itemAt } from './item.ts'
import { maybe, type PlanStep, saidOr, step } from './step.ts'
import { effectiveOf } from './steps.ts'

export function blankStep(item: Item, entry: Entry, name: string): PlanStep {
  const { section, at, answers, world } = item
  const path = [...at, 'blanks', name]
  const blank = ((entry.text.blanks ?? {}) as Blanks)[name] ?? {}
  const asked = step(section, path, {
    kind: 'line',
    ask: askFor(blank.ask ?? name),
    notes: [`“${sentenceSoFar(item, entry, name)}”`],
    why: blank.why ?? 'A blank of the library’s text: only this client’s own facts can fill it.',
    ...maybe('example', blank.example === undefined ? undefined : String(blank.example)),
    ...saidOr(answers, path, scoreNow(name, blank, answers)),
    read: readerOf(blank, answers, world),
  })
  return { ...asked, needed: true }
}

/** The score that was asked for already, when the questionnaire was chosen. */
function scoreNow(name: string, { kind, instrument }: Blank, { measures }: Answers) {
  if (name !== 'baseline' || kind !== 'score') return undefined
  const value = measures?.find((one) => one.instrument === instrument)?.baseline?.value
  return value === undefined ? undefined : String(value)
}

/** What a blank asks for, as a question where it is one: `What is avoided?`, `GAD-7 score now:`. */
const askFor = (words: string): string =>
  /[?:]$/.test(words) ? words : `${words}${isQuestion.test(words) ? '?' : ':'}`

const isQuestion =
  /^(?:Which|Why|Who|(?:By|Over|In|From|To|On|At|With|Without|For) (?:when|what|which|whom|how)|(?:What|When|Where|How(?: \w+)*?) (?:is|are|was|were|does|do|did|has|have|would|should|can)\b)/

function readerOf(blank: Blank, answers: Answers, world: World): Reader {
  if (blank.kind === 'number') return number
  if (blank.kind === 'score') return typed.score(blank.instrument)
  if (blank.kind === 'date') return typed.day(world.today, { from: effectiveOf(answers, world) })
  if (blank.kind === 'frequency') return typed.frequency
  return blank.kind === 'span' ? typed.span : words
}

/** The sentence that the blank stands in, as far as it is filled. */
function sentenceSoFar(item: Item, entry: Entry, name: string): string {
  const { answers, world } = item
  const texts = Object.values(entry.text).filter((text) => typeof text === 'string')
  const text = texts.find((one) => one.includes(`{{${name}}}`)) ?? texts[0] ?? ''
  return line(filled(text, fillingOf(answers, itemAt(item), entry, effectiveOf(answers, world))))
}
