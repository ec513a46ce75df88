/** When the next review is due, by everybody who says so: profiles, the practice, the plan itself. */
import { isRealDate } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import type { Deadline } from '../plan/types.generated.ts'
import { type DueAnswer, nextReview } from '../profiles/deadline.ts'
import type { Demand } from '../profiles/demand.ts'
import { habitOf } from '../profiles/habit.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { chainText, factsOf, type SetDeadline, setDeadlines } from './deadlines.ts'
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
  const profiles = setDeadlines(care, 'review').flatMap((set) => {
    const { demand, unsure } = set
    const due = known(reviewBy(set, care), demand.title)
    return due ? [{ ...due, demand, unsure }] : []
  })
  const habits = habitsOf(care).flatMap(({ deadline, by, at }) => {
    const due = known(reviewBy({ deadline }, care), by)
    return due ? [at ? { ...due, at } : due] : []
  })
  return [...profiles, ...habits, ...planned(care), ...byLast(care)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}

function known(answer: DueAnswer | undefined, by: string): ReviewDue | undefined {
  if (answer?.applies !== true || answer.due === undefined) return undefined
  const { due, graceUntil, steps } = answer
  return { day: due, until: graceUntil ?? due, by, chain: chainText(steps), unsure: false }
}

export interface Habit {
  deadline: Deadline
  by: string
  /** The words it was read from. */
  text: string
  /** Where the plan says so itself; absent for the practice's. */
  at?: Path
}

/** The practice's own habit, and what the plan itself says; words that name no interval are none. */
export function habitsOf({ plan, practice }: Care): Habit[] {
  const written = [
    { text: practice?.review?.every, by: 'the practice’s habit' },
    { text: plan.review?.every, by: 'the plan’s own “review.every”', at: ['review', 'every'] },
  ]
  return written.flatMap(({ text, ...rest }) => {
    const deadline = text === undefined ? undefined : habitOf(text)
    return text !== undefined && deadline ? [{ ...rest, text, deadline }] : []
  })
}

/** Counted from the day when the plan was last looked at; `undefined` where nobody knows that day. */
export function reviewBy(
  { deadline }: Pick<SetDeadline, 'deadline'>,
  care: Care,
): DueAnswer | undefined {
  const facts = factsOf(care)
  const certified = isOfCertification(deadline)
    ? facts.anchors['physician-certification']?.day
    : undefined
  const last = certified ?? lastLookedAt(care)?.day ?? takesEffect(care)
  if (last === undefined) return undefined
  const answer = nextReview(deadline, last, facts)
  if (certified === undefined) return answer
  const steps = answer.steps.map((one) => (one.kind === 'last' ? countedFrom(certified) : one))
  return { ...answer, steps }
}

/** A plan that was written ahead of its first day is reviewed as from then. */
const takesEffect = ({ plan: { effective } }: Care): string | undefined =>
  effective !== undefined && isRealDate(effective) ? effective : undefined

/** Asks for the certification anew, and not for a review of the plan. */
export const isOfCertification = ({ after }: Deadline): boolean =>
  after === 'physician-certification'

const countedFrom = (day: string) => ({
  kind: 'last' as const,
  day,
  sentence: `It is counted from ${day}, the day of the physician’s certification.`,
})

/** The day that the plan sets, unless it was looked at since. */
function planned(care: Care): ReviewDue[] {
  const day = openPlanned(care)
  if (day === undefined) return []
  const by = 'the plan’s own “review.next”'
  return [{ day, until: day, by, chain: '', at: ['review', 'next'], unsure: false }]
}

function byLast(care: Care): ReviewDue[] {
  const set = setByLast(care)
  if (set === undefined) return []
  const { next, at } = set
  return [{ day: next, until: next, by: 'the last review', chain: '', at, unsure: false }]
}

/** What the last review said of the next one, where the plan does not. */
export function setByLast(care: Care): { held: string; next: string; at: Path } | undefined {
  const { review } = care.plan
  const held = lastLookedAt(care)?.day
  const index = (review?.history ?? []).findIndex(({ date }) => date === held)
  const next = review?.history?.[index]?.next
  if (review?.next !== undefined || held === undefined || next === undefined) return undefined
  if (!isRealDate(next) || next <= held) return undefined
  return { held, next, at: ['review', 'history', index, 'next'] }
}

/** The day of `review.next`; `undefined` too where the plan was looked at on it or since. */
export function openPlanned(care: Care): string | undefined {
  const next = nextPlanned(care)
  const last = lastLookedAt(care)?.day
  return next !== undefined && last !== undefined && last >= next ? undefined : next
}

/** The day of `review.next`, a span counted from the plan's effective date. */
export function nextPlanned({ plan, effective }: Care): string | undefined {
  const text = plan.review?.next
  if (text === undefined) return undefined
  if (isRealDate(text)) return text
  return effective === undefined ? undefined : resolveDateOrSpan(text, effective)?.date
}
