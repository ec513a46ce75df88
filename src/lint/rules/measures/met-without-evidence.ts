import type { Objective } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { type Aimed, goalsAndObjectives, nameOf } from './goals-and-objectives.ts'
import { reviewsOf, scoresSince } from './score-so-far.ts'

export const metWithoutEvidence = defineRule({
  id: 'met-without-evidence',
  group: 'measures',
  severity: 'warning',
  what: 'An objective is marked as met, and nothing shows when or by what.',
  why: 'That it was met is the one thing a reviewer wants to see, and it rests on a single word.',
  fix: 'Add “completed” with the day, or a progress entry that says what was seen or scored.',
  source: 'txplan: a status rests on one dated or described trace at least',
  messages: {
    found: '{subject}, {words}: marked as met, with no date, progress, review, score or session.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: met\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: met\n    progress:\n      - { date: 2026-11-02, status: met, evidence: Four walks in each of three weeks }\n',
  },
  check(context) {
    for (const one of goalsAndObjectives(context)) {
      if (one.of.status !== 'met' || hasTrace(one, context)) continue
      context.report({ at: [...one.path, 'status'], message: 'found', args: nameOf(one) })
    }
  },
})

function hasTrace({ of, measure, kind }: Aimed, context: Context): boolean {
  if (of.completed !== undefined || of.reason !== undefined || of.note !== undefined) return true
  if ((of.progress?.length ?? 0) > 0 || reviewsOf(of.id, context).length > 0) return true
  if (kind === 'goal' ? hasMetObjective(of) : hasSigns(of)) return true
  if (measure !== undefined && scoresSince(measure, context).length > 0) return true
  const sessions = context.record?.sessions ?? []
  return of.id !== undefined && sessions.some(({ objectives }) => objectives?.includes(of.id ?? ''))
}

/** Objectives answer for themselves; one that was met is a trace of its goal. */
const hasMetObjective = ({ objectives }: Aimed['of'] & { objectives?: Objective[] }): boolean =>
  (objectives ?? []).some(({ status }) => status === 'met')

const hasSigns = ({ criteria, milestones }: Objective): boolean =>
  (criteria?.seen?.length ?? 0) > 0 || (milestones ?? []).some(({ status }) => status === 'reached')
