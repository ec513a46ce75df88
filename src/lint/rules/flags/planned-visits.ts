/** Numbers of sessions that a plan states or promises, for the rules that hold them against others. */
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../dates/every-date.ts'

const kinds =
  '(?:(?:weekly|biweekly|individual|group|family|couples?|therapy|counseling|treatment|anger|management|education|class) ){0,3}'
const counted = new RegExp(
  `\\b(?<count>\\d{1,3}) ${kinds}(?:sessions|classes|visits|meetings)\\b`,
  'gi',
)
const bound =
  /(?:up to|no more than|at most|maximum of|max|or|-|–|to) ?$|(?:\d|one|each|first|any|half|most) of (?:the )?$/i

/**
 * The number of sessions that a text names, “8 weekly sessions”. `undefined` where it names none,
 * several, or a bound or range.
 */
export function sessionsIn(text: string): number | undefined {
  const found = [...text.matchAll(counted)]
  const [first] = found
  if (first === undefined || found.length > 1) return undefined
  if (bound.test(text.slice(0, first.index))) return undefined
  return Number(first.groups?.count)
}

/** The day on which the plan is to end: its own end, or as long as it says treatment takes. */
export function planEnd(context: Context): string | undefined {
  const { plan } = context
  const start = planDay(plan)?.day
  const span = plan.duration === undefined ? undefined : parseSpan(plan.duration)
  const ends = [
    dayOf(context, plan, 'expires'),
    span && start ? resolveSpan(span, start) : undefined,
  ]
  return ends.filter(isDay).sort()[0]
}
