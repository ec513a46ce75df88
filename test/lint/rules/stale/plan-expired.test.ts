import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'plan-expired'
const on = (asOf: string, text: string) => saidBy(rule, { plan: `txplan: 1\n${text}`, asOf })

describe('plan-expired', () => {
  it('lets the last day be a day of the plan', () => {
    expect(on('2026-10-01', 'expires: 2026-10-01\n')).toEqual([])
    expect(on('2026-10-02', 'expires: 2026-10-01\n')).toEqual([
      'The plan expired on 2026-10-01, and its status does not say that it is over.',
    ])
  })

  it('reads a span from the day on which the plan takes effect', () => {
    const text = 'effective: 2026-07-01\nexpires: 3 months\n'
    expect(on('2026-10-01', text)).toEqual([])
    expect(on('2026-10-02', text)).toHaveLength(1)
  })

  it.each(['draft', 'discharged', 'archived'])('says nothing of a plan that is %s', (status) => {
    expect(on('2026-11-21', `status: ${status}\nexpires: 2026-10-01\n`)).toEqual([])
  })
})
