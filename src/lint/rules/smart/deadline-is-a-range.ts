import { parseSpan } from '../../../language/spans.ts'
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const deadlineIsARange = defineRule({
  id: 'deadline-is-a-range',
  group: 'smart',
  severity: 'warning',
  what: 'The target date of a goal or objective is a range such as 6-8 weeks.',
  why: 'From the first to the last week of the range nobody can say whether it is late.',
  fix: 'Write the day or the span that counts, such as {last}.',
  source: 'Fla. Admin. Code 65D-30.0044 and 12VAC35-105-665: objectives have dates of completion',
  messages: { found: 'The target date of {subject} is a range, {span}.' },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\ngoals:\n  - id: sleep\n    target_date: 6-8 weeks\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\ngoals:\n  - id: sleep\n    target_date: 8 weeks\n',
  },
  check(context) {
    for (const { goal, path } of context.goals) judge('goal', goal, path, context)
    for (const { objective, path } of context.objectives)
      judge('objective', objective, path, context)
  },
})

function judge(
  kind: string,
  { id, target_date: written }: Goal | Objective,
  path: Path,
  { report }: Context,
): void {
  if (written === undefined || !/\d\D+\d/.test(written)) return
  const span = parseSpan(written)
  if (span?.upTo === undefined) return
  const unit = span.kind === 'time' ? span.unit : 'session'
  const args = {
    subject: id === undefined ? `this ${kind}` : `${kind} ${id}`,
    span: written.trim(),
    last: `${span.upTo} ${unit}s`,
  }
  report({ at: [...path, 'target_date'], message: 'found', args })
}
