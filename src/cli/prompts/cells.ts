/** Text in cells of the terminal: how wide it is, where it breaks into rows, what is left when cut. */
import cellsIn from 'fast-string-width'

/** Each of these takes one cell and stands for itself, so most text needs no closer look. */
const simple = /^[ -~\u00A0-\u02FF\u2010-\u2027]*$/

export const cellsOf = (text: string): number => (simple.test(text) ? text.length : cellsIn(text))

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for single characters: an accent belongs to its letter, a family is one emoji. */
export function characters(text: string): string[] {
  if (simple.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** At most this many cells, with a sign where something is missing. */
export function shorten(text: string, width: number, sign: string): string {
  if (cellsOf(text) <= width) return text
  let kept = ''
  for (const one of characters(text)) {
    if (cellsOf(kept + one) + cellsOf(sign) > width) break
    kept += one
  }
  return kept.trimEnd() + sign
}

/** The rows of a text: broken at spaces, a word wider than a row anywhere, and at line breaks. */
export function wrapCells(text: string, width: number, indent = ''): string[] {
  const rows: string[] = []
  for (const line of text.split('\n')) {
    let row = rows.length === 0 ? '' : indent
    for (const piece of piecesOf(line, width - cellsOf(indent))) {
      if (cellsOf((row + piece).trimEnd()) > width) {
        rows.push(row.trimEnd())
        row = indent + piece.trimStart()
      } else row += piece
    }
    rows.push(row.trimEnd())
  }
  return rows
}

/** Words with the spaces before them, none wider than a row. */
const piecesOf = (line: string, width: number): string[] =>
  (line.match(/ *[^ ]+/g) ?? []).flatMap((word) =>
    cellsOf(word) <= width ? word : piecesOfWord(word, width),
  )

function piecesOfWord(word: string, width: number): string[] {
  const pieces = ['']
  for (const one of characters(word))
    if (cellsOf(pieces.at(-1) + one) > width) pieces.push(one)
    else pieces[pieces.length - 1] += one
  return pieces
}
