import { describe, expect, it } from 'vitest'
import { narratives, particular, printOf, withObjective } from './clients.ts'

const [choir, dog] = particular as [string, string]
const [grief, shipyard] = narratives as [string, string]

describe('fingerprint', () => {
  it('holds no word of the plan', () => {
    const print = printOf(
      1,
      {
        client: { name: 'Zelda Quist', date_of_birth: '1980-02-03' },
        assessment: { presenting_problem: grief },
        goals: [{ statement: dog, objectives: [{ statement: choir }] }],
      },
      { folder: 'f', record: { sessions: [{ response: shipyard }] } },
    )
    const sent = JSON.stringify(print).toLowerCase()
    const words = [grief, shipyard, choir, dog, 'Zelda Quist'].join(' ').match(/\p{L}{4,}/gu) ?? []
    expect(print.texts).toHaveLength(4)
    for (const word of new Set(words)) expect(sent).not.toContain(word.toLowerCase())
  })

  it('survives the way between threads', () => {
    const print = withObjective(1, choir)
    expect(structuredClone(print)).toEqual(print)
  })

  it('is the same each time', () => {
    expect(withObjective(1, choir)).toEqual(withObjective(1, choir))
  })

  it('says where a text stands', () => {
    const print = printOf(1, { goals: [{}, { objectives: [{ statement: choir }] }] })
    expect(print.texts).toMatchObject([
      { path: 'goals/1/objectives/0/statement', in: 'plan', kind: 'objective' },
    ])
  })

  it('takes a text that a client’s sessions repeat once', () => {
    const sessions = [{ response: choir }, { response: choir }, { note: dog }]
    const print = printOf(1, {}, { record: { sessions } })
    expect(print.texts.map(({ path }) => path)).toEqual(['sessions/0/response', 'sessions/2/note'])
  })

  it('passes over set phrases: consents, safety steps, mental status, risk', () => {
    const print = printOf(
      1,
      {
        agreement: { contract: grief, consents: [{ note: grief }] },
        assessment: { mental_status: grief, safety_plan: { steps: [grief] } },
        diagnoses: [{ evidence: grief }],
        client_view: { summary: grief },
        notes: grief,
      },
      { record: { sessions: [{ risk: grief }] } },
    )
    expect(print.texts).toEqual([])
  })

  it('names the record number, also from the record', () => {
    expect(printOf(1, { client: { record: 'P-1' } }).record).toBe('P-1')
    expect(printOf(1, {}, { record: { client: 'P-2' } }).record).toBe('P-2')
  })

  it('carries the library entry that a part names, but not to the client’s own words', () => {
    const goals = [{ statement: choir, client_words: dog, library: 'music-1' }]
    expect(printOf(1, { goals }).texts.map(({ library }) => library)).toEqual([
      'music-1',
      undefined,
    ])
  })
})
