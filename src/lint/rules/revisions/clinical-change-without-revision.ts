import { staleSignatures } from '../../../care/signed-text.ts'
import { type Departure, departureOf } from '../../aims/past-agreed.ts'
import { changedFields, countOf } from '../../aims/past-changes.ts'
import { signersText } from '../../aims/past-signers.ts'
import { isOver } from '../../aims/past-status.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const plan = (revision: string, target: number) =>
  `txplan: 1\nstatus: active\nrevision: ${revision}\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    measure: { behavior: days with a walk, target: { at_least: ${target} } }\n`

export const clinicalChangeWithoutRevision = defineRule({
  id: 'clinical-change-without-revision',
  group: 'revisions',
  severity: 'error',
  what: 'What was signed, or in force, says something else now under the same revision number.',
  why: 'Client, clinician and payer hold a text of this number in their hands that is no longer what treatment goes by; a reviewer reads a record that was changed in silence as an altered one.',
  fix: 'Raise the revision and give the reason: txplan revise PLAN --reason "…". What was signed has to be signed again: txplan sign PLAN --as ROLE. If the change was a slip, take it back.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.5: a correction is identified as one, with its date and author, and leaves the original legible; Noridian JE-B, psychotherapy review (2021): altered documentation; read from the history in git',
  messages: {
    signed:
      'This revision was signed by {signers}, and since then {count}: {fields} (signed text: commit {commit} of {on}).',
    'in-force':
      'This revision was in force in commit {commit} of {on}, and since then {count}: {fields}.',
  },
  bad: {
    plan: plan('{ number: 1, date: 2026-10-19 }', 3),
    past: [plan('{ number: 1, date: 2026-10-19 }', 4)],
  },
  good: {
    plan: plan('{ number: 2, date: 2026-11-16, kind: event, reason: Knee hurts }', 3),
    past: [plan('{ number: 1, date: 2026-10-19 }', 4)],
  },
  check(context) {
    const departure = departureOf(context)
    if (!departure || isToldElsewhere(departure, context)) return
    const { version, changes, signatures } = departure
    context.report({
      at: ['revision', 'number'],
      message: signatures.length > 0 ? 'signed' : 'in-force',
      args: {
        signers: signersText(signatures),
        count: countOf(changes),
        fields: changedFields(changes),
        commit: version.commit,
        on: version.on,
      },
      ...capFor(departure, context),
    })
  },
})

/**
 * `signature-stale` speaks where a digest tells it, with or without a history; `changed-after-discharge`
 * of what nobody had signed.
 */
const isToldElsewhere = ({ version, signatures }: Departure, context: Context): boolean =>
  signatures.length === 0 ? isOver(version.plan) : staleSignatures(context).length > 0

/** What nobody signed is no broken word; a draft is not yet what treatment goes by. */
function capFor({ signatures }: Departure, { plan: { status } }: Context) {
  if (status === 'draft') return { atMost: 'info' as const }
  return signatures.length > 0 ? {} : { atMost: 'warning' as const }
}
