/** Why the plan is looked at now: its day has come, or something happened. */

import { criticalAnswersOf } from '../../care/critical-answers.ts'
import { fairWindow, openEvents } from '../../care/events.ts'
import { responsibleClinician } from '../../care/people.ts'
import { reviewsDue } from '../../care/reviews.ts'
import { addDays } from '../../language/dates.ts'
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { ClientRecord } from '../../plan/types.generated.ts'
import { found } from '../found.ts'
import { dayUpTo } from '../life/day-limits.ts'
import { longDay } from '../life/days.ts'
import type { Life } from '../life/life.ts'
import type { Option } from '../question.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { maybe, type ReviewPart, type ReviewStep, said, saidOr, step } from './step.ts'

const section: Section = 'the occasion'

/** A file of answers may leave out what goes without saying: that the review was due, and was held today. */
export const occasionPart: ReviewPart = (answers, life) => [
  { ...kind(life), needed: false },
  ...(answers.kind === 'event' ? [event(answers, life)] : []),
  { ...day(answers, life), needed: false },
  ...by(answers, life),
]

function kind(life: Life): ReviewStep {
  const events = eventsSince(life)
  return step(section, ['kind'], {
    kind: 'choice',
    ask: 'Why is the plan reviewed now?',
    why: 'A review at its time and one that something brought about are told apart in an audit.',
    notes: [
      ...dueLines(life),
      ...sinceLines(life),
      ...events.map(({ label }) => `Since then: ${label}`),
      ...criticalLines(life),
    ],
    options: [
      { value: 'scheduled', label: 'It is due, or about to be' },
      {
        value: 'event',
        label: 'Something happened',
        hint: 'a crisis, a hospital stay, a change in life',
      },
    ],
    initial: events.some(({ grave }) => grave) ? 'event' : 'scheduled',
    optional: false,
  })
}

function dueLines({ care }: Life): string[] {
  const afterEvents = openEvents(care).map(({ day, words }) => ({
    day: addDays(day, fairWindow),
    by: `txplan’s own rule of thumb: within ${fairWindow} days of ${words}`,
  }))
  const [first] = [...reviewsDue(care), ...afterEvents].sort((a, b) => (a.day < b.day ? -1 : 1))
  if (!first) return []
  const is = first.day < care.asOf ? 'was due' : 'is due'
  return [`The review ${is} by ${longDay(first.day)}, by ${first.by}.`]
}

/** What a total hides, and what a review that passed over it would be blamed for. */
const criticalLines = ({ care, since }: Life): string[] =>
  criticalAnswersOf(care)
    .filter(({ day = '' }) => day > since)
    .map(
      ({ day = '', scale, item }) =>
        `Since then: ${longDay(day)}: ${scale}, ${item} was answered above zero. Look at risk and safety plan, too.`,
    )

function sinceLines({ sessions, since }: Life): string[] {
  if (since === '') return []
  const { length } = sessions.filter(({ day }) => day > since)
  const counted = length === 1 ? '1 session was held' : `${length} sessions were held`
  return [`Last looked at on ${longDay(since)}; ${counted} since.`]
}

interface EventOption extends Option {
  grave: boolean
}

type Event = NonNullable<ClientRecord['events']>[number]

/** The last one first, as one line each. */
function eventsSince({ care: { record, asOf }, since }: Life): EventOption[] {
  return (record?.events ?? [])
    .filter(({ date = '' }) => date > since && date <= asOf)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .map((one) => ({ value: told(one), label: told(one), grave: graveKinds.has(one.kind) }))
}

const told = ({ date = '', kind, what }: Event): string =>
  `${longDay(date)}: ${what?.trim() ?? kind ?? 'an event'}`

const graveKinds: ReadonlySet<unknown> = new Set(['crisis', 'hospital', 'deterioration'])

function event(answers: ReviewAnswers, life: Life): ReviewStep {
  const events = eventsSince(life)
  return step(section, ['event'], {
    kind: 'search',
    ask: 'What happened?',
    why: 'It becomes the reason for this revision.',
    example: 'Went to the emergency room after a panic attack on November 2',
    search: (text) => (text.trim() === '' ? events : found(events, text)),
    own: 'In my own words',
    ...said(answers, ['event']),
    optional: false,
  })
}

function day(answers: ReviewAnswers, { care: { asOf } }: Life): ReviewStep {
  return step(section, ['date'], {
    kind: 'line',
    ask: 'On which day was the plan reviewed with the client?',
    why: 'The next review is counted from it, and so is whether this one was in time.',
    ...saidOr(answers, ['date'], asOf),
    optional: false,
    read: dayUpTo(asOf, 'That day is still to come; a review is written down once it was held.'),
  })
}

/** Asked only where nobody can be told from the plan. */
function by(answers: ReviewAnswers, { care }: Life): ReviewStep[] {
  if (care.plan.clinician !== undefined || responsibleClinician(care)) return []
  return [
    step(section, ['by'], {
      kind: 'line',
      ask: 'Who reviewed it?',
      why: 'Who holds a review signs for it.',
      example: 'Ruth Salter, LCSW',
      ...maybe('initial', answers.by ?? care.plan.revision?.by),
      read: words,
    }),
  ]
}
