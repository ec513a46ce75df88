import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const rule = 'session-without-content'
const said = (session: string) =>
  saidBy(rule)('', {
    record: `sessions:\n  - { date: 2026-11-05, ${session} }`,
    profiles: ['self-pay-tx-lpc'],
  })

describe('session-without-content', () => {
  it.each([
    'interventions: [cbt-i]',
    'response: Kept the diary.',
    'note: Read the diary together.',
    'attendance: cancelled',
  ])('is content with %j', (session) => {
    expect(said(session)).toEqual([])
  })

  it.each(['', 'objectives: [asleep]', 'risk: None reported.', 'note: ""'])(
    'is not content with %j',
    (session) => {
      expect(said(session)).toEqual(['sessions[0]: No intervention, response or note.'])
    },
  )

  it('is off unless somebody asks', () => {
    expect(saidBy(rule)('', { record: 'sessions:\n  - { date: 2026-11-05 }' })).toEqual([])
  })
})
