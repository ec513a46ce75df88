import { isDay } from '../../../plan/plan-day.ts'
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { attended } from './attended.ts'

export const sessionOnClosedObjective = defineRule({
  id: 'session-on-closed-objective',
  group: 'thread',
  severity: 'warning',
  what: 'A session worked on an objective or goal that had ended before.',
  why: 'Work on what was reached or given up is outside of what was agreed on; a reviewer asks what the session was for.',
  fix: 'Name the objective that the session was about, or open this one again and say why.',
  source:
    'OAR 309-018-0145 and CTAC, CFTSS Principles and Documentation: a note is tied to a goal of the plan in force',
  messages: {
    found: 'This session of {day} names “{id}”, which had ended on {ended} ({status}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: met\n    completed: 2026-10-06\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-13, objectives: [walks] }\n  - { date: 2026-11-03, objectives: [walks] }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: met\n    completed: 2026-11-03\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-03, objectives: [walks] }\n',
  },
  check(context) {
    for (const [id, end] of endsById(context)) {
      const later = attended(context).filter(
        ({ session, day }) => day > end.day && session.objectives?.includes(id),
      )
      // The first one after it was met may look back on it.
      for (const { session, day, path } of end.status === 'met' ? later.slice(1) : later)
        context.report({
          at: [...path, 'objectives', session.objectives?.indexOf(id) ?? 0],
          in: 'record',
          message: 'found',
          args: { day, id, ended: end.day, status: end.status },
        })
    }
  },
})

interface End {
  day: string
  status: string
}

function endsById({ goals, objectives }: Context): ReadonlyMap<string, End> {
  const ends = new Map<string, End>()
  for (const of of [
    ...goals.map(({ goal }) => goal),
    ...objectives.map(({ objective }) => objective),
  ]) {
    const end = endOf(of)
    if (end && of.id !== undefined) ends.set(of.id, end)
  }
  return ends
}

/**
 * By its own day; without one, by the first entry of progress that says it was met. What was met and
 * has a note is kept up on purpose.
 */
function endOf({ status, completed, progress, note }: Goal | Objective): End | undefined {
  if (status !== undefined && !closed.has(status)) return undefined
  if (status === 'met' && note !== undefined) return undefined
  if (isDay(completed)) return { day: completed, status: status ?? 'completed' }
  if (status !== 'met') return undefined
  const days = (progress ?? []).flatMap((one) => (one.status === 'met' ? one.date : undefined))
  const day = days.filter(isDay).sort()[0]
  return day === undefined ? undefined : { day, status }
}

const closed = new Set(['met', 'not-met', 'revised', 'discontinued'])
