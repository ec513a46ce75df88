import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'participation-missing'
const said = saidBy(rule)
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const agreed = (more: string) => `${goals}\nagreement: { participation: { ${more} } }`

describe('participation-missing', () => {
  it('says where nothing shows it', () => {
    expect(said(goals)).toEqual([
      'agreement.participation: Nothing shows that the client took part in making this plan.',
    ])
    expect(said(agreed('client: , statement: '))).toHaveLength(1)
    expect(said(agreed('family: The mother named the first step.'))).toHaveLength(1)
  })

  it.each([
    agreed('client: true'),
    agreed('statement: Chose the goals.'),
    agreed('client: false, reason_not: Too unwell on that day.'),
    'goals: [{ id: rest, statement: Sleep, client_words: To wake up rested }]',
    'goals: [{ id: rest, objectives: [{ id: bed, client_words: In bed by ten }] }]',
    `${goals}\nsignatures: [{ role: client, name: N. Kerr, signed: 2026-11-02 }]`,
    `${goals}\nsignatures: [{ role: guardian, name: A. Kerr, signed: 2026-11-02 }]`,
    `${goals}\nsignatures: [{ role: client, method: verbal-telehealth }]`,
    `${goals}\nsignatures: [{ role: client, method: refused, reason: Not now }]`,
  ])('is content with %j', (plan) => {
    expect(said(plan)).toEqual([])
  })

  it('wants the reason where the client took no part', () => {
    expect(said(agreed('client: false'))).toEqual([
      'agreement.participation.client: The client did not take part in making this plan, and the reason is not told.',
    ])
  })

  it('takes the family of a child for the child', () => {
    const family = agreed('client: false, family: His mother set the goals.')
    expect(said(`client: { guardians: [{ name: A. Kerr }] }\n${family}`)).toEqual([])
    expect(said(family)).toHaveLength(1)
  })

  it('takes no line that waits, no inability to sign and no picture of a signature for taking part', () => {
    const lines = (more: string) =>
      `${goals}\nsignatures: [{ role: client, name: N. Kerr, ${more} }]`
    expect(said(lines('signed: '))).toHaveLength(1)
    expect(said(lines('method: unable, reason: In a coma.'))).toHaveLength(1)
    expect(said(lines('signed: 2026-11-02, method: image'))).toHaveLength(1)
  })

  it('lets the problem in the client’s words be enough only where nobody asks', () => {
    const plan = `problems: [{ id: sleep, client_words: I lie awake }]\n${goals}`
    expect(said(plan)).toEqual([])
    expect(foundBy(rule)(plan, { profiles: ['va-105'] }).map((one) => one.severity)).toEqual([
      'error',
    ])
  })

  it('asks a plan of physical therapy only where somebody requires it', () => {
    const plan = `title: Physical therapy plan of care\n${goals}`
    expect(said(plan)).toEqual([])
    expect(said(plan, { profiles: ['va-105'] })).toHaveLength(1)
  })

  it('asks nothing of a stub, nor where the text is silent', () => {
    expect(said('title: Plan')).toEqual([])
    expect(said(goals, { profiles: ['medicare-outpatient'] })).toEqual([])
  })
})
