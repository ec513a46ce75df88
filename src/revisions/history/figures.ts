/** A story in figures: when the words last changed, what targets, dates and statuses there were. */
import type { WrittenChange } from './stages.ts'
import type { ItemStory } from './story.ts'
import type { PlanVersion } from './version.ts'

/** A value that a field had, and who gave it that. */
export interface Valued {
  value: unknown
  by: PlanVersion
}

export interface Counted {
  times: number
  last: PlanVersion
}

export interface Figures {
  /** When its words were last changed, and how often in all. */
  words?: Counted
  /** The first value and each that came after it. Absent where there never was one. */
  target?: readonly Valued[]
  status?: readonly Valued[]
  date?: { values: readonly Valued[]; days: number; times: number }
  /** All other changes, of its parts too: how often it is done, by whom, what it is linked to. */
  others?: Counted
}

export function figuresOf(story: ItemStory): Figures {
  // What is part of it, such as a milestone, has a status and a day of its own.
  const own = story.events.filter(({ change }) => change.subject.kind === story.kind)
  const told = new Set(own.filter((one) => isOfWords(one) || isOfValues(one)))
  const words = counted(own.filter(isOfWords))
  const others = counted(story.events.filter((one) => !told.has(one)))
  const values = {
    target: valuesOf(story, ['measure', 'target']),
    status: valuesOf(story, ['status']),
    date: valuesOf(story, ['target_date']),
  }
  const moves = own.filter(isMove)
  return {
    ...(words ? { words } : {}),
    ...(isFilled(values.target) ? { target: values.target } : {}),
    ...(isFilled(values.status) ? { status: values.status } : {}),
    ...(isFilled(values.date)
      ? { date: { values: values.date, times: moves.length, days: daysOf(moves) } }
      : {}),
    ...(others ? { others } : {}),
  }
}

/** Several changes of one version are one. */
function counted(events: readonly WrittenChange[]): Counted | undefined {
  const last = events.at(-1)
  return last && { times: new Set(events.map(({ by }) => by)).size, last: last.by }
}

/** What is told value by value, and the ids, which are told too. */
function isOfValues({ change }: WrittenChange): boolean {
  if (change.what !== 'field') return change.what === 'renamed'
  const field = change.field.join('.')
  return field === 'status' || field === 'target_date' || /^measure\.target(?:\.|$)/.test(field)
}

const isFilled = (values: readonly Valued[]): boolean =>
  values.some(({ value }) => value !== undefined)

/** What a reader knows each kind of item by. */
const wording = new Set(['statement', 'description', 'technique', 'modality', 'service', 'name'])

const isOfWords = ({ change }: WrittenChange): boolean =>
  change.what === 'field' && change.field.length === 1 && wording.has(String(change.field[0]))

const isMove = ({ change }: WrittenChange): boolean =>
  change.what === 'field' &&
  change.field.join('.') === 'target_date' &&
  change.detail?.kind === 'date' &&
  change.detail.days !== 0

const daysOf = (moves: readonly WrittenChange[]): number =>
  moves.reduce((sum, { change }) => {
    const detail = change.what === 'field' ? change.detail : undefined
    return sum + (detail?.kind === 'date' ? detail.days : 0)
  }, 0)

/** Each value once until the next. */
function valuesOf({ states, events }: ItemStory, field: readonly string[]): Valued[] {
  const found: Valued[] = []
  for (const { by, item } of states) {
    const value = valueIn(item, field)
    const isFirst = found.length === 0
    if (!isFirst && isSame(found.at(-1)?.value, value)) continue
    found.push({ value, by: isFirst ? by : (writerOf(events, field, by) ?? by) })
  }
  return found
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const valueIn = (item: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined
    ? item
    : typeof item === 'object' && item !== null
      ? valueIn((item as Record<string, unknown>)[key], rest)
      : undefined

/** Of what a merge brought in: who wrote it on the branch. */
function writerOf(
  events: readonly WrittenChange[],
  field: readonly string[],
  by: PlanVersion,
): PlanVersion | undefined {
  const brought = new Set(by.brought)
  return events.find(
    (written) =>
      brought.has(written.by) &&
      written.change.what === 'field' &&
      field.every((key, at) => (written.change as { field: readonly unknown[] }).field[at] === key),
  )?.by
}
