/** A problem, goal, objective or intervention: taken from the library, blank by blank, or said freely. */
import { type Blanks, blanksIn, filled } from '../../library/fill.ts'
import { type Entry, type EntryKind, entriesOf } from '../../library/library.ts'
import type { Answers } from '../../plan/answers.ts'
import { idFor, unlike } from '../../plan/ids.ts'
import type { Blank } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import { found } from '../found.ts'
import { oldWords } from '../from-plan.ts'
import { addressOf } from '../interview.ts'
import { besideKey, fillingOf, isCarried, tellingNames } from '../plan-of.ts'
import type { Option } from '../question.ts'
import * as typed from '../typed.ts'
import { number, type Reader, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import { maybe, type PlanStep, putAt, said, saidOr, step, type Wording, withoutAt } from './step.ts'
import { effectiveOf, takenIds, templateOf } from './steps.ts'

export interface Item {
  section: string
  kind: EntryKind
  at: Path
  answers: Answers
  world: World
}

interface TakenItem {
  id?: string
  library?: string
  blanks?: Readonly<Record<string, string | number>>
}

/** Each item of a list with all that is asked about it, and the way to another. */
export function listSteps(
  whole: Omit<Item, 'at'>,
  list: Path,
  choose: (item: Item) => PlanStep,
  details: (item: Item) => PlanStep[],
): PlanStep[] {
  const items = valueAt(whole.answers, list)
  const count = Array.isArray(items) ? items.length : 0
  const itemOf = (at: number): Item => ({ ...whole, at: [...list, at] })
  const asked = Array.from({ length: count }, (_, at) => {
    const item = itemOf(at)
    return [choose(item), ...details(item)]
  })
  return [...asked.flat(), choose(itemOf(count))]
}

const itemAt = ({ answers, at }: Item): TakenItem => (valueAt(answers, at) ?? {}) as TakenItem

/** The library text that is being filled; none for own words, and none for what came filled. */
export const entryOf = (item: Item): Entry | undefined =>
  isCarried(itemAt(item)) ? undefined : item.world.library().entry(item.kind, itemAt(item).library)

type PickWording = Pick<Wording, 'ask' | 'why' | 'example' | 'payer'>

/** The texts of the presentation, of this kind, that are not taken yet. */
export function freeEntries({
  kind,
  answers,
  world,
}: Pick<Item, 'kind' | 'answers' | 'world'>): Entry[] {
  const { problems = [], goals = [], interventions = [] } = answers
  const objectives = goals.flatMap((goal) => goal.objectives ?? [])
  const items = [...problems, ...goals, ...objectives, ...interventions]
  const taken = new Set(items.map(({ library }) => library))
  const template = templateOf(answers, world)
  return template
    ? entriesOf(template).filter((entry) => entry.kind === kind && !taken.has(entry.id))
    : []
}

/** Which text it is: one of the library, or own words, which go into `field`. */
export function pick(
  item: Item,
  wording: PickWording,
  { field, close, first }: { field: string; close?: string; first: readonly Entry[] },
): PlanStep {
  const { section, at, answers: now } = item
  const before = itemAt(item) as TakenItem & Record<string, unknown>
  const isThere = valueAt(now, at) !== undefined
  const chosen = item.world.library().entry(item.kind, before.library)
  // Where the texts come from need not be said of those that the presentation suggests.
  const suggested = [...(chosen ? [chosen] : []), ...first].map((entry) => ({
    value: entry.id,
    label: plainWords(entry.text),
  }))
  const wide = () => [...suggested, ...otherEntries(item, first).map(optionOf)]
  const search = (text: string) => (text.trim() === '' ? suggested : found(wide(), text))
  const initial = chosen?.id ?? before[field]
  const asked = step(
    section,
    at,
    {
      own: 'In my own words',
      ...wording,
      kind: 'search',
      search,
      ...(isThere
        ? { skip: 'Take it out' }
        : close === undefined
          ? { urged: true }
          : { skip: close }),
      ...(typeof initial === 'string' ? { initial } : {}),
    },
    (answers, value, own) =>
      isThere && value === initial
        ? answers
        : putAt(at)(answers, taken({ ...item, answers }, String(value), own, field), own),
  )
  const mended = { ...asked, renews: true as const, mend: addressOf([...at, field]) }
  return at.at(-1) === 0 && !isThere ? { ...mended, needed: true } : mended
}

/** What is put down when a text is chosen: its id is given at once and never changes again. */
function taken({ answers, world, kind }: Item, value: string, own: boolean, field: string): object {
  const ids = takenIds(answers)
  if (!own && world.library().entry(kind, value))
    return { id: unlike(value.slice(value.indexOf('/') + 1), ids), library: value }
  const id = idFor(value, ids, { avoid: tellingNames(answers), otherwise: kind })
  return { id, [field]: value }
}

const optionOf = ({ id, text, presentation }: Entry): Option => ({
  value: id,
  label: plainWords(text),
  hint: presentation.title ?? '',
})

/** The text with its blanks by their names, for a list to choose from. */
function plainWords(text: Entry['text']): string {
  const { statement, technique, description } = text as Record<string, string | undefined>
  return withNames(statement ?? technique ?? description ?? '')
}

/** `The client lies awake [how long] on [nights] nights a week`. */
export const withNames = (text: string): string => {
  const named = text
    .replace(/\{\{client\}\}/g, 'the client')
    .replace(/\{\{([^}]*)\}\}/g, (_, name: string) => `[${name.replaceAll('-', ' ')}]`)
  return named.charAt(0).toUpperCase() + named.slice(1)
}

