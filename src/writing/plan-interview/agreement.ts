/** Who else is told, what was agreed, and when the plan is looked at again. */

import { formatLong } from '../../language/dates.ts'
import type { Answers } from '../../plan/answers.ts'
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import { reviewDue } from '../review-due.ts'
import { day, frequency } from '../typed.ts'
import { eachLine, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, putAt, said, saidOr, step, withoutAt } from './step.ts'
import { effectiveOf, payerWords, planSoFar, templateOf } from './steps.ts'

const section: Section = 'agreement'

export const agreementPart: Part = (answers, world) => [
  ...coordination(answers, world),
  step(
    section,
    ['agreement', 'participation', 'client'],
    {
      kind: 'yes-no',
      ask: 'Did the client take part in making the plan?',
      why: 'A plan is an agreement between two.',
      ...payerWords('client_participation', answers, world),
      ...maybe('initial', answers.agreement?.participation?.client),
    },
    (now, value) => {
      // Why not, and how, are never both true.
      const other = ['agreement', 'participation', value === true ? 'reason_not' : 'statement']
      return putAt(['agreement', 'participation', 'client'])(withoutAt(now, other), value, false)
    },
  ),
  participation(answers, world),
  step(section, ['agreement', 'copy', 'offered'], {
    kind: 'yes-no',
    ask: 'Was a copy of the plan offered?',
    why: 'The plan is the client’s, too; several payers and states ask for it.',
    ...payerWords('copy_to_client', answers, world),
    ...maybe('initial', answers.agreement?.copy?.offered),
  }),
  consents(answers, world),
  ...review(answers, world),
]

const providers: readonly Option[] = [
  { value: 'Primary care physician', label: 'A primary care physician' },
  { value: 'Prescriber', label: 'A psychiatrist or other prescriber' },
  { value: 'School', label: 'A school' },
]

function coordination(answers: Answers, world: World): PlanStep[] {
  const provider = answers.outside_providers?.[0]
  const at = (...rest: string[]) => ['outside_providers', 0, ...rest]
  const who: PlanStep = step(section, at('role'), {
    kind: 'search',
    ask: 'With whom outside the practice is care coordinated?',
    why: 'Go on without an answer if with nobody; the next question asks why.',
    ...payerWords('coordination', answers, world),
    ...said(answers, at('role')),
    own: 'Somebody else',
    search: (typed) => found(providers, typed),
  })
  who.put = (now, value) => putAt(at('role'))(withoutAt(now, at('reason_none')), value, false)
  if (provider?.role === undefined)
    return [
      who,
      step(section, at('reason_none'), {
        kind: 'line',
        ask: 'Why is care not coordinated with anybody?',
        why: 'Payers ask that coordination is offered; a reason written down shows that it was.',
        example: 'Offered; the client does not wish it',
        ...said(answers, at('reason_none')),
        read: words,
      }),
    ]
  return [who, ...provided(answers, world, at)]
}

function provided(
  answers: Answers,
  world: World,
  at: (...rest: string[]) => (string | number)[],
): PlanStep[] {
  const line = (field: string, ask: string, why: string, example: string): PlanStep =>
    step(section, at(field), {
      kind: 'line',
      ask,
      why,
      example,
      ...said(answers, at(field)),
      read: words,
    })
  const release = at('release', 'date')
  return [
    line(
      'name',
      'What is this person’s name?',
      'A release is signed for somebody by name.',
      'Dr. A. Moss',
    ),
    line(
      'coordination',
      'How is care coordinated?',
      'What is shared, and when: both sides rely on it.',
      'A letter at the start, after each review and at the end',
    ),
    step(
      section,
      release,
      {
        kind: 'line',
        ask: 'On which day was the release signed?',
        why: 'Nothing may be shared before it.',
        example: 'today, October 1',
        ...said(answers, release),
        read: day(world.today, { past: true }),
      },
      (before, value) =>
        putAt(at('release', 'on_file'))(putAt(release)(before, value, false), true, false),
    ),
  ]
}

function participation(answers: Answers, world: World): PlanStep {
  const took = answers.agreement?.participation?.client
  const field = took === false ? 'reason_not' : 'statement'
  const at = ['agreement', 'participation', field]
  return step(section, at, {
    kind: 'text',
    ask: took === false ? 'Why not?' : 'How did the client take part?',
    why: 'In a sentence: what was the client’s own in it.',
    example:
      took === false
        ? 'In the hospital on the day; to be gone through at the next visit'
        : (templateOf(answers, world)?.example?.participation ??
          'Chose the goal, and four evenings instead of five'),
    ...payerWords('client_participation', answers, world),
    ...said(answers, at),
    read: words,
  })
}

type Consent = NonNullable<NonNullable<Answers['agreement']>['consents']>[number]

/** `Telehealth, October 1`: what, and behind the last comma the day. */
function consents(answers: Answers, world: World): PlanStep {
  const at = ['agreement', 'consents']
  const readDay = day(world.today, { past: true })
  const asLine = ({ kind, date }: Consent) => [kind, date].filter(Boolean).join(', ')
  return step(section, at, {
    kind: 'text',
    ask: 'Which consents were given? One on each line, with the day.',
    why: 'To treatment, telehealth, release of records; substance use records need one of their own.',
    example: 'Treatment, today',
    ...maybe('initial', answers.agreement?.consents?.map(asLine).join('\n')),
    read: eachLine((line): Consent => {
      const parts = /^(.+), ([^,]+(?:, \d{4})?)$/.exec(line)
      const read = parts && readDay(parts[2] as string)
      if (!parts || !read || 'problem' in read) return { kind: line }
      return { kind: parts[1] as string, date: String(read.value) }
    }),
  })
}

function review(answers: Answers, world: World): PlanStep[] {
  const every = ['review', 'every']
  const next = ['review', 'next']
  const due = reviewDue(planSoFar(answers, world), world)
  return [
    step(section, every, {
      kind: 'line',
      ask: 'How often is the plan reviewed?',
      why: 'The earliest of your habit and your payers’ deadlines counts.',
      example: 'every 90 days, monthly',
      ...saidOr(answers, every, world.practice?.review?.every ?? '90 days'),
      read: frequency,
    }),
    step(section, next, {
      kind: 'line',
      ask: 'When is the next review?',
      why: 'A review that has a day is held.',
      ...(due ? { notes: [`By ${due.by} it is due by ${formatLong(due.day)}.`] } : {}),
      example: '90 days',
      ...saidOr(answers, next, due?.day),
      read: day(world.today, { from: effectiveOf(answers, world) }),
    }),
  ]
}
