/** Each text of the library as an item of a page: the sentence, what is said of it, its blanks. */
import { findInstrument } from '../measures/find.ts'
import type { Blank, Presentation } from '../plan/types.generated.ts'
import type { Blanks } from './fill.ts'
import type {
  Entry,
  EntryKind,
  LibraryGoal,
  LibraryIntervention,
  LibraryObjective,
  LibraryProblem,
} from './library.ts'
import { bracketed, type Fact, type Item } from './sheet.ts'

/** The sentence of a text with its blanks in brackets; of an intervention what is done. */
export function sentenceOf({ text }: Pick<Entry, 'text'>): string {
  const { statement, technique, description } = text as LibraryProblem & LibraryIntervention
  return line(statement ?? [technique, description].filter(Boolean).join(': '))
}

export const line = (text: string): string => bracketed(text).replace(/\s+/g, ' ').trim()

const items: { [K in EntryKind]: (entry: Entry<K>) => Item } = {
  problem: ({ text }) => problemItem(text),
  goal: ({ text }) => goalItem(text),
  objective: ({ text }) => objectiveItem(text),
  intervention: ({ text, presentation }) => interventionItem(text, presentation),
}

export const itemOf = (entry: Entry): Item => (items[entry.kind] as (entry: Entry) => Item)(entry)

export function problemItem(problem: LibraryProblem): Item {
  const { id = '', behavioral_definition, plain, diagnoses, blanks } = problem
  return {
    name: id,
    text: sentenceOf({ text: problem }),
    facts: [
      ...facts(['What one would see', behavioral_definition], ['In plain words', plain]),
      ...facts(['For', diagnoses?.join(', ')]),
      ...blankFacts(blanks),
    ],
  }
}

export function goalItem(goal: LibraryGoal): Item {
  const { id = '', plain, problems, objectives = [], blanks } = goal
  return {
    name: id,
    text: sentenceOf({ text: goal }),
    facts: [
      ...facts(['In plain words', plain], ['Answers', problems?.join(', ')]),
      ...blankFacts(blanks),
    ],
    items: objectives.map(objectiveItem),
  }
}

function objectiveItem(objective: LibraryObjective): Item {
  const {
    id = '',
    plain,
    measure = {},
    target_date,
    interventions,
    action_steps,
    blanks,
  } = objective
  const { instrument, behavior, every, how } = measure
  const counted = [instrument === undefined ? behavior : instrumentWords(instrument), every]
  return {
    name: id,
    text: sentenceOf({ text: objective }),
    facts: [
      ...facts(['In plain words', plain], ['Measured', counted.filter(Boolean).join('; ')]),
      ...facts(['Change', fromTo(measure, target_date)], ['How', how]),
      ...facts(['Served by', interventions?.join(', ')], ['Client', action_steps?.join('; ')]),
      ...blankFacts(blanks),
    ],
  }
}

/** from [baseline] (sleep diary) to at least [target] nights a week by [date]. */
function fromTo(
  measure: NonNullable<LibraryObjective['measure']>,
  date: string | undefined,
): string {
  const { baseline, target = {}, unit } = measure
  const bounds = [
    ['at most', target.at_most],
    ['at least', target.at_least],
    ['a change by', target.change_by],
  ] as const
  const to = bounds.flatMap(([words, value]) => (value === undefined ? [] : `${words} ${value}`))
  const parts = [
    baseline?.value === undefined ? undefined : `from ${baseline.value}`,
    baseline?.source && `(${baseline.source})`,
    to.length > 0 && `to ${to.join(' and ')}`,
    unit,
    date && `by ${date}`,
  ]
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')
}

export function interventionItem(one: LibraryIntervention, presentation: Presentation): Item {
  const { id = '', modality, plain, rationale, client_tasks, precautions, blanks } = one
  return {
    name: id,
    text: sentenceOf({ text: one }),
    facts: [
      ...facts(['Treatment', modality], ['Usual dose', doseWords(one)], ['Why', rationale]),
      ...facts(['In plain words', plain], ['Client', client_tasks?.join('; ')]),
      ...facts(['To mind', precautions]),
      ...(one.sources ?? []).map((key) => ({
        label: 'Source',
        text: sourceWords(key, presentation),
      })),
      ...blankFacts(blanks),
    ],
  }
}

function doseWords({ format, frequency, minutes, duration }: LibraryIntervention): string {
  const length = minutes === undefined ? undefined : `${minutes} minutes`
  return [format, frequency, length, duration && `for ${duration}`].filter(Boolean).join(', ')
}

export function sourceWords(key: string, { sources = [] }: Presentation): string {
  const found = sources.find(({ id }) => id === key)
  if (!found) return key
  return `${[found.title, found.year].filter(Boolean).join(', ')}${found.kind ? ` (${found.kind})` : ''}`
}

export const nameOf = (instrument: string): string => findInstrument(instrument)?.name ?? instrument

export function instrumentWords(instrument: string): string {
  const known = findInstrument(instrument)
  return known ? `${known.name}, ${known.title}` : instrument
}

/** Those of them of which something is said. */
export const facts = (...all: [label: string, text: string | undefined][]): Fact[] =>
  all.flatMap(([label, text]) => (text ? [{ label, text: line(text) }] : []))

export const blankFacts = (blanks: Blanks = {}): Fact[] =>
  Object.entries(blanks).map(([name, blank]) => ({ label: `[${name}]`, text: blankWords(blank) }))

/** What is asked, in which form, and what one clinician answered. */
function blankWords({ ask, kind = 'words', instrument, example, why }: Blank): string {
  const question = ask === undefined ? [] : [`${ask.replace(/[?.]+$/, '')}?`]
  const what = kind === 'score' && instrument ? `A score of the ${nameOf(instrument)}` : forms[kind]
  const such =
    example === undefined ? '' : `such as ${kind === 'words' ? quoted(example) : example}`
  const form = [what, such].filter(Boolean).join(', ')
  const sentence = form.charAt(0).toUpperCase() + form.slice(1)
  return line([...question, ...(form ? [`${sentence}.`] : []), why].filter(Boolean).join(' '))
}

const forms: Readonly<Record<NonNullable<Blank['kind']>, string>> = {
  words: '',
  number: 'A number',
  score: 'A score',
  date: 'A day or a span',
  frequency: 'How often',
  span: 'A length of time',
}

const quoted = (example: string | number): string =>
  /^["“]/.test(String(example)) ? String(example) : `“${example}”`

export const factItems = (facts: readonly Fact[]): Item[] =>
  facts.map(({ label, text }) => ({ text: `${label}: ${text}` }))
