/** The next review: by profiles, the practice’s habit, the plan itself, and what happened since. */
import type { Care } from '../../care/care.ts'
import { deadlinesAhead } from '../../care/deadlines.ts'
import { type EventAt, fairWindow, openEvents } from '../../care/events.ts'
import {
  type Habit,
  habitsOf,
  isOfCertification,
  openPlanned,
  reviewBy,
  setByLast,
} from '../../care/reviews.ts'
import { addDays } from '../../language/dates.ts'
import type { DueAnswer } from '../../profiles/deadline.ts'
import { deadlineWords } from '../../profiles/deadline-words.ts'
import { datesOf } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'
import { reasonOf, said } from '../reasons.ts'

export function review(care: Care): DueItem[] {
  const profiles = deadlinesAhead(care, 'review')
    .filter(({ deadline }) => !isOfCertification(deadline))
    .map((set) => reasonOf(set, reviewBy(set, care) ?? noStart, 'every'))
  const habits = habitsOf(care).map((habit) => byHabit(habit, care))
  const item = decided(next, [...profiles, ...habits, planned(care), set(care), byEvent(care)])
  return item ? [item] : []
}

const next = {
  kind: 'review',
  subject: 'plan',
  title: 'Review',
  path: ['review'],
  in: 'plan',
  todo: 'Hold the review with the client, and enter what it found.',
  command: 'txplan review {client}',
} as const

const noStart: DueAnswer = {
  applies: true,
  steps: [
    {
      kind: 'missing',
      anchor: 'plan',
      sentence:
        'Nothing says when the plan was made or last reviewed: there is no day to count from.',
    },
  ],
}

function byHabit({ deadline, by }: Habit, care: Care): Reason {
  const rule = deadlineWords(deadline, 'every')
  return { by, rule, isSure: true, ...said(reviewBy({ deadline }, care) ?? noStart) }
}

/** The day that the plan sets, unless it was looked at since. */
function planned(care: Care): Reason | undefined {
  const path = ['review', 'next']
  const reason = datesOf(care).reason(care.plan.review?.next, path, 'the plan’s own “review.next”')
  return openPlanned(care) === undefined ? undefined : reason
}

/** What the last review said of the next one, where the plan does not. */
function set(care: Care): Reason | undefined {
  for (const [at, { next: text }] of (care.plan.review?.history ?? []).entries())
    datesOf(care).day(text, ['review', 'history', at, 'next'])
  const last = setByLast(care)
  if (last === undefined) return undefined
  const { held, next: day, at: path } = last
  const sentence = `The review of ${held} set the next one for ${day}.`
  const steps = [{ kind: 'stated', sentence, day, path, in: 'plan' } as const]
  return { by: 'the last review', rule: `by ${day}`, day, isSure: true, steps }
}

/** Something that happened since: the first of several, since that one has waited longest. */
function byEvent(care: Care): Reason | undefined {
  const [event] = openEvents(care)
  if (event === undefined) return undefined
  const day = addDays(event.day, fairWindow)
  const rule = `within ${fairWindow} days of ${event.words}`
  return { by: 'an event in the record', rule, isSure: true, day, steps: eventSteps(event, day) }
}

function eventSteps({ words, day: on, path, isNamed }: EventAt, day: string) {
  const named = isNamed ? ' “review.sooner_if” of the plan names it.' : ''
  const told = `The record tells of ${words} on ${on}, and nothing since speaks to the plan.${named}`
  const window = `${fairWindow} days after ${on} is ${day}; the ${fairWindow} days are txplan’s own, no source gives a number.`
  return [
    { kind: 'event', sentence: told, day: on, path, in: 'record' },
    { kind: 'window', sentence: window, day },
  ] as const
}
