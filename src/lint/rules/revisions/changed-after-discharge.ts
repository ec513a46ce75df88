import type { Plan } from '../../../plan/types.generated.ts'
import { departureOf, isToldOfDischarge } from '../../aims/past-agreed.ts'
import { changedFields, clinicalSince, countOf } from '../../aims/past-changes.ts'
import { versionOfDischarge } from '../../aims/past-status.ts'
import { defineRule } from '../../rule.ts'

const plan = (revision: string, statement: string) =>
  `txplan: 1\nstatus: discharged\nrevision: ${revision}\ngoals:\n  - id: calm\n    statement: ${statement}\ndischarge: { date: 2026-10-16, reason: Goals met }\n`

export const changedAfterDischarge = defineRule({
  id: 'changed-after-discharge',
  group: 'revisions',
  severity: 'warning',
  what: 'The clinical part of a plan was changed after the client was discharged.',
  why: 'Treatment is over: what is written now was not what treatment went by, and reads as if the record were put right for a reviewer.',
  fix: 'Take it back, or make it an amendment that says so: txplan revise PLAN --kind correction --reason "…". What came to pass after discharge belongs in the record.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.5: amendments, corrections and delayed entries are identified as such, with date and author; read from the history in git',
  messages: {
    found: 'Treatment was over in commit {commit} of {on}, and since then {count}: {fields}.',
  },
  bad: {
    plan: plan('{ number: 2, date: 2026-10-16, kind: discharge }', 'Worry has its hour, and ends'),
    past: [plan('{ number: 2, date: 2026-10-16, kind: discharge }', 'Worry has its hour')],
  },
  good: {
    plan: plan(
      '{ number: 3, date: 2026-11-02, kind: correction, reason: The goal had lost its second half }',
      'Worry has its hour, and ends',
    ),
    past: [plan('{ number: 2, date: 2026-10-16, kind: discharge }', 'Worry has its hour')],
  },
  check(context) {
    const version = versionOfDischarge(context)
    if (!version || isAmendment(context.plan, version.plan)) return
    // What was signed is told of by its own rule, and in stronger words.
    if (departureOf(context)?.signatures.length) return
    const changes = clinicalSince(context, version).filter(
      (change) => !isToldOfDischarge(change, context),
    )
    if (changes.length === 0) return
    const { commit, on } = version
    context.report({
      at: ['status'],
      message: 'found',
      args: { commit, on, count: countOf(changes), fields: changedFields(changes) },
    })
  },
})

/** A later revision that gives its reason. */
const isAmendment = ({ revision }: Plan, before: Plan): boolean =>
  (revision?.number ?? 0) > (before.revision?.number ?? 0) && Boolean(revision?.reason?.trim())
