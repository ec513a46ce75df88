/** What every question about an entry of a record is built with, and what is known beside the answers. */
import type { ClientRecord, Plan, Practice } from '../../plan/types.generated.ts'
import type { Step } from '../interview.ts'
import { makeStep } from '../step.ts'

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

/** A field of the answers as text, where it holds some. */
export function textOf(answers: EntryAnswers, field: string): string | undefined {
  const value = answers[field]
  return typeof value === 'string' ? value : undefined
}

export function listIn<T>(answers: EntryAnswers, field: string): readonly T[] | undefined {
  const value = answers[field]
  return Array.isArray(value) ? value : undefined
}
