/** What a conversation about the life of a plan knows: plan and record, its practice, the day, the people. */
import { type Care, careOf } from '../../care/care.ts'
import { type Course, courseOf } from '../../care/course.ts'
import { isRealDate } from '../../language/dates.ts'
import type { World } from '../world.ts'
import { type AimAt, aimsIn } from './aims.ts'
import { type SessionDay, sessionsHeld } from './sessions.ts'

export interface Life {
  care: Care
  world: World
  /** The day of the last review or, before any, the one on which the plan was made. */
  since: string
  aims: readonly AimAt[]
  /** Sessions that were held, the oldest first. */
  sessions: readonly SessionDay[]
  /** Scores of the aim's instrument, where it has one. */
  courses: ReadonlyMap<AimAt, Course>
}

export function lifeOf(care: Care, world: World): Life {
  const { plan, record, asOf } = care
  // An id that is made for an aim must not tell the name that the plan itself keeps back.
  const aims = aimsIn({ ...plan, client: care.client })
  const courses = aims.flatMap((aim): [AimAt, Course][] => {
    const course = aim.of.measure && courseOf(aim.of.measure, record, asOf)
    return course ? [[aim, course]] : []
  })
  return {
    care,
    world,
    since: sinceOf(care),
    aims,
    sessions: sessionsHeld(plan, record, asOf),
    courses: new Map(courses),
  }
}

/** As it was on an earlier day: a score that came later shows nothing in a review that was held then. */
export function lifeOnDays(life: Life): (day: string | undefined) => Life {
  const { care, world } = life
  const known = new Map<string, Life>()
  return (day = care.asOf) => {
    if (day >= care.asOf || !isRealDate(day)) return life
    const then = known.get(day) ?? lifeOf(careOf({ ...inputOf(care), asOf: day }), world)
    known.set(day, then)
    return then
  }
}

const inputOf = ({ plan, record, practice, identities, book }: Care) => ({
  plan,
  record,
  practice,
  identities,
  book,
})

/**
 * Whatever was found on that day itself was found in that review. A correction looks at nothing anew, nor
 * does a revision for what happened: a review that was held for it stands in the history.
 */
function sinceOf({ plan, asOf }: Care): string {
  const { effective, revision, review } = plan
  const looked = [
    effective,
    ...(anew.has(revision?.kind) ? [revision?.date] : []),
    ...(review?.history ?? []).map(({ date }) => date),
  ]
  const days = looked.filter((day) => day !== undefined && day <= asOf)
  return days.sort().at(-1) ?? ''
}

const anew: ReadonlySet<unknown> = new Set(['initial', 'review', undefined])
