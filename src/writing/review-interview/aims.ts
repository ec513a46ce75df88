/** How each objective stands and what becomes of it, goal by goal. */
import type { Decision } from '../../plan/decisions.ts'
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import { type AimAt, isDeferred, isOpen } from '../life/aims.ts'
import { directionOf, isReached, percentOf } from '../life/far.ts'
import type { Life } from '../life/life.ts'
import { evidenceIn, standingLines } from '../life/standing.ts'
import type { Option } from '../question.ts'
import { number, type Reader } from '../typed-words.ts'
import { changedSteps } from './changed.ts'
import { goalStep } from './goals.ts'
import type { Section } from './index.ts'
import type { MoreObjectives } from './next-steps.ts'
import { maybe, type ReviewStep, saidOr, step } from './step.ts'

const section: Section = 'objectives'

export function aimsPart(answers: ReviewAnswers, life: Life, more: MoreObjectives): ReviewStep[] {
  const loose = life.aims.filter(({ goal }) => goal === undefined)
  const goals = (life.care.plan.goals ?? []).map((_, at) => at)
  return [
    ...goals.flatMap((goal) => [
      ...life.aims
        .filter((aim) => aim.goal === goal)
        .flatMap((aim) => aimSteps(aim, answers, life)),
      ...more.steps(goal, answers, life),
      ...goalStep(goal, answers, life),
    ]),
    ...loose.flatMap((aim) => aimSteps(aim, answers, life)),
  ]
}

function aimSteps(aim: AimAt, answers: ReviewAnswers, life: Life): ReviewStep[] {
  const at = ['objectives', aim.id]
  const now = answers.objectives?.[aim.id] ?? {}
  if (isDeferred(aim)) return [againStep(aim, answers, life), ...reasonStep(aim, now, answers)]
  if (!isOpen(aim)) return []
  return [
    statusStep(aim, life),
    ...(partly.has(now.status) ? [percentStep(aim, answers, life)] : []),
    step(section, [...at, 'evidence'], {
      kind: 'text',
      ask: `What shows it? ${nameOf(aim)}`,
      why: 'A score, a count, what was seen or said: without it a payer reads the review as a plan that nobody looked at.',
      example: 'Asleep by midnight on 4 of 7 nights in each of the last two weeks, by her log',
      ...saidOr(answers, [...at, 'evidence'], evidenceIn(aim, life)),
      optional: false,
      read: telling,
    }),
    decisionStep(aim, now),
    ...reasonStep(aim, now, answers),
    ...changedSteps(aim, now, answers, life),
  ]
}

const partly: ReadonlySet<unknown> = new Set(['some-progress', 'partly-met'])

/** `sleep-1`: the sentence itself stands above the first question about it. */
const nameOf = ({ id }: AimAt): string => `(${id})`

const statuses: readonly Option[] = [
  { value: 'met', label: 'Met' },
  { value: 'partly-met', label: 'Partly met' },
  { value: 'some-progress', label: 'Some progress' },
  { value: 'no-progress', label: 'No progress' },
  { value: 'worse', label: 'Worse than before' },
  { value: 'not-met', label: 'Not met', hint: 'its time is over' },
]

function statusStep(aim: AimAt, life: Life): ReviewStep {
  const open = life.aims.filter((one) => isOpen(one) || isDeferred(one))
  return step(section, ['objectives', aim.id, 'status'], {
    kind: 'choice',
    ask: `Where does it stand? ${nameOf(aim)}`,
    why: 'Each one is looked at: a review that passes one over leaves it forgotten.',
    notes: [`${open.indexOf(aim) + 1} of ${open.length}`, ...standingLines(aim, life)],
    options: statuses,
    ...maybe('initial', suggestedStatus(aim, life)),
    optional: false,
  })
}

/** By its scores alone; where there are none, nothing suggests itself. */
function suggestedStatus(aim: AimAt, life: Life): AimReviewed['status'] {
  const course = life.courses.get(aim)
  const { measure } = aim.of
  if (!course || !measure || evidenceIn(aim, life) === undefined) return undefined
  if (isReached(measure, course)) return 'met'
  const way = directionOf(measure, course)
  return way === undefined
    ? undefined
    : ({ 1: 'some-progress', 0: 'no-progress', '-1': 'worse' } as const)[way]
}

