/** A practice that is there, changed: only what differs is edited, and every other byte stays. */
import { isDeepStrictEqual } from 'node:util'
import type { Path } from '../source/document.ts'
import { type EditResult, removeAt, setValue } from '../source/edit.ts'
import { readSource } from '../source/read.ts'
import { isMapping, type Mapping } from './layout-shapes.ts'

/** What is to stand at a path; nothing where it is to go. */
export interface Change {
  path: Path
  value: unknown
}

/** What makes the one value the other. Lists of entries only grow or change, as they do in a conversation. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): Change[] {
  if (isDeepStrictEqual(before, after)) return []
  if (isMapping(before) && isMapping(after)) return inMapping(before, after, path)
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length)
    return after.flatMap((item, at) => changesBetween(before[at], item, [...path, at]))
  return [{ path, value: after }]
}

function inMapping(before: Mapping, after: Mapping, path: Path): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => changesBetween(before[key], after[key], [...path, key]))
}

/** The text with the changes made, one after the other. */
export function changed(text: string, changes: readonly Change[]): EditResult {
  let now = text
  for (const { path, value } of changes) {
    const document = readSource(now)
    const result = value === undefined ? removeAt(document, path) : setValue(document, path, value)
    if ('problem' in result) return result
    now = result.text
  }
  return { text: now }
}

/**
 * What is there with what was given put into it. An entry of a list is known by its id or its name; one
 * that is not known is new. Nothing goes.
 */
export function merged(before: unknown, given: unknown): unknown {
  if (isMapping(before) && isMapping(given)) {
    const fields = Object.entries(given).map(([key, value]) => [key, merged(before[key], value)])
    return { ...before, ...Object.fromEntries(fields) }
  }
  if (Array.isArray(before) && Array.isArray(given) && given.every(isMapping))
    return given.reduce<unknown[]>(withEntry, before)
  return given
}

function withEntry(list: readonly unknown[], given: Mapping): unknown[] {
  const at = list.findIndex((one) => isMapping(one) && isSame(one, given))
  return at < 0 ? [...list, given] : list.with(at, merged(list[at], given))
}

const isSame = (one: Mapping, other: Mapping): boolean =>
  other['id'] === undefined ? one['name'] === other['name'] : one['id'] === other['id']
