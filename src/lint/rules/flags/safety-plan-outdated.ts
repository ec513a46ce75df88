import { addDays } from '../../../language/dates.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'
import { isRaised, isStanding } from './danger.ts'
import { isClosed } from './standing.ts'

export const safetyPlanOutdated = defineRule({
  id: 'safety-plan-outdated',
  group: 'flags',
  severity: 'warning',
  what: 'The safety plan is older than the risk that it should answer, or its own recheck is past.',
  why: 'A reader cannot tell whether the safety plan was looked at again when it mattered.',
  fix: 'Once it was looked at again, enter the new “date” and “recheck”, or note in the session’s “risk” that it stands as it is.',
  source: 'txplan: a safety plan is looked at again when risk is raised and when it says so itself',
  messages: {
    level:
      'The safety plan is of {date}; on {since} risk was assessed as “{level}”. Nothing shows that the plan was looked at since.',
    flag: 'The safety plan is of {date}; a flag of the kind “{kind}” is of {since}. Nothing shows that the plan was looked at since.',
    crisis:
      'The safety plan is of {date}; the record tells of a crisis on {since}. Nothing shows that the plan was looked at since.',
    recheck: 'The safety plan was to be looked at again on {recheck}.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  risk: { level: high, assessed_on: 2026-11-10 }\n  safety_plan: { date: 2026-03-02, where: In the chart }\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  risk: { level: high, assessed_on: 2026-11-10 }\n  safety_plan: { date: 2026-11-10, where: In the chart, recheck: 2026-12-10 }\n',
  },
  check(context) {
    const { plan, asOf } = context
    const safety = plan.assessment?.safety_plan
    if (safety === undefined || isClosed(plan)) return
    const { date, recheck } = safety
    if (isDay(recheck) && recheck < asOf) {
      const at = ['assessment', 'safety_plan', 'recheck']
      context.report({ at, message: 'recheck', args: { recheck } })
    }
    if (isDay(date)) checkAge(date, context)
  },
})

interface Later {
  message: string
  since: string
  args?: Record<string, string>
  atMost?: Report['atMost']
}

function checkAge(date: string, context: Context): void {
  const all = [raisedLevel(date, context), laterFlag(context), laterCrisis(date, context)].filter(
    (one) => one !== undefined && one.since > date && one.since <= context.asOf,
  )
  const later = all.find((one) => one?.atMost === undefined) ?? all[0]
  if (later === undefined || isLookedAt(later.since, context)) return
  const { message, since, args, atMost } = later
  context.report({
    at: ['assessment', 'safety_plan', 'date'],
    message,
    args: { date, since, ...args },
    ...(atMost && { atMost }),
  })
}

/** Days within which the safety plan and the assessment of risk belong to one intake. */
const oneIntake = 3

/**
 * A level that an earlier version had already is not new. Where none is known, a moderate one may
 * have been so for months: it is mentioned, unless the safety plan says when it is looked at next.
 */
function raisedLevel(date: string, { plan, past, asOf }: Context): Later | undefined {
  const { risk, safety_plan: safety } = plan.assessment ?? {}
  if (risk?.level === undefined || !isDay(risk.assessed_on) || !isRaised(risk)) return undefined
  const before = past
    .map((one) => one.plan.assessment?.risk)
    .find((one) => one?.level !== undefined && one.assessed_on !== risk.assessed_on)
  const later: Later = { message: 'level', since: risk.assessed_on, args: { level: risk.level } }
  if (before !== undefined) {
    const isNew = before.level !== risk.level && (risk.level !== 'moderate' || !isRaised(before))
    return isNew ? later : undefined
  }
  if (risk.level !== 'moderate') return later
  const isPlanned = safety?.recheck !== undefined && safety.recheck >= asOf
  if (isPlanned || risk.assessed_on <= addDays(date, oneIntake)) return undefined
  return { ...later, atMost: 'info' }
}

function laterFlag({ plan }: Context): Later | undefined {
  const flags = (plan.assessment?.risk?.flags ?? []).filter(isStanding)
  const last = flags
    .filter(({ date }) => isDay(date))
    .sort(byDate)
    .at(-1)
  return last?.date === undefined
    ? undefined
    : { message: 'flag', since: last.date, args: { kind: last.kind ?? '' } }
}

function laterCrisis(date: string, { record, asOf }: Context): Later | undefined {
  const crises = (record?.events ?? []).filter(
    (one) => one.kind === 'crisis' && isDay(one.date) && one.date > date && one.date <= asOf,
  )
  const since = crises.sort(byDate).at(-1)?.date
  return since === undefined ? undefined : { message: 'crisis', since }
}

const byDate = (a: { date?: string }, b: { date?: string }) =>
  (a.date ?? '') < (b.date ?? '') ? -1 : 1

/** A session or review on that day or later that speaks of the safety plan. */
function isLookedAt(since: string, { plan: { review }, record }: Context): boolean {
  const entries = [
    ...(record?.sessions ?? []).map(({ date, risk, response, plan, note }) => ({
      date,
      text: [risk, response, plan, note].join(' '),
    })),
    ...(review?.history ?? []).map(({ date, summary, decision_note: note, changes = [] }) => ({
      date,
      text: [summary, note, ...changes].join(' '),
    })),
  ]
  return entries.some(
    ({ date = '', text }) => date >= since && /\b(?:safety|crisis) plan\b/i.test(text),
  )
}