/** The whole library of that kind, save what stands in front and what was taken. */
function otherEntries({ world, kind }: Item, first: readonly Entry[]): Entry[] {
  const before = new Set(first.map(({ id }) => id))
  return world
    .library()
    .entries()
    .filter((entry) => entry.kind === kind && !before.has(entry.id))
}

/**
 * One question for each blank of the text, then its wording. Own words, which were asked for where the
 * text was chosen, stand in `ownField`; they can be gone back to.
 */
export function blanksAndWording(
  item: Item,
  field: string,
  ask: string,
  ownField = field,
): PlanStep[] {
  const entry = entryOf(item)
  if (!entry) return [ownWording(item, ownField, ask)]
  const { blanks: _, ...text } = entry.text as Entry['text'] & { objectives?: unknown }
  const { objectives: __, ...own } = text as { objectives?: unknown }
  const names = blanksIn(own)
  return [
    ...names.map((name) => blankStep(item, entry, name)),
    wordingStep(item, entry, field, ask, names),
    ...otherTexts(item, entry, field),
  ]
}

function ownWording({ section, at, answers }: Item, field: string, ask: string): PlanStep {
  const path = [...at, field]
  const before = valueAt(answers, [...at, oldWords])
  if (typeof before === 'string' && valueAt(answers, path) === undefined)
    return { ...renewed(section, path, ask, before), needed: true }
  return step(
    section,
    path,
    { kind: 'text', ask, ...said(answers, path), read: words },
    (now, value) => renamed(putAt(path)(now, value, true), at, String(value)),
  )
}

/** An id made of words that are gone tells the wrong thing; as long as nothing goes by it, it changes too. */
function renamed(answers: Answers, at: Path, wording: string): Answers {
  const { id } = (valueAt(answers, at) ?? {}) as TakenItem
  const goals = answers.goals ?? []
  const named = [
    ...goals.flatMap(({ problems = [] }) => problems),
    ...goals.flatMap((goal) => (goal.objectives ?? []).flatMap((one) => one.interventions ?? [])),
  ]
  if (id === undefined || named.includes(id)) return answers
  const ids = takenIds(answers)
  ids.delete(id)
  const made = idFor(wording, ids, { avoid: tellingNames(answers), otherwise: id })
  return putAt([...at, 'id'])(answers, made, false)
}

/** Words of the last plan, about that time: they stand there to be brought up to date. */
const renewed = (section: string, path: Path, ask: string, before: string): PlanStep =>
  step(section, path, {
    kind: 'text',
    ask,
    notes: ['So it stood in the last plan. Bring its numbers and its day up to date.'],
    initial: before,
    optional: false,
    read: words,
  })

