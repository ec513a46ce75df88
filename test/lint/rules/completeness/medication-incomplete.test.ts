import { describe, expect, it } from 'vitest'
import { foundBy } from '../said-by.ts'

const judged = (medication: string, more = '', record?: string) =>
  foundBy('medication-incomplete')(
    `medications: [{ ${medication} }]\n${more}`,
    record === undefined ? {} : { record },
  ).map(({ severity, messageId }) => `${severity} ${messageId}`)

describe('medication-incomplete', () => {
  it('wants a dose and a prescriber', () => {
    expect(judged('name: Sertraline')).toEqual(['info both'])
    expect(judged('name: Sertraline, prescriber: Dr. Lin')).toEqual(['info dose'])
    expect(judged('name: Sertraline, dose: 50 mg')).toEqual(['info prescriber'])
    expect(judged('name: Sertraline, dose: 50 mg, prescriber: Dr. Lin')).toEqual([])
  })

  it.each([
    'name: Sertraline, stopped: 2026-10-01',
    'name: "Sertraline 50 mg", note: prescribed by her PCP',
    'name: Melatonin, dose: 3 mg',
    'name: Vitamin D, note: "1000 IU, over the counter"',
    'name: A sleeping pill, note: She does not know the name',
    'name: Albuterol, frequency: 2 puffs as needed, prescriber: PCP',
    'dose: 50 mg',
  ])('is content with %j', (medication) => {
    expect(judged(medication)).toEqual([])
  })

  it('looks again on the day on which it is stopped', () => {
    expect(judged('name: Sertraline, stopped: 2026-11-21')).toEqual([])
    expect(judged('name: Sertraline, stopped: 2026-12-01')).toEqual(['info both'])
  })

  it('knows the prescriber from the team and from the record', () => {
    const dose = 'name: Sertraline, dose: 50 mg'
    expect(judged(dose, 'care_team: [{ name: Priya Nair, role: Prescriber }]')).toEqual([])
    expect(
      judged(dose, 'care_team: [{ name: Wei Lin, credentials: MD, role: Psychiatrist }]'),
    ).toEqual([])
    expect(judged(dose, 'care_team: [{ name: Ruth Salter, credentials: LCSW }]')).toHaveLength(1)
    const record =
      'medication_changes: [{ date: 2026-10-01, name: sertraline, dose: 50 mg, by: p-nair }]'
    expect(judged('name: Sertraline', '', record)).toEqual([])
  })

  it('asks nothing of rehabilitation, nor of what is over', () => {
    expect(judged('name: Pain medicine', 'title: Physical therapy plan of care')).toEqual([])
    expect(judged('name: Sertraline', 'status: discharged')).toEqual([])
  })
})
