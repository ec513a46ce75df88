/** What any conversation builds its questions with: a question, the place of its answer, what suggests itself. */
import type { Path } from '../source/document.ts'
import { valueAt, withoutValue, withValue } from '../source/meaning.ts'
import { addressOf, type Step } from './interview.ts'
import type { Question } from './question.ts'

type WithoutPlace<Q> = Q extends Question
  ? Omit<Q, 'at' | 'optional'> & { optional?: boolean }
  : never

export type Wording = WithoutPlace<Question>

/** A question whose answer stands at its address; a question is optional unless it says otherwise. */
export function makeStep<A>(
  section: string,
  at: Path,
  wording: Wording,
  put: Step<A>['put'] = makePut<A>(at),
): Step<A> {
  const question = { optional: true, ...wording, at } as Question
  return { key: addressOf(at), section, question, put }
}

export const makePut =
  <A>(at: Path): Step<A>['put'] =>
  (answers, value) =>
    (withValue(answers, at, value) ?? answers) as A

/** The answers without what stands at an address. */
export const without = <A>(answers: A, at: Path): A => (withoutValue(answers, at) ?? answers) as A

/** What was said at an address, as it may stand in a line. */
export function said(answers: unknown, at: Path): { initial?: string } {
  const value = valueAt(answers, at)
  return typeof value === 'string' || typeof value === 'number' ? { initial: String(value) } : {}
}

/** What was said or, before anything was, what suggests itself. */
export const saidOr = (answers: unknown, at: Path, otherwise: string | undefined) => ({
  ...(otherwise === undefined ? {} : { initial: otherwise }),
  ...said(answers, at),
})

export const maybe = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }
