import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../src/plan/sameness.ts'
import { type MergedText, mergeTexts, type Texts } from '../../../src/revisions/merge/merge.ts'
import { commentsIn } from '../../../src/source/comments.ts'
import type { Path } from '../../../src/source/document.ts'
import { setValue } from '../../../src/source/edit.ts'
import { valueAt } from '../../../src/source/meaning.ts'
import { readSource } from '../../../src/source/read.ts'
import { edited, placesIn } from './random-edits.ts'

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8')

const bases: [text: string, kind: 'plan' | 'record'][] = [
  [example('minimal.plan.yaml'), 'plan'],
  [example('clients/case-08-condensed/plan.yaml'), 'plan'],
  [example('clients/case-18-two-views/plan.yaml'), 'plan'],
  [example('clients/case-08-depression/plan.yaml'), 'plan'],
  [example('clients/case-26-sud-isp/plan.yaml'), 'plan'],
  [example('clients/case-05-custody/plan.yaml'), 'plan'],
  [example('clients/reyes-m/record.yaml'), 'record'],
  [example('clients/okafor-d/record.yaml'), 'record'],
]
const longBases: typeof bases = [
  [example('clients/case-15-narrative/plan.yaml'), 'plan'],
  [example('clients/case-03-hip-rehab/plan.yaml'), 'plan'],
  [example('clients/reyes-m/plan.yaml'), 'plan'],
  [example('clients/okafor-d/plan.yaml'), 'plan'],
]

/** `TXPLAN_CASES=10000 npx vitest run test/revisions/merge` for a long run. */
const runs = Number(process.env['TXPLAN_CASES'] ?? 150)

const numbers = (maxLength: number) => fc.array(fc.nat(1_000_000), { maxLength })

interface Scenario {
  texts: Texts
  kind: 'plan' | 'record'
}

const scenario = fc
  .record({
    base: fc.nat(bases.length * 6 + longBases.length - 1),
    ours: numbers(24),
    theirs: numbers(24),
    // The same choices lead to the same places, and so to conflicts.
    together: fc.nat(24),
  })
  .map(({ base: at, ours, theirs: own, together }): Scenario => {
    const theirs = [...ours.slice(0, together), ...own]
    const all = [...Array.from({ length: 6 }, () => bases).flat(), ...longBases]
    const [base, kind] = all[at] as (typeof bases)[number]
    return {
      texts: { base, ours: edited(base, ours, 'Oak'), theirs: edited(base, theirs, 'Elm') },
      kind,
    }
  })

function merged(texts: Texts, kind: 'plan' | 'record'): MergedText {
  const result = mergeTexts(texts, { kind, by: { ours: 'HEAD', theirs: 'other' } })
  if ('unreadable' in result) throw new Error(`${result.unreadable} cannot be read`)
  return result
}

const readValue = (text: string) => readSource(text).value

type Leaves = Map<unknown, string[]>

/** Every scalar with all that stands beside it, for each place that it stands in. */
function leavesOf(value: unknown): Leaves {
  const found: Leaves = new Map()
  for (const path of placesIn(value)) {
    const leaf = valueAt(value, path)
    if (typeof leaf === 'object') continue
    const beside = JSON.stringify(valueAt(value, path.slice(0, -1)))
    found.set(leaf, [...(found.get(leaf) ?? []), beside])
  }
  return found
}

const withoutConflicts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutConflicts)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key]) => key !== 'x-conflict')
  return Object.fromEntries(fields.map(([key, part]) => [key, withoutConflicts(part)]))
}

/** Short words, days and numbers stand in several places, so that nothing follows from where they are not. */
const isTelling = (leaf: unknown) =>
  typeof leaf === 'string' && leaf.length > 12 && !/^\d{4}-/.test(leaf)

const commentsOf = (text: string) => new Set(commentsIn(readSource(text)).map((one) => one.text))

/** What both put in one place stands there in the order of who merges. */
function inAnyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value
      .map(inAnyOrder)
      .map((item) => JSON.stringify(item))
      .sort()
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inAnyOrder(part)]))
}

