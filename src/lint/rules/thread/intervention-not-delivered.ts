import { peopleOf } from '../../../care/people.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Intervention } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRunning } from './answers.ts'
import { attended, daysBack, presentSince } from './attended.ts'
import { isOfSessions, patienceInWeeks, usualWeeks } from './patience.ts'

/** Of sessions that say what was done; fewer tell nothing. */
const fewestOthers = 4

export const interventionNotDelivered = defineRule({
  id: 'intervention-not-delivered',
  group: 'thread',
  severity: 'info',
  what: 'No session has used an active intervention for a long time, while others were used.',
  why: 'What the plan promises and nobody does is neither treatment nor a reason to pay for it.',
  fix: 'Use it, set “status: discontinued” with the reason, or name it under “interventions” of the sessions in which it was used.',
  source:
    'A payer’s audit questionnaire and CTAC, CFTSS Principles and Documentation: notes show the planned interventions. The weeks are txplan’s own: 8, or twice the planned interval',
  messages: {
    found: 'No session has used “{id}” in {weeks} weeks; {others} sessions used others.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-08-03\ninterventions:\n  - { id: activation, modality: Behavioral activation }\n  - { id: exposure, modality: Exposure }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-06, interventions: [activation] }\n  - { date: 2026-10-13, interventions: [activation] }\n  - { date: 2026-10-27, interventions: [activation] }\n  - { date: 2026-11-10, interventions: [activation] }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-08-03\ninterventions:\n  - { id: activation, modality: Behavioral activation }\n  - { id: exposure, modality: Exposure, start: 2026-11-09 }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-06, interventions: [activation] }\n  - { date: 2026-10-13, interventions: [activation] }\n  - { date: 2026-10-27, interventions: [activation] }\n  - { date: 2026-11-10, interventions: [activation] }\n',
  },
  check(context) {
    const since = presentSince(context)
    if (since === undefined || !isRunning(context) || attended(context).length < fewestOthers)
      return
    const usualStart = daysBack(context, usualWeeks * 7)
    for (const [at, one] of (context.plan.interventions ?? []).entries()) {
      const last = lastUse(one, context)
      if (one.id === undefined || (last !== undefined && last >= usualStart)) continue
      if (!isExpected(one, context)) continue
      const weeks = patienceInWeeks([one])
      const from = daysBack(context, weeks * 7)
      if ((last ?? '') >= from || beginning(one, last === undefined ? since : '') > from) continue
      const others = attended(context).filter(
        ({ day, session }) => day >= from && (session.interventions ?? []).length > 0,
      ).length
      if (others < fewestOthers) continue
      const args = { id: one.id, weeks, others }
      context.report({ at: ['interventions', at], message: 'found', args })
    }
  },
})

const lastUse = ({ id }: Intervention, context: Context): string | undefined =>
  attended(context).findLast(
    ({ session }) => id !== undefined && session.interventions?.includes(id),
  )?.day

const beginning = ({ start }: Intervention, since: string): string =>
  [since, start].filter(isDay).sort().at(-1) ?? ''

/** Active, given in sessions, not over, and by somebody who keeps this record. */
function isExpected(one: Intervention, context: Context): boolean {
  if (one.status !== undefined && one.status !== 'active') return false
  if (isDay(one.end) && one.end <= context.asOf) return false
  return isOfSessions(one) && isByRecorded(one, context)
}

/** Sessions of a colleague may stand in another record. */
function isByRecorded({ responsible = [] }: Intervention, context: Context): boolean {
  const people = peopleOf(context)
  const recorded = new Set(
    attended(context).flatMap(({ session }) => personKey(session.clinician, people)),
  )
  const named = responsible.flatMap((one) => personKey(one, people))
  return named.length === 0 || recorded.size === 0 || named.some((one) => recorded.has(one))
}

const personKey = (text: string | undefined, people: ReturnType<typeof peopleOf>): string[] => {
  const person = text === undefined ? undefined : people.find(text)
  const key = person?.id ?? person?.name
  return key === undefined ? [] : [key]
}
