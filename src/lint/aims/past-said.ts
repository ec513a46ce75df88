/**
 * What a version of a plan says, apart from its dates: so that two versions can be told to differ in
 * dates alone. Which fields are dates is taken from the model's own shapes.
 */
import { normalWords } from '../../language/normal-text.ts'
import type { Scalar, Shape } from '../../plan/shape.ts'
import { planShape } from '../../plan/shapes.generated.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { withoutDates } from './past-dates-in-text.ts'

/** By path, such as `goals.sleep.target_date`: elements by their id, or else by their position. */
export interface Said {
  words: ReadonlyMap<string, string>
  dates: ReadonlyMap<string, string>
}

/** What is about the revision, the form or the payer rather than about the treatment. */
const aside = new Set([
  'revision',
  'signatures',
  'tags',
  'appointments',
  'client.age',
  'client.coverages.authorization',
  'necessity.certification',
  'agreement.copy',
  'review.period',
  'review.history',
])

const dateKinds = new Set(['date', 'date-or-span', 'date-time'])

/** Texts that repeat the dates that stand beside them. */
const mayRepeatDates = new Set(['title', 'statement', 'plain'])

/** Texts that may be written anew without saying anything else. */
const proseKinds = new Set(['text', 'prose'])

interface Walk {
  path: string[]
  /** The path without elements of lists. */
  field: string[]
  words: Map<string, string>
  dates: Map<string, string>
}

export function saidIn(plan: Plan): Said {
  const walk: Walk = { path: [], field: [], words: new Map(), dates: new Map() }
  take(plan, planShape, walk)
  return walk
}

function take(value: unknown, shape: Shape | undefined, walk: Walk): void {
  if (value === undefined || value === null || aside.has(walk.field.join('.'))) return
  if (Array.isArray(value)) takeList(value, shape, walk)
  else if (typeof value === 'object') takeFields(value as Fields, shape, walk)
  else takeScalar(value as string | number | boolean, shape, walk)
}

type Fields = Readonly<Record<string, unknown>>

function takeFields(fields: Fields, shape: Shape | undefined, walk: Walk): void {
  for (const [key, value] of Object.entries(fields)) {
    walk.path.push(key)
    walk.field.push(key)
    take(value, innerShape(shape, key), walk)
    walk.path.pop()
    walk.field.pop()
  }
}

function takeList(list: readonly unknown[], shape: Shape | undefined, walk: Walk): void {
  const ids = list.map((one) => (one as Fields | null)?.['id'])
  const named = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
  for (const [at, value] of list.entries()) {
    walk.path.push(named ? (ids[at] as string) : String(at))
    take(value, shape && 'items' in shape ? shape.items : undefined, walk)
    walk.path.pop()
  }
}

function innerShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (!shape) return undefined
  if ('map' in shape) return shape.map
  return 'fields' in shape && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
}

function takeScalar(value: string | number | boolean, shape: Shape | undefined, walk: Walk): void {
  const path = walk.path.join('.')
  const kind = shape && 'forms' in shape ? shape.kind : undefined
  // A plan may be drafted anew before it is in force again.
  if (path === 'status' && (value === 'draft' || value === 'active')) return
  if (kind !== undefined && dateKinds.has(kind)) {
    walk.dates.set(path, String(value))
    return
  }
  const words = wordsOf(String(value), kind, walk.field.at(-1) ?? '')
  if (words !== '') walk.words.set(path, words)
}

function wordsOf(text: string, kind: Scalar['kind'] | undefined, field: string): string {
  if (kind === undefined || !proseKinds.has(kind)) return text.trim()
  return normalWords(mayRepeatDates.has(field) ? withoutDates(text) : text)
}

/** A date that changed place. */
export interface MovedDate {
  /** Such as `goals.sleep.target_date`. */
  path: string
  from: string | undefined
  to: string
}

/** Dates of the plan itself, which may be put in or left out without saying anything else. */
const ownDates = new Set(['effective', 'expires', 'review.next'])

/**
 * The dates that moved where two versions say the same apart from them; `undefined` where they say
 * something else. A date that comes or goes says something: that a medication was stopped.
 */
export function movedDates(before: Said, after: Said): MovedDate[] | undefined {
  if (!areEqual(before.words, after.words)) return undefined
  const moved: MovedDate[] = []
  for (const path of new Set([...after.dates.keys(), ...before.dates.keys()])) {
    const [from, to] = [before.dates.get(path), after.dates.get(path)]
    if (from === to) continue
    if ((from === undefined || to === undefined) && !ownDates.has(path)) return undefined
    if (to !== undefined) moved.push({ path, from, to })
  }
  return moved
}

function areEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
