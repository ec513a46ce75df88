/** How far an aim has come in percent, as its progress entries and past reviews put it. */
import { isRealDate } from '../language/dates.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import { type AimAt, beginOf } from './aims.ts'
import type { Care } from './care.ts'

/** By day; where both speak of one day, the progress entry. */
export function percentagesOf({ of }: AimAt, { plan, asOf }: Care): Reading[] {
  const reviewed = (plan.review?.history ?? []).flatMap(({ date, objectives = [] }) =>
    objectives.flatMap(({ id, percent }) =>
      id !== undefined && id === of.id ? [{ date, percent }] : [],
    ),
  )
  const byDay = new Map<string, number>()
  for (const { date, percent } of [...reviewed, ...(of.progress ?? [])])
    if (percent !== undefined && date !== undefined && isRealDate(date) && date <= asOf)
      byDay.set(date, percent)
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** From nothing, on the day of the baseline or else the first, to all of it. */
export function byPercent(aim: AimAt, care: Care) {
  const own = aim.of.measure?.baseline?.date
  const day = own !== undefined && isRealDate(own) ? own : beginOf(aim, care)
  return {
    baseline: { value: 0, day },
    enough: { from: 100, to: Number.POSITIVE_INFINITY },
  }
}
