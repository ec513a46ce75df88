import { isDay, type PlanDay, planDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { type DateAt, everyDate } from './every-date.ts'
import { isOpen, type Target, targets } from './goal-dates.ts'

const milestones = new Set(['goals.objectives.milestones.date', 'objectives.milestones.date'])

export const targetBeforeStart = defineRule({
  id: 'target-before-start',
  group: 'dates',
  severity: 'error',
  what: 'A goal, objective or milestone is to be reached before it, or the plan, begins.',
  why: 'A target that was past on the first day cannot be worked towards: the date is a slip, or was carried over from an older plan.',
  fix: 'Set a new target date, or say where it stands (status: met, not-met, revised).',
  source: 'txplan: dates that cannot both be true',
  messages: {
    plan: 'The target date, {target}, lies before the plan’s date, “{field}”, {date}.',
    own: 'The target date, {target}, lies before “{field}”, {date}.',
    milestone: 'The milestone’s date, {target}, lies before “{field}”, {date}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\ngoals:\n  - id: sleep\n    target_date: 2026-01-15\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\ngoals:\n  - id: sleep\n    target_date: 2027-01-15\n',
  },
  check(context) {
    const first = planDay(context.plan)
    for (const target of targets(context)) checkTarget(target, first, context)
    for (const date of everyDate(context))
      if (milestones.has(date.field)) checkMilestone(date, first, context)
  },
})

function checkTarget(target: Target, first: PlanDay | undefined, { report }: Context): void {
  const { day, of, path } = target
  const field = ['initiated', 'start'].find((key) => isDay(of[key]) && (of[key] as string) > day)
  if (field !== undefined) {
    const args = { target: day, field, date: of[field] as string }
    report({ at: path, message: 'own', args })
  } else if (first && first.day > day && isOpen(target.of)) {
    report({
      at: path,
      message: 'plan',
      args: { target: day, field: first.field, date: first.day },
    })
  }
}

function checkMilestone(date: DateAt, first: PlanDay | undefined, { report }: Context): void {
  const { day, of, within = {}, path } = date
  if (day === undefined || (of['status'] !== undefined && of['status'] !== 'open')) return
  const start = within['start']
  if (isDay(start) && start > day)
    report({ at: path, message: 'milestone', args: { target: day, field: 'start', date: start } })
  else if (first && first.day > day && isOpen(within)) {
    const args = { target: day, field: first.field, date: first.day }
    report({ at: path, message: 'milestone', args })
  }
}
