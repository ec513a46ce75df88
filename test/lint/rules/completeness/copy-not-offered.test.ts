import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const goals = 'goals: [{ id: rest, statement: Sleep }]'
const said = (more: string, ...profiles: string[]) =>
  saidBy('copy-not-offered')(`${goals}\n${more}`, { profiles })

describe('copy-not-offered', () => {
  it('asks only where somebody else does', () => {
    expect(said('')).toEqual([])
    expect(said('', 'va-105')).toEqual([])
    expect(said('', 'carf')).toEqual([
      'agreement.copy: Nothing shows that the client was offered a copy of the plan.',
    ])
  })

  it.each([
    'agreement: { copy: { offered: true } }',
    'agreement: { copy: { given: 2026-11-02 } }',
    'agreement: { copy: { offered: false, note: Her mail is read by others. } }',
    'signatures: [{ role: client, name: N. Kerr, signed: 2026-11-02, statement: I have a copy. }]',
  ])('is content with %j', (more) => {
    expect(said(more, 'carf')).toEqual([])
  })

  it('wants the reason where none was offered', () => {
    const untold = [
      'agreement.copy: No copy was offered to the client, and the reason is not told.',
    ]
    expect(said('agreement: { copy: { offered: false } }', 'carf')).toEqual(untold)
    expect(said('agreement: { copy: { offered: false } }')).toEqual(untold)
    expect(said('agreement: { copy: { offered: } }')).toEqual([])
  })
})
