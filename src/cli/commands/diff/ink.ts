/** How a comparison looks on a terminal: paint, and signs or lines for what was put in and taken out. */
import { noPaint, type Paint } from '../../../lint/formats/paint.ts'
import type { Io, Output } from '../../io.ts'
import { paintFor } from '../../paint.ts'

export interface Ink {
  paint: Paint
  /** A word, or a few, that are new. */
  added: (text: string) => string
  /** Words that are gone. */
  removed: (text: string) => string
  /** Marks go around every word of their own: lines that run on would cross the margin. */
  eachWord: boolean
  /** Makes marks of words that stand side by side in a line one. */
  joined: (text: string) => string
}

/** Where there is no color, signs; as in `git diff --word-diff`. */
export const plainInk: Ink = {
  paint: noPaint,
  added: (text) => `{+${text}+}`,
  removed: (text) => `[-${text}-]`,
  eachWord: false,
  joined: (text) => text,
}

/** In color, what is new is underlined and what is gone struck through. */
export async function inkFor(
  output: Output | undefined,
  color: boolean | undefined,
  io: Io,
): Promise<Ink> {
  const paint = await paintFor(output, color, io)
  if (paint === noPaint) return plainInk
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const added = (text: string) => chalk.green.underline(text)
  const removed = (text: string) => chalk.red.strikethrough(text)
  const between = [added, removed].map(betweenWords)
  const joined = (text: string) => between.reduce((all, codes) => all.replaceAll(codes, ' '), text)
  return { paint, added, removed, eachWord: true, joined }
}

/** What stands between two words that bear the same mark: its end, a space, its beginning. */
function betweenWords(put: (text: string) => string): string {
  const [start, end] = put('|').split('|')
  return `${end} ${start}`
}