function blankStep(item: Item, entry: Entry, name: string): PlanStep {
  const { section, at, answers, world } = item
  const path = [...at, 'blanks', name]
  const blank = ((entry.text.blanks ?? {}) as Blanks)[name] ?? {}
  const asked = step(section, path, {
    kind: 'line',
    ask: askFor(blank.ask ?? name),
    notes: [`“${sentenceSoFar(item, entry, name)}”`],
    ...maybe('why', blank.why),
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
  return withNames(
    filled(text, fillingOf(answers, itemAt(item), entry, effectiveOf(answers, world))),
  )
}

/** The text as it came out, to be let stand or put into other words. */
function wordingStep(
  item: Item,
  entry: Entry,
  field: string,
  ask: string,
  names: readonly string[],
): PlanStep {
  const { section, at, answers, world } = item
  const text = (entry.text as Record<string, unknown>)[field]
  const path = [...at, field]
  const composed = (from: Answers) =>
    String(
      filled(
        text ?? '',
        fillingOf(from, itemAt({ ...item, answers: from }), entry, effectiveOf(from, world)),
      ),
    )
  const { blanks = {} } = entry.text
  const parts = names.map((name) => ({
    key: addressOf([...at, 'blanks', name]),
    label: `${blanks[name]?.ask ?? name}: ${itemAt(item).blanks?.[name] ?? 'left out'}`,
  }))
  const asked = step(
    section,
    path,
    {
      kind: 'text',
      ask,
      ...(names.length > 0
        ? {}
        : {
            why: 'This is the library’s text. Put it into your and the client’s words if they differ.',
          }),
      initial: said(answers, path).initial ?? withGaps(composed(answers)),
      read: words,
    },
    (before, value) =>
      value === withGaps(composed(before))
        ? withoutAt(before, path)
        : withoutPlain(putAt(path)(before, value, true), item, entry),
  )
  return { ...asked, parts }
}

/** What says the same in plain words no longer does once the words were changed. */
const withoutPlain = (answers: Answers, { at }: Item, { text }: Entry): Answers =>
  text.plain === undefined ? answers : putAt([...at, 'plain'])(answers, '', false)

/** What else of the library's text would go into the plan: shown, and left out unless it holds. */
function otherTexts(item: Item, entry: Entry, field: string): PlanStep[] {
  const { section, at, answers, world } = item
  const filling = fillingOf(answers, itemAt(item), entry, effectiveOf(answers, world))
  const isEdited = valueAt(answers, [...at, field]) !== undefined
  const texts = saidBeside
    .filter((path) => path[0] !== field && !(path[0] === 'plain' && isEdited))
    .flatMap((path) => {
      const text = valueAt(entry.text, path)
      return text === undefined ? [] : [{ path, text: filled(text, filling) }]
    })
  if (texts.length === 0) return []
  const path = [...at, besideKey]
  const before = valueAt(answers, path)
  const asked = step(
    section,
    path,
    {
      kind: 'yes-no',
      ask: 'Does this hold here, too?',
      why: 'It comes with the text and would stand in the plan. No leaves it out.',
      notes: texts.map(({ path, text }) => `${besideWords(path)}: ${[text].flat().join('; ')}`),
      optional: false,
      ...(typeof before === 'boolean' ? { initial: before } : {}),
    },
    (now, value) => {
      const put = putAt(path)(now, value, false)
      if (value !== true) return texts.reduce((left, one) => emptied(left, at, one), put)
      // Whoever said No before gets the texts back.
      return before === false
        ? texts.reduce((left, one) => withoutAt(left, [...at, ...one.path]), put)
        : put
    },
  )
  return [{ ...asked, needed: false }]
}

const emptied = (answers: Answers, at: Path, { path, text }: { path: Path; text: unknown }) =>
  putAt([...at, ...path])(answers, Array.isArray(text) ? [] : '', false)

const saidBeside: readonly (readonly string[])[] = [
  ['behavioral_definition'],
  ['plain'],
  ['measure', 'how'],
  ['action_steps'],
  ['rationale'],
  ['client_tasks'],
  ['precautions'],
]

const besideWords = (path: readonly string[]): string =>
  ({
    behavioral_definition: 'What one would see',
    plain: 'For the client',
    how: 'How it is measured',
    action_steps: 'What the client will do',
    rationale: 'Why this one',
    client_tasks: 'Between sessions',
    precautions: 'To mind',
  })[path.at(-1) as string] ?? ''

/** A blank that was passed over stands as a gap that nobody can miss. */
const withGaps = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '____')
