import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const deferredWithoutReason = defineRule({
  id: 'deferred-without-reason',
  group: 'references',
  severity: 'warning',
  what: 'A part of the plan is deferred or discontinued, and no reason is given.',
  why: 'Without its reason, a problem set aside cannot be told from one forgotten.',
  fix: 'Add “reason: …”, in a sentence.',
  source:
    '26 TAC 564.804: a need that is set aside is justified; The Joint Commission, CTS.03.01.03',
  messages: { found: 'This {kind} is {status}, and no reason is given.' },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: peers\n    statement: No friends outside of school\n    status: deferred\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: peers\n    statement: No friends outside of school\n    status: deferred\n    reason: The client wishes to sleep first.\n',
  },
  check(context) {
    const { report } = context
    for (const { kind, part, path, within } of parts(context)) {
      if (!setAside(part) || isExplained(part) || (within && setAside(within))) continue
      const status = part.status ?? ''
      report({ at: [...path, 'status'], message: 'found', args: { kind, status } })
    }
  },
})

interface Part {
  status?: string
  reason?: string
  note?: string
}

interface PartAt {
  kind: string
  part: Part
  path: Path
  /** The goal of an objective: what is set aside with its goal needs no reason of its own. */
  within?: Part
}

function parts({ plan, goals, objectives }: Context): PartAt[] {
  const list = (kind: string, key: string, all: readonly Part[] | undefined): PartAt[] =>
    (all ?? []).map((part, at) => ({ kind, part, path: [key, at] }))
  return [
    ...list('problem', 'problems', plan.problems),
    ...goals.map(({ goal, path }) => ({ kind: 'goal', part: goal, path })),
    ...objectives.map(({ objective, path, goal }) => ({
      kind: 'objective',
      part: objective,
      path,
      ...(goal ? { within: goal } : {}),
    })),
    ...list('intervention', 'interventions', plan.interventions),
  ]
}

const setAside = ({ status }: Part) => status === 'deferred' || status === 'discontinued'

const isExplained = ({ reason, note }: Part) => Boolean(reason?.trim() || note?.trim())
