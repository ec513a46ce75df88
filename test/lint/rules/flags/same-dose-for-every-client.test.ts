import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'same-dose-for-every-client'
const plan = (at: number, more: string, code = 'F33.1') =>
  `txplan: 1\nclient: { record: P-${at} }\ndiagnoses:\n  - { id: d, code: ${code}, status: primary }\ninterventions:\n  - { id: i, modality: CBT, ${more} }\n`
const dose = 'frequency: weekly, minutes: 50, duration: 12 weeks'
const others = (count: number, more = dose) =>
  Array.from({ length: count }, (_, at) => plan(at + 2, more))

describe('same-dose-for-every-client', () => {
  it('tells of five clients who all get the same, as a note', () => {
    const [finding] = findingsOf(rule, { plan: plan(1, dose), others: others(4) })
    expect(finding?.severity).toBe('info')
    expect(saidBy(rule, { plan: plan(1, dose), others: others(4) })).toEqual([
      'Same length, frequency and duration as all 4 other clients with F33.',
    ])
  })

  it('needs five, and all of them', () => {
    expect(saidBy(rule, { plan: plan(1, dose), others: others(3) })).toEqual([])
    const one = plan(9, 'frequency: every other week, minutes: 50, duration: 12 weeks')
    expect(saidBy(rule, { plan: plan(1, dose), others: [...others(5), one] })).toEqual([])
  })

  it('leaves a plan alone that names the protocol which sets the dose', () => {
    const named = `${dose}, evidence: Beck manual`
    expect(saidBy(rule, { plan: plan(1, named), others: others(6) })).toEqual([])
  })
})
