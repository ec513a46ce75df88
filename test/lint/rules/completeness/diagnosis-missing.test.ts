import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'diagnosis-missing'

describe('diagnosis-missing', () => {
  it('is satisfied by words or a code', () => {
    expect(placesOf(rule, 'diagnoses: [{ id: d, description: Depression }]\n')).toEqual([])
    expect(placesOf(rule, 'diagnoses: [{ id: d, code: F32.1 }]\n')).toEqual([])
  })

  it('leaves a blank row to the rule on codes, unless a profile asks for the diagnosis', () => {
    const plan = 'txplan: 1\ndiagnoses: [{ id: d }]\n'
    expect(placesOf(rule, { plan })).toEqual([])
    const [found] = findingsOf(rule, { plan, profiles: ['medicare-outpatient'] })
    expect(found?.severity).toBe('error')
  })

  it('accepts a dated assessment where the profile says that it may hold the diagnosis', () => {
    const plan = 'txplan: 1\nassessment: { date: 2026-10-01 }\n'
    expect(placesOf(rule, { plan, profiles: ['nc-27g'] })).toEqual([])
    expect(placesOf(rule, { plan: 'txplan: 1\n', profiles: ['nc-27g'] })).toEqual(['diagnoses'])
    const [found] = findingsOf(rule, { plan, profiles: ['nc-27g', 'kaiser-wa'] })
    expect(found?.demand?.profile).toBe('kaiser-wa')
  })

  it('does not tell a plan that has ended', () => {
    expect(placesOf(rule, 'status: discharged\n')).toEqual([])
  })

  it('takes an operation for the diagnosis of a rehabilitation plan, where nobody asks', () => {
    const plan = 'medical: { procedures: [{ name: Hip replacement }] }\n'
    expect(placesOf(rule, `title: Physical therapy plan of care\n${plan}`)).toEqual([])
    expect(placesOf(rule, plan)).toEqual(['diagnoses'])
  })
})
