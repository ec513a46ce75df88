import { type SlippedTarget, slippingDates as slipped } from '../../aims/past-slips.ts'
import { subjectOf } from '../../aims/words.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const slippingDates = defineRule({
  id: 'slipping-dates',
  group: 'stale',
  severity: 'warning',
  what: 'A target date was put off three times or more.',
  why: 'A date that always moves is no deadline; a reviewer asks what was tried in the meantime.',
  fix: 'Say in the review why it was not reached, then change the step, the intervention or the target, or defer it with a reason.',
  source: 'txplan: slipping dates are a red flag of our own, read from the history in git',
  messages: {
    found:
      '{subject} was to be reached by {first}; the date was moved later {count} times, to {last}: {moves}. By {by}.',
    'not-committed':
      '{subject} was to be reached by {first}; the date was moved later {count} times, to {last}: {moves}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-12-01\n',
    past: [
      'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-09-01\n',
      'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-06-01\n',
      'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-03-01\n',
    ],
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-06-01\n',
    past: [
      'txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-03-01\n',
    ],
  },
  check({ plan, past, report }) {
    if (past.length === 0) return
    for (const target of slipped(plan, past)) {
      const by = [...new Set(target.moves.flatMap((move) => move.in?.by ?? []))]
      report({
        at: target.path,
        message: by.length > 0 ? 'found' : 'not-committed',
        args: { ...argsOf(target), by: clientText(by.join(', ')) },
      })
    }
  },
})

function argsOf({ kind, id, moves }: SlippedTarget) {
  return {
    subject: subjectOf(kind, id),
    first: moves[0]?.from ?? '',
    last: moves.at(-1)?.to ?? '',
    count: moves.length,
    moves: moves
      .map(
        (move) =>
          `${move.from} → ${move.to} (${move.in ? `on ${move.in.on}` : 'not committed yet'})`,
      )
      .join('; '),
  }
}
