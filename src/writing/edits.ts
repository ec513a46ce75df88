/** Changes of a plan as places with their new values: applied to the value, and to the text it came from. */
import { isDeepStrictEqual } from 'node:util'
import type { Path, SourceDocument } from '../source/document.ts'
import { type EditResult, removeAt, setValue } from '../source/edit.ts'
import { readable, valueAt, withoutValue, withValue } from '../source/meaning.ts'
import { readQuickly } from '../source/quick.ts'
import { readSource } from '../source/read.ts'
import { inLines, outgrown } from './out-of-brackets.ts'

export interface Edit {
  at: Path
  /** `undefined` takes out what stands there. */
  value: unknown
}

/** The value with all of them made, one after the other. */
export const withEdits = <T>(value: T, edits: readonly Edit[]): T =>
  edits.reduce((now, edit) => (withEdit(now, edit) ?? now) as T, value)

const withEdit = (now: unknown, { at, value }: Edit): unknown =>
  value === undefined ? withoutValue(now, at) : withValue(now, at, value)

/** The text with all of them made; every other byte stays. */
export function editedText(document: SourceDocument, edits: readonly Edit[]): EditResult {
  const after = withEdits(document.value, edits)
  const long = outgrown(
    document,
    edits.map(({ at }) => at),
    after,
  )
  let now = long.reduce((text, at) => inLines(text, at, valueAt(after, at)), document)
  for (const edit of edits) {
    if (!isChange(now.value, edit)) continue
    const result = editedBy(now, edit)
    if ('problem' in result) return result
    if (result.text !== now.text) now = readQuickly(result.text) ?? readSource(result.text)
  }
  return { text: now.text }
}

const editedBy = (now: SourceDocument, { at, value }: Edit): EditResult =>
  value === undefined ? removeAt(now, at) : setValue(now, at, value)

/** What is there already need not be made, and what is not there need not be taken out. */
function isChange(now: unknown, { at, value }: Edit): boolean {
  const there = valueAt(now, at)
  return value === undefined ? there !== undefined : !isDeepStrictEqual(there, readable(value))
}
