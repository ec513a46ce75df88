/** When a plan was last looked at as a whole: made, revised or reviewed. */
import { isRealDate } from '../language/dates.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

export interface LookedAt {
  day: string
  path: Path
}

/** The latest of them up to the day of judging; `undefined` where no day is written down. */
export const lastLookedAt = (care: Care): LookedAt | undefined => care.once(findLast)

function findLast({ plan, asOf }: Care): LookedAt | undefined {
  const { effective, revision, review } = plan
  const all: [string | undefined, Path][] = [
    [effective, ['effective']],
    [revision?.date, ['revision', 'date']],
    ...(review?.history ?? []).map(({ date }, at): [string | undefined, Path] => [
      date,
      ['review', 'history', at, 'date'],
    ]),
  ]
  return all
    .flatMap(([day, path]) =>
      day !== undefined && isRealDate(day) && day <= asOf ? [{ day, path }] : [],
    )
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))[0]
}

/** Still being treated by: neither a draft nor over. */
export const isInUse = ({ plan }: Care): boolean =>
  plan.status === undefined || plan.status === 'active' || plan.status === 'on-hold'

/** The day of the present text: of its revision, or else from which it takes effect, the later one. */
export function madeOn({ plan }: Care): LookedAt | undefined {
  const { revision, effective } = plan
  const dates: [string | undefined, Path][] = [
    [effective, ['effective']],
    [revision?.date, ['revision', 'date']],
  ]
  const found = dates.flatMap(([day, path]) =>
    day !== undefined && isRealDate(day) ? [{ day, path }] : [],
  )
  return found.sort((a, b) => (a.day < b.day ? 1 : -1))[0]
}
