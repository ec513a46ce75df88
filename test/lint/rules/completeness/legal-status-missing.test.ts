import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'legal-status-missing'

describe('legal-status-missing', () => {
  const of = (statement: string) =>
    placesOf(rule, `problems: [{ id: p, statement: ${JSON.stringify(statement)} }]\n`)

  it.each([
    'In custody. Custody of her son Jake is in question.',
    'He is on probation until May 2027.',
    'Client was court-ordered to attend after a DUI.',
    'Mandated by the court to attend.',
    'Substance use puts custody of her son at risk.',
    'Released from prison last month and on parole.',
    'Her husband left; she is awaiting trial.',
    'Open CPS case.',
  ])('finds “%s”', (statement) => {
    expect(of(statement)).toEqual(['problems[0].statement'])
  })

  it.each([
    'Sister has a sole custody arrangement.',
    'Parents share joint custody.',
    'His brother is in jail.',
    'Her ex was court-ordered to stay away.',
    'He works as a probation officer.',
    'On probation at work.',
    'Academic probation.',
    'No history of incarceration.',
    'Incarcerated in 2010.',
    'Was on probation as a teen.',
    'Plays tennis on the court.',
    'Commitment to values.',
  ])('is silent about “%s”', (statement) => {
    expect(of(statement)).toEqual([])
  })

  it('reports once, and not where legal history or status is recorded', () => {
    const plan = 'referred_by: { source: County drug court }\nsummary: On probation.\n'
    expect(placesOf(rule, plan)).toHaveLength(1)
    expect(placesOf(rule, `${plan}client: { legal: { status: On probation } }\n`)).toEqual([])
    expect(placesOf(rule, `${plan}assessment: { history: { legal: DUI in May } }\n`)).toEqual([])
  })

  it('passes over what is told of the family', () => {
    expect(placesOf(rule, 'assessment: { history: { family: On probation } }\n')).toEqual([])
  })
})
