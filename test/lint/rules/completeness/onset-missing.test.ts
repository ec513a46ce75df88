import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'onset-missing'
const practice = 'txplan: 1\nlint: { rules: { onset-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('onset-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, 'diagnoses: [{ id: d, code: F41.1 }]\n')).toEqual([])
    expect(judged('diagnoses: [{ id: d, code: F41.1 }]\n').length).toBeGreaterThan(0)
  })

  it('takes the onset of a symptom of the diagnosis, or of one that names none', () => {
    const of = (diagnoses: string) =>
      judged(
        `diagnoses: [{ id: d, code: F41.1 }]\nassessment: { symptoms: [{ symptom: Worry, onset: "2025"${diagnoses} }] }\n`,
      )
    expect(of(', diagnoses: [d]')).toEqual([])
    expect(of('')).toEqual([])
    expect(of(', diagnoses: [e]')).toEqual(['diagnoses[0].onset'])
  })

  it('does not ask of what is only considered', () => {
    expect(judged('diagnoses: [{ id: d, code: F41.1, status: rule-out }]\n')).toEqual([])
  })
})
