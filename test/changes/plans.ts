/** Plans of every shape that the model allows, for laws that hold of all of them. */
import * as fc from 'fast-check'
import { namedBy } from '../../src/changes/named.ts'
import type { Scalar, Shape } from '../../src/plan/shape.ts'
import { planShape, recordShape } from '../../src/plan/shapes.generated.ts'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'

const words = [
  'sleeps',
  'walks',
  'calls her sister',
  'PHQ-9',
  'two nights',
  'without medication',
  'keeps a diary',
  'leaves the house',
  'argues less',
  'the choir',
  'on most days',
  'panic',
  'é',
]

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '))

const prose = fc.oneof(
  { weight: 4, arbitrary: sentence },
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((some) => some.join('\n\n')),
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((some) => `- ${some.join('\n- ')}`),
)

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))

export const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

const ofKind: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  prose,
  date: day,
  'date-or-span': fc.oneof(day, fc.constantFrom('8 weeks', '3 months', '12 sessions')),
  'date-time': day.map((date) => `${date}T10:30`),
  id: fc.constantFrom(...ids),
  clock: fc.constant('14:00'),
  minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant('45-60')),
  change: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('-50%', '+5%')),
  reading: fc.oneof(fc.integer({ min: 0, max: 27 }), fc.constantFrom('2+', 'supervision')),
}

function scalar({ kind, forms }: Scalar, key: string): fc.Arbitrary<unknown> {
  if (namedBy(`.${key}`)) return fc.constantFrom(...ids)
  const known = ofKind[kind]
  if (known) return known
  const [form] = forms
  if (form?.words) return fc.constantFrom(...form.words)
  if (form?.is !== undefined) return fc.constant(form.is)
  if (form?.type === 'boolean') return fc.boolean()
  if (form?.type === 'string') return sentence
  return fc.integer({ min: form?.min ?? 0, max: form?.max ?? 50 })
}

/** A value that fits a shape; `filled` is the share of fields that it has. */
function valueFor(shape: Shape, key: string, filled: number): fc.Arbitrary<unknown> {
  if ('forms' in shape) return scalar(shape, key)
  if ('map' in shape)
    return fc.dictionary(fc.constantFrom(...ids), valueFor(shape.map, key, filled))
  if ('items' in shape) {
    const [minLength, maxLength] = [shape.length ?? 0, shape.length ?? 3]
    return fc.array(valueFor(shape.items, key, filled), { minLength, maxLength }).map(saying)
  }
  const fields = Object.entries(shape.fields).map(([name, field]) => {
    const value = valueFor(field, name, filled)
    const share = name === 'id' ? 0.8 : filled
    return [name, fc.option(value, { nil: undefined, freq: Math.round(1 / (1 - share)) })] as const
  })
  return fc.record(Object.fromEntries(fields)).map(withoutNothing)
}

/** Without items that say nothing. */
const saying = (items: unknown[]) => items.filter((item) => JSON.stringify(item) !== '{}')

const withoutNothing = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))

type Mapping = Record<string, unknown>

/** No two items of a list, and no two objectives, have the same id. */
function withUniqueIds(plan: Plan): Plan {
  const objectives = new Set<string>()
  const visit = (value: unknown, seen: Set<string>) => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      const own = new Set<string>()
      for (const item of value) visit(item, own)
      return
    }
    const item = value as Mapping
    for (const [key, field] of Object.entries(item))
      if (key === 'objectives' && Array.isArray(field))
        for (const one of field) visit(one, objectives)
      else visit(field, new Set())
    if (typeof item['id'] !== 'string') return
    while (seen.has(item['id'] as string)) item['id'] = `${item['id']}x`
    seen.add(item['id'] as string)
  }
  visit(plan, new Set())
  return plan
}

/** Plans of a few fields each; every field of the model comes up. */
export const anyPlan: fc.Arbitrary<Plan> = valueFor(planShape, '', 0.25).map((plan) =>
  withUniqueIds(structuredClone(plan as Plan)),
)

/** Records of a few fields each; every field of the model comes up. */
export const anyRecord: fc.Arbitrary<ClientRecord> = valueFor(recordShape, '', 0.5).map(
  (record) => withUniqueIds(structuredClone(record as Plan)) as ClientRecord,
)

/** Plans of these parts, with about this share of their fields, from a half upwards. */
export function plansOf(parts: readonly string[], filled: number): fc.Arbitrary<Plan> {
  const { fields } = planShape as { fields: Record<string, Shape> }
  const kept = Object.fromEntries(parts.map((key) => [key, fields[key] as Shape]))
  return valueFor({ fields: kept }, '', filled).map((plan) =>
    withUniqueIds(structuredClone(plan as Plan)),
  )
}

/** A small plan of goals with objectives and what they refer to. */
export const aimsPlan: fc.Arbitrary<Plan> = (() => {
  const { fields } = planShape as { fields: Record<string, Shape> }
  const some = ['problems', 'goals', 'objectives', 'interventions', 'diagnoses', 'care_team']
  const kept = Object.fromEntries(some.map((key) => [key, fields[key] as Shape]))
  return valueFor({ fields: kept }, '', 0.5).map((plan) =>
    withUniqueIds(structuredClone(plan as Plan)),
  )
})()
