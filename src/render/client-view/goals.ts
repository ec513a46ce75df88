/** What the client wants and the steps that lead there: every goal and every objective of the plan. */
import type { Goal, Plan } from '../../plan/types.generated.ts'
import { anchor, elementBlock, itemBlock, section, textBlock } from '../plan-view/blocks.ts'
import * as aims from '../plan-view/fields/aims.ts'
import {
  type PlacedGoal,
  type PlacedObjective,
  placeGoals,
  placeLooseObjectives,
} from '../plan-view/names.ts'
import type { ClientViewGoal } from '../plan-view/parts.ts'
import { steps } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, Section } from '../view.ts'
import { asAgreed, firstFilled, inYourWords, isOver, plainBadge } from './aim.ts'
import { numberBlocks } from './numbers.ts'
import { sentences } from './sentences.ts'
import { type StepsInput, stepItem } from './step.ts'

/** Under their goal what goes on; under “Done” what was met or given up. */
export function goalSections(input: StepsInput): Section[] {
  const goals = placeGoals(input.plan)
  const loose = placeLooseObjectives(input.plan)
  const isDone = ({ objective }: PlacedObjective) => isOver(objective)
  const going = [
    ...goals.flatMap((one) => (isOver(one.goal) ? [] : goalItem(input, one))),
    ...loose.flatMap((one) => (isDone(one) ? [] : stepItem(one, input, 3))),
    ...ownWishes(input.plan).flatMap(wishItem),
  ]
  const over = [
    ...goals.flatMap((one) => doneOf(input, one)),
    ...loose.flatMap((one) => (isDone(one) ? stepItem(one, input, 4) : [])),
  ]
  return [
    ...section('goals', 'Your goals and steps', opened(sentences.goals, going)),
    ...section('done', 'Done, or closed', opened(sentences.done, over)),
  ]
}

const opened = (sentence: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [...textBlock(undefined, line(sentence)), ...blocks]

function goalItem(input: StepsInput, placed: PlacedGoal): Block[] {
  const { page, plan } = input
  const { goal } = placed
  const plain = plainGoal(plan, goal)
  const sheet = page.sheet(aims.goal, goal)
  const open = placed.objectives.filter(({ objective }) => !isOver(objective))
  return goalBlock(input, placed, [
    ...inYourWords(sheet.value('client_words')),
    ...textBlock('Why it matters', firstFilled(plain?.why_it_matters, goal.why_it_matters)),
    ...agreedGoal(input, goal),
    ...(goal.status === 'deferred' ? textBlock('Why it waits', sheet.value('reason')) : []),
    ...numberBlocks(goal, input.latest(goal), page.names),
    ...textBlock('What you do', steps(plain?.action_steps ?? [])),
    ...page.charts.of(goal),
    ...open.flatMap((one) => stepItem(one, input, 4)),
  ])
}

/** A goal that is over brings all its steps along; one that goes on, only those that are over. */
function doneOf(input: StepsInput, placed: PlacedGoal): Block[] {
  const { goal, objectives } = placed
  const over = objectives.filter(({ objective }) => isOver(goal) || isOver(objective))
  const items = over.flatMap((one) => stepItem(one, input, 4))
  if (!isOver(goal)) return items
  const sheet = input.page.sheet(aims.goal, goal)
  return goalBlock(input, placed, [
    ...inYourWords(sheet.value('client_words')),
    ...agreedGoal(input, goal),
    ...sheet.text('completed'),
    ...sheet.text('reason'),
    ...items,
  ])
}

const titleOf = (plan: Plan, goal: Goal) =>
  firstFilled(plainGoal(plan, goal)?.statement, goal.plain, goal.statement)

function goalBlock({ plan }: StepsInput, { goal, label }: PlacedGoal, blocks: Block[]): Block[] {
  const id = anchor('my-goal', goal.id, label)
  const title = titleOf(plan, goal)
  return elementBlock({ level: 3, id, label, title, ...plainBadge(goal.status), blocks }, goal.id)
}

const agreedGoal = ({ page, plan }: StepsInput, goal: Goal): Block[] =>
  asAgreed(titleOf(plan, goal), page.sheet(aims.goal, goal).value('statement'))

/** The client’s own version of a goal. */
const plainGoal = ({ client_view: view }: Plan, { id }: Goal): ClientViewGoal | undefined =>
  id === undefined ? undefined : view?.goals?.find(({ goal }) => goal === id)

/** What was written for the client and belongs to no goal of the plan is still the client’s. */
const ownWishes = ({ client_view: view, goals = [] }: Plan): ClientViewGoal[] =>
  (view?.goals ?? []).filter(({ goal }) => !goals.some(({ id }) => id !== undefined && id === goal))

function wishItem(wish: ClientViewGoal, index: number): Block[] {
  return itemBlock({
    level: 3,
    id: `my-wish-${index + 1}`,
    label: '',
    title: firstFilled(wish.statement),
    blocks: [
      ...textBlock('Why it matters', firstFilled(wish.why_it_matters)),
      ...textBlock('What you do', steps(wish.action_steps ?? [])),
    ],
  })
}
