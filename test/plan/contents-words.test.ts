import { describe, expect, it } from 'vitest'
import { contentsWords, recordContentsWords } from '../../src/plan/contents-words.ts'

describe('what a file holds', () => {
  it('counts objectives in goals and beside them', () => {
    const plan = {
      goals: [{ objectives: [{ id: 'a' }] }, {}],
      objectives: [{ id: 'b' }],
      diagnoses: [{ code: 'F33.1' }],
    }
    expect(contentsWords(plan)).toBe('1 diagnosis, 2 goals, 2 objectives')
  })

  it('counts entries of a record', () => {
    const record = { sessions: [{}], measures: [{}, {}], medication_changes: [{}] }
    expect(recordContentsWords(record)).toBe('1 session, 2 scores, 1 change of medication')
  })

  it('says nothing of an empty one', () => {
    expect(contentsWords({})).toBe('')
    expect(recordContentsWords({})).toBe('')
  })
})
