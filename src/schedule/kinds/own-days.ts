/** Days that the plan sets for one thing each: the safety plan, discharge, problems put off. */
import type { Care } from '../../care/care.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf, stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem } from '../item.ts'

export function safetyPlan(care: Care): DueItem[] {
  const path = ['assessment', 'safety_plan', 'recheck']
  const day = datesOf(care).day(care.plan.assessment?.safety_plan?.recheck, path)
  const reason = day && stated(day, { path, in: 'plan' }, 'the safety plan’s own “recheck”')
  const item = decided(
    {
      kind: 'safety-plan',
      subject: 'safety-plan',
      title: 'Recheck of the safety plan',
      path,
      in: 'plan',
      todo: 'Look at it again with the client, and enter the new “date” and “recheck” under “assessment.safety_plan”.',
    },
    [reason || undefined],
  )
  return item ? [item] : []
}

export function dischargeTarget(care: Care): DueItem[] {
  const path = ['discharge', 'anticipated']
  const { discharge } = care.plan
  if (discharge?.date !== undefined) return []
  const reason = datesOf(care).reason(discharge?.anticipated, path, 'the plan’s own expectation')
  const item = decided(
    {
      kind: 'discharge',
      subject: 'plan',
      title: 'Expected discharge',
      path,
      in: 'plan',
      todo: 'Discharge, or set a new day and say why.',
      command: 'txplan discharge {client}',
    },
    [reason],
  )
  return item ? [item] : []
}

export function deferredProblems(care: Care): DueItem[] {
  return (care.plan.problems ?? []).flatMap(({ id, status, reconsider }, at) => {
    if (status !== 'deferred') return []
    const path = ['problems', at, 'reconsider']
    const name = id ?? pathText(['problems', at])
    const item = decided(
      {
        kind: 'deferred-problem',
        subject: name,
        title: `Deferred problem ${name} to reconsider`,
        path,
        in: 'plan',
        todo: 'Take it up with a goal, or defer it again with a reason and a new day.',
        command: 'txplan review {client}',
      },
      [datesOf(care).reason(reconsider, path, 'the problem’s own “reconsider”')],
    )
    return item ? [item] : []
  })
}

/** What is left to do once treatment is over; nobody in particular says by when. */
export function dischargeSummary({ plan: { discharge, status } }: Care): DueItem[] {
  if (status !== 'discharged' || discharge?.summary?.trim()) return []
  const path = ['discharge', 'summary']
  const sentence =
    'The plan is discharged, and “discharge.summary” is empty; no source here sets a day.'
  const item = decided(
    {
      kind: 'discharge',
      subject: 'summary',
      title: 'Discharge summary to be written',
      path,
      in: 'plan',
      todo: 'Write the summary of how treatment went and what comes after it.',
      command: 'txplan discharge {client}',
    },
    [
      {
        by: 'the plan itself',
        rule: 'no day is set',
        isSure: true,
        steps: [{ kind: 'no-start', sentence, path, in: 'plan' }],
      },
    ],
  )
  return item ? [item] : []
}
