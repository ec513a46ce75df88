/** Answers that an entry of a record is made from: its fields, and what is asked for it besides. */
import type { Shape } from './shape.ts'
import { recordShape } from './shapes.generated.ts'
import type { ClientRecord } from './types.generated.ts'

export const entryKinds = ['session', 'measure', 'contact', 'event', 'medication'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The list of the record that holds the entries of a kind. */
export const listOf = {
  session: 'sessions',
  measure: 'measures',
  contact: 'contacts',
  event: 'events',
  medication: 'medication_changes',
} as const satisfies Record<EntryKind, keyof ClientRecord>

type Fields = Readonly<Record<string, Shape>>

const fieldsOf = (shape: Shape): Fields => ('fields' in shape ? shape.fields : {})

export function listShape(kind: EntryKind): Shape {
  const shape = fieldsOf(recordShape)[listOf[kind]]
  if (!shape) throw new Error(`The record has no list of ${kind}s`)
  return shape
}

/** The fields of an entry, as the record has them. */
export function entryFields(kind: EntryKind): Fields {
  const list = listShape(kind)
  return 'items' in list ? fieldsOf(list.items) : {}
}

const text: Shape = { kind: 'text', forms: [{ type: 'string' }] }
const answer: Shape = { kind: 'reading', forms: [{ type: 'number' }, { type: 'string' }] }

/** What is known of a questionnaire beside its answers; it is written into the note. */
const ofMeasure: Fields = {
  items: { items: answer },
  edition: text,
  form: text,
  scoring: text,
  safety: text,
}

/** For the check of a file of answers. */
export const entryAnswersShape = (kind: EntryKind): Shape => ({
  fields: { ...entryFields(kind), ...(kind === 'measure' ? ofMeasure : {}) },
})
