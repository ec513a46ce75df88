import { isDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { presentRevision, wasInForce } from '../../aims/past-revision.ts'
import type { Context } from '../../context.ts'
import type { PastPlan } from '../../past.ts'
import { defineRule } from '../../rule.ts'

const before =
  'txplan: 1\nstatus: active\nrevision: { number: 2, date: 2026-08-03, kind: review }\n'

export const revisionOutOfOrder = defineRule({
  id: 'revision-out-of-order',
  group: 'revisions',
  severity: 'warning',
  what: 'A revision does not follow the one before: its number is lower or leaves one out, or its date is earlier or was changed.',
  why: 'Number and date say which text was in force on a day of service; where they jump, nobody can tell.',
  fix: 'Give the number after the last one that was in force, and the day on which the revision was really made: txplan revise PLAN --reason "…".',
  source:
    'txplan: revisions are numbered and dated in the order in which they were made; read from the history in git',
  messages: {
    lower:
      'This is revision {number}, and revision {before} was in force in commit {commit} of {on}.',
    skipped:
      'This is revision {number}, and the one before in the history is revision {before} (commit {commit} of {on}).',
    earlier:
      'Revision {number} is dated {date}, and revision {before} was dated {earlier} (commit {commit} of {on}).',
    redated:
      'Revision {number} is dated {date} now; it was dated {earlier} in commit {commit} of {on}.',
  },
  bad: {
    plan: 'txplan: 1\nstatus: active\nrevision: { number: 4, date: 2026-07-20, kind: event, reason: Moved away }\n',
    past: [before],
  },
  good: {
    plan: 'txplan: 1\nstatus: active\nrevision: { number: 3, date: 2026-11-02, kind: review, reason: Review }\n',
    past: [before],
  },
  check(context) {
    const number = context.plan.revision?.number
    if (number === undefined) return
    checkNumber(context, number)
    checkDate(context, number)
  },
})

/** The version that the present revision follows; what was never in force was only tried out. */
const followed = ({ past, plan }: Context): PastPlan | undefined =>
  past.find(
    (one) => wasInForce(one.plan) && (numberOf(one.plan) ?? numberOf(plan)) !== numberOf(plan),
  )

const numberOf = ({ revision }: Plan): number | undefined => revision?.number

function checkNumber(context: Context, number: number): void {
  const version = followed(context)
  const before = version && numberOf(version.plan)
  if (version === undefined || before === undefined) return
  const args = { number, before, commit: version.commit, on: version.on }
  const report = (message: string) => context.report({ at: ['revision', 'number'], message, args })
  if (number < before) report('lower')
  else if (number > before + 1 && !wasSeen(context, number - 1)) report('skipped')
}

const wasSeen = ({ past }: Context, number: number): boolean =>
  past.some(({ plan }) => numberOf(plan) === number)

function checkDate(context: Context, number: number): void {
  const date = context.plan.revision?.date
  if (!isDay(date)) return
  const version = followed(context)
  const earlier = version?.plan.revision?.date
  const at = ['revision', 'date']
  const args = { number, date }
  if (version && isDay(earlier) && earlier > date && (numberOf(version.plan) ?? 0) < number)
    context.report({
      at,
      message: 'earlier',
      args: { ...args, before: numberOf(version.plan) ?? '', earlier, ...whence(version) },
    })
  const first = firstDated(context)
  const was = first?.plan.revision?.date
  if (first && isDay(was) && was !== date)
    context.report({ at, message: 'redated', args: { ...args, earlier: was, ...whence(first) } })
}

const whence = ({ commit, on }: PastPlan) => ({ commit, on })

/** This revision as it was first in force, at the end of that day. */
function firstDated(context: Context): PastPlan | undefined {
  const inForce = presentRevision(context).filter(
    ({ plan }) => wasInForce(plan) && isDay(plan.revision?.date),
  )
  return inForce.find(({ on }) => on === inForce.at(-1)?.on)
}
