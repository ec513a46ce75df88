import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('revision-supersedes-itself')
const revision = (number: number, supersedes: number) =>
  `revision:\n  number: ${number}\n  supersedes: ${supersedes}`

describe('revision-supersedes-itself', () => {
  it('reports a revision that replaces itself or a later one', () => {
    expect(said(revision(2, 2))).toEqual([
      'revision.supersedes: Revision 2 cannot replace revision 2.',
    ])
    expect(said(revision(2, 3))).toHaveLength(1)
  })

  it('stays silent on an earlier one, and where either is missing', () => {
    expect(said(revision(3, 1))).toEqual([])
    expect(said('revision:\n  supersedes: 1')).toEqual([])
    expect(said('revision:\n  number: 1')).toEqual([])
  })
})
