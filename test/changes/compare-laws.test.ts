/** What holds of every comparison, whatever the plans are. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import { comparePlans } from '../../src/changes/compare.ts'
import { meaningOf } from '../../src/plan/sameness.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { planText } from '../../src/writing/layout.ts'
import { applied, nested } from './apply.ts'
import { aimsPlan, anyPlan, cases, twoPlans } from './plans.ts'

const plans = fc.oneof(anyPlan, aimsPlan)

const changesOf = (before: Plan, after: Plan) => comparePlans(before, after).changes

/** The same mapping with its keys the other way round, all the way down. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, turned(field)]),
  )
}

describe('a comparison', () => {
  it('finds nothing between a plan and itself', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(changesOf(plan, structuredClone(plan))).toEqual([])
      }),
      cases(100),
    )
  })

  it('finds nothing where keys, layout and quotes are others', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const laidOut = readSource(planText(plan)).value as Plan
        expect(changesOf(plan, laidOut)).toEqual([])
        expect(changesOf(laidOut, turned(plan) as Plan)).toEqual([])
      }),
      cases(60),
    )
  })

  it('finds nothing where the lists that are sets stand in another order', () => {
    const lists = ['goals', 'problems', 'interventions', 'care_team', 'objectives'] as const
    fc.assert(
      fc.property(aimsPlan, (plan) => {
        const other = { ...plan }
        for (const list of lists) (other[list] as unknown[] | undefined) = plan[list]?.toReversed()
        expect(changesOf(plan, other)).toEqual([])
      }),
      cases(100),
    )
  })

  it('loses nothing: the earlier plan with the changes is the later plan', () => {
    fc.assert(
      fc.property(twoPlans, ([before, after]) => {
        const made = applied(before, changesOf(before, after))
        expect(meaningOf(nested(made))).toEqual(meaningOf(nested(after)))
      }),
      cases(250),
    )
  })

  it('tells the same the other way round', () => {
    fc.assert(
      fc.property(twoPlans, ([before, after]) => {
        const forth = changesOf(before, after).map(mirrored).sort()
        expect(changesOf(after, before).map(told).sort()).toEqual(forth)
      }),
      cases(200),
    )
  })
})

const told = (change: Change): string => {
  const { before, after } = change.subject
  const values =
    change.what === 'field'
      ? [change.field, change.before, change.after]
      : change.what === 'renamed'
        ? [change.from, change.to]
        : change.what === 'moved'
          ? [change.from?.before, change.to?.after]
          : [change.value]
  return JSON.stringify([change.what, change.class, before, after, ...values])
}

const mirrored = (change: Change): string => {
  const { before, after } = change.subject
  const opposite = { added: 'removed', removed: 'added' } as Record<string, string>
  const values =
    change.what === 'field'
      ? [change.field, change.after, change.before]
      : change.what === 'renamed'
        ? [change.to, change.from]
        : change.what === 'moved'
          ? [change.to?.after, change.from?.before]
          : [change.value]
  return JSON.stringify([
    opposite[change.what] ?? change.what,
    change.class,
    after,
    before,
    ...values,
  ])
}
