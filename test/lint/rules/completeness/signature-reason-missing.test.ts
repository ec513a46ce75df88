import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'signature-reason-missing'
const said = saidBy(rule)
const signed = (line: string) => `signatures:\n  - ${line}`

describe('signature-reason-missing', () => {
  it('wants the reason for a refusal, and why somebody was unable', () => {
    expect(said(signed('{ role: client, method: refused }'))).toEqual([
      'signatures[0].reason: The client refused to sign, and no reason is given.',
    ])
    expect(said(signed('{ role: guardian, method: unable }'))).toEqual([
      'signatures[0].reason: The guardian was unable to sign, and no reason is given.',
    ])
  })

  it.each([
    '{ role: client, method: refused, reason: Wants to read it at home. }',
    '{ role: client, method: verbal-telehealth }',
    '{ role: client, name: N. Kerr, signed: }',
    '{ role: witness, method: unable }',
  ])('is content with %j', (line) => {
    expect(said(signed(line))).toEqual([])
  })

  it('takes the reason why the client took no part', () => {
    const why = 'agreement: { participation: { client: false, reason_not: In the hospital. } }'
    expect(said(`${why}\n${signed('{ role: client, method: unable }')}`)).toEqual([])
  })

  it('says nothing of an earlier revision', () => {
    const plan = `revision: { number: 2 }\n${signed('{ role: client, method: refused, revision: 1 }')}`
    expect(said(plan)).toEqual([])
  })

  it('wants a reason beside an approval aloud where a profile takes it only so', () => {
    const found = foundBy(rule)(signed('{ role: client, method: verbal-telehealth }'), {
      profiles: ['mn-245g-sud'],
    })
    expect(found.map(({ severity, messageId }) => [severity, messageId])).toEqual([
      ['error', 'verbal'],
    ])
  })
})
