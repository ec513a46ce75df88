/** Every field of the model reaches the page, alone and in company. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { type Filled, filledPlan, type Path, patternOf, withValue } from './filled-plan.ts'
import { wordsOf } from './view-words.ts'

/** What a page does not show, and why. */
const notShown: Readonly<Record<string, string>> = {
  txplan: 'says how to read the file, not what was agreed',
  'tags.*': 'words to find the file by, not part of the agreement',
  ...Object.fromEntries(
    ['checked.profiles.*', 'checked.rules', 'checked.complete', 'scan.digest', 'proof'].map(
      (field) => [
        `signatures.*.${field}`,
        'says by what the plan was checked, which file it is, and proves it: for lint and verify',
      ],
    ),
  ),
  ...Object.fromEntries(
    ['problems', 'goals', 'goals.*.objectives', 'objectives', 'interventions'].map((list) => [
      `${list}.*.library`,
      'says where a wording was taken from, for the practice’s own checks',
    ]),
  ),
}

/** Ids of elements only link; the page shows what they point to. The plan's own id is shown. */
const onlyLinks = ({ kind, path }: Filled) => kind === 'id' && path.length > 1

const isShown = (it: Filled) => notShown[patternOf(it.path)] === undefined && !onlyLinks(it)

const words = (plan: Plan) => wordsOf(planView({ plan }))

/** A sign that stands for one field only; a number may be anything's. */
const isTelling = (sign: string | undefined) => sign !== undefined && /[a-z]{4}/i.test(sign)

function lostFrom(plan: Plan, filled: readonly Filled[]): string[] {
  const text = words(plan).toLowerCase()
  return filled
    .filter((it) => isShown(it) && it.sign !== undefined && !text.includes(it.sign.toLowerCase()))
    .map((it) => it.path.join('.'))
}

describe('nothing is lost', () => {
  it('shows every value of a plan in which every field is filled', () => {
    const { plan, filled } = filledPlan(2)
    expect(filled.length).toBeGreaterThan(500)
    expect(lostFrom(plan, filled)).toEqual([])
  })

  it('names in its exclusions only what exists', () => {
    const patterns = new Set(filledPlan().filled.map((it) => patternOf(it.path)))
    expect(Object.keys(notShown).filter((pattern) => !patterns.has(pattern))).toEqual([])
  })

  it('does not show what it excludes', () => {
    const { plan, filled } = filledPlan(2)
    const text = words(plan).toLowerCase()
    const excluded = filled.filter(
      ({ path, sign }) => notShown[patternOf(path)] !== undefined && isTelling(sign),
    )
    expect(excluded.length).toBeGreaterThan(5)
    for (const { sign = '' } of excluded) expect(text).not.toContain(sign.toLowerCase())
  })

  it('shows every value of a plan in which some fields are filled', () => {
    const { plan, filled } = filledPlan(1)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.infiniteStream(fc.nat(99)),
        (share, coins) => {
          const kept = filled.filter(() => (coins.next().value ?? 0) < share)
          expect(lostFrom(onlyWith(plan, kept), kept)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('shows every value that stands alone', () => {
    const { plan, filled } = filledPlan(1)
    const lost = filled.flatMap((it) => lostFrom(onlyWith(plan, [it]), [it]))
    expect(lost).toEqual([])
  })

  it('says every word of every enum, and yes otherwise than no', () => {
    const { plan, filled } = filledPlan(1)
    for (const it of filled.filter(isShown)) {
      const choices = it.kind === 'yes-no' ? [true, false] : it.words
      if (choices.length === 0) continue
      const texts = choices.map((choice) => words(withValue(plan, it.path, choice)))
      const without = words(withValue(plan, it.path, undefined))
      expect(new Set([...texts, without]).size, patternOf(it.path)).toBe(choices.length + 1)
    }
  })

  it('says every word of an enum plainly', () => {
    const { plan, filled } = filledPlan(1)
    for (const it of filled.filter((one) => isShown(one) && one.words.length > 0)) {
      if (patternOf(it.path) === 'signatures.*.method') continue
      for (const word of it.words)
        expect(words(withValue(plan, it.path, word)).toLowerCase(), patternOf(it.path)).toContain(
          word
            .replaceAll('-', ' ')
            .replace('self harm', 'self-harm')
            .replace('member', 'team member'),
        )
    }
  })

  it('tells the six ASAM dimensions apart', () => {
    const { plan } = filledPlan(1)
    const path = ['assessment', 'asam', 0, 'dimension']
    const texts = [1, 2, 3, 4, 5, 6].map((one) => words(withValue(plan, path, one)))
    expect(new Set(texts).size).toBe(6)
  })
})

/** The plan with nothing but the values at these paths. */
function onlyWith(plan: Plan, kept: readonly Filled[]): Plan {
  const wanted = new Set(kept.map((it) => it.path.join('.')))
  const prune = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((it, i) => prune(it, [...path, i])).filter((it) => it !== undefined)
      return items.length > 0 ? items : undefined
    }
    if (typeof value !== 'object' || value === null)
      return wanted.has(path.join('.')) ? value : undefined
    const fields = Object.entries(value)
      .map(([key, inner]) => [key, prune(inner, [...path, key])] as const)
      .filter(([, inner]) => inner !== undefined)
    return fields.length > 0 ? Object.fromEntries(fields) : undefined
  }
  return (prune(plan, []) ?? {}) as Plan
}
