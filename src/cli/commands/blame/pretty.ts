/** Blame for a person at a terminal: a table where it fits, else an item after the other. */
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import type { Ink } from '../diff/ink.ts'
import { factsOf } from './facts.ts'
import { head, rowOf } from './table.ts'
import { type Blamed, itemName, itemWords } from './told-blame.ts'

export interface PrettyLook {
  ink: Ink
  width: number
  /** May the client’s own words be shown? */
  showValues: boolean
}

const gap = '  '

export function prettyTable(file: string, blamed: readonly Blamed[], look: PrettyLook): string {
  const title = look.ink.paint.bold(printable(file))
  if (blamed.length === 0)
    return `${title}\n\nNo goal, objective, intervention, problem or diagnosis.\n`
  const table = aligned(head, rowsOf(blamed), look.width)
  const [top = '', ...rows] = table ?? []
  const told = table ? [look.ink.paint.bold(top), ...rows] : oneByOne(blamed, look)
  return `${[title, '', ...told].join('\n')}\n`
}

const rowsOf = (blamed: readonly Blamed[]): string[][] =>
  blamed.map((one) => rowOf(one, 'last').map(printable))

/** Without columns in which nothing stands; `undefined` where the lines would be too long. */
function aligned(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] | undefined {
  const columns = [...head.keys()].filter((at) => rows.some((row) => row[at] !== ''))
  const all = [head, ...rows].map((row) => columns.map((at) => row[at] as string))
  const widths = columns.map((_, n) => Math.max(...all.map((row) => (row[n] as string).length)))
  const wide = widths.reduce((sum, one) => sum + one + gap.length, -gap.length)
  if (wide > width) return undefined
  const padded = (row: readonly string[]) => row.map((cell, n) => cell.padEnd(widths[n] as number))
  return all.map((row) => padded(row).join(gap).trimEnd())
}

/** In the order of the plan: of what nothing became a line each, with a blank line around all others. */
function oneByOne(blamed: readonly Blamed[], look: PrettyLook): string[] {
  const quiet = blamed.filter(isQuiet)
  const lines = linesOf(rowsOf(quiet), look.width)
  const lineOf = new Map(quiet.map((one, at) => [one, lines[at]]))
  return blamed.flatMap((one, at) => {
    const line = lineOf.get(one)
    const last = blamed[at - 1]
    const isApart = last !== undefined && (line === undefined || lineOf.get(last) === undefined)
    return [...(isApart ? [''] : []), line ?? prettyItem(one, look)]
  })
}

/** With as many columns as there is room for, the item and who made it at least. */
function linesOf(rows: readonly (readonly string[])[], width: number): string[] {
  const [whole, short] = [head.map(() => ''), ['', '']]
  const lines = aligned(whole, rows, width) ?? aligned(short, rows, width)
  return lines?.slice(1) ?? rows.map(([item, made]) => wrap(`${item}${gap}${made}`, width, 2))
}

const isQuiet = ({ story }: Blamed): boolean =>
  story.events.length === 0 && story.removed === undefined

/** One item with what is told of it. */
export function prettyItem(one: Blamed, look: PrettyLook): string {
  const { paint } = look.ink
  const facts = factsOf(one)
  const widest = Math.max(...facts.map(({ label }) => label.length))
  const words = look.showValues ? itemWords(one.story) : ''
  const said = words === '' ? [] : [wrap(`${gap}${printable(words)}`, look.width, 2)]
  const lines = facts.map(({ label, words: told }) =>
    wrap(
      `${gap}${paint.dim(label.padEnd(widest))}${gap}${printable(told)}`,
      look.width,
      widest + 2 * gap.length,
    ),
  )
  return [paint.bold(printable(itemName(one.story))), ...said, ...lines].join('\n')
}
