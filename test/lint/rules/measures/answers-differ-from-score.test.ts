import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('answers-differ-from-score')
const phq9 = (score: number, items: number[], critical = '') =>
  said('', {
    record: `measures:\n  - instrument: phq-9\n    date: 2026-09-29\n    score: ${score}\n    items: [${items.join(', ')}]\n${critical}`,
  })
const items = [2, 2, 2, 2, 1, 2, 2, 0, 1]

describe('answers-differ-from-score', () => {
  it('adds the answers up', () => {
    expect(phq9(14, items)).toEqual([])
    expect(phq9(13, items)).toEqual([
      'measures[0].score: The answers to the PHQ-9 of 2026-09-29 make 14; the score is given as 13 (Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA).',
    ])
    expect(phq9(14, [2, 2, 2, 2, 1, 2, 2, 0, 2])).toHaveLength(1)
  })

  it('reports an answer that there cannot be, and a wrong number of them', () => {
    expect(phq9(16, [4, 2, 2, 2, 1, 2, 2, 0, 1])).toEqual([
      expect.stringContaining(
        'items[0]: Answer 1 to the PHQ-9 of 2026-09-29 is 4; it can be 0 to 3',
      ),
    ])
    expect(phq9(13, items.slice(0, 8))).toEqual([
      expect.stringContaining('items: The PHQ-9 of 2026-09-29 has 8 answers; the form has 9 items'),
    ])
  })

  it('compares the critical answer with the answers', () => {
    expect(phq9(14, items, '    critical: { item9: 1 }\n')).toEqual([])
    expect(phq9(14, items, '    critical: { item9: 0 }\n')).toEqual([
      expect.stringContaining(
        'measures[0].critical.item9: The PHQ-9 of 2026-09-29 gives item 9 as 1 among the answers and as 0',
      ),
    ])
  })

  it('counts reversed items the right way round', () => {
    const pswq = (score: number) =>
      said('', {
        record: `measures:\n  - { instrument: pswq, date: 2026-10-01, score: ${score}, items: [5, 1, 5, 1, 1, 1, 1, 5, 1, 5, 5, 1, 1, 1, 1, 1] }`,
      })
    expect(pswq(16)).toEqual([])
    expect(pswq(36)).toHaveLength(1)
  })

  it('computes nothing where only scores may be kept, or the instrument is unknown', () => {
    const isi =
      'measures:\n  - { instrument: isi, date: 2026-10-01, score: 5, items: [1, 1, 1, 1, 1, 1, 1] }'
    expect(said('', { record: isi })).toEqual([])
    expect(said('', { record: isi.replace('isi', 'xyz') })).toEqual([])
  })
})
