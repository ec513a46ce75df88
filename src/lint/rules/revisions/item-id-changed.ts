import type { Renamed } from '../../../changes/change.ts'
import { agreedTexts } from '../../aims/past-agreed.ts'
import { changesSince } from '../../aims/past-changes.ts'
import { revisionBefore } from '../../aims/past-revision.ts'
import { subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const plan = (id: string) =>
  `txplan: 1\nstatus: active\nrevision: { number: 1, date: 2026-10-19 }\ngoals:\n  - id: ${id}\n    statement: Leave the house alone again and meet friends\n`

export const itemIdChanged = defineRule({
  id: 'item-id-changed',
  group: 'revisions',
  severity: 'info',
  what: 'A part of the plan goes by another id than before.',
  why: 'Session notes, reviews and signed copies know it by the old one; txplan follows the change, and people may not.',
  fix: 'Give it its old id again. Where it has to change, change it in the record and in past reviews too.',
  source: 'The file format: schemas/README.md, an id never changes; read from the history in git',
  messages: { found: '{subject} was called {from} in commit {commit} of {on}.' },
  bad: { plan: plan('g2'), past: [plan('out')] },
  good: { plan: plan('out'), past: [plan('out')] },
  check(context) {
    for (const version of compared(context))
      for (const change of changesSince(context, version).filter(isRenamed)) {
        const { subject, from, to } = change
        const { commit, on } = version
        context.report({
          at: [...(subject.after ?? []), 'id'],
          message: 'found',
          args: { subject: subjectOf(subject.kind, to), from, commit, on },
        })
      }
  },
})

/** One version is enough: what is compared anyhow, the newest first. */
const compared = (context: Context) =>
  [...agreedTexts(context).map(({ version }) => version), revisionBefore(context)]
    .flatMap((version) => version ?? [])
    .slice(0, 1)

const isRenamed = (change: { what: string }): change is Renamed & { from: string; to: string } =>
  change.what === 'renamed' &&
  (change as Renamed).from !== undefined &&
  (change as Renamed).to !== undefined
