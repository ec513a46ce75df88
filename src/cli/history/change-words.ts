/** A change in a line: with the client’s own words, or without. */
import type { Change } from '../../changes/change.ts'
import type { Run, ToldGroup } from '../../changes/told.ts'
import { inWords, oneLine } from '../../changes/words.ts'

export interface ChangeLine {
  sign: '+' | '-' | '~' | '>'
  runs: Run[]
}

export interface LineLook {
  /** May the client’s own words be shown? */
  showValues: boolean
  /** False where it was said before what the change is about. */
  named?: boolean
}

export function changeLine(change: Change, { showValues, named = true }: LineLook): ChangeLine {
  const [group] = showValues ? inWords({ changes: [change] }) : []
  const [told] = group?.changes ?? []
  if (!group || !told)
    return { sign: signOf(change), runs: [{ text: withoutWords(change, named) }] }
  const { sign } = told
  const isWhole = change.what === 'added' || change.what === 'removed'
  const name: Run[] = isWhole || !named ? [] : [{ text: `${nameIn(group)}: ` }]
  const said = isWhole ? nameIn(group) : told.label
  const note: Run[] = told.note === undefined ? [] : [{ text: ` (${told.note})`, mark: 'quiet' }]
  const value: Run[] = told.runs.length > 0 ? [{ text: ' ' }, ...told.runs] : []
  return { sign, runs: [...name, { text: said }, ...value, ...note] }
}

/** With its words, where it has neither an id nor a day to be known by: “Medication Sertraline”. */
function nameIn({ subject, heading }: ToldGroup): string {
  const [name, ...words] = heading.map(({ text }) => text)
  return (subject.id ?? subject.tag) === undefined ? [name, ...words].join('') : (name ?? '')
}

function withoutWords(change: Change, named: boolean): string {
  const line = oneLine(change)
  return named ? line : line.slice(line.indexOf(': ') + 2)
}

function signOf(change: Change): ChangeLine['sign'] {
  if (change.what === 'added') return '+'
  if (change.what === 'removed') return '-'
  if (change.what !== 'field') return '>'
  if (change.before === undefined) return '+'
  return change.after === undefined ? '-' : '~'
}
