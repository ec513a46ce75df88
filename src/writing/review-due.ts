/** By when a plan has to be looked at again: the earliest of its own habit and its profiles'. */
import type { ClientRecord, Deadline, Plan } from '../plan/types.generated.ts'
import { coverageFits } from '../profiles/coverage.ts'
import { nextReview } from '../profiles/deadline.ts'
import { gatherFacts } from '../profiles/facts.ts'
import { habitOf } from '../profiles/habit.ts'
import { profilesOf } from '../profiles/of-plan.ts'
import type { World } from './world.ts'

export interface ReviewDue {
  /** `YYYY-MM-DD`. */
  day: string
  /** Who wants it: `your own habit`, or the title of a profile. */
  by: string
}

export interface Counting {
  /** From when it is counted: the day of the last review; of a new plan, its first day. */
  since?: string
  record?: ClientRecord | undefined
}

/** `undefined` where nobody says how often. */
export function reviewDue(
  plan: Plan,
  world: World,
  { since, record }: Counting = {},
): ReviewDue | undefined {
  const { practice } = world
  const start = since ?? plan.effective ?? world.today
  const facts = gatherFacts(plan, record, world.today)
  const due = (deadline: Deadline | undefined, by: string): ReviewDue[] => {
    const answer = deadline && nextReview(deadline, start, facts)
    return answer?.applies === true && answer.due !== undefined ? [{ day: answer.due, by }] : []
  }
  const every = plan.review?.every ?? practice?.review?.every
  const all = [
    ...due(every === undefined ? undefined : habitOf(every), 'your own habit'),
    ...profileDeadlines(plan, world).flatMap(({ deadline, title }) => due(deadline, title)),
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : 1))[0]
}

function profileDeadlines(
  plan: Plan,
  { book, practice, today }: World,
): { deadline: Deadline; title: string }[] {
  const ids = profilesOf(plan, practice).map(({ id }) => id)
  if (ids.length === 0) return []
  return book()
    .requirements(ids, today)
    .profiles.flatMap(({ review, title = '' }) =>
      (review?.due ?? []).flatMap((deadline) => {
        const { coverage, minors_only: minors } = deadline
        const fits = coverage === undefined || coverageFits(coverage, plan, practice) === true
        return fits && !minors ? [{ deadline, title }] : []
      }),
    )
}
