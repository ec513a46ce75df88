/** What the layout of a plan or a practice takes from the model: the order of the fields, and which parts get room. */
import type { Shape } from '../plan/shape.ts'
import { planShape, practiceShape } from '../plan/shapes.generated.ts'

export type Mapping = Readonly<Record<string, unknown>>

export interface Field {
  key: string
  value: unknown
  shape: Shape | undefined
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const itemShape = (shape: Shape | undefined): Shape | undefined =>
  shape && 'items' in shape ? shape.items : undefined

function fieldShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (!shape) return undefined
  if ('map' in shape) return shape.map
  return 'fields' in shape && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
}

/** The fields of a mapping: those of the model in its order, the others behind them as they came. */
export function fieldsOf(value: Mapping, shape: Shape | undefined): Field[] {
  const known = shape && 'fields' in shape ? Object.keys(shape.fields) : []
  const keys = new Set([...known, ...Object.keys(value)])
  return Array.from(keys)
    .filter((key) => Object.hasOwn(value, key))
    .map((key) => ({ key, value: value[key], shape: fieldShape(shape, key) }))
}

/** The value without what says nothing; `undefined` when nothing is left. */
export function said(value: unknown, shape?: Shape): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) return saidItems(value, shape)
  if (!isMapping(value)) return value
  const fields = fieldsOf(value, shape)
    .map((field) => [field.key, said(field.value, field.shape)] as const)
    .filter(([, part]) => part !== undefined)
  return fields.length > 0 ? Object.fromEntries(fields) : undefined
}

function saidItems(items: readonly unknown[], shape: Shape | undefined): unknown {
  const left = items
    .map((item) => said(item, itemShape(shape)))
    .filter((item) => item !== undefined)
  const isSaid = left.length > 0 || (items.length === 0 && shape !== undefined && shape === noFlags)
  return isSaid ? left : undefined
}

/** The shape at a path of keys; it steps into the items of lists by itself. */
const shapeIn = (whole: Shape, path: readonly string[]): Shape | undefined =>
  path.reduce<Shape | undefined>((shape, key) => fieldShape(itemShape(shape) ?? shape, key), whole)

const shapeAt = (...path: string[]) => shapeIn(planShape, path)
const inPractice = (...path: string[]) => shapeIn(practiceShape, path)

/** The one list that means something when it is empty: that no flag was found. */
const noFlags = shapeAt('assessment', 'risk', 'flags')

const setOf = (...shapes: (Shape | undefined)[]): ReadonlySet<Shape | undefined> =>
  new Set(shapes.filter((shape) => shape !== undefined))

/** Lists with a blank line between their items. */
export const airyLists = setOf(
  ...['problems', 'goals', 'objectives', 'interventions', 'services'].map((key) => shapeAt(key)),
  inPractice('clinicians'),
)

/** Mappings of codes. */
export const packedShapes = setOf(shapeAt('signatures', 'parts'))

/** Mappings of each plan that are read and added to line by line, however short they are. */
const openMappings = [
  'client',
  'setting',
  'assessment',
  'medical',
  'necessity',
  'person',
  'agreement',
  'review',
  'discharge',
  'client_view',
].map((key) => shapeAt(key))

/** Items that others refer to or that grow, however short they are. */
const openItems = [
  shapeAt('care_team'),
  shapeAt('outside_providers'),
  shapeAt('client', 'coverages'),
  shapeAt('diagnoses'),
  shapeAt('problems'),
  shapeAt('goals'),
  shapeAt('objectives'),
  shapeAt('interventions'),
  shapeAt('services'),
  shapeAt('review', 'history'),
  shapeAt('client_view', 'goals'),
].map(itemShape)

/** What never stands between brackets. */
export const openShapes = setOf(
  ...openMappings,
  ...openItems,
  shapeAt('assessment', 'history'),
  shapeAt('assessment', 'risk'),
  shapeAt('assessment', 'safety_plan'),
  shapeAt('assessment', 'safety_plan', 'steps'),
  shapeAt('goals', 'measure'),
  shapeAt('discharge', 'criteria'),
  ...['practice', 'review', 'codes', 'lint'].map((key) => inPractice(key)),
  inPractice('lint', 'rules'),
  itemShape(inPractice('clinicians')),
  itemShape(inPractice('payers')),
)
