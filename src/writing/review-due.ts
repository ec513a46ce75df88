/** By when a plan has to be looked at again: the earliest of its own habit and its profiles'. */
import { careOf } from '../care/care.ts'
import { setDeadlines } from '../care/deadlines.ts'
import type { ClientRecord, Deadline, Plan } from '../plan/types.generated.ts'
import { nextReview } from '../profiles/deadline.ts'
import { gatherFacts } from '../profiles/facts.ts'
import { habitOf } from '../profiles/habit.ts'
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
    ...setFor(plan, world, record).flatMap(({ deadline, demand }) => due(deadline, demand.title)),
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : 1))[0]
}

/** Those of the plan's profiles that concern this client for sure. */
function setFor(plan: Plan, { practice, today, book }: World, record: ClientRecord | undefined) {
  const care = careOf({ plan, record, practice, identities: undefined, asOf: today, book: book() })
  return setDeadlines(care, 'review').filter(({ unsure }) => !unsure)
}
