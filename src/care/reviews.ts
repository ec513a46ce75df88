/** When the next review is due, by everybody who says so: profiles, the practice, the plan itself. */
import { isRealDate } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import type { Deadline } from '../plan/types.generated.ts'
import { nextReview } from '../profiles/deadline.ts'
import type { Demand } from '../profiles/demand.ts'
import { habitOf } from '../profiles/habit.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { chainText, factsOf, setDeadlines } from './deadlines.ts'
import { lastLookedAt } from './last-looked-at.ts'

export interface ReviewDue {
  day: string
  /** The last day that is taken as in time. */
  until: string
  /** Who wants it: `the plan`, `the practice`, or the title of a profile. */
  by: string
  chain: string
  demand?: Demand
  /** Where the plan says so itself. */
  at?: Path
  unsure: boolean
}

/** In the order of their days. */
export const reviewsDue = (care: Care): readonly ReviewDue[] => care.once(findReviews)

function findReviews(care: Care): ReviewDue[] {
  const { plan, practice } = care
  const profiles = setDeadlines(care, 'review').flatMap((set) => {
    const due = counted(care, set.deadline, set.demand.title)
    return due ? [{ ...due, demand: set.demand, unsure: set.unsure }] : []
  })
  const own = [
    habit(care, practice?.review?.every, 'the practice’s habit'),
    withPlace(habit(care, plan.review?.every, 'the plan’s own “review.every”'), 'every'),
    withPlace(planned(care), 'next'),
  ]
  return [...profiles, ...own.flatMap((due) => due ?? [])].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}

const withPlace = (due: ReviewDue | undefined, field: string): ReviewDue | undefined =>
  due && { ...due, at: ['review', field] }

function habit(care: Care, text: string | undefined, by: string): ReviewDue | undefined {
  const deadline = text === undefined ? undefined : habitOf(text)
  return deadline && counted(care, deadline, by)
}

function counted(care: Care, deadline: Deadline, by: string): ReviewDue | undefined {
  const facts = factsOf(care)
  const certified =
    deadline.after === 'physician-certification' ? facts.anchors[deadline.after]?.day : undefined
  const last = certified ?? lastLookedAt(care)?.day
  if (last === undefined) return undefined
  const { applies, due, graceUntil, steps } = nextReview(deadline, last, facts)
  if (applies !== true || due === undefined) return undefined
  const chain = certified === undefined ? steps : [countedFrom(certified), ...steps.slice(1)]
  return { day: due, until: graceUntil ?? due, by, chain: chainText(chain), unsure: false }
}

const countedFrom = (day: string) => ({
  sentence: `It is counted from ${day}, the day of the physician’s certification.`,
})

/** The day that the plan sets, unless it was looked at since. */
function planned(care: Care): ReviewDue | undefined {
  const next = nextPlanned(care)
  const last = lastLookedAt(care)?.day
  if (next === undefined || (last !== undefined && last >= next)) return undefined
  return { day: next, until: next, by: 'the plan’s own “review.next”', chain: '', unsure: false }
}

/** The day of `review.next`, a span counted from the plan's effective date. */
export function nextPlanned({ plan, effective }: Care): string | undefined {
  const text = plan.review?.next
  if (text === undefined) return undefined
  if (isRealDate(text)) return text
  return effective === undefined ? undefined : resolveDateOrSpan(text, effective)?.date
}
