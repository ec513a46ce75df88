import { describe, expect, it } from 'vitest'
import { sameDose } from '../../../src/lint/across/same-dose.ts'
import { printOf } from './clients.ts'

interface Dose {
  frequency?: string
  minutes?: number
  duration?: string
  evidence?: string
}

const usual: Dose = { frequency: 'weekly', minutes: 50, duration: '12 weeks' }

const dosed = (of: number, code: string, dose: Dose = usual) =>
  printOf(of, { diagnoses: [{ code }], interventions: [dose] })

const group = (from: number, count: number, code: string, dose?: Dose) =>
  Array.from({ length: count }, (_, at) => dosed(from + at, code, dose))

const others = [
  dosed(90, 'F41.1', { ...usual, frequency: 'twice a week' }),
  dosed(91, 'F43.10', { ...usual, minutes: 90 }),
]

describe('the same dose for every client of a diagnosis', () => {
  it('reports five clients of a category, whatever the digits behind it', () => {
    const prints = [...group(1, 4, 'F33.1'), dosed(5, 'F33.2'), ...others]
    const { shared, everywhere } = sameDose(prints)
    expect(everywhere).toEqual([])
    expect(shared).toHaveLength(5)
    expect(shared[0]).toEqual({
      unit: 'u1',
      path: ['interventions'],
      category: 'F33',
      clients: 4,
    })
  })

  it('wants five, and every one', () => {
    expect(sameDose([...group(1, 4, 'F33.1'), ...others]).shared).toEqual([])
    const one = dosed(9, 'F33.1', { ...usual, minutes: 45 })
    expect(sameDose([...group(1, 6, 'F33.1'), one, ...others]).shared).toEqual([])
  })

  it('reads the same dose in other words', () => {
    const words = dosed(9, 'F33.1', { ...usual, frequency: 'once a week' })
    expect(sameDose([...group(1, 4, 'F33.1'), words, ...others]).shared).toHaveLength(5)
  })

  it.each([
    { minutes: 50, frequency: 'weekly' },
    { frequency: 'weekly', duration: '12 weeks' },
  ])('says nothing where length or duration is not stated', (dose) => {
    expect(sameDose([...group(1, 6, 'F33.1', dose), ...others]).shared).toEqual([])
  })

  it('says once what a practice offers everybody', () => {
    const prints = [...group(1, 5, 'F33.1'), ...group(11, 6, 'F41.1')]
    expect(sameDose(prints)).toEqual({
      shared: [],
      everywhere: [{ practice: '/p', clients: 11, categories: 2 }],
    })
  })

  it('lets a plan be that names the protocol it follows', () => {
    const named = group(1, 3, 'F42.2', { ...usual, evidence: 'Exposure manual, 12 sessions' })
    const found = sameDose([...named, ...group(4, 3, 'F42.2'), ...others])
    expect(found.shared.map(({ unit }) => unit)).toEqual(['u4', 'u5', 'u6'])
  })

  it('counts clients and not plans', () => {
    const plans = [1, 2, 3, 4, 5].map((of) =>
      printOf(of, {
        client: { record: 'P-1' },
        diagnoses: [{ code: 'F33.1' }],
        interventions: [usual],
      }),
    )
    expect(sameDose([...plans, ...others]).shared).toEqual([])
  })

  it('takes services before interventions, and the duration of the plan', () => {
    const prints = [1, 2, 3, 4, 5].map((of) =>
      printOf(of, {
        duration: '6 months',
        diagnoses: [{ code: 'F41.1' }, { code: 'F33.1', status: 'primary' }],
        services: [{ frequency: 'weekly', minutes: 45 }],
        interventions: [{ frequency: `${of}x/week`, minutes: 20 }],
      }),
    )
    expect(sameDose([...prints, ...others]).shared[0]).toMatchObject({
      path: ['services'],
      category: 'F33',
    })
  })
})
