/** What comes of the review: a summary, the client’s part in it, the decision, and when again. */

import type { PastReview, ReviewAnswers } from '../../plan/review-answers.ts'
import { dayAfter } from '../life/day-limits.ts'
import { longDay } from '../life/days.ts'
import type { Life } from '../life/life.ts'
import type { Option } from '../question.ts'
import { reviewDue } from '../review-due.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { maybe, type ReviewPart, type ReviewStep, said, step } from './step.ts'
import { isPlanChanged, tally } from './tally.ts'

const section: Section = 'what comes of it'

export const closingPart: ReviewPart = (answers, life) => [
  summary(answers, life),
  ...criteria(answers, life),
  participation(answers),
  decision(answers),
  next(answers, life),
]

function summary(answers: ReviewAnswers, life: Life): ReviewStep {
  return step(section, ['summary'], {
    kind: 'text',
    ask: 'What came out of the review, in a few sentences?',
    why: 'Care goes on because it helps, or changes because it does not: this is where a payer looks for it.',
    notes: tally(answers, life),
    example:
      'Sleep is better by an hour and work is back to four days; mornings are still hard. Weekly sessions go on, with the bedroom rules as the next step.',
    ...said(answers, ['summary']),
    optional: false,
    read: words,
  })
}

function criteria(answers: ReviewAnswers, { care: { plan } }: Life): ReviewStep[] {
  const wanted = plan.discharge?.criteria ?? []
  if (wanted.length === 0) return []
  return [
    step(section, ['criteria'], {
      kind: 'text',
      ask: 'How far is the client from the end of treatment?',
      why: 'How far it still is to these criteria is the reason to go on.',
      notes: wanted.map((one) => `Treatment ends when: ${one.trim()}`),
      example: 'The first of the three criteria is met; the other two are not yet.',
      ...said(answers, ['criteria']),
      read: words,
    }),
  ]
}

const participation = (answers: ReviewAnswers): ReviewStep =>
  step(section, ['participation'], {
    kind: 'line',
    ask: 'How did the client take part in this review?',
    why: 'A plan is agreed on anew with every revision; how shows that it was.',
    example: 'She rated each objective herself and chose which one to take further',
    ...said(answers, ['participation']),
    optional: false,
    read: words,
  })

const decisions: readonly Option[] = [
  { value: 'continue', label: 'Treatment goes on as it is' },
  { value: 'update', label: 'Treatment goes on with the changes of this review' },
  { value: 'step-up', label: 'A higher level of care' },
  { value: 'step-down', label: 'A lower level of care' },
  { value: 'transfer', label: 'To somebody else' },
  { value: 'discontinue', label: 'Treatment is given up' },
  { value: 'discharge', label: 'Treatment ends', hint: 'the discharge itself: txplan discharge' },
]

const decision = (answers: ReviewAnswers): ReviewStep =>
  step(section, ['decision'], {
    kind: 'choice',
    ask: 'What was decided on the whole?',
    why: 'One word that a reader finds at once.',
    options: decisions,
    initial: isPlanChanged(answers) ? 'update' : 'continue',
    optional: false,
  })

const ending: ReadonlySet<PastReview['decision']> = new Set(['discontinue', 'discharge'])

function next(answers: ReviewAnswers, life: Life): ReviewStep {
  const { world, care } = life
  const day = answers.date ?? care.asOf
  const plan = { ...care.plan, client: care.client }
  const due = reviewDue(plan, world, { since: day, record: care.record })
  return step(section, ['next'], {
    kind: 'line',
    ask: 'When is the next review?',
    why: 'The day stands in the plan; the earliest that somebody asks for is what suggests itself.',
    notes: due ? [`By ${longDay(due.day)}, by ${due.by}.`] : [],
    example: '90 days',
    ...maybe('initial', answers.next ?? due?.day),
    optional: ending.has(answers.decision),
    read: dayAfter(day, 'Wanted a day after this review.'),
  })
}
