/** A plan that takes effect on another day: which deadlines that moves. */
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import { oneLine } from '../../src/changes/words.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { changesBetween } from '../../src/revisions/history/between.ts'
import { readSource } from '../../src/source/read.ts'

const plan = (effective: string, objective = 'target_date: 8 weeks') =>
  readSource(`effective: ${effective}
expires: 6 months
goals:
  - id: sleep
    target_date: 2027-01-01
    objectives:
      - { id: nights, ${objective} }
      - { id: diary, target_date: 12 sessions }
`).value as Plan

const linesOf = (before: Plan, after: Plan) => comparePlans(before, after).changes.map(oneLine)

describe('the day on which a plan takes effect', () => {
  it('moves what is given as a span, and nothing else', () => {
    const { changes } = comparePlans(plan('2026-10-06'), plan('2026-10-20'))
    expect(changes.map(oneLine)).toEqual([
      'the plan: effective October 6, 2026 → October 20, 2026 (14 days later; this moves 2 deadlines that are given as spans: the end of the plan, objective nights)',
    ])
    expect(changes).toMatchObject([
      {
        class: 'clinical',
        detail: {
          moves: [
            { subject: { kind: 'plan' }, field: ['expires'] },
            { subject: { id: 'nights' }, before: '2026-12-01', after: '2026-12-15' },
          ],
        },
      },
    ])
  })

  it('is not said of a deadline that was set anew', () => {
    expect(linesOf(plan('2026-10-06'), plan('2026-10-20', 'target_date: 10 weeks'))).toEqual([
      'the plan: effective October 6, 2026 → October 20, 2026 (14 days later; this moves a deadline that is given as a span: the end of the plan)',
      'objective nights: target date 8 weeks → 10 weeks (28 days later)',
    ])
  })

  it('is not said of an objective that came with it', () => {
    const before = plan('2026-10-06')
    const after = plan('2026-10-20')
    after.goals?.[0]?.objectives?.push({ id: 'choir', target_date: '4 weeks' })
    const [effective] = linesOf(before, after)
    expect(effective).toContain('2 deadlines')
    expect(effective).not.toContain('choir')
  })

  it('is said as well where only what is not shared was compared', () => {
    const before = plan('2026-10-06')
    const after: Plan = { ...before, effective: '2026-10-20' }
    expect(changesBetween(before, after).map(oneLine)).toEqual(linesOf(before, after))
  })

  it('moves nothing where all deadlines are days', () => {
    const fixed = (effective: string): Plan => ({ effective, expires: '2027-01-01' })
    expect(linesOf(fixed('2026-10-06'), fixed('2026-10-20'))).toEqual([
      'the plan: effective October 6, 2026 → October 20, 2026 (14 days later)',
    ])
  })
})
