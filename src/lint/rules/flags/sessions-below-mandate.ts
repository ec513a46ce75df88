import { daysBetween } from '../../../language/dates.ts'
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { mostVisits } from '../measures/visits.ts'
import { attended, isRevised } from '../thread/attended.ts'
import { planEnd, sessionsIn } from './planned-visits.ts'
import { isClosed } from './standing.ts'

export const sessionsBelowMandate = defineRule({
  id: 'sessions-below-mandate',
  group: 'flags',
  severity: 'info',
  what: 'Fewer sessions are planned than the court or agency has ordered.',
  why: 'The client answers for what was ordered; a plan that stops short of it leaves them in breach.',
  fix: 'Plan as many as were ordered within their time, or say where the others take place.',
  source: 'txplan: arithmetic',
  messages: {
    expected: '{ordered} sessions are ordered; the services expect {planned} in all.',
    possible:
      '{ordered} sessions are ordered; the services give {planned} at the most until {end}.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  legal: { mandate: 26 sessions of anger management. }\nservices:\n  - { service: Anger group, frequency: weekly, estimated_sessions: 12 }\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  legal: { mandate: 26 sessions of anger management. }\nservices:\n  - { service: Anger group, frequency: weekly, estimated_sessions: 26 }\n',
  },
  check(context) {
    const { plan, report } = context
    const ordered = sessionsIn(plan.client?.legal?.mandate ?? '')
    // A later revision plans what is left.
    if (ordered === undefined || isClosed(plan) || isRevised(context)) return
    const planned = expected(plan) ?? possible(context)
    if (planned === undefined) return
    const { count, path, end } = planned
    if (count + heldBefore(context) >= ordered) return
    const args = { ordered, planned: count, end: end ?? '' }
    report({ at: path, message: end === undefined ? 'expected' : 'possible', args })
  },
})

interface Planned {
  count: number
  path: Path
  end?: string
}

function expected({ services = [] }: Plan): Planned | undefined {
  const counts = services.flatMap((one) => one.estimated_sessions ?? [])
  if (counts.length === 0 || counts.length < services.length) return undefined
  const count = counts.reduce((sum, one) => sum + one, 0)
  return { count, path: ['services', 0, 'estimated_sessions'] }
}

/** Until the last day of a service, of the plan or of the mandate, whichever comes first. */
function possible(context: Context): Planned | undefined {
  const { plan } = context
  const start = planDay(plan)?.day
  const { services = [], client } = plan
  if (start === undefined || services.length === 0) return undefined
  let [count, last] = [0, '']
  for (const { frequency, duration, start: own } of services) {
    const from = isDay(own) ? own : start
    const span = duration === undefined ? undefined : parseSpan(duration)
    const ends = [span && resolveSpan(span, from), planEnd(context), client?.legal?.ends]
    const end = ends.filter(isDay).sort()[0]
    const most =
      frequency === undefined || end === undefined || end < from
        ? undefined
        : mostVisits(frequency, daysBetween(from, end))
    if (most === undefined || end === undefined) return undefined
    count += most
    if (end > last) last = end
  }
  return { count, path: ['services', 0, 'frequency'], end: last }
}

/** Sessions that were held before the plan may count towards the order. */
function heldBefore(context: Context): number {
  const start = planDay(context.plan)?.day
  return start === undefined ? 0 : attended(context).filter(({ day }) => day < start).length
}
