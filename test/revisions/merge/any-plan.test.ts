/** What holds of a merge whatever the plans are: every field of the model comes up, thinly or well filled. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../src/plan/sameness.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { type MergedText, mergeTexts } from '../../../src/revisions/merge/merge.ts'
import { readSource } from '../../../src/source/read.ts'
import { planText } from '../../../src/writing/layout.ts'
import { nested } from '../../changes/apply.ts'
import { cases, threePlans, twoPlans } from '../../changes/plans.ts'

const read = (text: string): Plan => {
  const { problems, value } = readSource(text)
  expect(problems).toEqual([])
  return value as Plan
}

function merged(base: Plan, ours: Plan, theirs: Plan): MergedText {
  const texts = { base: planText(base), ours: planText(ours), theirs: planText(theirs) }
  const result = mergeTexts(texts, { kind: 'plan', by: { ours: 'Ruth', theirs: 'Jo' } })
  if ('unreadable' in result) throw new Error('unreadable')
  return result
}

/** Values of several words, which hardly stand in two places by chance. */
function sentences(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && value.length > 14) found.add(value)
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) sentences(inner, found)
  return found
}

/** What both put in one place stands there in the order of who merges. */
function inAnyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(inAnyOrder(item))).sort()
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inAnyOrder(part)]))
}

describe('a merge of any plans', () => {
  it('is what one side made of it where the other did nothing or the same', () => {
    fc.assert(
      fc.property(twoPlans, ([base, later]) => {
        for (const [ours, theirs] of [
          [base, later],
          [later, base],
          [later, later],
        ] as const) {
          const { text, conflicts } = merged(base, ours, theirs)
          expect(conflicts).toEqual([])
          expect(meaningOf(nested(read(text)))).toEqual(meaningOf(nested(later)))
        }
      }),
      cases(30),
    )
  })

  it('loses nothing that a side put in, and means the same whoever merges', () => {
    fc.assert(
      fc.property(threePlans, ([base, one, other]) => {
        const [here, there] = [merged(base, one, other), merged(base, other, one)]
        const [plan, known] = [read(here.text), sentences(base)]
        const put = [...sentences(one), ...sentences(other)].filter((text) => !known.has(text))
        expect(put.filter((text) => !sentences(plan).has(text))).toEqual([])
        expect(there.conflicts).toHaveLength(here.conflicts.length)
        if (here.conflicts.length === 0)
          expect(inAnyOrder(meaningOf(plan))).toEqual(inAnyOrder(meaningOf(read(there.text))))
      }),
      cases(30),
    )
  })
})
