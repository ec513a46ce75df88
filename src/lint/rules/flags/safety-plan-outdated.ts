import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isDay } from '../dates/plan-day.ts'
import { isRaised, isStanding } from './danger.ts'
import { isClosed } from './standing.ts'

export const safetyPlanOutdated = defineRule({
  id: 'safety-plan-outdated',
  group: 'flags',
  severity: 'warning',
  what: 'The safety plan is older than the risk that it should answer, or its own recheck is past.',
  why: 'A reader cannot tell whether the safety plan was looked at again when it mattered.',
  fix: 'Look at it together and enter the new “date” and “recheck”, or note in the session’s “risk” that it stands as it is.',
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
    } else if (isDay(date)) checkAge(date, context)
  },
})

interface Later {
  message: string
  since: string
  args?: Record<string, string>
}

function checkAge(date: string, context: Context): void {
  const later = [raisedLevel(context), laterFlag(context), laterCrisis(date, context)].find(
    (one) => one !== undefined && one.since > date && one.since <= context.asOf,
  )
  if (later === undefined || isLookedAt(later.since, context)) return
  context.report({
    at: ['assessment', 'safety_plan', 'date'],
    message: later.message,
    args: { date, since: later.since, ...later.args },
  })
}

/** A moderate level may have been so for months; it counts where an earlier version had it lower. */
function raisedLevel({ plan, past }: Context): Later | undefined {
  const risk = plan.assessment?.risk
  if (risk?.level === undefined || !isDay(risk.assessed_on) || !isRaised(risk)) return undefined
  const before = past
    .map((one) => one.plan.assessment?.risk)
    .find((one) => one?.level !== undefined && one.assessed_on !== risk.assessed_on)
  const wasLower = before !== undefined && !isRaised(before)
  if (risk.level === 'moderate' && !wasLower) return undefined
  if (before?.level === risk.level) return undefined
  return { message: 'level', since: risk.assessed_on, args: { level: risk.level } }
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

/** A session on that day or later that speaks of the safety plan. */
const isLookedAt = (since: string, { record }: Context): boolean =>
  (record?.sessions ?? []).some(
    ({ date = '', risk, response, plan, note }) =>
      date >= since && /\b(?:safety|crisis) plan\b/i.test([risk, response, plan, note].join(' ')),
  )
