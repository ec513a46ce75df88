import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'medication-differs'
const example = (medications: readonly string[], changes: readonly string[], head = '') => ({
  plan: `txplan: 1\neffective: 2026-10-20\n${head}medications:\n${medications.map((one) => `  - { ${one} }\n`).join('')}`,
  record: `txplan: 1\nmedication_changes:\n${changes.map((one) => `  - { ${one} }\n`).join('')}`,
})

describe('medication-differs, plan against record', () => {
  it('finds another dose', () => {
    const found = example(
      ['name: Sertraline (Zoloft), dose: 50 mg'],
      ['date: 2026-10-06, name: sertraline, change: dose, dose: 100 mg'],
    )
    expect(saidBy(rule, found)).toEqual([
      'The plan lists “Sertraline (Zoloft)” with “50 mg”; the record gives “100 mg” since 2026-10-06.',
    ])
  })

  it('finds what was stopped', () => {
    const stopped = ['date: 2026-10-06, name: Bupropion, change: stopped']
    expect(saidBy(rule, example(['name: Bupropion XL'], stopped))).toHaveLength(1)
    expect(saidBy(rule, example(['name: Bupropion XL, stopped: 2026-10-06'], stopped))).toEqual([])
  })

  it('goes by the last change, and not by those to come', () => {
    const changes = [
      'date: 2026-10-13, name: Sertraline, change: dose, dose: 100 mg',
      'date: 2026-10-06, name: Sertraline, change: started, dose: 50 mg',
      'date: 2027-01-06, name: Sertraline, change: dose, dose: 150 mg',
    ]
    expect(saidBy(rule, example(['name: Sertraline, dose: 100 mg'], changes))).toEqual([])
    expect(saidBy(rule, example(['name: Sertraline, dose: 50 mg'], changes))).toHaveLength(1)
  })

  it('counts what is taken in a day', () => {
    const change = ['date: 2026-10-06, name: Lithium, change: dose, dose: 900 mg']
    const lithium = (more: string) =>
      example([`name: Lithium carbonate, dose: 300 mg${more}`], change)
    expect(saidBy(rule, lithium(', frequency: three times a day'))).toEqual([])
    expect(saidBy(rule, lithium(', frequency: twice a day'))).toHaveLength(1)
    expect(saidBy(rule, lithium(''))).toHaveLength(1)
  })

  it('only mentions what changed after the plan was written', () => {
    const later = ['date: 2026-11-06, name: Sertraline, change: dose, dose: 100 mg']
    const found = findingsOf(rule, example(['name: Sertraline, dose: 50 mg'], later))
    expect(found.map(({ severity }) => severity)).toEqual(['info'])
  })

  it.each([
    ['name: Sertraline, dose: "50 mg, then 100 mg"'],
    ['name: Sertraline'],
    ['name: Sertraline, dose: one tablet'],
    ['name: Escitalopram, dose: 10 mg'],
    ['name: Sertraline, dose: 100 MG'],
  ])('is silent for %s', (medication) => {
    const change = ['date: 2026-10-06, name: Sertraline, change: dose, dose: 100 mg']
    expect(saidBy(rule, example([medication], change))).toEqual([])
  })
})

describe('medication-differs, within the plan', () => {
  const twice = (first: string, second: string) =>
    `medications:\n  - { name: Quetiapine, ${first} }\n  - { name: Quetiapine, ${second} }\n`

  it('finds one medication with two doses, unless they are taken at different times', () => {
    expect(placesOf(rule, twice('dose: 25 mg', 'dose: 100 mg'))).toEqual(['medications[1].dose'])
    const apart = twice('dose: 25 mg, frequency: daily', 'dose: 100 mg, frequency: at bedtime')
    expect(placesOf(rule, apart)).toEqual([])
    expect(placesOf(rule, twice('dose: 25 mg, stopped: 2026-01-02', 'dose: 100 mg'))).toEqual([])
  })

  const text = (words: string) =>
    `summary: ${words}\nmedications:\n  - { name: Sertraline, dose: 100 mg }\n`

  it('finds another dose in the summary or an intervention', () => {
    expect(placesOf(rule, text('Therapy with sertraline 50 mg.'))).toEqual(['summary'])
    const intervention =
      'interventions:\n  - { id: m, description: Sertraline (Zoloft) 50 mg and visits }\nmedications:\n  - { name: Sertraline, dose: 100 mg }\n'
    expect(placesOf(rule, intervention)).toEqual(['interventions[0].description'])
  })

  it.each([
    'Therapy with sertraline 100 mg.',
    'Sertraline 50 mg was increased.',
    'Sertraline 50 mg, then 100 mg.',
    'Sertraline up to 200 mg.',
    'Lisinopril 10 mg beside sertraline.',
  ])('is silent for %j', (words) => {
    expect(placesOf(rule, text(words))).toEqual([])
  })
})
