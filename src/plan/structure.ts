/**
 * The structure check: does a value fit the model?
 *
 * It walks the table that is generated from the zod model, and a test holds the two to the same
 * verdict. It says where, what was found and what was wanted; the sentence is the lint layer's.
 */
import type { Form, Scalar, Shape } from './shape.ts'

export type PathPart = string | number

export type StructureIssue = {
  path: PathPart[]
  /** Scalar kind or container that was wanted: `date`, `percent`, `list`, `fields`. */
  wanted: string
  /** What stands there instead. */
  found: 'text' | 'number' | 'yes-no' | 'list' | 'fields' | 'nothing' | 'unknown-key'
  /** The words or keys that would have done, where there is a list of them. */
  known?: readonly string[]
  /** Bounds, where the kind has them. */
  bounds?: { min?: number; max?: number }
}

/**
 * The keys as they stand in the text. A key without a value is in no value, but one that nobody knows
 * must be told of all the same: in `{ focus: Activity, sleep }` the second word is such a key.
 */
export interface KeyTree {
  keys?: readonly string[] | undefined
  children?: readonly KeyTree[] | undefined
}

/** Every misfit of a value, in the order of the text. An empty list means that it fits. */
export function checkStructure(value: unknown, shape: Shape, keys?: KeyTree): StructureIssue[] {
  const issues: StructureIssue[] = []
  check(value, shape, { path: [], issues }, keys)
  return issues
}

interface Check {
  path: PathPart[]
  issues: StructureIssue[]
}

function check(value: unknown, shape: Shape, run: Check, tree: KeyTree | undefined): void {
  if ('forms' in shape) checkScalar(value, shape, run)
  else if ('items' in shape) checkList(value, shape, run, tree)
  else if ('map' in shape) checkMap(value, shape.map, run)
  else checkFields(value, shape.fields, run, tree)
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Fields = Readonly<Record<string, Shape>>

function checkFields(value: unknown, fields: Fields, run: Check, tree: KeyTree | undefined): void {
  const { path, issues } = run
  if (!isFields(value)) {
    const known = Object.keys(fields)
    issues.push({ path: [...path], wanted: 'fields', found: foundWord(value), known })
    return
  }
  let count = 0
  for (const key in value) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    path.push(key)
    if (field) check(value[key], field, run, childTree(tree, key, count))
    else unknownKey(key, fields, run)
    path.pop()
    count++
  }
  if (tree?.keys && tree.keys.length !== count) checkEmptyKeys(value, fields, tree.keys, run)
}

/** Keys mostly come in the order of the text, so the child is mostly where it is looked for first. */
function childTree(tree: KeyTree | undefined, key: string, at: number): KeyTree | undefined {
  if (!tree?.keys) return undefined
  return tree.children?.[tree.keys[at] === key ? at : tree.keys.indexOf(key)]
}

function unknownKey(key: string, fields: Fields, { path, issues }: Check): void {
  if (key.startsWith('x-')) return
  const known = Object.keys(fields)
  issues.push({ path: [...path], wanted: 'key', found: 'unknown-key', known })
}

function checkEmptyKeys(
  value: Record<string, unknown>,
  fields: Fields,
  keys: readonly string[],
  run: Check,
): void {
  for (const key of keys) {
    if (Object.hasOwn(value, key) || Object.hasOwn(fields, key)) continue
    run.path.push(key)
    unknownKey(key, fields, run)
    run.path.pop()
  }
}

function checkMap(value: unknown, each: Shape, run: Check): void {
  const { path, issues } = run
  if (!isFields(value)) {
    issues.push({ path: [...path], wanted: 'fields', found: foundWord(value) })
    return
  }
  for (const key in value) {
    path.push(key)
    check(value[key], each, run, undefined)
    path.pop()
  }
}

function checkList(
  value: unknown,
  shape: { items: Shape; length?: number },
  run: Check,
  tree: KeyTree | undefined,
): void {
  const { path, issues } = run
  if (!Array.isArray(value) || (shape.length !== undefined && value.length !== shape.length)) {
    issues.push({ path: [...path], wanted: 'list', found: foundWord(value) })
    return
  }
  for (let at = 0; at < value.length; at++) {
    path.push(at)
    check(value[at], shape.items, run, tree?.children?.[at])
    path.pop()
  }
}

function checkScalar(value: unknown, shape: Scalar, { path, issues }: Check): void {
  const { forms } = shape
  for (let at = 0; at < forms.length; at++) if (fits(value, forms[at] as Form)) return
  const form = forms[0] as Form
  const { words, min, max } = form
  issues.push({
    path: [...path],
    wanted: shape.kind,
    found: foundWord(value),
    ...(words ? { known: words } : {}),
    ...(min !== undefined || max !== undefined ? { bounds: { min, max } } : {}),
  })
}

function fits(value: unknown, form: Form): boolean {
  if (form.type === 'string')
    return (
      typeof value === 'string' &&
      (!form.words || form.words.includes(value)) &&
      (!form.pattern || form.pattern.test(value))
    )
  if (form.type === 'boolean') return typeof value === 'boolean'
  return fitsNumber(value, form)
}

function fitsNumber(value: unknown, form: Form): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (form.type === 'integer' && !Number.isSafeInteger(value)) return false
  if ('is' in form) return value === form.is
  return value >= (form.min ?? -Infinity) && value <= (form.max ?? Infinity)
}

function foundWord(value: unknown): StructureIssue['found'] {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'fields'
  if (typeof value === 'boolean') return 'yes-no'
  return typeof value === 'number' ? 'number' : 'text'
}

/**
 * The value without its misfits, so that the rules can judge the rest: a misfit field is left out,
 * and a misfit element of a list becomes an empty one, so that no path shifts.
 */
export function withoutMisfits(value: unknown, issues: readonly StructureIssue[]): unknown {
  if (issues.length === 0) return value
  const copy = structuredClone(value)
  for (const issue of issues) remove(copy, issue)
  return copy
}

function remove(root: unknown, { path, wanted }: StructureIssue): void {
  let parent = root as Record<PathPart, unknown>
  let field: { of: Record<PathPart, unknown>; key: PathPart } | undefined
  for (const [at, part] of path.entries()) {
    if (parent === undefined || parent === null) return
    if (typeof part === 'string') field = { of: parent, key: part }
    if (at < path.length - 1) parent = parent[part] as Record<PathPart, unknown>
  }
  const last = path.at(-1)
  if (typeof last === 'number' && wanted === 'fields' && parent) parent[last] = {}
  else if (field) delete field.of[field.key]
}
