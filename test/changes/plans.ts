/** Plans of every shape that the model allows, for laws that hold of all of them. */
import * as fc from 'fast-check'
import { valueMeaning } from '../../src/plan/sameness.ts'
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

const named = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, sentence)

const ofKind: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  prose,
  date: day,
  'date-or-span': fc.oneof(day, fc.constantFrom('8 weeks', '3 months', '12 sessions')),
  'date-time': day.map((date) => `${date}T10:30`),
  id: fc.constantFrom(...ids),
  ref: named,
  clock: fc.constant('14:00'),
  minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant('45-60')),
  change: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('-50%', '+5%')),
  reading: fc.oneof(fc.integer({ min: 0, max: 27 }), fc.constantFrom('2+', 'supervision')),
}

function scalar({ kind, forms }: Scalar): fc.Arbitrary<unknown> {
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
function valueFor(shape: Shape, filled: number): fc.Arbitrary<unknown> {
  if ('forms' in shape) return scalar(shape)
  if ('map' in shape) return fc.dictionary(fc.constantFrom(...ids), valueFor(shape.map, filled))
  if ('items' in shape) {
    const [minLength, maxLength] = [shape.length ?? 0, shape.length ?? 3]
    const item = shape.refs ? named : valueFor(shape.items, filled)
    return fc.array(item, { minLength, maxLength }).map(saying)
  }
  return fieldsOf(shape.fields, filled).map(withoutNothing)
}

function fieldsOf(fields: Readonly<Record<string, Shape>>, filled: number): fc.Arbitrary<object> {
  const values = Object.entries(fields).map(([name, field]) => {
    const share = name === 'id' ? Math.max(filled, 0.8) : filled
    return [name, present(valueFor(field, filled), share)] as const
  })
  const added = ['x-own', present(own, filled / 10)] as const
  return fc.record(Object.fromEntries([...values, added]))
}

/** A field of the user’s own may hold anything. */
const own = fc.oneof(
  sentence,
  fc.integer({ min: 0, max: 9 }),
  fc.array(sentence, { minLength: 1, maxLength: 3 }),
  fc.record({
    unit: sentence,
    room: fc.array(fc.record({ number: fc.nat(9) }), { minLength: 1, maxLength: 2 }),
  }),
)

/**
 * Present in this share of cases. Not `fc.option`: its `freq` is a whole number, of which 1 means “never”.
 */
const present = (value: fc.Arbitrary<unknown>, share: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: Math.round(100 * (1 - share)), arbitrary: fc.constant(undefined) },
    { weight: Math.round(100 * share), arbitrary: value },
  )

/** Without items that say nothing: they hold places that no change tells of. */
const saying = (items: unknown[]) =>
  items.filter((item) => valueMeaning(item, undefined, '') !== undefined)

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

const planFields = (planShape as { fields: Record<string, Shape> }).fields
const recordFields = (recordShape as { fields: Record<string, Shape> }).fields

/** From a few fields of many to nearly all of what it holds. */
const shares = [0.15, 0.35, 0.6, 0.85]

/** Makes files of the same few parts of a model, all thinly or all well filled. */
function filesOf<File>(
  fields: Readonly<Record<string, Shape>>,
  [fewest, most]: readonly [number, number],
): fc.Arbitrary<fc.Arbitrary<File>> {
  const keys = fc.subarray(Object.keys(fields), { minLength: fewest, maxLength: most })
  return fc.tuple(keys, fc.constantFrom(...shares)).map(([some, share]) => {
    const parts = some.map((key) => [key, partOf(key, fields, share)])
    return fc
      .record(Object.fromEntries(parts))
      .map((file) => withUniqueIds(structuredClone(withoutNothing(file) as Plan)) as File)
  })
}

const known = new Map<string, fc.Arbitrary<unknown>>()

/** Made once: a part of the model has a hundred fields. */
function partOf(key: string, fields: Readonly<Record<string, Shape>>, share: number) {
  const name = `${fields === planFields} ${key} ${share}`
  const made = known.get(name) ?? valueFor(fields[key] as Shape, share)
  known.set(name, made)
  return made
}

const anyPlans = filesOf<Plan>(planFields, [1, 7])
const anyRecords = filesOf<ClientRecord>(recordFields, [1, 4])

const ofAims = ['problems', 'goals', 'objectives', 'interventions', 'diagnoses', 'care_team']
const aimsPlans = filesOf<Plan>(
  Object.fromEntries(ofAims.map((key) => [key, planFields[key] as Shape])),
  [3, 6],
)

const oneOf = <File>(files: fc.Arbitrary<fc.Arbitrary<File>>) => files.chain((some) => some)

/** Plans of some parts of the model; every field comes up. */
export const anyPlan = oneOf(anyPlans)

/** Records of some of their lists; every field comes up. */
export const anyRecord = oneOf(anyRecords)

/** Plans of goals with objectives and what they refer to. */
export const aimsPlan = oneOf(aimsPlans)

/** The second with some of what the first says in place of its own: a later version of the first. */
const laterOf = <File>(one: File, other: File, choices: fc.Stream<boolean>): File => {
  const later = mixed(one, other, () => choices.next().value as boolean)
  return withUniqueIds(later as Plan) as File
}

/** From every other value to one here and there, so that whole parts stay as they were. */
const choices = fc
  .constantFrom(2, 5, 30)
  .chain((many) => fc.infiniteStream(fc.nat(many - 1).map((one) => one === 0)))

/** Two of the same parts: strangers to each other, or the second a later version of the first. */
const twoOf = <File extends object>(files: fc.Arbitrary<fc.Arbitrary<File>>) =>
  files
    .chain((some) => fc.tuple(some, some, choices, fc.boolean()))
    .map(([one, other, chosen, areStrangers]): [File, File] => [
      one,
      areStrangers ? other : laterOf(one, other, chosen),
    ])

export const twoPlans = fc.oneof(twoOf(anyPlans), twoOf(aimsPlans))
export const twoRecords = twoOf(anyRecords)

/** A plan, and two later versions of it. */
export const threePlans = fc
  .oneof(anyPlans, aimsPlans)
  .chain((some) => fc.tuple(some, some, some, choices, choices))
  .map(([base, one, other, chosen, others]): [Plan, Plan, Plan] => [
    base,
    laterOf(base, one, chosen),
    laterOf(base, other, others),
  ])

/** The first value with some of what the second says in place of its own. */
function mixed(one: unknown, other: unknown, isOther: () => boolean): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    const [longer, shorter] = one.length < other.length && isOther() ? [other, one] : [one, other]
    const items = longer.map((item, at) =>
      at < shorter.length ? mixed(one[at], other[at], isOther) : item,
    )
    return saying(items)
  }
  if (!isMapping(one) || !isMapping(other)) return structuredClone(isOther() ? other : one)
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return withoutNothing(
    Object.fromEntries(keys.map((key) => [key, mixed(one[key], other[key], isOther)])),
  )
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** So many cases, or as many as a long run asks for: `TXPLAN_CASES=5000 npx vitest run test/changes`. */
export const cases = (usual: number) => ({
  numRuns: Number(process.env['TXPLAN_CASES'] ?? usual),
})
