/**
 * What a critical answer leads to, at once: was it asked about, and what was found. It is written beside
 * the score, where `lint` looks for it.
 */
import { isAboutDanger } from '../../measures/critical.ts'
import type { Instrument } from '../../measures/instrument.ts'
import { said } from '../step.ts'
import { number, words } from '../typed-words.ts'
import { columbiaOf, isColumbia } from './columbia.ts'
import { type EntryAnswers, type EntryStep, step } from './entry.ts'
import { itemsOf } from './items.ts'

const section = 'safety'

/** A place on the form that calls for a look at safety. */
export interface CriticalPlace {
  /** As the record names it: `item9`, `self-harm-subscale`. */
  key: string
  /** In a sentence: `item 9`. */
  label: string
  about: string
  above: number
  item?: number
}

export function criticalPlaces({ critical = [] }: Instrument): CriticalPlace[] {
  return critical.filter(isAboutDanger).flatMap(({ value: items, above, about, part }) => {
    if (part !== undefined)
      return [{ key: part.toLowerCase().replaceAll(' ', '-'), label: `the ${part}`, about, above }]
    return items.map((item) => ({ key: `item${item}`, label: `item ${item}`, about, above, item }))
  })
}

/** What was answered there, by the key that the record has. */
export function criticalAnswers(
  answers: EntryAnswers,
  instrument: Instrument,
): Record<string, number> {
  if (isColumbia(instrument)) return {}
  const said = (answers['critical'] ?? {}) as Record<string, number>
  const items = itemsOf(answers, instrument)
  const found = criticalPlaces(instrument).flatMap(({ key, item }) => {
    const value = item === undefined ? undefined : items?.[item - 1]
    const answer = value ?? said[key]
    return answer === undefined ? [] : [[key, answer] as const]
  })
  return Object.fromEntries(found)
}

/** The places that were answered above nought. */
export function raised(answers: EntryAnswers, instrument: Instrument): CriticalPlace[] {
  if (isColumbia(instrument)) return raisedInColumbia(answers)
  const given = criticalAnswers(answers, instrument)
  return criticalPlaces(instrument).filter(({ key, above }) => (given[key] ?? 0) > above)
}

function raisedInColumbia(answers: EntryAnswers): CriticalPlace[] {
  const at = columbiaOf(answers)?.items.findLastIndex((value) => value > 0) ?? -1
  if (at < 0) return []
  const item = at + 1
  return [
    { key: `item${item}`, label: `item ${item}`, about: 'suicidal thoughts or behavior', above: 0 },
  ]
}

/** Where only the total is known, the answer to each critical item is asked for beside it. */
export function criticalSteps(answers: EntryAnswers, instrument: Instrument): EntryStep[] {
  if (answers['score'] === undefined || itemsOf(answers, instrument) !== undefined) return []
  return criticalPlaces(instrument).map(({ key, label, about }) =>
    step(section, ['critical', key], {
      kind: 'line',
      ask: `What was answered to ${label}, ${about}?`,
      why: 'A total hides it. 0 is worth writing down too.',
      example: '0',
      ...said(answers, ['critical', key]),
      read: number,
    }),
  )
}

/** Asked as soon as such an answer is known. */
export function safetySteps(answers: EntryAnswers, instrument: Instrument): EntryStep[] {
  const [first] = raised(answers, instrument)
  if (!first) return []
  const { label, about } = first
  const head = `${label.charAt(0).toUpperCase()}${label.slice(1)} (${about}) was answered above zero.`
  const asked: EntryStep = {
    ...step(section, ['asked'], {
      kind: 'choice',
      ask: 'Was it asked about?',
      why: 'Before the client leaves, and today: thoughts, plan, intent, means, what keeps the client safe.',
      notes: [head],
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'not-yet', label: 'Not yet', hint: 'lint goes on saying so until it was' },
      ],
      optional: false,
      ...said(answers, ['asked']),
    }),
    needed: false,
    given: ({ asked, safety }) => asked !== undefined || safety !== undefined,
  }
  if (answers['asked'] === 'not-yet') return [asked]
  const found = step(section, ['safety'], {
    kind: 'text',
    ask: 'What was found, and what was done?',
    why: 'Written beside the score, so that question and answer stand together.',
    example: 'A passing wish not to wake up; no plan, no intent. Went through the safety plan.',
    optional: false,
    ...said(answers, ['safety']),
    read: words,
  })
  return [asked, { ...found, needed: false }]
}
