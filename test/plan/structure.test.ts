/** The structure check against its source, the zod model: the same verdict on every value. */
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import { answersShape } from '../../src/plan/answers.ts'
import { dischargeAnswersShape } from '../../src/plan/discharge-answers.ts'
import { models } from '../../src/plan/model/index.ts'
import { reviewAnswersShape } from '../../src/plan/review-answers.ts'
import type { Shape } from '../../src/plan/shape.ts'
import * as shapes from '../../src/plan/shapes.generated.ts'
import { signAnswersShape } from '../../src/plan/sign-answers.ts'
import { checkStructure, withoutMisfits } from '../../src/plan/structure.ts'
import type { ClientRecord, Identities, Plan, Practice } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'

const shapeOf: Record<keyof typeof models, Shape> = {
  plan: shapes.planShape,
  record: shapes.recordShape,
  practice: shapes.practiceShape,
  identities: shapes.identitiesShape,
  profile: shapes.profileShape,
  sources: shapes.sourcesShape,
  presentation: shapes.presentationShape,
  document: shapes.documentShape,
  answers: answersShape,
  review: reviewAnswersShape,
  discharge: dischargeAnswersShape,
  sign: signAnswersShape,
}

/**
 * Paths that zod objects to, each once, the outermost only. Extension keys are the user's own, which
 * zod is not told.
 */
function zodPaths(model: z.ZodType, value: unknown): string[] {
  const result = model.safeParse(value)
  if (result.success) return []
  return result.error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.filter((key) => !key.startsWith('x-')).map((key) => [...issue.path, key])
        : [issue.path],
    )
    .map((path) => path.join('\0'))
    .filter((path, at, all) => all.indexOf(path) === at)
    .filter((path, _, all) => !all.some((other) => path.startsWith(`${other}\0`)))
    .sort()
}

const ours = (shape: Shape, value: unknown) =>
  checkStructure(value, shape)
    .map((issue) => issue.path.join('\0'))
    .sort()

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    'text',
    '2026-10-01',
    '2026-10',
    '10/01/2026',
    'active',
    'weekly',
    '45-60',
    '-50%',
    '14:30',
    '',
    0,
    1,
    -1,
    3.2,
    7,
    101,
    Number.NaN,
    true,
    false,
    null,
    [],
    ['a'],
    [1, 2],
    [1, 2, 3],
    {},
    [{}],
    { id: 'a b' },
    { 'x-own': { any: [1] } },
    { constructor: 1 },
    { toString: 'x' },
  ),
  fc.string(),
  fc.double(),
)

/** zod passes over a `__proto__` in a map; ours looks at it. */
const mapKey = fc.string().filter((key) => key !== '__proto__')

/** A value that mostly fits: fields of the shape, filled well or badly, and some that are unknown. */
function valueFor(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return odd
  if ('forms' in shape) return fc.oneof(good(shape), odd)
  if ('items' in shape)
    return fc.oneof(fc.array(valueFor(shape.items, depth - 1), { maxLength: 3 }), odd)
  if ('map' in shape)
    return fc.oneof(fc.dictionary(mapKey, valueFor(shape.map, depth - 1), { maxKeys: 3 }), odd)
  const keys = Object.keys(shape.fields)
  const known = fc
    .subarray(keys, { maxLength: Math.min(4, keys.length) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((key) => [key, valueFor(shape.fields[key] as Shape, depth - 1)]),
        ),
      ),
    )
  return fc
    .tuple(known, fc.option(fc.constantFrom('x-mine', 'unknown', 'Goals')))
    .map(([fields, extra]) => (extra ? { ...fields, [extra]: 'value' } : fields))
}

function good(shape: Extract<Shape, { forms: unknown }>): fc.Arbitrary<unknown> {
  return fc.constantFrom(...shape.forms).chain((form) => {
    if (form.words) return fc.constantFrom<unknown>(...form.words)
    if ('is' in form) return fc.constant(form.is)
    if (form.pattern) return fc.stringMatching(form.pattern)
    if (form.type === 'boolean') return fc.boolean()
    if (form.type === 'string') return fc.string()
    const bounds = { min: form.min ?? -100, max: form.max ?? 100 }
    return form.type === 'integer' ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true })
  })
}

describe('structure check', () => {
  it.each(Object.keys(models) as (keyof typeof models)[])('agrees with zod on %s', (name) => {
    const shape = shapeOf[name]
    fc.assert(
      fc.property(valueFor(shape, 6), (value) => {
        expect(ours(shape, value)).toEqual(zodPaths(models[name], value))
      }),
      { numRuns: 1500 },
    )
  })

  it('leaves a value that fits when the misfits are taken out', () => {
    fc.assert(
      fc.property(valueFor(shapes.planShape, 6), (value) => {
        const rest = withoutMisfits(value, checkStructure(value, shapes.planShape))
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          expect(checkStructure(rest, shapes.planShape)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps what fits, and the position of every element', () => {
    const value = {
      goals: [{ id: 'a', statement: 'x' }, 'not a goal', { id: 'c', target_date: 5 }],
      title: 'Plan',
    }
    const rest = withoutMisfits(value, checkStructure(value, shapes.planShape))
    expect(rest).toEqual({ goals: [{ id: 'a', statement: 'x' }, {}, { id: 'c' }], title: 'Plan' })
    expect(value.goals[1]).toBe('not a goal')
  })

  it('tells of a key that nobody knows even when nothing stands behind it', () => {
    const { value, root } = readSource(
      'measures:\n  - { name: PHQ-9, sleep, worry time }\ntitel:\n',
    )
    const issues = checkStructure(value, shapes.planShape, root)
    expect(issues.map(({ path }) => path)).toEqual([
      ['measures', 0, 'sleep'],
      ['measures', 0, 'worry time'],
      ['titel'],
    ])
    const known = readSource('title:\ngoals:\n  - id: a\n    statement:\n2026: x\n1999:\n')
    expect(
      checkStructure(known.value, shapes.planShape, known.root).map(({ path }) => path),
    ).toEqual([['2026'], ['1999']])
  })

  it('has the types that zod infers', () => {
    expectTypeOf<Plan>().toEqualTypeOf<z.infer<typeof models.plan>>()
    expectTypeOf<ClientRecord>().toEqualTypeOf<z.infer<typeof models.record>>()
    expectTypeOf<Practice>().toEqualTypeOf<z.infer<typeof models.practice>>()
    expectTypeOf<Identities>().toEqualTypeOf<z.infer<typeof models.identities>>()
  })
})
