/** By when a plan has to be looked at again: what `txplan due` and lint will say once it stands so. */
import { careOf } from '../care/care.ts'
import { type ReviewDue, reviewsDue } from '../care/reviews.ts'
import type { ClientRecord, Plan } from '../plan/types.generated.ts'
import type { World } from './world.ts'

export interface Counting {
  /** From when it is counted: the day of the last review; of a new plan, its first day. */
  since?: string
  record?: ClientRecord | undefined
}

/** The earliest of those that concern this client for sure; `undefined` where nobody says how often. */
export function reviewDue(
  plan: Plan,
  { practice, today, book }: World,
  { since, record }: Counting = {},
): Pick<ReviewDue, 'day' | 'by'> | undefined {
  const held = since ?? plan.effective ?? today
  const asOf = held > today ? held : today
  const reviewed = lookedAtOn(held, plan)
  const care = careOf({
    plan: reviewed,
    record,
    practice,
    identities: undefined,
    asOf,
    book: book(),
  })
  return reviewsDue(care).find(({ unsure }) => !unsure)
}

/** As the plan will be: looked at on that day, and with the day of the next review still to be said. */
function lookedAtOn(date: string, plan: Plan): Plan {
  const { next: _, history = [], ...review } = plan.review ?? {}
  return { ...plan, review: { ...review, history: [...history, { date }] } }
}
