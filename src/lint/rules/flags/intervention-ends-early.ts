import { daysBetween } from '../../../language/dates.ts'
import { parseFrequency } from '../../../language/frequency.ts'
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Intervention } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText, pathText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { mostVisits } from '../measures/visits.ts'
import { sessionsIn } from './planned-visits.ts'
import { isClosed } from './standing.ts'

/** How far two ends may lie apart and still be one: whether the last week counts differs by house. */
const daysOfDoubt = 7

export const interventionEndsEarly = defineRule({
  id: 'intervention-ends-early',
  group: 'flags',
  severity: 'info',
  what: 'An intervention ends before it can have been given as often as planned.',
  why: 'Nobody can tell how much was agreed on, and what is given after the end is outside of the plan.',
  fix: 'Correct its end, its duration, or the number of sessions.',
  source: 'txplan: arithmetic',
  messages: {
    sessions:
      'It ends on {end}; {often} from {start} gives {most} sessions at the most, and {where} says {count}.',
    duration: 'It ends on {end}; {duration} from {start} would end on {due}.',
  },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - { id: group, format: group, frequency: weekly, start: 2026-03-04, end: 2026-03-25 }\nservices:\n  - { service: Group therapy, frequency: weekly, estimated_sessions: 8 }\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - { id: group, format: group, frequency: weekly, start: 2026-03-04, end: 2026-04-22 }\nservices:\n  - { service: Group therapy, frequency: weekly, estimated_sessions: 8 }\n',
  },
  check(context) {
    if (isClosed(context.plan)) return
    for (const [at, one] of (context.plan.interventions ?? []).entries()) {
      const { start, status } = one
      if (!isDay(start) || status === 'completed' || status === 'discontinued') continue
      if (!checkDuration(one, start, at, context)) checkSessions(one, start, at, context)
    }
  },
})

const exactEnd = (duration: string | undefined, start: string): string | undefined => {
  const span = duration === undefined ? undefined : parseSpan(duration)
  const isExact = span?.kind === 'time' && span.upTo === undefined && !span.approximate
  return isExact ? resolveSpan(span, start) : undefined
}

/** True where its own end and its own duration differ. */
function checkDuration(one: Intervention, start: string, at: number, context: Context): boolean {
  const due = exactEnd(one.duration, start)
  const { end } = one
  if (!isDay(end) || end < start || due === undefined) return false
  if (daysBetween(end, due) <= daysOfDoubt) return false
  const args = { end, start, due, duration: clientText(one.duration ?? '') }
  context.report({ at: ['interventions', at, 'end'], message: 'duration', args })
  return true
}

function checkSessions(one: Intervention, start: string, at: number, context: Context): void {
  const field = isDay(one.end) ? 'end' : 'duration'
  const end = isDay(one.end) ? one.end : exactEnd(one.duration, start)
  const { frequency } = one
  if (end === undefined || end < start || frequency === undefined || !isPlain(frequency)) return
  const most = mostVisits(frequency, daysBetween(start, end))
  const said = countOf(one, at, context)
  if (most === undefined || said === undefined || said.count <= most) return
  context.report({
    at: ['interventions', at, field],
    message: 'sessions',
    args: {
      end,
      start,
      most,
      often: clientText(frequency),
      count: said.count,
      where: pathText(said.path),
    },
  })
}

function isPlain(frequency: string): boolean {
  const read = parseFrequency(frequency)
  return read?.kind === 'rate' && !read.ambiguous && read.bound === undefined
}

interface Count {
  count: number
  path: Path
}

/** In its own words; else of the only service or program, where it is the only intervention. */
function countOf(one: Intervention, at: number, { plan }: Context): Count | undefined {
  for (const field of ['description', 'technique', 'modality', 'dose', 'note', 'plain'] as const) {
    const count = sessionsIn(one[field] ?? '')
    if (count !== undefined) return { count, path: ['interventions', at, field] }
  }
  const { services = [], interventions = [], setting } = plan
  if (interventions.length > 1) return undefined
  const [service] = services
  const estimated = services.length === 1 ? service?.estimated_sessions : undefined
  if (estimated !== undefined)
    return { count: estimated, path: ['services', 0, 'estimated_sessions'] }
  const count = sessionsIn(setting?.program ?? '')
  return count === undefined ? undefined : { count, path: ['setting', 'program'] }
}