/** What a side put in is in the result, or in a conflict. */
function expectAdded({ base, ours, theirs }: Texts, { text }: MergedText): void {
  const before = leavesOf(readValue(base))
  const all = leavesOf(readValue(text))
  for (const side of [ours, theirs])
    for (const leaf of leavesOf(readValue(side)).keys())
      if (!before.has(leaf)) expect(all.has(leaf), `added ${leaf}`).toBe(true)
}

/** What was there before is there still, unless a side took it away; and then it is gone. */
function expectKept({ base, ours, theirs }: Texts, { text, conflicts }: MergedText): void {
  const [before, left, right] = [base, ours, theirs].map((one) => leavesOf(readValue(one))) as [
    Leaves,
    Leaves,
    Leaves,
  ]
  const all = leavesOf(readValue(text))
  const plain = leavesOf(withoutConflicts(readValue(text)))
  for (const [leaf, beside] of before) {
    const [mine, other] = [left.get(leaf), right.get(leaf)]
    if (!mine && !other) expect(plain.has(leaf), `gone ${leaf}`).toBe(false)
    if (beside.length > 1 || !isTelling(leaf)) continue
    if (mine && other) expect(all.has(leaf), `kept ${leaf}`).toBe(true)
    // Where the other side changed what stands beside it, that may count as another item.
    const isUntouched = (mine ?? other)?.join() === beside.join()
    const isGone = (!mine || !other) && isUntouched && conflicts.length === 0
    if (isGone) expect(plain.has(leaf), `taken away ${leaf}`).toBe(false)
  }
}

/** Those of both, unless a side took one away that was there before. */
function expectComments(texts: Texts, result: string): void {
  const there = commentsOf(result)
  const base = commentsOf(texts.base)
  const [ours, theirs] = [commentsOf(texts.ours), commentsOf(texts.theirs)]
  for (const words of new Set([...ours, ...theirs])) {
    const isWanted = !base.has(words) || (ours.has(words) && theirs.has(words))
    if (isWanted) expect(there.has(words), words).toBe(true)
  }
}

