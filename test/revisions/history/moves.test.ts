import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../../src/changes/compare.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { withTimes } from '../../../src/revisions/history/moves.ts'
import type { PlanVersion } from '../../../src/revisions/history/version.ts'
import { versionsOf } from './versions.ts'

const plan = (target_date: string, more: Plan = {}, id = 'o1'): Plan => ({
  status: 'active',
  effective: '2026-01-01',
  goals: [
    {
      id: 'g',
      statement: 'To sleep.',
      objectives: [{ id, statement: 'Sleeps six hours.', target_date }],
    },
  ],
  ...more,
})

const timesOf = (versions: readonly PlanVersion[]): (number | undefined)[] => {
  const plans = versions.flatMap((one) => one.plan ?? [])
  const diff = comparePlans(plans.at(-2) as Plan, plans.at(-1) as Plan)
  return withTimes(diff, versions).changes.flatMap((change) =>
    change.what === 'field' && change.detail?.kind === 'date' ? [change.detail.times] : [],
  )
}

describe('withTimes', () => {
  it('counts the moves of that date, also under former ids', () => {
    expect(
      timesOf(
        versionsOf(
          plan('2026-03-01'),
          plan('2026-04-01'),
          plan('2026-04-01', {}, 'sleep-1'),
          plan('2026-05-01', {}, 'sleep-1'),
          plan('2026-06-01', {}, 'sleep-1'),
        ),
      ),
    ).toEqual([3])
  })

  it('says nothing of a first move', () => {
    expect(timesOf(versionsOf(plan('2026-03-01'), plan('2026-04-01')))).toEqual([undefined])
  })

  it('counts no draft, and a day of writing as one', () => {
    const [draft, first, second, third] = versionsOf(
      plan('2026-02-01', { status: 'draft' }),
      plan('2026-03-01'),
      plan('2026-04-01'),
      plan('2026-05-01'),
    ) as [PlanVersion, PlanVersion, PlanVersion, PlanVersion]
    expect(timesOf([draft, first, { ...second, date: first.date }, third])).toEqual([undefined])
    expect(timesOf([draft, first, second, third])).toEqual([2])
  })

  it('counts those of a part that is no item', () => {
    const next = (day: string): Plan => ({ status: 'active', review: { next: day } })
    expect(timesOf(versionsOf(next('2026-03-01'), next('2026-04-01'), next('2026-05-01')))).toEqual(
      [2],
    )
  })
})
