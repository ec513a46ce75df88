/** Goals and objectives with where they ended, and what shows it. */
import type { Measure, Plan } from '../../plan/types.generated.ts'
import { goalBlock, objectiveBlock } from '../plan-view/aim-block.ts'
import { detailBlocks, fact, section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as aims from '../plan-view/fields/aims.ts'
import * as document from '../plan-view/fields/document.ts'
import { measureWords } from '../plan-view/measure.ts'
import {
  type PlacedGoal,
  type PlacedObjective,
  placeGoals,
  placeLooseObjectives,
} from '../plan-view/names.ts'
import type { Page } from '../plan-view/page.ts'
import { capital } from '../plan-view/rich.ts'
import { line, parseRichText } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'

export function reachedSections(page: Page, plan: Plan): Section[] {
  const shown = evidenceIn(plan)
  const goals = placeGoals(plan).flatMap((it) => goalItem(page, it, shown))
  const loose = placeLooseObjectives(plan).flatMap((it) => objectiveItem(page, it, shown))
  return [
    ...section('goals', 'Goals and what was reached', goals),
    ...section('objectives', goals.length > 0 ? document.plan.objectives : 'Objectives', loose),
  ]
}

type Evidence = ReadonlyMap<string, string>

/** What the last review that spoke of it told, by the id of objective or goal. */
function evidenceIn({ review }: Plan): Evidence {
  const rows = (review?.history ?? []).flatMap(({ objectives = [] }) => objectives)
  return new Map(rows.flatMap(({ id, evidence }) => (id && evidence ? [[id, evidence]] : [])))
}

function goalItem(page: Page, { goal, label, objectives }: PlacedGoal, shown: Evidence): Block[] {
  const sheet = page.sheet(aims.goal, goal)
  return goalBlock(page, { goal, label }, [
    ...sheet.quote('client_words'),
    ...detailBlocks(sheet.facts('completed', 'reason')),
    ...evidenceBlock(goal.id, shown),
    ...objectives.flatMap((it) => objectiveItem(page, it, shown)),
  ])
}

function objectiveItem(
  page: Page,
  { objective, label }: PlacedObjective,
  shown: Evidence,
): Block[] {
  const sheet = page.sheet(aims.objective, objective)
  const facts = [
    ...fact(aims.goal.measure, measured(objective.measure)),
    ...fact(agreed.reviewed.evidence[0], parseRichText(shown.get(objective.id ?? '') ?? '')),
    ...sheet.facts('completed', 'reason'),
  ]
  return objectiveBlock(page, { objective, label }, detailBlocks([], facts))
}

const measured = (measure: Measure | undefined): RichText =>
  measure ? line(capital(measureWords(measure))) : []

const evidenceBlock = (id: string | undefined, shown: Evidence): Block[] =>
  textBlock(agreed.reviewed.evidence[0], parseRichText(shown.get(id ?? '') ?? ''))
