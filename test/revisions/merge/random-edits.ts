/** Random edits of plans and records, as people make them: each puts in words that stand nowhere else. */
import { parseDocument } from 'yaml'
import { commentsIn } from '../../../src/source/comments.ts'
import type { Path } from '../../../src/source/document.ts'
import { appendItem, type EditResult, removeAt, setValue } from '../../../src/source/edit.ts'
import { valueAt } from '../../../src/source/meaning.ts'
import { readSource } from '../../../src/source/read.ts'

/** Choices drawn from a list of numbers, so that a failing case shrinks to a short one. */
export class Choices {
  private readonly numbers: readonly number[]
  private used = 0

  constructor(numbers: readonly number[]) {
    this.numbers = numbers
  }

  get isEmpty(): boolean {
    return this.used >= this.numbers.length
  }

  below(limit: number): number {
    return limit === 0 ? 0 : (this.numbers[this.used++] ?? 0) % limit
  }

  of<T>(options: readonly T[]): T | undefined {
    return options[this.below(options.length)]
  }
}

interface Edit {
  text: string
  choices: Choices
  /** Words that no other edit uses. */
  fresh: () => string
}

type Editing = (edit: Edit) => string | undefined

/** The text after as many edits as there are choices for. */
export function edited(text: string, numbers: readonly number[], side: string): string {
  const choices = new Choices(numbers)
  let count = 0
  const fresh = () => `${side}${++count}`
  let now = text
  while (!choices.isEmpty) {
    const edit = choices.of(edits) as Editing
    const next = edit({ text: now, choices, fresh })
    if (next !== undefined && readSource(next).problems.length === 0) now = next
  }
  return now
}

const textOf = (result: EditResult): string | undefined =>
  'text' in result ? result.text : undefined

/** Every place in a value. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null

const setLeaf: Editing = ({ text, choices, fresh }) => {
  const document = readSource(text)
  const leaves = placesIn(document.value).filter(
    (path) => isScalar(valueAt(document.value, path)) && path[0] !== 'txplan',
  )
  const path = choices.of(leaves)
  if (!path) return undefined
  const old = valueAt(document.value, path)
  const words = fresh()
  const value =
    typeof old === 'number'
      ? 1000 + choices.below(1_000_000)
      : path.at(-1) === 'id'
        ? `id-${words}`
        : choices.below(4) === 0
          ? `${words} stands here.\n\nAnd ${words} again, below.\n`
          : `${String(old).slice(0, 60).trim()} ${words}`
  return textOf(setValue(document, path, value))
}

const addField: Editing = ({ text, choices, fresh }) => {
  const document = readSource(text)
  const mappings = placesIn(document.value).filter((path) => {
    const value = valueAt(document.value, path)
    return !isScalar(value) && !Array.isArray(value)
  })
  const path = choices.of([[], ...mappings])
  const field = choices.of(['note', 'reason', 'x-own', 'statement', 'status']) as string
  return textOf(setValue(document, [...(path ?? []), field], `New ${fresh()}`))
}

const remove: Editing = ({ text, choices }) => {
  const document = readSource(text)
  const path = choices.of(placesIn(document.value).filter((path) => path[0] !== 'txplan'))
  return path && textOf(removeAt(document, path))
}

const listsIn = (value: unknown): Path[] =>
  placesIn(value).filter((path) => Array.isArray(valueAt(value, path)))

const insert: Editing = ({ text, choices, fresh }) => {
  const document = readSource(text)
  const path = choices.of(listsIn(document.value))
  if (!path) return undefined
  const items = valueAt(document.value, path) as unknown[]
  const model = choices.of(items)
  const item = isScalar(model)
    ? typeof model === 'number'
      ? choices.below(100_000)
      : `Item ${fresh()}`
    : renewed(model, fresh)
  if (choices.below(3) > 0) return textOf(appendItem(document, path, item))
  return textOf(setValue(document, path, items.toSpliced(choices.below(items.length), 0, item)))
}

/** The same with other words everywhere. */
function renewed(value: unknown, fresh: () => string): unknown {
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? value : `New-${fresh()}`
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => renewed(part, fresh))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renewed(part, fresh)]))
}

const moveObjective: Editing = ({ text, choices }) => {
  const document = readSource(text)
  const places = placesIn(document.value).filter(
    (path) => path.at(-2) === 'objectives' && typeof path.at(-1) === 'number',
  )
  const from = choices.of(places)
  if (!from) return undefined
  const objective = valueAt(document.value, from)
  const without = textOf(removeAt(document, from))
  if (without === undefined || isScalar(objective)) return undefined
  const now = readSource(without)
  const goals = (valueAt(now.value, ['goals']) ?? []) as unknown[]
  const goal = choices.below(goals.length + 1)
  const to = goal === goals.length ? ['objectives'] : ['goals', goal, 'objectives']
  return textOf(appendItem(now, to, objective))
}

const reorder: Editing = ({ text, choices }) => {
  const document = readSource(text)
  const path = choices.of(listsIn(document.value))
  if (!path) return undefined
  const items = valueAt(document.value, path) as unknown[]
  const cut = 1 + choices.below(items.length)
  return textOf(setValue(document, path, [...items.slice(cut), ...items.slice(0, cut)]))
}

const addComment: Editing = ({ text, choices, fresh }) => {
  const lines = text.split('\n')
  const at = choices.below(lines.length)
  const before = lines[at] ?? ''
  const words = `# said ${fresh()}`
  const trailing = choices.below(2) === 0
  const indent = /^ */.exec(before)?.[0] ?? ''
  const next = trailing
    ? lines.with(at, `${before} ${words}`)
    : lines.toSpliced(at, 0, `${indent}${words}`)
  return keepsMeaning(text, next.join('\n'))
}

const removeComment: Editing = ({ text, choices }) => {
  const comment = choices.of(commentsIn(readSource(text)))
  if (!comment) return undefined
  const { start, end } = comment.span
  return keepsMeaning(text, text.slice(0, start).replace(/[ \t]+$/, '') + text.slice(end))
}

const layOut: Editing = ({ text, choices }) => {
  if (choices.below(6) > 0) return undefined
  const options = { indent: 2 + choices.below(3), indentSeq: choices.below(2) === 0, lineWidth: 90 }
  const document = parseDocument(text)
  return document.errors.length > 0 ? undefined : keepsMeaning(text, document.toString(options))
}

function keepsMeaning(before: string, after: string): string | undefined {
  const value = (text: string) => JSON.stringify(readSource(text).value)
  return value(before) === value(after) ? after : undefined
}

const edits: readonly Editing[] = [
  setLeaf,
  setLeaf,
  setLeaf,
  insert,
  insert,
  remove,
  remove,
  addField,
  moveObjective,
  reorder,
  addComment,
  addComment,
  removeComment,
  layOut,
]
