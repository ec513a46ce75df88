import { planDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { attended } from './attended.ts'

export const sessionWithoutObjective = defineRule({
  id: 'session-without-objective',
  group: 'thread',
  severity: 'info',
  element: 'note_goal_link',
  what: 'A session does not say which goal or objective it worked on.',
  why: 'A note that ties to the plan shows that what was paid for is what was agreed on.',
  fix: 'Add “objectives: [{example}]” with the ids of what was worked on.',
  source:
    'Blue Cross and Blue Shield of Minnesota, provider manual; OAR 309-018-0145; CTAC, CFTSS Principles and Documentation: a note is tied to a goal of the plan',
  messages: {
    found: 'This session of {day} names no goal or objective of the plan.',
    none: 'None of the {count} sessions names a goal or objective of the plan.',
    some: 'None of the {count} sessions of treatment names a goal or objective of the plan; {others} of the {held} held are not counted, as they came before the plan, assessed, or met a crisis.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-08, service_code: "90834", attendance: attended }\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-08, service_code: "90834", attendance: attended, objectives: [rest] }\n',
  },
  check(context) {
    const { plan, goals, objectives, report } = context
    if (plan.status === 'archived') return
    const ids = [
      ...objectives.map(({ objective }) => objective.id),
      ...goals.map(({ goal }) => goal.id),
    ]
    const example = ids.find((id) => id !== undefined)
    if (example === undefined) return
    const start = planDay(plan)?.day ?? ''
    const held = attended(context)
    const treated = held.filter(
      ({ isBeforeTreatment, day, kind }) => !isBeforeTreatment && kind !== 'other' && day >= start,
    )
    const bare = treated.filter(({ session }) => (session.objectives ?? []).length === 0)
    if (bare.length > 2 && bare.length === treated.length)
      report({
        at: ['sessions'],
        in: 'record',
        on: 'key',
        message: bare.length === held.length ? 'none' : 'some',
        args: {
          count: bare.length,
          others: held.length - bare.length,
          held: held.length,
          example,
        },
      })
    else
      for (const { path, day } of bare)
        report({ at: path, in: 'record', message: 'found', args: { day, example } })
  },
})
