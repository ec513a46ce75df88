/** Goals with their objectives: where treatment is to lead, and the steps that can be checked. */
import type { Goal, Objective, Plan } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { Block, Fact, Section } from '../view.ts'
import { goalBlock, objectiveBlock } from './aim-block.ts'
import { detailBlocks, fact, section } from './blocks.ts'
import * as aims from './fields/aims.ts'
import * as document from './fields/document.ts'
import { measuredFact, measureFacts } from './measure.ts'
import { type PlacedGoal, type PlacedObjective, placeGoals, placeLooseObjectives } from './names.ts'
import type { Page, Sheet } from './page.ts'
import { progressBlocks } from './progress.ts'
import { criteriaFacts, milestoneFacts } from './steps.ts'

export function goalSections(page: Page, plan: Plan): Section[] {
  const goals = placeGoals(plan).flatMap((it) => goalItem(page, it))
  const loose = placeLooseObjectives(plan).flatMap((it) => objectiveItem(page, it, undefined))
  const title = goals.length > 0 ? document.plan.objectives : aims.goal.objectives
  return [...section('goals', document.plan.goals, goals), ...section('objectives', title, loose)]
}

function goalItem(page: Page, { goal, label, objectives }: PlacedGoal): Block[] {
  const sheet = page.sheet(aims.goal, goal)
  return goalBlock(page, { goal, label }, [
    ...sheet.quote('client_words'),
    ...detailBlocks(
      sheet.facts('why_it_matters', 'plain', 'reason', 'note'),
      goalFacts(page, goal),
    ),
    ...progressBlocks(page, goal.progress),
    ...page.charts.of(goal),
    ...objectives.flatMap((it) => objectiveItem(page, it, goal)),
  ])
}

/** @param goal the goal under which the objective stands, and which it need not name again */
function objectiveItem(
  page: Page,
  { objective, label }: PlacedObjective,
  goal: Goal | undefined,
): Block[] {
  const sheet = page.sheet(aims.objective, objective)
  const isAtHome = objective.goal !== undefined && objective.goal === goal?.id
  return objectiveBlock(page, { objective, label }, [
    ...sheet.quote('client_words'),
    ...detailBlocks(sheet.facts('problems', 'why_it_matters', 'plain', 'reason', 'note'), [
      ...(isAtHome ? [] : sheet.facts('goal')),
      ...objectiveFacts(page, objective),
    ]),
    ...progressBlocks(page, objective.progress),
    ...page.charts.of(objective),
  ])
}

function goalFacts(page: Page, goal: Goal): Fact[] {
  const sheet = page.sheet(aims.goal, goal)
  return [
    ...targetFact(sheet),
    ...sheet.facts('initiated', 'completed', 'priority', 'area', 'responsible'),
    ...measuredFact(page, goal.measure),
    ...sheet.facts('problems', 'diagnoses'),
    ...measureFacts(page, goal.measure),
    ...sheet.facts('interventions'),
  ]
}

function objectiveFacts(page: Page, objective: Objective): Fact[] {
  const sheet = page.sheet(aims.objective, objective)
  return [
    ...sheet.facts('target_date', 'start', 'completed', 'area', 'responsible'),
    ...measuredFact(page, objective.measure),
    ...measureFacts(page, objective.measure),
    ...sheet.facts('interventions'),
    ...criteriaFacts(page, objective.criteria),
    ...milestoneFacts(page, objective.milestones),
    ...sheet.facts('action_steps'),
  ]
}

/** 'March 23, 2027 (long-term)', '26 weeks (by April 1, 2027; long-term)'; the term alone is no date. */
function targetFact(sheet: Sheet<Goal>): Fact[] {
  const [date, term] = [sheet.words('target_date'), sheet.words('term')]
  if (!date || !term) return sheet.facts('target_date', 'term')
  const open = date.endsWith(')') ? `${date.slice(0, -1)}; ` : `${date} (`
  return fact(sheet.label('target_date'), line(`${open}${term.toLowerCase()})`))
}
