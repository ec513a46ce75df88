/** The plan on one page: each goal and objective in a row, who does what, and what is due next. */
import { formatLong, isRealDate } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { targetWords } from '../../plan/target-words.ts'
import type { Goal, Measure, Objective, Plan } from '../../plan/types.generated.ts'
import type { DueLine } from '../input.ts'
import { parseRichText } from '../rich-text.ts'
import type { Block, GlanceRow, Section } from '../view.ts'
import { section } from './blocks.ts'
import { withUnit } from './counted.ts'
import { dueBlocks } from './due-next.ts'
import * as document from './fields/document.ts'
import { badge } from './formats.ts'
import { instrumentName } from './instrument.ts'
import { type PlacedGoal, type PlacedObjective, placeGoals, placeLooseObjectives } from './names.ts'
import type { Page } from './page.ts'
import { capital, flat, joinFilled } from './rich.ts'
import { whoDoesWhat } from './who-does-what.ts'

/** A plan with fewer aims is seen at a glance as it is, and would only grow by a page. */
const fewest = 5
/** As many as find room on one page, a line each. */
const most = 30
/** Statements stand in full under their goal. */
const longest = 150

export function glanceSection(page: Page, plan: Plan, due: readonly DueLine[]): Section[] {
  const goals = placeGoals(plan)
  const loose = placeLooseObjectives(plan)
  const rows = [
    ...goals.flatMap((it) => [
      goalRow(page, plan, it),
      ...it.objectives.map((one) => objectiveRow(page, plan, one, it.goal)),
    ]),
    ...loose.map((one) => objectiveRow(page, plan, one, undefined)),
  ]
  if (rows.length < fewest) return []
  const blocks: Block[] = [
    { kind: 'glance', rows: rows.slice(0, most) },
    ...whoDoesWhat(page, plan),
    ...dueBlocks(due),
  ]
  return section('glance', document.titles.glance, blocks).map((it) => ({ ...it, isWhole: true }))
}

function goalRow(page: Page, plan: Plan, { goal, label }: PlacedGoal): GlanceRow {
  const problems = (goal.problems ?? []).map((id) => page.names.of('problem', id))
  return {
    ...rowOf(page, plan, goal, label),
    level: 'goal',
    ...(problems.length > 0 ? { problems: shortened(problems.join('; '), longest) } : {}),
  }
}

/** What is done for the whole goal is said once, beside the goal. */
function objectiveRow(
  page: Page,
  plan: Plan,
  { objective, label }: PlacedObjective,
  goal: Goal | undefined,
): GlanceRow {
  const ofGoal = new Set(goal?.interventions)
  const interventions = objective.interventions?.filter((id) => !ofGoal.has(id))
  return {
    ...rowOf(page, plan, { ...objective, interventions }, label, objective),
    level: 'objective',
  }
}

function rowOf(
  page: Page,
  plan: Plan,
  aim: Goal | Objective,
  label: string,
  written: Goal | Objective = aim,
): Omit<GlanceRow, 'level'> {
  const { chart, latest, isPercent } = page.charts.standing(written)
  return {
    label,
    statement: shortened(flat(parseRichText(aim.statement ?? '')), longest) || 'Not filled in',
    ...optional('badge', badge(aim.status)),
    ...optional(
      'done',
      joinFilled(
        (aim.interventions ?? []).map((id) => page.names.of('intervention', id)),
        '; ',
      ),
    ),
    ...optional('measure', measureName(aim.measure)),
    ...optional('course', courseOf(aim.measure, isPercent ? undefined : latest)),
    ...optional('way', isPercent && latest ? `${latest.replace(' ', '\u00a0')} of the way` : ''),
    ...optional('chart', chart),
    ...optional('by', byWords(aim.target_date, plan)),
  }
}

const optional = <Key extends keyof GlanceRow>(key: Key, value: GlanceRow[Key]) =>
  (value ? { [key]: value } : {}) as Pick<GlanceRow, Key>

function measureName({ instrument, behavior }: Measure = {}): string {
  return instrument ? instrumentName(instrument) : capital(behavior ?? '')
}

/** `16 → 11 → at most 9 points`: the baseline, the latest score, the target. */
function courseOf(measure: Measure | undefined, latest: string | undefined): string {
  const { baseline, target, unit } = measure ?? {}
  const from = String(baseline?.value ?? '')
  return joinFilled([from, latest, withUnit(targetWords(target), unit)], ' → ')
}

/** `Jan 26, 2027`; a span as the day to which it leads, and words as they are. */
function byWords(text: string | undefined, { effective = '' }: Plan): string {
  const day = resolveDateOrSpan(text ?? '', effective)?.date ?? text
  if (day === undefined || !isRealDate(day)) return text ?? ''
  return formatLong(day).replace(/^(\p{L}{3})\p{L}+/u, '$1')
}

/** Cut between words. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/[\s,;:–]+\S*$/, '')}…`
}
