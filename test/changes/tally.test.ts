/** Changes by class, and whether the revision was raised with them. */
import { describe, expect, it } from 'vitest'
import {
  byClass,
  revisionStep,
  revisionWords,
  tallyOf,
  tallyWords,
} from '../../src/changes/tally.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { toldGroups, toldSample } from './told-sample.ts'

describe('the tally', () => {
  it('counts by class, and says the word “change” once', () => {
    const tally = tallyOf(toldSample.diff.changes)
    expect(tally).toEqual({ clinical: 4, administrative: 1, editorial: 1 })
    expect(tallyWords(tally)).toBe('4 clinical changes, 1 administrative, 1 editorial')
    expect(tallyWords({ clinical: 0, administrative: 1, editorial: 0 })).toBe(
      '1 administrative change',
    )
    expect(tallyWords(tallyOf([]))).toBe('')
  })
})

describe('by class', () => {
  it('tells clinical changes first, and every change once', () => {
    const told = byClass(toldGroups)
    expect(told.map((one) => [one.class, one.count])).toEqual([
      ['clinical', 4],
      ['administrative', 1],
      ['editorial', 1],
    ])
    const changes = told.flatMap(({ groups }) => groups.flatMap((group) => group.changes))
    expect(new Set(changes).size).toBe(6)
  })
})

describe('the step of the revision', () => {
  const clinical = [{ ...toldSample.diff.changes[2], class: 'clinical' as const }] as never
  const plan = (number: number | undefined, more: Partial<Plan> = {}): Plan => ({
    txplan: 1,
    status: 'active',
    ...(number === undefined ? {} : { revision: { number } }),
    ...more,
  })
  const step = (before: Plan, after: Plan, changes = clinical) =>
    revisionWords(revisionStep({ before, after, changes }))

  it.each([
    ['is raised', plan(1), plan(2), 'revision raised from 1 to 2'],
    ['is raised where the first had none', plan(undefined), plan(2), 'revision raised from 1 to 2'],
    ['is lowered', plan(3), plan(2), 'revision lowered from 3 to 2'],
    ['is owed', plan(1), plan(1), 'revision not raised'],
    ['is owed by a plan without a number', plan(undefined), plan(undefined), 'revision not raised'],
    ['is not owed by a draft', plan(1, { status: 'draft' }), plan(1), ''],
    [
      'is owed by a draft that was signed',
      plan(1, { status: 'draft', signatures: [{ role: 'client' }] }),
      plan(1),
      'revision not raised',
    ],
  ])('%s', (_, before, after, words) => {
    expect(step(before, after)).toBe(words)
  })

  it('is not owed where nothing clinical changed', () => {
    expect(step(plan(1), plan(1), [] as never)).toBe('')
  })
})
