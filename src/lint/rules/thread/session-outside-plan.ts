import { factsOf } from '../../../care/deadlines.ts'
import { addMonths } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import { type Demand, demandOf } from '../../../profiles/demand.ts'
import type { Context } from '../../context.ts'
import type { Severity } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from '../dates/every-date.ts'
import { attended, isRevised, presentSince, type SessionAt } from './attended.ts'

export const sessionOutsidePlan = defineRule({
  id: 'session-outside-plan',
  group: 'thread',
  severity: 'warning',
  what: 'A session was held on a day on which no plan was in force.',
  why: 'A session is covered by the plan of its day; without one, the payment for it can be taken back.',
  fix: 'Correct the date that is wrong. If all are right, renew the plan before the next session, and do not date anything back.',
  source:
    'NGS Medicare, Psychotherapy Coverage Criteria: Treatment Plans (at most a year old); 1 TAC 354.2609 and OAR 309-019-0140 (the plan comes before treatment)',
  messages: {
    admission: 'This session of {day}{more} was held before the admission on {bound}.',
    before: 'This session of {day}{more} was held before the plan took effect on {bound}.',
    unsigned:
      'This session of {day}{more} was held before the clinician signed the plan on {bound}.',
    expired: 'This session of {day}{more} was held after the plan expired on {bound}.',
    old: 'This session of {day}{more} was held under a plan of {made}, which covered sessions until {bound}.',
    discharged: 'This session of {day}{more} was held after the discharge on {bound}.',
    authorization: 'This session of {day}{more} was held after the authorization ended on {bound}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-04-06\nexpires: 2026-10-06\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-13, service_code: "90834", attendance: attended }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-04-06\nexpires: 2026-10-06\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-06, service_code: "90834", attendance: attended }\n',
  },
  check(context) {
    if (context.plan.status === 'draft' || context.plan.status === 'archived') return
    const held = attended(context)
    if (held.length === 0) return
    reportEarly(held, context)
    reportLate(held, context)
  },
})

interface Bound {
  message: string
  day: string
  made?: string
  atMost?: Severity
  demand?: Demand
}

function reportEarly(held: readonly SessionAt[], context: Context): void {
  const { plan } = context
  const admission = plan.setting?.admission
  const treated = held.filter((one) => !one.isBeforeTreatment)
  const from = isDay(admission) ? admission : ''
  report(
    treated.filter(({ day }) => day < from),
    { message: 'admission', day: from },
    context,
  )
  const start = planDay(plan)?.day
  if (start === undefined || isRevised(context)) return
  const early = treated.filter(({ day }) => day < start && day >= from)
  report(early, { message: 'before', day: start, ...weightOfEarly(context) }, context)
  const signed = factsOf(context).anchors['author-signature']?.day ?? ''
  const unsigned = treated.filter(({ day }) => day >= start && day >= from && day < signed)
  report(unsigned, { message: 'unsigned', day: signed, ...weightOfEarly(context) }, context)
}

/** Most rules leave some time for the first plan; the deadline itself has a rule of its own. */
const weightOfEarly = ({ requirements }: Context): { atMost?: Severity } =>
  requirements.profiles.some(({ first_plan }) =>
    first_plan?.due?.some(({ before }) => before !== undefined),
  )
    ? {}
    : { atMost: 'info' }

/** What ended first says it all: a session is named once. */
function reportLate(held: readonly SessionAt[], context: Context): void {
  let left = held
  for (const bound of boundsOf(context)) {
    report(
      left.filter(({ day }) => day > bound.day),
      bound,
      context,
    )
    left = left.filter(({ day }) => day <= bound.day)
  }
}

function boundsOf(context: Context): Bound[] {
  const { plan } = context
  const expires = dayOf(context, plan, 'expires')
  const bounds: Bound[] = [
    ...(isDay(plan.discharge?.date) ? [{ message: 'discharged', day: plan.discharge.date }] : []),
    ...(expires === undefined ? [] : [{ message: 'expired', day: expires }]),
    ...ageBounds(context),
    ...authorizationBound(context),
  ]
  return bounds.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function ageBounds(context: Context): Bound[] {
  const made = presentSince(context)
  if (made === undefined) return []
  return context.requirements.profiles.flatMap((profile) => {
    const months = profile.review?.max_age_months
    if (months === undefined) return []
    const demand = demandOf(profile, 'required')
    return [{ message: 'old', day: addMonths(made, months), made, demand }]
  })
}

/** The last day of the last authorization, where the only payer gave one. */
function authorizationBound({ plan }: Context): Bound[] {
  const coverages = plan.client?.coverages ?? []
  const last = coverages
    .flatMap(({ authorization }) => authorization?.to ?? [])
    .sort()
    .at(-1)
  const isWhole = coverages.every(({ authorization }) => isDay(authorization?.to))
  return isWhole && isDay(last) ? [{ message: 'authorization', day: last }] : []
}

/** One finding for all of them, at the first. */
function report(all: readonly SessionAt[], bound: Bound, context: Context): void {
  const [first, ...rest] = all
  if (first === undefined) return
  const more = rest.length === 0 ? '' : `, and ${rest.length} more up to ${rest.at(-1)?.day},`
  context.report({
    at: [...first.path, 'date'],
    in: 'record',
    message: bound.message,
    args: { day: first.day, more, bound: bound.day, made: bound.made ?? '' },
    ...(bound.atMost ? { atMost: bound.atMost } : {}),
    ...(bound.demand ? { demand: bound.demand } : {}),
  })
}
