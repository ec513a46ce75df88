/** Runs of text that show what a change put in and took out. */
import type { Detail, LeftBehind, Piece } from './change.ts'
import type { Run } from './told.ts'

export const put = (text: string): Run => ({ text, mark: 'added' })
export const taken = (text: string): Run => ({ text, mark: 'removed' })

/** “at most 9 → at most 12”; the one alone where the other is nothing. */
export function fromTo(before: string, after: string): Run[] {
  if (before === '') return after === '' ? [] : [put(after)]
  return after === '' ? [taken(before)] : [taken(before), { text: ' → ' }, put(after)]
}

/** So many words around an edit are kept of what both texts have. */
const around = 12

/** The text with its edits; where `whole` is false, long stretches that nothing happened to are left out. */
export function textRuns(pieces: readonly Piece[], whole: boolean): Run[] {
  return pieces.flatMap((piece, at): Run[] => {
    const text = onOneLine(piece.text)
    if (piece.in !== 'both') return [piece.in === 'after' ? put(text) : taken(text)]
    return [{ text: whole ? text : shortened(text, at > 0, at < pieces.length - 1) }]
  })
}

/** A new paragraph or list line shows by its mark. */
const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ¶ ')

function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/)
  const kept = (hasBefore ? around : 0) + (hasAfter ? around : 0)
  if (words.length <= kept + 2) return text
  const head = hasBefore ? words.slice(0, around).join('').trimEnd() : ''
  const tail = hasAfter ? words.slice(-around).join('') : ''
  return [head, '…', tail].filter(Boolean).join(' ')
}

type Entries = Extract<Detail, { kind: 'entries' }>

/** Short entries in one line: “cbt, cbt-i, sleep-diary”. */
export function entryRuns({ added, removed, left = [] }: Entries): Run[] {
  const all = [...removed.map(taken), ...added.map(put)]
  const words = left.map((one): Run => ({ text: leftWords(one) }))
  return all
    .flatMap((run, at): Run[] => (at === 0 ? [run] : [{ text: ', ' }, run]))
    .concat(words.flatMap((run, at) => (all.length + at === 0 ? [run] : [{ text: '; ' }, run])))
}

/** “quiet-mind, which is now called worry: it leads nowhere”. */
export function leftWords({ id, now, leads }: LeftBehind): string {
  if (now === undefined) return `${id}, which did not name this one before`
  if (leads) return `${id}, which names another one now: what it named is called ${now}`
  return `${id}, which is now called ${now}: it leads nowhere`
}

/** Long ones in a line each. */
export const entryLines = ({ added, removed, changed }: Entries, whole: boolean): Run[][] => [
  ...removed.map((text) => [taken(text)]),
  ...changed.map((pieces) => textRuns(pieces, whole)),
  ...added.map((text) => [put(text)]),
]

export const isShort = ({ added, removed, changed }: Entries): boolean =>
  changed.length === 0 && [...added, ...removed].every((text) => text.length <= 24)
