/** From a profile's deadline and its answer to a reason; within the days on which its text holds. */
import type { SetDeadline } from '../care/deadlines.ts'
import type { DueAnswer } from '../profiles/deadline.ts'
import { deadlineWords } from '../profiles/deadline-words.ts'
import type { Term } from '../profiles/in-force.ts'
import type { ChainStep, Reason } from './item.ts'

/** `undefined` where the deadline does not concern this client. */
export function reasonOf(
  { deadline, demand, unsure, term }: SetDeadline,
  answer: DueAnswer,
  lead: 'within' | 'every',
): Reason | undefined {
  if (answer.applies === false) return undefined
  const rule = deadlineWords(deadline, lead)
  const note = deadline.note === undefined ? {} : { note: deadline.note }
  const isSure = answer.applies === true && !unsure
  return heldTo(term ?? {}, { by: demand.title, rule, demand, isSure, ...said(answer), ...note })
}

/** What an answer says, as a reason says it. */
export function said(
  answer: DueAnswer,
): Pick<Reason, 'day' | 'until' | 'notBefore' | 'waitingFor' | 'steps'> {
  const { due: day, graceUntil: until, notBefore, waitingFor, steps } = answer
  return {
    ...(day === undefined ? {} : { day }),
    ...(until === undefined ? {} : { until }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    steps,
  }
}

/**
 * A text binds while it holds. What would have been due before it came into force is due when it does;
 * what would be due after its end is not due by it.
 */
function heldTo({ from, to }: Term, reason: Reason): Reason {
  const { day, until, steps, ...rest } = reason
  if (day === undefined) return reason
  if (to !== undefined && day > to)
    return { ...rest, hasLapsed: true, steps: [...steps, lapsed(day, to)] }
  if (from === undefined || day >= from) return reason
  const later = until !== undefined && until > from ? { until } : {}
  return { ...rest, day: from, ...later, steps: [...steps, inForceFrom(from)] }
}

const lapsed = (day: string, to: string): ChainStep => ({
  kind: 'lapsed',
  sentence: `By this text it would be due on ${day}; the text holds only until ${to}.`,
  day: to,
})

const inForceFrom = (from: string): ChainStep => ({
  kind: 'term',
  sentence: `This text holds from ${from} on, and makes nothing due before that day.`,
  day: from,
})
