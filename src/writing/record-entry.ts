/**
 * The text of a record with one entry more. Every other byte stays; a record that is not there yet is
 * begun. Entries stand in the order of their days where the list does, else the new one comes last.
 */

import { type EntryKind, listOf, listShape } from '../plan/entry-answers.ts'
import type { SourceDocument } from '../source/document.ts'
import { insertItem } from '../source/insert-item.ts'
import { valueAt } from '../source/meaning.ts'
import { shifted } from '../source/print.ts'
import { fieldLines } from './layout-lines.ts'
import { type Field, fieldsOf, itemShape } from './layout-shapes.ts'

export interface NewRecord {
  /** The client's record number. */
  client: string | undefined
  /** Where the schema stands, as an editor will find it from the file. */
  schema: string | undefined
}

export interface Recorded {
  text: string
  /** Where the entry stands in its list. */
  index: number
  /** As it was written, with its id. */
  entry: Readonly<Record<string, unknown>>
}

/** Faults of a text that nothing is lost by. */
const harmless = new Set(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

export function recordWith(
  document: SourceDocument | undefined,
  kind: EntryKind,
  made: Readonly<Record<string, unknown>>,
  head: NewRecord,
): Recorded | { problem: string } {
  if (document?.problems.some(({ code }) => !harmless.has(code))) return { problem: damaged }
  const list = listOf[kind]
  const items = valueAt(document?.value, [list]) ?? []
  if (!Array.isArray(items)) return { problem: `“${list}” in it is no list.` }
  const entry = kind === 'session' ? { id: sessionId(made, items), ...made } : made
  const lines = itemLines(kind, entry)
  if (document?.value === undefined)
    return { text: begun(document?.text ?? '', list, lines, head), index: 0, entry }
  const index = placeFor(entry['date'], items)
  const before = index < items.length ? index : undefined
  const result = insertItem(document, list, { value: entry, lines }, before)
  return 'text' in result ? { ...result, entry } : result
}

/** The entry as it would stand in a record. */
export const entryText = (kind: EntryKind, entry: Recorded['entry']): string =>
  [`${listOf[kind]}:`, ...itemLines(kind, entry).map((line) => shifted(line, step)), ''].join('\n')

const damaged = 'It cannot be read as it is, so nothing was written into it.'

/** A session has room for what is added later; the others take one line where they fit on it. */
function itemLines(kind: EntryKind, entry: Readonly<Record<string, unknown>>): string[] {
  const shape = listShape(kind)
  if (kind !== 'session')
    return fieldLines({ key: listOf[kind], value: [entry], shape })
      .slice(1)
      .map((line) => line.slice(step))
  const lines = fieldsOf(entry, itemShape(shape)).flatMap((field) => sessionLines(field))
  return lines.map((line, at) => (at === 0 ? `- ${line}` : shifted(line, step)))
}

const step = 2

/** Older readers of YAML take `14:00` for a number of minutes. */
const sessionLines = (field: Field): string[] =>
  field.key === 'start' || field.key === 'end'
    ? [`${field.key}: ${JSON.stringify(field.value)}`]
    : fieldLines(field, 2 * step)

function begun(text: string, list: string, lines: readonly string[], head: NewRecord): string {
  const { client, schema } = head
  const isNew = text.trim() === ''
  const all = [
    ...(isNew && schema !== undefined ? [`# yaml-language-server: $schema=${schema}`] : []),
    ...(isNew
      ? ['# What happened, entry by entry. It grows; the plan beside it is not changed by it.']
      : []),
    'txplan: 1',
    ...(client === undefined ? [] : fieldLines({ key: 'client', value: client, shape: undefined })),
    '',
    `${list}:`,
    ...lines.map((line) => `  ${line}`),
  ]
  const above = isNew || /\n$/.test(text) ? text.trimStart() : `${text}\n`
  return `${above}${all.join('\n')}\n`
}

/** Behind the last of the same day or earlier; in a list that begins with the newest, before the first. */
function placeFor(date: unknown, items: readonly unknown[]): number {
  const days = items.map((item) => valueAt(item, ['date']))
  const isDay = (day: unknown): day is string => typeof day === 'string'
  if (!isDay(date) || !days.every(isDay)) return items.length
  const last = items.length - 1
  const rises = days.every((day, at) => at === 0 || day >= (days[at - 1] as string))
  if (rises) return days.findLastIndex((day) => day <= date) + 1
  const falls = days.every((day, at) => at === 0 || day <= (days[at - 1] as string))
  const at = days.findIndex((day) => day <= date)
  return falls && at >= 0 ? at : last + 1
}

/** Goes on where the ids are numbered; else made of the day, so that two branches seldom make the same. */
function sessionId(made: Readonly<Record<string, unknown>>, items: readonly unknown[]): string {
  const ids = items.flatMap((item) => {
    const id = valueAt(item, ['id'])
    return typeof id === 'string' ? [id] : []
  })
  const numbers = ids.flatMap((id) => /^s(\d{1,6})$/.exec(id)?.[1] ?? []).map(Number)
  if (numbers.length > 0) return `s${Math.max(...numbers) + 1}`
  const base = `s-${String(made['date'] ?? 'undated')}`
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`
    if (!ids.includes(id)) return id
  }
}
