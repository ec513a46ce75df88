/**
 * What a plan says, without how it was written: two texts of one meaning have one canonical value.
 *
 * Layout, quotes, line wraps, the order of keys, empty fields, and the order of lists that are sets say
 * nothing. Comparisons rest on this, and so will the digest of what was signed.
 */
import { orderedLists } from './change-classes.generated.ts'
import { proseMeaning } from './prose-meaning.ts'
import type { Scalar, Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'

/** The canonical value of a plan; `undefined` for one that says nothing. */
export const meaningOf = (plan: unknown): unknown => valueMeaning(plan, planShape, '')

/**
 * The canonical value of a part: keys sorted, nothing empty, sets in the order of their letters.
 * `address` names the part by its keys: `assessment.safety_plan.steps`.
 */
export function valueMeaning(value: unknown, shape: Shape | undefined, address: string): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return listMeaning(value, shape, address)
  if (isMapping(value)) return fieldsMeaning(value, shape, address)
  return scalarMeaning(value, shape && 'forms' in shape ? shape : undefined)
}

/** Whether two values of one field mean the same. */
export function isSame(
  one: unknown,
  other: unknown,
  shape: Shape | undefined,
  address: string,
): boolean {
  if (one === other) return true
  return (
    JSON.stringify(valueMeaning(one, shape, address)) ===
    JSON.stringify(valueMeaning(other, shape, address))
  )
}

type Mapping = Readonly<Record<string, unknown>>

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null

/** The shape of a field of a mapping; of what the model does not know, none. */
export function fieldShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (!shape) return undefined
  if ('map' in shape) return shape.map
  return 'fields' in shape && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
}

/** The shape of each item of a list; of what the model does not know, none. */
export const itemShape = (shape: Shape | undefined): Shape | undefined =>
  shape && 'items' in shape ? shape.items : undefined

function fieldsMeaning(value: Mapping, shape: Shape | undefined, address: string): unknown {
  const fields = Object.keys(value)
    .sort()
    .map(
      (key) => [key, valueMeaning(value[key], fieldShape(shape, key), join(address, key))] as const,
    )
    .filter(([, meaning]) => meaning !== undefined)
  return fields.length > 0 ? Object.fromEntries(fields) : undefined
}

export const join = (address: string, key: string) => (address === '' ? key : `${address}.${key}`)

/** The one list that says something when it is empty: that no flag was found. */
export const saysSomethingEmpty = (address: string): boolean => address === 'assessment.risk.flags'

function listMeaning(
  items: readonly unknown[],
  shape: Shape | undefined,
  address: string,
): unknown {
  const inner = itemShape(shape)
  const filled = items
    .map((item) => valueMeaning(item, inner, address))
    .filter((item) => item !== undefined)
  if (filled.length === 0) return saysSomethingEmpty(address) && items.length === 0 ? [] : undefined
  if (isInOrder(filled, address)) return filled
  const sorted = filled.sort(byWords)
  return sorted.filter((item, at) => typeof item !== 'string' || item !== sorted[at - 1])
}

const byWords = (one: unknown, other: unknown): number => {
  const [words, others] = [JSON.stringify(one), JSON.stringify(other)]
  return words < others ? -1 : Number(words > others)
}

/**
 * Whether the order of these items says something: the model names such lists. Where the items say
 * themselves which of them comes first, their order adds nothing.
 */
export function isInOrder(items: readonly unknown[], address: string): boolean {
  if (items.some((item) => typeof item === 'number')) return true
  return orderedLists.has(address) && !items.some(saysItsRank)
}

const saysItsRank = (item: unknown): boolean =>
  isMapping(item) && (item['status'] === 'primary' || item['order'] !== undefined)

/** One spelling for each value; a kind that takes numbers too may hold one as text. */
function scalarMeaning(value: unknown, shape: Scalar | undefined): unknown {
  // Of the file, not of the plan.
  if (shape?.kind === 'format-version') return undefined
  if (typeof value === 'number') return takes(shape, 'number') ? value + 0 : String(value)
  if (typeof value !== 'string') return value
  if (shape?.kind === 'prose') return proseMeaning(value) || undefined
  const text = value.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (shape && takes(shape, 'number')) return amountMeaning(text)
  return text === '' ? undefined : text
}

/** What the model does not know keeps its type. */
const takes = (shape: Scalar | undefined, type: 'number'): boolean =>
  shape === undefined || shape.forms.some((form) => form.type === type || form.type === 'integer')

/** `"16"`, `45 – 60`, `-50 %`: a number, a range or a share in its plain spelling. */
function amountMeaning(text: string): unknown {
  const plain = text.replace(/^(\d+) ?[-–] ?(\d+)$/, '$1-$2').replace(/(\d) %$/, '$1%')
  const number = Number(plain.replace(/^\+/, ''))
  return plain !== '' && Number.isFinite(number) && /^[+-]?\d+(\.\d+)?$/.test(plain)
    ? number
    : plain || undefined
}
