/**
 * A further objective of a goal, asked for as in a new plan: the questions of that conversation, about the
 * plan with the new objective in it, with their answers kept under the goal’s id.
 */
import type { Answers } from '../../plan/answers.ts'
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Path } from '../../source/document.ts'
import { valueAt, withoutValue, withValue } from '../../source/meaning.ts'
import { addressOf, type Interview, type Step } from '../interview.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'
import type { Section } from './index.ts'
import type { ReviewStep } from './step.ts'

export interface MoreObjectives {
  steps: (goal: number, answers: ReviewAnswers, life: Life) => ReviewStep[]
  rest?: () => Promise<void>
}

const section: Section = 'objectives'

/** @param whole the conversation about a whole plan */
export function moreObjectives(whole: Interview<Answers>): MoreObjectives {
  return {
    ...(whole.rest ? { rest: whole.rest } : {}),
    steps: (goal, answers, life) =>
      isOffered(goal, answers, life) ? stepsFor(whole, goal, answers, life) : [],
  }
}

/** Where one of its objectives was met in this review, or the answers hold a new one already. */
function isOffered(goal: number, { objectives = {}, goals = {} }: ReviewAnswers, life: Life) {
  const more = goals[goalId(life.care.plan, goal)]?.objectives ?? []
  const own = life.aims.filter((aim) => aim.goal === goal && aim.kind === 'objective')
  const met = own.some(({ id }) => objectives[id]?.decision === 'met')
  const isDecided = own.every(({ id }) => !(id in objectives) || objectives[id]?.decision)
  return more.length > 0 || (met && isDecided)
}

function stepsFor(
  whole: Interview<Answers>,
  goal: number,
  answers: ReviewAnswers,
  { care: { plan } }: Life,
): ReviewStep[] {
  const there = plan.goals?.[goal]?.objectives?.length ?? 0
  const inPlan: Path = ['goals', goal, 'objectives']
  const inAnswers: Path = ['goals', goalId(plan, goal), 'objectives']
  const lifted = lifting(plan as Answers, { inPlan, inAnswers, there })
  return whole
    .steps(lifted.composed(answers))
    .filter(({ question: { at } }) => isMore(at, inPlan, there))
    .map(lifted.step)
}

const isMore = (at: Path, inPlan: Path, there: number): boolean =>
  at.length > inPlan.length &&
  inPlan.every((part, index) => at[index] === part) &&
  (at[inPlan.length] as number) >= there

interface Places {
  inPlan: Path
  inAnswers: Path
  /** How many objectives the goal has already. */
  there: number
}

function lifting(plan: Answers, { inPlan, inAnswers, there }: Places) {
  const composed = (answers: ReviewAnswers): Answers =>
    listOf(answers, inAnswers).reduce<Answers>(
      (now, item, at) => (withValue(now, [...inPlan, there + at], item) ?? now) as Answers,
      plan,
    )
  const taken = (answers: ReviewAnswers, made: Answers): ReviewAnswers => {
    const more = listOf(made, inPlan).slice(there)
    const next =
      more.length > 0 ? withValue(answers, inAnswers, more) : withoutValue(answers, inAnswers)
    return (next ?? answers) as ReviewAnswers
  }
  const place = (at: Path): Path => [
    ...inAnswers,
    (at[inPlan.length] as number) - there,
    ...at.slice(inPlan.length + 1),
  ]
  const key = (address: string): string =>
    address
      .replace(`${addressOf(inPlan)}[`, `${addressOf(inAnswers)}[`)
      .replace(/\[(\d+)\]/, (_, index) => `[${Number(index) - there}]`)
  const step = ({ given, mend, parts, put, ...one }: Step<Answers>): ReviewStep => ({
    ...one,
    section,
    key: key(one.key),
    question: { ...one.question, at: place(one.question.at) },
    put: (answers, value, own) => taken(answers, put(composed(answers), value, own)),
    ...(mend === undefined ? {} : { mend: key(mend) }),
    ...(parts ? { parts: parts.map((part) => ({ ...part, key: key(part.key) })) } : {}),
    ...(given ? { given: (answers: ReviewAnswers) => given(composed(answers)) } : {}),
  })
  return { composed, step }
}

const listOf = (value: unknown, at: Path): unknown[] => {
  const list = valueAt(value, at)
  return Array.isArray(list) ? list : []
}