function percentStep(aim: AimAt, answers: ReviewAnswers, life: Life): ReviewStep {
  const at = ['objectives', aim.id, 'percent']
  const course = life.courses.get(aim)
  const way = course && aim.of.measure ? percentOf(aim.of.measure, course) : undefined
  return step(section, at, {
    kind: 'line',
    ask: `How much of the way, in percent? ${nameOf(aim)}`,
    why: 'From the baseline to the target; leave it out where it cannot be counted.',
    example: '60',
    ...saidOr(answers, at, way === undefined ? undefined : String(way)),
    read: percent,
  })
}

const percent: Reader = (text) => {
  const read = number(text.replace(/ ?(?:%|percent)$/i, ''))
  if ('problem' in read) return read
  const value = read.value as number
  return value >= 0 && value <= 100 ? read : { problem: 'Wanted a percentage from 0 to 100.' }
}

/** “Ongoing” shows nothing. */
const telling: Reader = (text) => {
  const value = text.trim()
  if (value !== '' && !hollow.test(value)) return { value }
  return {
    problem:
      'That tells nothing that was seen: a payer reads it as a plan nobody looked at. A score, a count, or what was done is wanted.',
  }
}

const hollow =
  /^\W*(?:(?:on-?going|continu\w*|same|as before|unchanged|n\/?a|none|no change|in progress|progressing|good|fine|ok(?:ay)?|see (?:above|notes?)|doing (?:well|better|fine))\W*)*$/i

const decided: readonly Option[] = [
  { value: 'continue', label: 'Go on with it as it is' },
  { value: 'revise', label: 'Go on, in other words or with another target' },
  { value: 'met', label: 'Close it as met' },
  { value: 'defer', label: 'Put it off', hint: 'with a reason' },
  { value: 'discontinue', label: 'Give it up', hint: 'with a reason' },
]

function decisionStep({ id }: AimAt, { status }: AimReviewed): ReviewStep {
  return step(section, ['objectives', id, 'decision'], {
    kind: 'choice',
    ask: `What becomes of it? (${id})`,
    why: 'To go on as before is a decision too, and is written down as one.',
    options: decided,
    initial: status === 'met' ? 'met' : 'continue',
    optional: false,
  })
}

/** What was put off may stay so, be taken up, or be given up. */
function againStep(aim: AimAt, _: ReviewAnswers, life: Life): ReviewStep {
  const { reason } = aim.of
  return step(section, ['objectives', aim.id, 'decision'], {
    kind: 'choice',
    ask: `It was put off. What now? (${aim.id})`,
    why: 'What is put off and never looked at again is given up without anybody saying so.',
    notes: [...standingLines(aim, life), ...(reason ? [`Put off: ${reason.trim()}`] : [])],
    options: [
      { value: 'defer', label: 'It stays put off' },
      { value: 'continue', label: 'It is taken up again' },
      { value: 'discontinue', label: 'Give it up', hint: 'with a reason' },
    ],
    initial: 'defer',
    optional: false,
  })
}

const needsReason: ReadonlySet<Decision | undefined> = new Set(['revise', 'defer', 'discontinue'])

function reasonStep(aim: AimAt, { decision }: AimReviewed, answers: ReviewAnswers): ReviewStep[] {
  if (!needsReason.has(decision)) return []
  const at = ['objectives', aim.id, 'reason']
  const before = decision === 'defer' ? aim.of.reason : undefined
  return [
    step(section, at, {
      kind: 'line',
      ask: `Why? (${aim.id})`,
      why: 'The reason is what a reader looks for first where an aim was changed or given up.',
      example: 'Her shifts moved to the night; evenings are no longer hers',
      ...saidOr(answers, at, before),
      optional: false,
      read: reasoned,
    }),
  ]
}

const reasoned: Reader = (text) =>
  text.trim() === '' ? { problem: 'A reason is wanted, in a sentence.' } : { value: text.trim() }
