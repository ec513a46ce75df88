/**
 * What the client wants and the steps that lead there: every goal and every objective of the plan.
 *
 * The plan’s own sentence always stands here: under the plain one where there is one, else as the
 * title. What was agreed to is never replaced by its retelling.
 */
import { isOpenAim } from '../../care/open-aims.ts'
import type { Goal, Objective, Plan } from '../../plan/types.generated.ts'
import {
  anchor,
  detailBlocks,
  elementBlock,
  factsBlock,
  section,
  textBlock,
} from '../plan-view/blocks.ts'
import * as aims from '../plan-view/fields/aims.ts'
import { badge, prose } from '../plan-view/formats.ts'
import {
  type PlacedGoal,
  type PlacedObjective,
  placeGoals,
  placeLooseObjectives,
} from '../plan-view/names.ts'
import type { Page } from '../plan-view/page.ts'
import type { ClientViewGoal } from '../plan-view/parts.ts'
import { steps } from '../plan-view/rich.ts'
import { criteriaFacts, milestoneFacts } from '../plan-view/steps.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import type { LatestOf } from './latest.ts'
import { numberFacts } from './numbers.ts'
import { sentences } from './sentences.ts'

export interface GoalsInput {
  page: Page
  plan: Plan
  latest: LatestOf
}

/** Under their goal what goes on; under “Done” what was met or given up. */
export function goalSections({ page, plan, latest }: GoalsInput): Section[] {
  const goals = placeGoals(plan)
  const loose = placeLooseObjectives(plan)
  const going = [
    ...goals.flatMap((one) => (isOver(one.goal) ? [] : goalItem({ page, plan, latest }, one))),
    ...loose.flatMap((one) =>
      isOver(one.objective) ? [] : stepItem(one, { page, plan, latest }, 3),
    ),
  ]
  const over = [
    ...goals.flatMap((one) => doneUnder({ page, plan, latest }, one)),
    ...loose.flatMap((one) =>
      isOver(one.objective) ? stepItem(one, { page, plan, latest }, 4) : [],
    ),
  ]
  return [
    ...section('goals', 'Your goals and steps', opened(sentences.goals, going)),
    ...section('done', 'Done, or closed', opened(sentences.done, over)),
  ]
}

const opened = (sentence: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [...textBlock(undefined, line(sentence)), ...blocks]

/** What is deferred waits and is not over. */
const isOver = (aim: Pick<Goal, 'status' | 'completed'>): boolean =>
  !isOpenAim(aim) && aim.status !== 'deferred'

function goalItem(input: GoalsInput, { goal, label, objectives }: PlacedGoal): Block[] {
  const { page, plan } = input
  const sheet = page.sheet(aims.goal, goal)
  const plain = plainGoal(plan, goal)
  const title = firstFilled(plain?.statement, goal.plain, goal.statement)
  const open = objectives.filter(({ objective }) => !isOver(objective))
  return elementBlock(
    {
      level: 3,
      id: anchor('my-goal', goal.id, label),
      label,
      title,
      ...plainBadge(goal.status),
      blocks: [
        ...inYourWords(sheet.value('client_words')),
        ...detailBlocks([
          ...told('Why it matters', firstFilled(plain?.why_it_matters, goal.why_it_matters)),
          ...asAgreed(title, sheet.value('statement')),
          ...told('Why it is set aside', goal.status === 'deferred' ? sheet.value('reason') : []),
          ...numberFacts(goal, input.latest(goal), page.names),
          ...told('What you do', steps(plain?.action_steps ?? [])),
        ]),
        ...page.charts.of(goal),
        ...open.flatMap((one) => stepItem(one, input, 4)),
      ],
    },
    goal.id,
  )
}

/** A goal that is over brings all its steps along; one that goes on, only those that are over. */
function doneUnder(input: GoalsInput, { goal, label, objectives }: PlacedGoal): Block[] {
  const over = objectives.filter(({ objective }) => isOver(goal) || isOver(objective))
  const items = over.flatMap((one) => stepItem(one, input, 4))
  if (!isOver(goal)) return items
  const title = firstFilled(plainGoal(input.plan, goal)?.statement, goal.plain, goal.statement)
  const item = {
    level: 3 as const,
    id: anchor('my-goal', goal.id, label),
    label,
    title,
    ...plainBadge(goal.status),
    blocks: [
      ...factsBlock([
        ...asAgreed(title, input.page.sheet(aims.goal, goal).value('statement')),
        ...input.page.sheet(aims.goal, goal).facts('completed', 'reason'),
      ]),
      ...items,
    ],
  }
  return elementBlock(item, goal.id)
}

function stepItem({ objective, label }: PlacedObjective, input: GoalsInput, level: 3 | 4): Block[] {
  const { page } = input
  const sheet = page.sheet(aims.objective, objective)
  const title = firstFilled(objective.plain, objective.statement)
  const isClosed = isOver(objective)
  return elementBlock(
    {
      level,
      id: anchor('my-step', objective.id, label),
      label: label.replace('Objective', 'Step'),
      title,
      ...plainBadge(objective.status),
      blocks: [
        ...inYourWords(sheet.value('client_words')),
        ...detailBlocks(
          [],
          [
            ...asAgreed(title, sheet.value('statement')),
            ...numberFacts(objective, input.latest(objective), page.names),
            ...told('Why it matters', sheet.value('why_it_matters')),
            ...criteriaFacts(page, objective.criteria),
            ...(isClosed ? [] : told('What you do', steps(objective.action_steps ?? []))),
            ...(isClosed ? [] : renamed('On the way', milestoneFacts(page, objective.milestones))),
            ...told('Who does it', sheet.value('responsible')),
            ...(isClosed ? sheet.facts('completed', 'reason') : []),
          ],
        ),
        ...page.charts.of(objective),
      ],
    },
    objective.id,
  )
}

/** The client’s own version of a goal. */
const plainGoal = ({ client_view: view }: Plan, { id }: Goal): ClientViewGoal | undefined =>
  id === undefined ? undefined : view?.goals?.find(({ goal }) => goal === id)

/** The sentence that was agreed to, where the title is another. */
const asAgreed = (title: RichText, statement: RichText) =>
  JSON.stringify(title) === JSON.stringify(statement) ? [] : told('In the full plan', statement)

const inYourWords = (content: RichText): Block[] =>
  content.length === 0 ? [] : [{ kind: 'quote', label: 'In your words', content }]

const told = (label: string, value: RichText) => (value.length === 0 ? [] : [{ label, value }])

const renamed = (label: string, facts: { label: string; value: RichText }[]) =>
  facts.map(({ value }) => ({ label, value }))

function firstFilled(...texts: (string | undefined)[]): RichText {
  const found = texts.find((text) => text?.trim())
  return found === undefined ? [] : prose(found, { of: (_, id) => id })
}

const plainStatus: Readonly<Record<string, string>> = {
  met: 'Done',
  'partly-met': 'Partly done',
  'not-met': 'Not reached',
  deferred: 'Set aside for now',
  revised: 'Replaced',
  discontinued: 'Stopped',
}

/** That something is under way need not be said. */
function plainBadge(status: Objective['status']) {
  const known = badge(status)
  const text = plainStatus[status ?? '']
  return known && text ? { badge: { ...known, text } } : {}
}
