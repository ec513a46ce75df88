import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'review-without-review'
const revision = (number: number, date: string, more = '') =>
  `txplan: 1\nrevision: { number: ${number}, date: ${date} }\neffective: ${date}\ngoals:\n  - id: calm\n    statement: Worry has its hour\n${more}`

describe('review-without-review', () => {
  it('names the fields that moved, and since when nothing else did', () => {
    const example = {
      plan: revision(3, '2026-09-01'),
      past: [revision(2, '2026-06-01'), revision(1, '2026-03-01')],
    }
    const [said] = saidBy(rule, example)
    expect(said).toMatch(/^Revision 3 differs from revision 2 in dates alone: .*effective/)
    expect(said).toMatch(/ Nothing else has changed since revision 1\.$/)
  })

  it('says nothing where the text, a status or a score changed', () => {
    const changed = revision(2, '2026-06-01', '    status: met\n')
    expect(saidBy(rule, { plan: changed, past: [revision(1, '2026-03-01')] })).toEqual([])
  })

  it('finds it also where an event is said to be the reason, and not where a date was put right', () => {
    const kind = (word: string) =>
      revision(2, '2026-06-01').replace(
        ' }',
        `, kind: ${word}, reason: Moved to the next quarter }`,
      )
    const past = [revision(1, '2026-03-01')]
    expect(saidBy(rule, { plan: kind('event'), past })).toHaveLength(1)
    expect(saidBy(rule, { plan: kind('correction'), past })).toEqual([])
  })

  it('says nothing of a plan without a history', () => {
    expect(saidBy(rule, { plan: revision(2, '2026-06-01') })).toEqual([])
  })
})
