import type { ObjectiveAt } from '../../../care/care.ts'
import { findInstrument } from '../../../measures/find.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Intervention } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRunning } from './answers.ts'
import { attended, daysBack, presentSince } from './attended.ts'
import { isOfSessions, patienceInWeeks, usualWeeks } from './patience.ts'

/** Of sessions that worked on others; fewer tell nothing. */
const fewestOthers = 4

export const objectiveNotWorkedOn = defineRule({
  id: 'objective-not-worked-on',
  group: 'thread',
  severity: 'warning',
  what: 'No session has worked on an active objective for a long time, while others were worked on.',
  why: 'What nobody works on is not being treated; a reviewer asks why it is still in the plan.',
  fix: 'Take it up, set it to “deferred” or “discontinued” with the reason, or name it under “objectives” of the sessions that were about it.',
  source:
    'A payer’s audit questionnaire and CTAC, CFTSS Principles and Documentation: notes show the work on the objectives. The weeks are txplan’s own: 8, or twice the longest planned interval',
  messages: {
    since:
      'No session since {day} has worked on “{id}”; {others} sessions in {weeks} weeks worked on others.',
    never: 'No session has worked on “{id}” in {weeks} weeks; {others} sessions worked on others.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-08-03\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n  - id: calls\n    statement: Call a friend twice a week\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-06, objectives: [walks] }\n  - { date: 2026-10-13, objectives: [walks] }\n  - { date: 2026-10-27, objectives: [walks] }\n  - { date: 2026-11-10, objectives: [walks] }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-08-03\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n  - id: calls\n    statement: Call a friend twice a week\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-06, objectives: [walks] }\n  - { date: 2026-10-13, objectives: [walks] }\n  - { date: 2026-10-27, objectives: [walks, calls] }\n  - { date: 2026-11-10, objectives: [walks] }\n',
  },
  check(context) {
    const since = presentSince(context)
    if (since === undefined || !isRunning(context) || attended(context).length < fewestOthers)
      return
    for (const one of context.objectives) checkObjective(one, since, context)
  },
})

function checkObjective(one: ObjectiveAt, since: string, context: Context): void {
  const { id } = one.objective
  if (id === undefined || !isWorkable(one)) return
  const last = lastTouched(one, context)
  if (last !== undefined && last >= context.once(usualStart)) return
  const serving = servingOf(one, context)
  if (serving.length > 0 && !serving.some(isOfSessions)) return
  const weeks = patienceInWeeks(serving)
  const from = daysBack(context, weeks * 7)
  if ((last ?? '') >= from || begins(one, last === undefined ? since : '') > from) return
  const others = attended(context).filter(
    ({ day, session }) => day >= from && (session.objectives ?? []).length > 0,
  ).length
  if (others < fewestOthers || isSpokenOf(one, from, context)) return
  const args = { id, others, weeks }
  if (last === undefined) context.report({ at: one.path, message: 'never', args })
  else context.report({ at: one.path, message: 'since', args: { ...args, day: last } })
}

const usualStart = (context: Context): string => daysBack(context, usualWeeks * 7)

/** Still to be reached, and not done already. */
function isWorkable({ objective: { status, completed }, goal }: ObjectiveAt): boolean {
  const isOpen = (of: string | undefined) =>
    of === undefined || of === 'active' || of === 'partly-met'
  return isOpen(status) && completed === undefined && isOpen(goal?.status)
}

function servingOf({ objective, goal }: ObjectiveAt, { plan }: Context): Intervention[] {
  const ids = objective.interventions?.length
    ? objective.interventions
    : (goal?.interventions ?? [])
  return (plan.interventions ?? []).filter(({ id }) => id !== undefined && ids.includes(id))
}

/** By its id, by its goal’s, or by an intervention that serves nothing else. */
function lastTouched({ objective, goal }: ObjectiveAt, context: Context): string | undefined {
  const { aims, interventions } = context.once(findLastDays)
  const own = objective.interventions?.filter((id) => isOnlyFor(id, objective, context))
  return [
    aims.get(objective.id ?? ''),
    aims.get(goal?.id ?? ''),
    ...(own ?? []).map((id) => interventions.get(id)),
  ]
    .filter(isDay)
    .sort()
    .at(-1)
}

/** The last day on which a session named each id. */
function findLastDays(context: Context) {
  const aims = new Map<string, string>()
  const interventions = new Map<string, string>()
  for (const { day, session } of attended(context)) {
    for (const id of session.objectives ?? []) aims.set(id, day)
    for (const id of session.interventions ?? []) interventions.set(id, day)
  }
  return { aims, interventions }
}

const isOnlyFor = (id: string, objective: object, { objectives }: Context): boolean =>
  objectives.every(
    (one) => one.objective === objective || !one.objective.interventions?.includes(id),
  )

/** The day from which it could have been worked on: `since`, or later where it says so. */
const begins = ({ objective, goal }: ObjectiveAt, since: string): string =>
  [since, objective.start, goal?.initiated].filter(isDay).sort().at(-1) ?? ''

/** Its instrument was given, or somebody noted how it goes, in a review or in its own progress. */
function isSpokenOf({ objective }: ObjectiveAt, from: string, context: Context): boolean {
  const { instrument } = objective.measure ?? {}
  const wanted = instrument === undefined ? undefined : findInstrument(instrument)?.id
  const isRecent = ({ date }: { date?: string }) => (date ?? '') >= from
  const given = (context.record?.measures ?? []).filter(isRecent)
  if (wanted && given.some((one) => findInstrument(one.instrument ?? '')?.id === wanted))
    return true
  if (objective.progress?.some(isRecent)) return true
  return (context.plan.review?.history ?? [])
    .filter(isRecent)
    .some(({ objectives }) => objectives?.some(({ id }) => id === objective.id))
}
