import { unitsAnHour } from '../../../codes/quarter-hours.ts'
import { daysBetween } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { lastDay, visitsBetween } from '../thread/planned-dose.ts'
import { hoursIn } from './hours.ts'
import { planEnd } from './planned-visits.ts'
import { isClosed } from './standing.ts'

/** Holidays and illness: what falls short by less than a tenth may do. */
const tolerance = 0.9

export const authorizationBelowPlan = defineRule({
  id: 'authorization-below-plan',
  group: 'flags',
  severity: 'info',
  what: 'The plan gives clearly more than the payer has authorized for the time.',
  why: 'What goes beyond an authorization is not paid; the client should not learn of it by a bill.',
  fix: 'Ask for more before it is used up, or plan what is authorized.',
  source: 'txplan: arithmetic; the tolerance, a tenth, is txplan’s own',
  messages: {
    found:
      'About {needed} {what} are planned from {from} to {to}; the authorization is for {authorized}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-01-05\nclient:\n  coverages:\n    - authorization: { service: "97153", units: 1200, from: 2026-01-05, to: 2026-07-04 }\nservices:\n  - { service: Adaptive behavior treatment, code: "97153", frequency: 25 hours a week }\n',
    asOf: '2026-02-01',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-01-05\nclient:\n  coverages:\n    - authorization: { service: "97153", units: 2600, from: 2026-01-05, to: 2026-07-04 }\nservices:\n  - { service: Adaptive behavior treatment, code: "97153", frequency: 25 hours a week }\n',
    asOf: '2026-02-01',
  },
  check(context) {
    const { plan, asOf, report } = context
    if (isClosed(plan)) return
    for (const [at, { authorization = {} }] of (plan.client?.coverages ?? []).entries()) {
      const { service, to } = authorization
      const services = servicesUnder(service, plan)
      if (!isDay(to) || to < asOf || services.length === 0) continue
      for (const what of ['sessions', 'units'] as const) {
        const authorized = authorization[what]
        const need = authorized && neededFor(what, services, authorization, context)
        if (!need || need.count * tolerance <= authorized) continue
        const { count, from, until } = need
        const args = { needed: Math.round(count), what, from, to: until, authorized }
        const path = ['client', 'coverages', at, 'authorization', what]
        report({ at: path, message: 'found', args })
      }
    }
  },
})

type Service = NonNullable<Plan['services']>[number]
type Authorization = { from?: string; to?: string }
type What = 'sessions' | 'units'

/** Those whose codes it names; without a code, the only one. */
function servicesUnder(named: string | undefined, { services = [] }: Plan): Service[] {
  const codes = named?.toUpperCase().match(/\b(?:\d{5}|[A-Z]\d{4})\b/g) ?? []
  if (codes.length === 0) return services.length === 1 ? services : []
  return services.filter(({ code }) =>
    codes.some((one) => code?.trim().toUpperCase().startsWith(one)),
  )
}

interface Need {
  count: number
  from: string
  until: string
}

/** What is planned of all of them in the time that plan and authorization share. */
function neededFor(
  what: What,
  services: readonly Service[],
  { from, to }: Authorization,
  context: Context,
): Need | undefined {
  const start = planDay(context.plan)?.day
  if (start === undefined || !isDay(from)) return undefined
  const first = from > start ? from : start
  const last = [to, planEnd(context)].filter(isDay).sort()[0]
  if (last === undefined || last <= first) return undefined
  let count = 0
  for (const service of services) {
    const one = what === 'sessions' ? sessionsOf : unitsOf
    const needed = one(service, start, first, last)
    if (needed === undefined) return undefined
    count += needed
  }
  return { count, from: first, until: last }
}

function sessionsOf(
  service: Service,
  planStart: string,
  from: string,
  to: string,
): number | undefined {
  const { frequency, estimated_sessions: estimated, start: own, duration } = service
  if (frequency === undefined) return undefined
  const start = isDay(own) ? own : planStart
  const dose = { kind: undefined, frequency, path: [], start: own, duration, end: undefined }
  const last = lastDay(dose, planStart) ?? to
  const [first, until] = [start > from ? start : from, last < to ? last : to]
  if (until < first) return 0
  const visits = visitsBetween(frequency, start, first, until)?.least
  return visits === undefined ? undefined : Math.min(visits, estimated ?? visits)
}

/** By the units of a session; of a code counted in quarters of an hour, by hours or minutes. */
function unitsOf(
  service: Service,
  planStart: string,
  from: string,
  to: string,
): number | undefined {
  const { code = '', units, minutes, frequency = '' } = service
  const hourly = unitsAnHour(code)
  const weekly = hoursIn(frequency)
  if (weekly !== undefined) return hourly && (weekly * hourly * (daysBetween(from, to) + 1)) / 7
  const sessions = sessionsOf(service, planStart, from, to)
  if (sessions === undefined) return undefined
  if (units !== undefined) return sessions * units
  return hourly && typeof minutes === 'number'
    ? sessions * Math.floor((minutes / 60) * hourly)
    : undefined
}
