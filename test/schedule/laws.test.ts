/** What holds whatever a plan says: nothing throws, and every item is whole. */
import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Care, careOf } from '../../src/care/care.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { addDays, toDayNumber } from '../../src/language/dates.ts'
import { planShape, recordShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../src/plan/structure.ts'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'
import { builtInProfileIds, profileBook } from '../../src/practice/profiles.ts'
import { dueItems } from '../../src/schedule/due-items.ts'

const book = profileBook()
const clients = readdirSync('examples/clients').map((name) => `examples/clients/${name}`)

const valueIn = (file: string): unknown => {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const examples = clients.map((folder) => ({
  plan: valueIn(`${folder}/plan.yaml`),
  record: valueIn(`${folder}/record.yaml`),
}))

/** What people and programs put where a day belongs. */
const odd = fc.constantFrom(
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '1850-01-01',
  '2200-12-31',
  '2026-12',
  '2026-11-22T25:61',
  '9999 years',
  '0 days',
  '∞ weeks',
  'when she is ready',
  '',
  'every 9999 months',
  '2026-12-01',
  '6 sessions',
)

/** The value with some of its texts replaced, by turns. */
function withOdd(value: unknown, words: readonly string[], every: number): unknown {
  let count = 0
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') {
      count += 1
      return count % every === 0 ? words[count % words.length] : one
    }
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value)
}

/** Few values, so that a case that fails can be read; the plan is made of them. */
const recipe = fc.record({
  example: fc.nat(examples.length - 1),
  words: fc.array(odd, { minLength: 1, maxLength: 6 }),
  every: fc.integer({ min: 1, max: 25 }),
  profiles: fc.subarray([...builtInProfileIds()], { maxLength: 3 }),
  asOf: fc.integer({ min: -900, max: 900 }).map((count) => addDays('2026-11-22', count)),
})
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never

function careFrom({ example, words, every, profiles, asOf }: Recipe): Care {
  const odder = (value: unknown) => withOdd(value, words, every)
  const plan = odder(examples[example]?.plan)
  const record = odder(examples[example]?.record ?? {})
  return careOf({
    plan: withoutMisfits(plan, checkStructure(plan, planShape)) as Plan,
    record: withoutMisfits(record, checkStructure(record, recordShape)) as ClientRecord,
    practice: { profiles, review: { every: words[0] ?? '' } },
    identities: undefined,
    asOf,
    book,
  })
}

const itemsFrom = (made: Recipe) => dueItems(careFrom(made), builtInTable).items

describe('whatever a plan says', () => {
  it('nothing throws; each item has a real day or none, a reason, and something to type or a place to edit', () => {
    fc.assert(
      fc.property(recipe, (made) => {
        for (const item of itemsFrom(made)) {
          if (item.day !== undefined) expect(() => toDayNumber(item.day ?? '')).not.toThrow()
          expect(item.why.length).toBeGreaterThan(0)
          if (item.command !== undefined) expect(item.command).toMatch(/^txplan [a-z]+/)
          else expect(item.todo).toMatch(/ under “[a-z_.[\]\d]+”/)
          for (const { steps, by, rule } of item.why) {
            expect(steps.length).toBeGreaterThan(0)
            expect([by, rule]).not.toContain('')
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the first of those who are sure decides, and no other has an earlier day', () => {
    fc.assert(
      fc.property(recipe, (made) => {
        for (const { day, isSure, why } of itemsFrom(made)) {
          const days = why
            .filter((reason) => reason.isSure && reason.day)
            .map((reason) => reason.day)
          if (isSure) expect(day).toBe(days.sort()[0])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('kind and subject tell the items of one client apart where ids do', () => {
    for (const { plan, record } of examples) {
      const one = careOf({
        plan: withoutMisfits(plan, checkStructure(plan, planShape)) as Plan,
        record: record as ClientRecord | undefined,
        practice: undefined,
        identities: undefined,
        asOf: '2026-11-22',
        book,
      })
      const keys = dueItems(one, builtInTable).items.map(
        ({ kind, subject }) => `${kind} ${subject}`,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
