// Is this ICD-10-CM code right on this date? The part of the code set that a treatment plan meets,
// over all years since 2015. The only door through which lint, export and prompts ask about codes.

import { builtInText } from './icd10cm.data.ts'
import { normalizeCode, undotted } from './icd10cm-code.ts'
import {
  billableOn,
  type CodeEntry,
  type CodeTable,
  codesUnder,
  covered,
  entriesUnder,
  findEntry,
  trustedTable,
} from './icd10cm-table.ts'

export { normalizeCode } from './icd10cm-code.ts'
export { readTable } from './icd10cm-read.ts'
export { search } from './icd10cm-search.ts'
export {
  billableOn,
  type CodeEntry,
  type CodeTable,
  printTable,
} from './icd10cm-table.ts'

/** The verdict on one code on one date. */
export type CodeStatus =
  | { status: 'billable'; entry: CodeEntry }
  /** Does not look like an ICD-10-CM code. */
  | { status: 'malformed' }
  /** Inside the ranges of the table, and not there. `nearest`: billable codes that may be meant. */
  | { status: 'unknown'; nearest?: CodeEntry[] }
  /** Looks like a code of a part of ICD-10-CM that the table does not hold: cannot be judged. */
  | { status: 'outside' }
  /** A category: `children` are the billable codes beneath it on that date. */
  | { status: 'header'; entry: CodeEntry; children: CodeEntry[] }
  /** The code began only after the date. */
  | { status: 'not-yet'; entry: CodeEntry }
  /** Billable once. `successors` are the billable codes beneath it on that date, if any. */
  | { status: 'no-longer'; entry: CodeEntry; successors: CodeEntry[] }

let builtIn: CodeTable | undefined

/** The table that comes with txplan; its `inForce` tells up to when it can be relied on. */
export const builtInTable = (): CodeTable => {
  builtIn ??= trustedTable(builtInText)
  return builtIn
}

/** The entry of a code in any spelling, whatever its status today. */
export const lookUp = (table: CodeTable, code: string): CodeEntry | undefined => {
  const normal = normalizeCode(code)
  return normal === undefined ? undefined : findEntry(table, undotted(normal))
}

/**
 * The status of a code in any spelling on an ISO day. Never throws. A date after the table's
 * `inForce.to` is judged by the table's newest state.
 */
export const statusOn = (table: CodeTable, code: string, date: string): CodeStatus => {
  const normal = normalizeCode(code)
  if (normal === undefined) return { status: 'malformed' }
  const plain = undotted(normal)
  if (!covered(table, plain)) return { status: 'outside' }
  const entry = findEntry(table, plain)
  if (!entry) return unknown(table, plain, date)
  if (entry.validFrom > date) return { status: 'not-yet', entry }
  if (billableOn(entry, date)) return { status: 'billable', entry }
  const leaves = entriesUnder(table, plain).filter((leaf) => billableOn(leaf, date))
  return entry.billableUntil
    ? { status: 'no-longer', entry, successors: leaves }
    : { status: 'header', entry, children: leaves }
}

const unknown = (table: CodeTable, plain: string, date: string): CodeStatus => {
  const near = nearest(table, plain, date)
  return near.length > 0 ? { status: 'unknown', nearest: near } : { status: 'unknown' }
}

const mostNearest = 5

/** Codes one slip of the hand away come first, then those under the longest part that exists. */
const nearest = (table: CodeTable, plain: string, date: string): CodeEntry[] => {
  const slips = codesUnder(table, plain.slice(0, 1))
    .filter((code) => isOneSlip(code, plain))
    .sort((a, b) => sharedLength(b, plain) - sharedLength(a, plain))
  const found: CodeEntry[] = []
  for (const code of new Set([...slips, ...codesUnder(table, longestStem(table, plain))])) {
    const entry = findEntry(table, code)
    if (entry && billableOn(entry, date)) found.push(entry)
    if (found.length === mostNearest) break
  }
  return found
}

/** The longest beginning of the code that is a code itself; the whole when there is none. */
const longestStem = (table: CodeTable, plain: string): string => {
  for (let length = plain.length - 1; length >= 3; length--)
    if (findEntry(table, plain.slice(0, length))) return plain.slice(0, length)
  return plain
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** One sign wrong, missing or too many, or two neighbours swapped. */
const isOneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  const at = sharedLength(a, b)
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    return long.slice(at + 1) === short.slice(at)
  }
  if (a.slice(at + 1) === b.slice(at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
