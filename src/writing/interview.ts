/**
 * A conversation as a function: from what was said so far to the questions there are. Whoever asks them
 * (a terminal, a file of answers) finds the next one here; nothing here waits or prints.
 */
import type { Path } from '../source/document.ts'
import { valueAt, withoutValue } from '../source/meaning.ts'
import type { Question } from './question.ts'

/** What was said, and which questions need not be asked again although their answer is not there. */
export interface State<A> {
  answers: A
  /** Keys of the questions that were answered, passed over or kept, the last one last. */
  settled: ReadonlySet<string>
}

/** A question with its place in the conversation. */
export interface Step<A> {
  /** The address: `goals[0].objectives[1].statement`. */
  key: string
  /** Which part of the conversation it belongs to, one of the interview’s sections. */
  section: string
  question: Question
  /** The answers with this one. */
  put: (answers: A, value: unknown, own: boolean) => A
  /** Key of the question where an answer in own words is changed, if not this one. */
  mend?: string
  /** What else of the answer may be changed, and where: the blanks of a library text. */
  parts?: readonly { key: string; label: string }[]
  /** It chooses what a whole item is: another choice leaves nothing of what was asked about the last. */
  renews?: true
  /** Which other questions another answer opens again: what was said there does not go with it. */
  forgets?: (key: string) => boolean
  /** A person may pass it over; a file of answers may not leave it out. */
  needed?: boolean
  /** Whether these answers hold it already, where it may stand in more than one place. */
  given?: (answers: A) => boolean
}

export interface Interview<A> {
  /** Names of the parts, in order, as the progress line shows them. */
  sections: readonly string[]
  /** Every question that follows from these answers, asked or not, in order. */
  steps: (answers: A) => readonly Step<A>[]
  /** Loads the parts that are not there yet: only then is a conversation without open questions over. */
  rest?: () => Promise<void>
}

/** An address as people write it: `goals[0].objectives[1].statement`. */
export const addressOf = (path: Path): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`))
    .join('')

export const isSettled = <A>(step: Step<A>, { answers, settled }: State<A>): boolean =>
  settled.has(step.key) ||
  (step.given?.(answers) ?? valueAt(answers, step.question.at) !== undefined)

/** The first question that is still open. */
export const nextStep = <A>(interview: Interview<A>, state: State<A>): Step<A> | undefined =>
  interview.steps(state.answers).find((step) => !isSettled(step, state))

/** Whether a key is that of the address, or of something inside it. */
export const isInside = (key: string, address: string): boolean =>
  key === address || key.startsWith(`${address}.`) || key.startsWith(`${address}[`)

/** `6 of 11: goals`. */
export function progressOf<A>({ sections }: Interview<A>, { section }: Step<A>): string {
  return `${sections.indexOf(section) + 1} of ${sections.length}: ${section}`
}

export const answered = <A>(
  state: State<A>,
  step: Step<A>,
  value: unknown,
  own: boolean,
): State<A> => {
  const answers = step.put(state.answers, value, own)
  const isNew = valueAt(answers, step.question.at) !== valueAt(state.answers, step.question.at)
  const settled = isNew ? stillSettled(state.settled, step) : state.settled
  return { answers, settled: withLast(settled, step.key) }
}

const stillSettled = <A>(settled: ReadonlySet<string>, { key, renews, forgets }: Step<A>) =>
  new Set([...(renews ? without(settled, key) : settled)].filter((one) => !forgets?.(one)))

/** What was asked about an item that is another now. */
const without = (settled: ReadonlySet<string>, address: string): ReadonlySet<string> =>
  new Set([...settled].filter((key) => !isInside(key, address)))

export const passedOver = <A>({ answers, settled }: State<A>, { key }: Step<A>): State<A> => ({
  answers,
  settled: withLast(settled, key),
})

/** In the order in which they were last answered. */
const withLast = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set([...[...keys].filter((one) => one !== key), key])

/** A person who goes on without an answer takes back the one that was there. */
export function leftOut<A>(state: State<A>, step: Step<A>): State<A> {
  const { answers } = state
  if (valueAt(answers, step.question.at) === undefined) return passedOver(state, step)
  const left = (withoutValue(answers, step.question.at) ?? answers) as A
  if (!step.renews) return passedOver({ ...state, answers: left }, step)
  // Those behind it move up: what was asked about them is asked where they stand now.
  const list = addressOf(step.question.at.slice(0, -1))
  return { answers: left, settled: without(state.settled, list) }
}

/** What a conversation without anybody to ask comes to. */
export interface Settled<A> {
  state: State<A>
  /** Addresses of the questions that need an answer and have none. */
  missing: string[]
}

/** Goes through the conversation with what is there: what may be passed over is, the rest is missing. */
export async function settleAll<A>(interview: Interview<A>, start: State<A>): Promise<Settled<A>> {
  await interview.rest?.()
  const missing: string[] = []
  let state = start
  for (let step = nextStep(interview, state); step; step = nextStep(interview, state)) {
    if (step.needed ?? !step.question.optional) missing.push(step.key)
    state = passedOver(state, step)
  }
  return { state, missing }
}
