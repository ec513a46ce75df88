/** How each objective stands at the end, and so each goal. */
import type { AimAtDischarge, DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { Goal } from '../../plan/types.generated.ts'
import { type AimAt, isDeferred, isOpen } from '../life/aims.ts'
import { directionOf, isReached } from '../life/far.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'
import { courseWords, standingLines } from '../life/standing.ts'
import { oneLine } from '../life/title.ts'
import type { Option } from '../question.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { type DischargePart, type DischargeStep, maybe, saidOr, step } from './step.ts'

const section: Section = 'objectives'

const statuses: readonly Option[] = [
  { value: 'met', label: 'Met' },
  { value: 'partly-met', label: 'Partly met' },
  { value: 'not-met', label: 'Not met' },
  { value: 'discontinued', label: 'Given up before the end' },
]

export const aimsPart: DischargePart = (answers, life) => {
  const goals = (life.care.plan.goals ?? []).map((goal, at) => ({ goal, at }))
  const of = (at: number | undefined) =>
    life.aims.filter((aim) => aim.goal === at).flatMap((aim) => aimSteps(aim, answers, life))
  return [
    ...goals.flatMap(({ goal, at }) => [...of(at), ...goalStep(goal, at, answers, life)]),
    ...of(undefined),
  ]
}

const isAsked = (aim: AimAt): boolean => isOpen(aim) || isDeferred(aim)

function aimSteps(aim: AimAt, answers: DischargeAnswers, life: Life): DischargeStep[] {
  if (!isAsked(aim)) return []
  const asked = life.aims.filter(isAsked)
  const course = life.courses.get(aim)
  const evidence = course && course.later.length > 0 ? courseWords(course) : undefined
  const at = ['objectives', aim.id]
  return [
    step(section, [...at, 'status'], {
      kind: 'choice',
      ask: `How does it stand at the end? (${aim.id})`,
      why: 'A plan that ends with open steps leaves a reader wondering what became of them.',
      notes: [`${asked.indexOf(aim) + 1} of ${asked.length}`, ...standingLines(aim, life)],
      options: statuses,
      ...maybe('initial', suggested(aim, life)),
      optional: false,
    }),
    ...reasonStep(aim, answers),
    step(section, [...at, 'evidence'], {
      kind: 'text',
      ask: `What shows it? (${aim.id})`,
      why: 'The last score, the last count: what the next clinician begins with.',
      example: 'Asleep by midnight on 6 of 7 nights in each of the last four weeks, by her log',
      ...saidOr(answers, [...at, 'evidence'], evidence),
      read: words,
    }),
  ]
}

function reasonStep({ id, of }: AimAt, answers: DischargeAnswers): DischargeStep[] {
  if (answers.objectives?.[id]?.status !== 'discontinued') return []
  const at = ['objectives', id, 'reason']
  return [
    step(section, at, {
      kind: 'line',
      ask: `Why was it given up? (${id})`,
      why: 'What was not worth going on with, and why, is worth knowing to whoever treats next.',
      example: 'She found the recordings made it worse',
      ...saidOr(answers, at, of.reason?.trim()),
      optional: false,
      read: words,
    }),
  ]
}

/** By its scores alone; where there are none, nothing suggests itself. */
function suggested(aim: AimAt, life: Life): AimAtDischarge['status'] {
  const course = life.courses.get(aim)
  const { measure } = aim.of
  if (!course || !measure || course.later.length === 0) return undefined
  if (isReached(measure, course)) return 'met'
  return directionOf(measure, course) === 1 ? 'partly-met' : 'not-met'
}

/** Asked of a goal that has objectives, once all of them were. */
function goalStep(goal: Goal, at: number, answers: DischargeAnswers, life: Life): DischargeStep[] {
  const own = life.aims.filter((aim) => aim.goal === at && aim.kind === 'objective')
  const said = own.map((aim) => answers.objectives?.[aim.id]?.status ?? aim.of.status ?? 'active')
  const isOver = goal.status !== undefined && over.has(goal.status)
  if (own.length === 0 || isOver || said.some((status) => status === 'active')) return []
  const id = goalId(life.care.plan, at)
  return [
    step(section, ['goals', id, 'status'], {
      kind: 'choice',
      ask: `And the goal as a whole? (${id})`,
      why: 'What the client came for, and how far treatment got with it.',
      notes: [oneLine(goal.statement ?? id)],
      options: statuses,
      initial: together(said),
      optional: false,
    }),
  ]
}

const over: ReadonlySet<string> = new Set(['met', 'not-met', 'discontinued'])

function together(statuses: readonly string[]): string {
  if (statuses.every((one) => one === 'met')) return 'met'
  return statuses.some((one) => one === 'met' || one === 'partly-met') ? 'partly-met' : 'not-met'
}
