import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from '../completeness/judged.ts'

export const revisionWithoutReason = defineRule({
  id: 'revision-without-reason',
  group: 'revisions',
  severity: 'warning',
  what: 'A revision says neither why it was made nor which review it comes from.',
  why: 'Whoever compares two revisions wants to know what happened between them; nobody remembers a year later.',
  fix: 'Add “reason”: the review, the event, the wish or the mistake that it answers. A correction says what was wrong.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.5: amendments and corrections are identified as such; txplan: every revision after the first says what it answers',
  messages: { found: 'Revision {number} gives no reason.' },
  bad: { plan: 'txplan: 1\nrevision: { number: 2, date: 2026-11-02 }\n' },
  good: {
    plan: 'txplan: 1\nrevision: { number: 2, date: 2026-11-02, kind: event, reason: Lost his job on October 30 }\n',
  },
  check(context) {
    const { plan, report } = context
    const { number, reason } = plan.revision ?? {}
    if (number === undefined || number < 2 || reason?.trim() || isToldElsewhere(plan)) return
    report({
      at: ['revision'],
      on: 'key',
      message: 'found',
      args: { number },
      ...draftCap(context),
    })
  },
})

/** In the review of that day, or where the plan tells of the end of treatment. */
function isToldElsewhere({ revision, review, discharge }: Plan): boolean {
  const held = (review?.history ?? []).some(
    ({ date, summary, decision, decision_note: note, changes }) =>
      date !== undefined &&
      date === revision?.date &&
      Boolean(summary?.trim() || decision || note?.trim() || changes?.length),
  )
  return held || (revision?.kind === 'discharge' && Boolean(discharge?.reason?.trim()))
}