describe('a merge by meaning', () => {
  it('loses nothing, comments included', () => {
    fc.assert(
      fc.property(scenario, ({ texts, kind }) => {
        const result = merged(texts, kind)
        expect(readSource(result.text).problems).toEqual([])
        expectAdded(texts, result)
        expectKept(texts, result)
        expectComments(texts, result.text)
      }),
      { numRuns: runs },
    )
  })

  it('is what one side made of it where the other did nothing or the same', () => {
    fc.assert(
      fc.property(scenario, ({ texts: { base, ours }, kind }) => {
        expect(merged({ base, ours, theirs: base }, kind).text).toBe(ours)
        expect(merged({ base, ours: base, theirs: ours }, kind).text).toBe(ours)
        expect(merged({ base, ours, theirs: ours }, kind).text).toBe(ours)
        const comment = `${base}# theirs\n`
        const result = merged({ base, ours, theirs: comment }, kind)
        expect(readValue(result.text)).toEqual(readValue(ours))
        expect(result.conflicts).toEqual([])
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })

  it('means the same whoever merges', () => {
    fc.assert(
      fc.property(scenario, ({ texts: { base, ours, theirs }, kind }) => {
        const one = merged({ base, ours, theirs }, kind)
        const other = merged({ base, ours: theirs, theirs: ours }, kind)
        expect(other.conflicts.length).toBe(one.conflicts.length)
        if (one.conflicts.length === 0)
          expect(inAnyOrder(meaningOf(readValue(other.text)))).toEqual(
            inAnyOrder(meaningOf(readValue(one.text))),
          )
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })

  it('keeps every session that both wrote, under ids that are all different', () => {
    const begun = 'txplan: 1\nsessions:\n'
    const written = (ids: readonly number[], side: string) =>
      ids.map(
        (id, at) =>
          `  - { id: s${id}, date: 2026-10-0${(id + at) % 9 || 1}, note: ${side}-${id} }\n`,
      )
    const ids = fc.uniqueArray(fc.integer({ min: 4, max: 9 }), { maxLength: 5 })
    fc.assert(
      fc.property(ids, ids, (ours, theirs) => {
        const base = begun + written([1, 2, 3], 'both').join('')
        const texts = {
          base,
          ours: base + written(ours, 'ours').join(''),
          theirs: base + written(theirs, 'theirs').join(''),
        }
        const { text, newIds, conflicts } = merged(texts, 'record')
        expect(conflicts).toEqual([])
        const { sessions } = readValue(text) as { sessions: { id: string; note: string }[] }
        const now = new Map(newIds.map(({ from, to }) => [from, to]))
        const both = [1, 2, 3].map((id) => [`both-${id}`, `s${id}`] as const)
        const wanted = new Map([
          ...both,
          ...ours.map((id) => [`ours-${id}`, `s${id}`] as const),
          ...theirs.map((id) => [`theirs-${id}`, now.get(`s${id}`) ?? `s${id}`] as const),
        ])
        expect(new Map(sessions.map(({ id, note }) => [note, id]))).toEqual(wanted)
        expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
        expect([...now.keys()].sort()).toEqual(
          theirs
            .filter((id) => ours.includes(id))
            .map((id) => `s${id}`)
            .sort(),
        )
      }),
      { numRuns: runs },
    )
  })

  it('is in conflict only about what both changed', () => {
    const cases = fc.record({
      base: fc.constantFrom(...bases, ...longBases).filter(([, kind]) => kind === 'plan'),
      chosen: fc.uniqueArray(fc.nat(500), { minLength: 2, maxLength: 10 }),
    })
    fc.assert(
      fc.property(cases, ({ base: [base, kind], chosen }) => {
        const value = readValue(base)
        const fields = placesIn(value).filter((path) => isOwnField(value, path))
        const paths = new Map(chosen.map((at) => [at % fields.length, fields[at % fields.length]]))
        const texts = { base, ours: base, theirs: base }
        for (const [at, path] of paths) {
          const side = at % 2 === 0 ? 'ours' : 'theirs'
          const result = setValue(
            readSource(texts[side]),
            path as Path,
            `${valueAt(value, path as Path)} ${side}`,
          )
          if ('text' in result) texts[side] = result.text
        }
        const result = merged(texts, kind)
        expect(result.conflicts).toEqual([])
        for (const [at, path] of paths) {
          const side = at % 2 === 0 ? 'ours' : 'theirs'
          expect(valueAt(readValue(result.text), path as Path)).toBe(
            valueAt(readValue(texts[side]), path as Path),
          )
        }
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })

  it('has both sides between its marks, whichever is chosen', () => {
    fc.assert(
      fc.property(scenario, ({ texts, kind }) => {
        const result = mergeTexts(texts, { kind, conflicts: 'markers' })
        if ('unreadable' in result) throw new Error('unreadable')
        const all = ['ours', 'theirs'].map((side) => chosen(result.text, side === 'ours'))
        for (const text of all) expect(readSource(text).problems).toEqual([])
        const known = new Set(all.flatMap((text) => [...leavesOf(readValue(text)).keys()]))
        const base = leavesOf(readValue(texts.base))
        for (const side of [texts.ours, texts.theirs])
          for (const leaf of leavesOf(readValue(side)).keys())
            if (!base.has(leaf)) expect(known.has(leaf), `added ${leaf}`).toBe(true)
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })
})

/** A text of an item that is known by its id. */
function isOwnField(value: unknown, path: Path): boolean {
  const leaf = valueAt(value, path)
  if (typeof leaf !== 'string' || path.some((part) => part === 'id' || part === 'target'))
    return false
  const items = path.flatMap((part, at) =>
    typeof part === 'number' ? [path.slice(0, at + 1)] : [],
  )
  return items.every((item) => typeof valueAt(value, [...item, 'id']) === 'string')
}

/** The text with one side’s lines where marks leave a choice. */
function chosen(text: string, ours: boolean): string {
  const pattern = /^<<<<<<< .*\n([\s\S]*?)^=======\n([\s\S]*?)^>>>>>>> .*\n/gm
  return text.replace(pattern, (_, one: string, other: string) => (ours ? one : other))
}
