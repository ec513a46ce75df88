import type { Removed } from '../../../changes/change.ts'
import type { Goal, Objective, Plan } from '../../../plan/types.generated.ts'
import { changesSince } from '../../aims/past-changes.ts'
import { revisionBefore } from '../../aims/past-revision.ts'
import { isSaidOf } from '../../aims/said-of-aim.ts'
import { firstWords, subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import type { PastPlan } from '../../past.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from '../completeness/judged.ts'

const plan = (revision: string, walks: string) =>
  `txplan: 1\nstatus: active\nrevision: ${revision}\ngoals:\n  - id: out\n    statement: Leave the house again\n    objectives:\n      - id: shop\n        statement: Shop for groceries alone once a week\n${walks}`

const walks =
  '      - id: walks\n        statement: Walk 20 minutes on 4 days a week\n        status: '

export const objectiveGone = defineRule({
  id: 'objective-gone',
  group: 'revisions',
  severity: 'warning',
  what: 'An open objective, or a whole goal, of the revision before is not in this one, and nothing says what became of it.',
  why: 'A reviewer who lays two revisions side by side asks whether it was reached or forgotten; earlier notes point at something that is no longer there.',
  fix: 'Put it back with its “status” and a “reason”: met, deferred, revised, discontinued. Or say in the review what became of it. In the revision after that it may go.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.5: original content is identified, without deletion; MCTAC (NY), Foundations of Documentation: the golden thread; read from the history in git',
  messages: {
    found:
      '{subject} of revision {before} (commit {commit} of {on}) is gone: {statement}. Nothing says what became of it.',
  },
  bad: {
    plan: plan('{ number: 2, date: 2026-11-02, kind: review, reason: Quarterly review }', ''),
    past: [plan('{ number: 1, date: 2026-08-03 }', `${walks}active\n`)],
  },
  good: {
    plan: plan(
      '{ number: 2, date: 2026-11-02, kind: review, reason: Quarterly review }',
      `${walks}discontinued\n        reason: Knee surgery on October 20\n`,
    ),
    past: [plan('{ number: 1, date: 2026-08-03 }', `${walks}active\n`)],
  },
  check(context) {
    const version = revisionBefore(context)
    if (!version) return
    const gone = changesSince(context, version).filter(isAim)
    for (const change of gone)
      if (!isPartOf(change, gone) && !isSettled(change.value, context, version))
        say(change, version, context)
  },
})

function say({ subject, value }: AimGone, version: PastPlan, context: Context): void {
  context.report({
    at: subject.within?.after ?? ['goals'],
    on: 'key',
    message: 'found',
    args: {
      subject: subjectOf(subject.kind, value.id),
      before: version.plan.revision?.number ?? '',
      commit: version.commit,
      on: version.on,
      statement: clientText(firstWords(value.statement ?? '')),
    },
    ...draftCap(context),
  })
}

type Aim = Goal | Objective
type AimGone = Removed & { value: Aim }

const isAim = (change: { what: string; subject: { kind: string } }): change is AimGone =>
  change.what === 'removed' &&
  (change.subject.kind === 'objective' || change.subject.kind === 'goal')

const closed = new Set<unknown>(['met', 'not-met', 'deferred', 'revised', 'discontinued'])

/** It was settled before it went; a goal is when all its objectives are. */
function isClosed(aim: Aim): boolean {
  const { objectives = [] } = aim as Goal
  return (
    aim.completed !== undefined ||
    closed.has(aim.status) ||
    (objectives.length > 0 && objectives.every(isClosed))
  )
}

const isSettled = (aim: Aim, { plan }: Context, before: PastPlan): boolean =>
  isClosed(aim) || isTold(aim, plan, before.plan)

/** With its goal, which is told as a whole. */
const isPartOf = ({ subject: { within } }: AimGone, gone: readonly AimGone[]): boolean =>
  within?.before !== undefined &&
  gone.some(({ subject }) => subject.before?.join('.') === within.before?.join('.'))

/** In the reason for the revision, or in a review that was not there before. */
function isTold(aim: Aim, plan: Plan, before: Plan): boolean {
  const known = new Set((before.review?.history ?? []).map((one) => JSON.stringify(one)))
  const reviews = (plan.review?.history ?? []).filter((one) => !known.has(JSON.stringify(one)))
  const rows = reviews.flatMap(({ objectives }) => objectives ?? [])
  if (aim.id !== undefined && rows.some(({ id }) => id === aim.id)) return true
  const said = [
    plan.revision?.reason,
    ...reviews.flatMap((one) => [one.summary, one.decision_note, ...(one.changes ?? [])]),
  ]
  return isSaidOf(said.join('\n'), aim as Objective, plan)
}
