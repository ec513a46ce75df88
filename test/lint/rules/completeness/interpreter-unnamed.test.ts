import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('interpreter-unnamed')
const needed = (more = '', client = '') =>
  `client: { ${client}interpreter: { needed: true${more} } }`

describe('interpreter-unnamed', () => {
  it('wants the language and a name', () => {
    expect(said(needed())).toEqual([
      'client.interpreter.language: An interpreter is needed, and into which language is not told.',
      'client.interpreter.name: An interpreter is needed, and who interprets is not told.',
    ])
    expect(said(needed(', language: Arabic'))).toHaveLength(1)
    expect(said(needed('', 'language: Arabic, '))).toEqual([
      'client.interpreter.name: An interpreter is needed, and who interprets is not told.',
    ])
    expect(said(needed(', language: ASL, name: Lantern Interpreting'))).toEqual([])
  })

  it.each([
    'client: { interpreter: { needed: false } }',
    'client: { interpreter: { needed: , language: } }',
    `status: discharged\n${needed()}`,
    `${needed(', language: Spanish')}\ncare_team: [{ name: Alma Quintero, role: Interpreter }]`,
    `${needed(', language: Spanish')}\nsignatures: [{ role: client, witness: "Alma Quintero, interpreter" }]`,
  ])('is content with %j', (plan) => {
    expect(said(plan)).toEqual([])
  })

  it('takes an interpreter who took part in a session', () => {
    const record = 'sessions: [{ date: 2026-10-01, participants: ["Alma Quintero, interpreter"] }]'
    expect(said(needed(', language: Spanish'), { record })).toEqual([])
  })
})
