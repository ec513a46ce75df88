import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proseMeaning } from '../../src/plan/prose-meaning.ts'
import { isInOrder, isSame, meaningOf } from '../../src/plan/sameness.ts'
import { shapeAt } from '../../src/plan/shape-at.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { planText } from '../../src/writing/layout.ts'
import { anyPlan, cases } from '../changes/plans.ts'

const read = (text: string) => readSource(text).value

describe('long text means the same', () => {
  it.each([
    ['wrapped elsewhere', 'one two\nthree', 'one\ntwo three'],
    ['with spaces behind its lines', 'one  \ntwo', 'one\ntwo '],
    ['with more empty lines', 'one\n\n\ntwo', 'one\n\ntwo'],
    ['with another mark before its list lines', '- one\n- two', '* one\n* two'],
    ['with a cross before its list lines', '- one\n- two', '+ one\n+ two'],
    ['with room between its list lines', '- one\n\n- two', '- one\n- two'],
    ['with a list line wrapped', '- one\n  two\n- three', '- one two\n- three'],
    ['in another Unicode form', 'caf\u00e9', 'cafe\u0301'],
    ['with other line ends', 'one\r\n\r\ntwo', 'one\n\ntwo'],
    ['with a number that came to stand first in a line', 'at least\n12. Then', 'at least 12. Then'],
  ])('%s', (_, one, other) => {
    expect(proseMeaning(one)).toBe(proseMeaning(other))
  })

  it.each([
    ['a paragraph more', 'one\n\ntwo', 'one two'],
    ['a list in place of a sentence', 'steps:\n- one\n- two', 'steps: one two'],
    ['more in place of less', '- 5 mg', '+ 5 mg'],
    ['a list line within another', '- one\n- two', '- one\n  - two'],
    ['numbers in place of marks', '1. one\n2. two', '- one\n- two'],
    ['a capital', 'One', 'one'],
    ['a comma', 'one two', 'one, two'],
  ])('but not with %s', (_, one, other) => {
    expect(proseMeaning(one)).not.toBe(proseMeaning(other))
  })

  it('is its own shortest form', () => {
    const parts = ['one', 'two.', '- a', '1. b', '2. c', '\n', '\n\n', '  ', '* d']
    const texts = fc
      .array(fc.constantFrom(...parts), { maxLength: 12 })
      .map((some) => some.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(proseMeaning(proseMeaning(text))).toBe(proseMeaning(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('two plans mean the same', () => {
  it.each([
    ['key order and quotes', 'title: "A"\nid: a', "id: a\ntitle: 'A'"],
    ['flow and block', 'client: { phone: "1", name: A }', 'client:\n  name: A\n  phone: "1"'],
    ['an empty field', 'title:\nid: a\ngoals: []\nclient: {}', 'id: a'],
    [
      'a number’s spelling',
      'goals: [{ measure: { target: { at_most: 9.0 } } }]',
      'goals: [{ measure: { target: { at_most: 9 } } }]',
    ],
    [
      'a reading in quotes',
      'goals: [{ measure: { baseline: { value: "16" } } }]',
      'goals: [{ measure: { baseline: { value: 16 } } }]',
    ],
    [
      'a share with a space',
      'goals: [{ measure: { target: { change_by: "-50 %" } } }]',
      'goals: [{ measure: { target: { change_by: "-50%" } } }]',
    ],
    [
      'minutes with another dash',
      'interventions: [{ minutes: "45 – 60" }]',
      'interventions: [{ minutes: "45-60" }]',
    ],
    [
      'the order of ids',
      'goals: [{ interventions: [a, b] }]',
      'goals: [{ interventions: [b, a, a] }]',
    ],
    ['the order of goals', 'goals: [{ id: a }, { id: b }]', 'goals: [{ id: b }, { id: a }]'],
    ['the version of the format', 'txplan: 1\nid: a', 'id: a'],
    [
      'the order of diagnoses that say which is primary',
      'diagnoses: [{ id: a, status: primary }, { id: b }]',
      'diagnoses: [{ id: b }, { id: a, status: primary }]',
    ],
  ])('whatever %s', (_, one, other) => {
    expect(meaningOf(read(one))).toEqual(meaningOf(read(other)))
  })

  it.each([
    [
      'steps are in another order',
      'assessment: { safety_plan: { steps: [a, b] } }',
      'assessment: { safety_plan: { steps: [b, a] } }',
    ],
    [
      'another diagnosis is the first',
      'diagnoses: [{ id: a }, { id: b }]',
      'diagnoses: [{ id: b }, { id: a }]',
    ],
    [
      'no flag was found, or nobody looked',
      'assessment: { risk: { flags: [] } }',
      'assessment: { risk: {} }',
    ],
    [
      'a code lost its zeros',
      'setting: { place_of_service: "02" }',
      'setting: { place_of_service: "2" }',
    ],
    [
      'a bound is another',
      'goals: [{ measure: { target: { between: [5, 9] } } }]',
      'goals: [{ measure: { target: { between: [9, 5] } } }]',
    ],
  ])('but not where %s', (_, one, other) => {
    expect(meaningOf(read(one))).not.toEqual(meaningOf(read(other)))
  })

  it('however they are laid out', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(meaningOf(read(planText(plan)))).toEqual(meaningOf(plan))
      }),
      cases(100),
    )
  })
})

it('and wherever the lines of long texts were wrapped', () => {
  const rewrapped = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/(?<=\w) (?=[a-z])/g, '\n')
    if (Array.isArray(value)) return value.map(rewrapped)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rewrapped(field)]))
  }
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(meaningOf(rewrapped(plan))).toEqual(meaningOf(plan))
    }),
    cases(100),
  )
})

/** Every place of a single value in a plan. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, field]) =>
    leaves(field, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const addressOf = (path: readonly (string | number)[]) =>
  path.filter((part) => typeof part === 'string').join('.')

const another = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : `${value} otherwise`
}

it('a plan of which a single value changed means another thing', () => {
  const filled = anyPlan.filter((plan) => leaves(plan).length > 0)
  fc.assert(
    fc.property(filled, fc.nat(), (plan, seed) => {
      const all = leaves(plan).filter((path) => path[0] !== 'txplan')
      const path = all[seed % all.length]
      if (!path) return
      const other = structuredClone(plan) as Plan
      let at = other as Record<string | number, unknown>
      for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, unknown>
      const key = path.at(-1) as string | number
      at[key] = another(at[key])
      expect(meaningOf(other)).not.toEqual(meaningOf(plan))
    }),
    cases(300),
  )
})

it('values are compared as what their field holds', () => {
  const shape = shapeAt(['goals', 0, 'statement'])
  expect(isSame('one\ntwo', 'one two', shape, 'goals.statement')).toBe(true)
  expect(isSame(undefined, '', shape, 'goals.statement')).toBe(true)
  expect(isSame('one\n\ntwo', 'one two', shape, addressOf(['goals', 0, 'statement']))).toBe(false)
})

it('knows the lists whose order says something', () => {
  expect(isInOrder(['a', 'b'], 'assessment.safety_plan.steps')).toBe(true)
  expect(isInOrder(['a', 'b'], 'assessment.risk.factors')).toBe(false)
  expect(isInOrder([{ order: 'primary' }, {}], 'client.coverages')).toBe(false)
})
