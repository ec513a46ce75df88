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
  const { paint } = look.ink
  const title = paint.bold(printable(file))
  if (blamed.length === 0)
    return `${title}\nNo goal, objective, intervention, problem or diagnosis.\n`
  const rows = blamed.map((one) => rowOf(one, 'last').map(printable))
  const columns = [...head.keys()].filter((at) => rows.some((row) => row[at] !== ''))
  const widths = columns.map((at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] as string).length)),
  )
  const wide = widths.reduce((sum, width) => sum + width + gap.length, -gap.length)
  if (wide > look.width) return `${title}\n\n${blocks(blamed, look)}\n`
  const line = (row: readonly string[]) =>
    columns
      .map((at, n) => (row[at] as string).padEnd(widths[n] as number))
      .join(gap)
      .trimEnd()
  return `${title}\n\n${[paint.bold(line(head)), ...rows.map(line)].join('\n')}\n`
}

const blocks = (blamed: readonly Blamed[], look: PrettyLook): string =>
  blamed.map((one) => prettyItem(one, look)).join('\n\n')

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
