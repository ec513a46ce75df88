/** Reviews every so many months: from the last one, and by the calendar of what they are counted from. */
import { addMonths, isRealDate } from '../language/dates.ts'
import type { Deadline } from '../plan/types.generated.ts'
import type { Facts } from './facts.ts'
import { type End, timeEnd } from './lengths.ts'
import { step } from './steps.ts'

/**
 * The end of the months of a cadence; nothing where it has none.
 *
 * Without an anchor: so many months after `lastDay`. A review held on the very day it was due keeps
 * the day of the month on which the plan took effect: 31 January, 28 February, 31 March.
 *
 * With an anchor, as in `every 3 months from implementation`: the time after the one that the last
 * review answered, or so many months after that review, whichever comes first. A late review moves no
 * later time, and one held early does not stretch the interval that follows it.
 */
export function cadenceMonths(deadline: Deadline, lastDay: string, facts: Facts): readonly End[] {
  const { months, after } = deadline
  if (months === undefined || !Number.isInteger(months) || months < 1 || months > 1200) return []
  const sinceLast = timeEnd('months', months, lastDay, undefined)
  const anchor = facts.anchors[after ?? 'plan-implementation']?.day
  if (anchor === undefined) {
    const untold = after ? [step({ kind: 'missing', anchor: after })] : []
    return [{ ...sinceLast, steps: [...untold, ...sinceLast.steps] }]
  }
  const times = (count: number) => addMonths(anchor, count * months)
  const kept = timeAfter(lastDay, times)
  const open = after && times(firstOpen(times, reviewsSince(anchor, lastDay, facts)))
  if (kept === undefined && (open === undefined || (lastDay > anchor && sinceLast.day < open)))
    return [sinceLast]
  const day = earlier(kept, lastDay > anchor ? open : undefined) ?? times(1)
  return [{ day, steps: [step({ kind: 'calendar', months, anchor, day })] }]
}

type Times = (count: number) => string

/** Where `day` is itself one of the times, the one after it. */
function timeAfter(day: string, times: Times): string | undefined {
  let count = 0
  while (times(count) < day) count += 1
  return times(count) === day ? times(count + 1) : undefined
}

/**
 * The number of the first time that no review has answered. A review answers the time at the end of
 * the interval it falls into; one that comes late, those that went by and no more. A second one in the
 * same interval answers nothing.
 */
function firstOpen(times: Times, reviews: readonly string[]): number {
  let open = 1
  for (const day of reviews) {
    if (day > times(open)) while (times(open) <= day) open += 1
    else if (day > times(open - 1)) open += 1
  }
  return open
}

/** The days of the reviews after the anchor, up to and with the last one; the first plan is none. */
function reviewsSince(anchor: string, lastDay: string, { plan }: Facts): readonly string[] {
  const { revision, effective, review } = plan
  const ofPlan = lastDay === revision?.date || lastDay === effective
  const last = ofPlan && (revision?.number ?? 1) <= 1 ? [] : [lastDay]
  const held = (review?.history ?? []).flatMap(({ date }) => date ?? []).filter(isRealDate)
  const days = new Set([...held.filter((day) => day <= lastDay), ...last])
  return [...days].filter((day) => day > anchor).sort()
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a !== undefined && (b === undefined || a <= b) ? a : b
