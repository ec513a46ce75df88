/** The result for whoever or whatever typed the command. */
import { entryFields, listOf } from '../../plan/entry-answers.ts'
import type { Shape } from '../../plan/shape.ts'
import type { Recorded } from '../../writing/record-entry.ts'
import type { Ledger } from './ledger.ts'

const version = 1

/** Kinds of values that are no words of the client's, nor about anybody by name. */
const shownKinds = new Set([
  'date',
  'clock',
  'code',
  'word',
  'id',
  'refs',
  'ref',
  'reading',
  'numbers',
  'number',
  'date-time',
])

/** @param showValues with the client's words, too */
export function jsonOf(
  { index, entry }: Pick<Recorded, 'index' | 'entry'>,
  ledger: Ledger,
  {
    words,
    showValues,
    written,
  }: { words: readonly string[]; showValues: boolean; written: boolean },
): string {
  const { kind, record } = ledger
  const fields = entryFields(kind)
  const shown = Object.entries(entry).filter(([field]) => showValues || isShown(fields[field]))
  const report = {
    version,
    file: record.shown,
    written,
    list: listOf[kind],
    index,
    entry: Object.fromEntries(shown),
    says: words,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const isShown = (shape: Shape | undefined): boolean => {
  if (!shape) return false
  if ('items' in shape) return isShown(shape.items)
  if ('map' in shape) return isShown(shape.map)
  return 'kind' in shape && shownKinds.has(shape.kind)
}
