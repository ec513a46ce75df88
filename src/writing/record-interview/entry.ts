/** The entries of a record that are asked for: what they are called, where they stand, what is known beside them. */
import type { Shape } from '../../plan/shape.ts'
import { recordShape } from '../../plan/shapes.generated.ts'
import type { ClientRecord, Plan, Practice } from '../../plan/types.generated.ts'
import type { Step } from '../interview.ts'
import { makePut, makeStep } from '../step.ts'

export type EntryKind = 'session' | 'measure' | 'contact' | 'event' | 'medication'

/** What was said so far, by field; a few fields help to ask and are not written. */
export interface EntryAnswers {
  readonly [field: string]: unknown
}

/** What the conversation knows beside what is said in it. */
export interface About {
  plan: Plan
  /** As it was when the conversation began. */
  record: ClientRecord | undefined
  practice: Practice | undefined
  /** `YYYY-MM-DD`. */
  today: string
}

export type EntryStep = Step<EntryAnswers>

/** What a part asks, given what was said. */
export type Part = (answers: EntryAnswers, about: About) => EntryStep[]

export const step = makeStep<EntryAnswers>
export const putAt = makePut<EntryAnswers>

/** The list of the record that holds the entries of a kind. */
export const listOf = {
  session: 'sessions',
  measure: 'measures',
  contact: 'contacts',
  event: 'events',
  medication: 'medication_changes',
} as const satisfies Record<EntryKind, keyof ClientRecord>

/** The fields of an entry, as the record has them. */
export function entryFields(kind: EntryKind): Readonly<Record<string, Shape>> {
  const list = listShape(kind)
  const item = 'items' in list ? list.items : list
  return 'fields' in item ? item.fields : {}
}

export function listShape(kind: EntryKind): Shape {
  const shape = 'fields' in recordShape ? recordShape.fields[listOf[kind]] : undefined
  if (!shape) throw new Error(`The record has no list of ${kind}s`)
  return shape
}

/** A field of the answers as text, where it holds some. */
export function textOf(answers: EntryAnswers, field: string): string | undefined {
  const value = answers[field]
  return typeof value === 'string' ? value : undefined
}
