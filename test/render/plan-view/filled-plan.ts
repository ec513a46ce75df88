/** Plans in which every field holds a value of its own, made from the model itself. */
import { addDays, formatLong } from '../../../src/language/dates.ts'
import type { Scalar, Shape } from '../../../src/plan/shape.ts'
import { planShape } from '../../../src/plan/shapes.generated.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'

export type Path = readonly (string | number)[]

/** One value of a plan, and the text by which it is to be found on the page. */
export interface Filled {
  path: Path
  kind: string
  /** The words of an enum; empty for every other kind. */
  words: readonly string[]
  /** Undefined where the value is no sign of its own: yes or no, one of few words. */
  sign?: string
}

/** A plan with `copies` elements in every list, and a list of everything that is in it. */
export function filledPlan(copies = 1): { plan: Plan; filled: Filled[] } {
  const filled: Filled[] = []
  const plan = fill(planShape, [], copies, filled) as Plan
  return { plan, filled }
}

function fill(shape: Shape, path: Path, copies: number, filled: Filled[]): unknown {
  if ('forms' in shape) return fillScalar(shape, path, filled)
  if ('items' in shape)
    return Array.from({ length: shape.length ?? copies }, (_, i) =>
      fill(shape.items, [...path, i], copies, filled),
    )
  // Digests of the parts that were signed: for the program, and named in no word of the page.
  if ('map' in shape) return {}
  return Object.fromEntries(
    Object.entries(shape.fields).map(([key, inner]) => [
      key,
      fill(inner, [...path, key], copies, filled),
    ]),
  )
}

function fillScalar(shape: Scalar, path: Path, filled: Filled[]): unknown {
  const number = filled.length + 1
  const { value, sign } = valueOfKind(shape, number)
  filled.push({ path, kind: shape.kind, words: shape.forms[0]?.words ?? [], sign })
  return value
}

function valueOfKind(shape: Scalar, n: number): { value: unknown; sign?: string } {
  const day = addDays('2020-01-01', n * 3)
  switch (shape.kind) {
    case 'date':
      return { value: day, sign: formatLong(day) }
    case 'date-time':
      return { value: `${day}T14:05`, sign: `${formatLong(day)}, 2:05 PM` }
    case 'number':
    case 'whole-number':
    case 'reading':
    case 'sign-count':
    case 'minutes':
    case 'range':
      return { value: 70_000 + n, sign: `${70_000 + n}` }
    case 'percent':
      return { value: n / 1000, sign: `${n / 1000}%` }
    case 'change':
      return { value: `-${70_000 + n}%`, sign: `${70_000 + n}%` }
    case 'clock':
      return { value: '14:05', sign: '14:05' }
    default:
      return otherValue(shape, n)
  }
}

function otherValue(shape: Scalar, n: number): { value: unknown; sign?: string } {
  const form = shape.forms.at(-1)
  if (form?.is !== undefined) return { value: form.is }
  if (form?.type === 'boolean') return { value: true }
  if (form?.words) return { value: form.words[0] }
  if (form?.type === 'integer') return { value: form.min ?? 1 }
  return { value: `mark${n}x`, sign: `mark${n}x` }
}

/** A copy of the plan with another value at the path; `undefined` takes the field away. */
export function withValue(plan: Plan, path: Path, value: unknown): Plan {
  const copy = structuredClone(plan)
  let parent = copy as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) parent = parent[part] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value !== undefined) parent[last] = value
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return copy
}

/** 'goals.*.id', without the positions in lists. */
export function patternOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')
}
