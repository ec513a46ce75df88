/** How each objective stands and what becomes of it, goal by goal. */
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import { type AimAt, isDeferred, isOpen } from '../life/aims.ts'
import { directionOf, isReached, percentOf } from '../life/far.ts'
import type { Life } from '../life/life.ts'
import { evidenceIn, standingLines } from '../life/standing.ts'
import type { Option } from '../question.ts'
import { number, type Reader } from '../typed-words.ts'
import { changedSteps } from './changed.ts'
import { againStep, decisionStep, reasonStep } from './decided.ts'
import { evidenceStep } from './evidence.ts'
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
  const now = answers.objectives?.[aim.id] ?? {}
  if (isDeferred(aim)) return [againStep(aim, life), ...reasonStep(aim, now, answers)]
  if (!isOpen(aim)) return []
  return [
    statusStep(aim, life),
    ...(partly.has(now.status) ? [percentStep(aim, answers, life)] : []),
    evidenceStep(aim, answers, life),
    decisionStep(aim, now),
    ...reasonStep(aim, now, answers),
    ...changedSteps(aim, now, answers, life),
  ]
}

const partly: ReadonlySet<unknown> = new Set(['some-progress', 'partly-met'])

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
    ask: `Where does it stand? (${aim.id})`,
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
    ask: `How much of the way, in percent? (${aim.id})`,
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
