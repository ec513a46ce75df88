/**
 * Edits that splice a text: what is not edited stays byte for byte. Each one returns a new text, read
 * back and compared with what was meant, or says in plain words why it cannot be had.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Node, Path, ProblemCode, SourceDocument } from './document.ts'
import {
  firstEntry,
  insertions,
  removals,
  renamings,
  replacements,
  type Target,
} from './edit-texts.ts'
import { nested, readable, valueAt, withoutValue, withValue } from './meaning.ts'
import { isFlow } from './node.ts'
import { readSource } from './read.ts'

/** A byte order mark at the start is not part of a document's text, and so not of the new text. */
export type EditResult = { text: string } | { problem: string }

/** Problems that do not keep a text from being edited. */
const harmless = new Set<ProblemCode>(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

const unreachable = { problem: 'There is no such place in this file.' }
const damaged = { problem: 'This file cannot be read in full; repair it first, then try again.' }
const unusual = {
  problem:
    'This part of the file is written in a way that cannot be edited safely; change it by hand.',
}

/**
 * Replaces the value at a path, or adds the last key of the path to the mapping it belongs to. Keys on
 * the way that are missing are added too; an index just behind a list's end appends.
 */
export function setValue(document: SourceDocument, path: Path, value: unknown): EditResult {
  const wanted = readable(value)
  const [key, ...inner] = path
  if (typeof key !== 'string') return unreachable
  return edited(document, withValue(document.value, path, wanted), () => {
    const hit = targetOf(document, path)
    if (!hit) return firstEntry(document, key, nested(inner, wanted))
    const { target, rest } = hit
    if (rest.length > 0) return added(document, target, rest, wanted)
    const same = isDeepStrictEqual(readable(valueAt(document.value, path)), wanted)
    return same ? [document.text] : replacements(document, target, wanted)
  })
}

/** Adds an item to the list at a path; an empty or missing list begins with it. */
export function appendItem(document: SourceDocument, path: Path, value: unknown): EditResult {
  const list = valueAt(document.value, path)
  if (list !== undefined && !Array.isArray(list)) return unreachable
  return setValue(document, [...path, list?.length ?? 0], value)
}

/** Removes a key with its value, or an item of a list. */
export function removeAt(document: SourceDocument, path: Path): EditResult {
  const hit = path.length > 0 ? targetOf(document, path) : undefined
  if (!hit || hit.rest.length > 0) return document.root ? unreachable : damaged
  const { target } = hit
  const isLast = target.parent.children?.length === 1
  if (isLast && path.length === 1)
    return { problem: 'The last field of a file cannot be removed; delete the file instead.' }
  if (isLast) return setValue(document, path.slice(0, -1), target.parent.keys ? {} : [])
  return edited(document, withoutValue(document.value, path), () => removals(document, target))
}

/** Gives a key another name; its value, its place and its quotes stay. */
export function renameKey(document: SourceDocument, path: Path, newName: string): EditResult {
  const hit = path.length > 0 ? targetOf(document, path) : undefined
  if (!hit || hit.rest.length > 0) return document.root ? unreachable : damaged
  const { target } = hit
  const old = path.at(-1)
  if (typeof old !== 'string') return unreachable
  if (newName === old) return edited(document, readable(document.value), () => [document.text])
  if (target.parent.keys?.includes(newName))
    return { problem: 'There is already a field of that name.' }
  const value = valueAt(document.value, path)
  const without = withoutValue(document.value, path)
  const renamed = withValue(without, [...path.slice(0, -1), newName], value ?? null)
  return edited(document, renamed, () => renamings(document, target, newName))
}

/** The first of the texts that reads back as what was meant. */
export function edited(
  document: SourceDocument,
  meant: unknown,
  texts: () => Iterable<string>,
): EditResult {
  if (document.problems.some(({ code }) => !harmless.has(code))) return damaged
  if (meant === undefined) return unreachable
  for (const text of texts()) {
    const { value, problems } = readSource(text)
    const isClean = problems.every(({ code }) => harmless.has(code))
    if (isClean && isDeepStrictEqual(readable(value ?? {}), readable(meant))) return { text }
  }
  return unusual
}

interface Hit {
  /** What is there: the element at the path, or the one that the rest of the path is missing in. */
  target: Target
  rest: Path
}

/** Follows a path as far as the text has it. The root itself is no target. */
function targetOf(document: SourceDocument, path: Path): Hit | undefined {
  let parent = document.root
  let hit: Hit | undefined
  let inFlow = false
  for (const [depth, part] of path.entries()) {
    if (!parent) return undefined
    inFlow ||= isFlow(document.text, parent)
    const index: number = typeof part === 'number' ? part : (parent.keys?.indexOf(part) ?? -1)
    const child: Node | undefined = parent.children?.[index]
    if (!child) return hit ?? { target: { parent, index: -1, inFlow }, rest: path.slice(depth) }
    hit = { target: { parent, index, inFlow }, rest: path.slice(depth + 1) }
    parent = child
  }
  return hit
}

/** Adds what is missing to the collection that is there, or fills a key that is empty. */
function added(
  document: SourceDocument,
  { parent, index, inFlow }: Target,
  rest: Path,
  wanted: unknown,
): Iterable<string> {
  const inside = index < 0 ? document.root : parent.children?.[index]
  const [first, ...further] = rest
  if (!inside || first === undefined) return []
  const value = nested(further, wanted)
  if (inside.children && inside.children.length > 0)
    return insertions(document, inside, inFlow || isFlow(document.text, inside), first, value)
  if (index < 0) return insertions(document, inside, true, first, value)
  return replacements(document, { parent, index, inFlow }, nested([first], value))
}
