/** When a plan was last looked at as a whole, made or reviewed, and of which day its text is. */
import { isRealDate } from '../language/dates.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

export interface LookedAt {
  day: string
  path: Path
}

/**
 * The latest of them up to the day of judging; `undefined` where no day is written down. A revision
 * that changes one thing is no review: no source takes an amendment, an answer to an event or a
 * transfer for one, and a review that was held for it stands in the history. Where nothing else has a
 * day, that of such a revision has to do.
 */
export const lastLookedAt = (care: Care): LookedAt | undefined => care.once(findLast)

function findLast({ plan, asOf }: Care): LookedAt | undefined {
  const { effective, revision, review } = plan
  const revised: Written = [revision?.date, ['revision', 'date']]
  const whole: Written[] = [
    [effective, ['effective']],
    ...(inPart.has(revision?.kind) ? [] : [revised]),
    ...(review?.history ?? []).map(
      ({ date }, at): Written => [date, ['review', 'history', at, 'date']],
    ),
  ]
  return latest(whole, asOf) ?? latest([revised], asOf)
}

const inPart: ReadonlySet<unknown> = new Set(['event', 'correction', 'transfer', 'discharge'])

type Written = [string | undefined, Path]

const latest = (all: readonly Written[], asOf = '9999'): LookedAt | undefined =>
  all
    .flatMap(([day, path]) =>
      day !== undefined && isRealDate(day) && day <= asOf ? [{ day, path }] : [],
    )
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))[0]

/** When somebody last said what an event means for the plan: a correction of it says nothing of that. */
export function lastChanged(care: Care): string | undefined {
  const { revision } = care.plan
  const revised = revision?.kind === 'correction' ? undefined : revision?.date
  const looked = lastLookedAt(care)
  return latest(
    [
      [revised, []],
      [looked?.day, []],
    ],
    care.asOf,
  )?.day
}

/** Still being treated by: neither a draft nor over. */
export const isInUse = ({ plan }: Care): boolean =>
  plan.status === undefined || plan.status === 'active' || plan.status === 'on-hold'

/** The day of the present text: of its revision, or else from which it takes effect, the later one. */
export const madeOn = ({ plan }: Care): LookedAt | undefined =>
  latest([
    [plan.revision?.date, ['revision', 'date']],
    [plan.effective, ['effective']],
  ])

/** From when a plan grows old. To put something right in it makes it no younger. */
export function agesFrom(care: Care): LookedAt | undefined {
  const { effective, revision } = care.plan
  const made = madeOn(care)
  return revision?.kind === 'correction' ? (latest([[effective, ['effective']]]) ?? made) : made
}
