/** Answers from a file go through the same readers as what is typed: a day in words, a score's range. */
import { valueAt } from '../source/meaning.ts'
import type { Interview, State, Step } from './interview.ts'

export interface AnswerFault {
  /** The address: `goals[0].target_date`. */
  key: string
  message: string
}

/** The state with every answer as its question reads it, and those that it cannot. */
export async function readAnswers<A>(
  interview: Interview<A>,
  start: State<A>,
): Promise<{ state: State<A>; faults: AnswerFault[] }> {
  await interview.rest?.()
  const faults: AnswerFault[] = []
  const seen = new Set<string>()
  let state = start
  const next = () => interview.steps(state.answers).find((step) => !seen.has(step.key))
  for (let step = next(); step; step = next()) {
    seen.add(step.key)
    const read = readGiven(step, state)
    if (read === undefined) continue
    if ('problem' in read) faults.push({ key: step.key, message: withoutQuotes(read.problem) })
    else state = { ...state, answers: step.put(state.answers, read.value, false) }
  }
  return { state, faults }
}

/** What the question makes of the answer that stands there; nothing for lists and choices. */
function readGiven<A>({ question }: Step<A>, { answers }: State<A>) {
  if (question.kind !== 'line' && question.kind !== 'text') return undefined
  const value = valueAt(answers, question.at)
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const read = question.read(String(value))
  return 'value' in read && read.value === value ? undefined : read
}

/** What was typed at a prompt may be shown to whoever typed it; what stands in a file may end in a log. */
export const withoutQuotes = (message: string): string => message.replace(/“.*”/s, '(not shown)')
