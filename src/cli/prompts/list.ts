/** A list to choose from, as the kinds of question share it: moving the mark, and drawing what fits. */
import { printable } from '../../lint/formats/wrap.ts'
import type { Option } from '../../writing/question.ts'
import { cellsOf, shorten, wrapCells } from './cells.ts'
import type { Look } from './face.ts'
import { isDown, isUp, type Key } from './keys.ts'

export interface List {
  options: readonly Option[]
  /** Where the mark is; -1 where nothing can be marked. */
  marked: number
  /** Whether the option is among those taken, where several may be. */
  ticked?: (option: Option) => boolean
  /** Whether digits lead to options, where these are few enough. */
  digits: boolean
}

/** Options shown at a time, where the terminal is tall enough. */
const most = 8

export const firstOption = (options: readonly Option[]): number =>
  options.findIndex((option) => !option.heading)

/** Where the key moves the mark; `undefined` when it is no key for moving. */
export function markAfter(
  key: Key,
  { options, marked }: Pick<List, 'options' | 'marked'>,
): number | undefined {
  const places = [...options.keys()].filter((at) => !options[at]!.heading)
  if (places.length === 0) return isUp(key) || isDown(key) ? -1 : undefined
  const at = places.indexOf(marked)
  const around = (place: number) => places.at(place % places.length)
  if (isUp(key)) return around(Math.max(at, 0) - 1)
  if (isDown(key)) return around(at + 1)
  if (key.name === 'pageup') return places[Math.max(0, at - most)]
  if (key.name === 'pagedown') return places[Math.min(places.length - 1, at + most)]
  return undefined
}

/** Where the nth option is that can be chosen. */
export function nthOption(options: readonly Option[], nth: number): number | undefined {
  return [...options.keys()].filter((at) => !options[at]!.heading)[nth - 1]
}

export function drawList(list: List, width: number, limit: number, look: Look): string[] {
  const { options } = list
  const numbered = list.digits && options.filter((option) => !option.heading).length < 10
  const drawn = (at: number) => optionRows(list, at, numbered, width, look)
  if (options.length <= most) {
    const rows = options.flatMap((_, at) => drawn(at))
    if (rows.length <= limit) return rows
  }
  // A row above and one below tell how many more there are.
  const told = limit > 2 ? 2 : 0
  const room = Math.max(1, Math.min(most, limit - told))
  const { from, rows } = rowsAround(Math.max(0, list.marked), options.length, room, drawn)
  const count = (left: number, where: string) =>
    told > 0 && left > 0 ? [look.paint.dim(`  ${left} more ${where}`)] : []
  return [
    ...count(from, 'above'),
    ...rows.flat().slice(0, room),
    ...count(options.length - from - rows.length, 'below'),
  ]
}

/** As many options around the marked one as have room, beginning with which. */
function rowsAround(
  marked: number,
  count: number,
  room: number,
  drawn: (at: number) => string[],
): { from: number; rows: string[][] } {
  const rows = count > 0 ? [drawn(marked)] : []
  let from = marked
  let left = room - rows.flat().length
  const next = (at: number): string[] | undefined => {
    const more = at >= 0 && at < count ? drawn(at) : undefined
    if (!more || more.length > left) return undefined
    left -= more.length
    return more
  }
  for (;;) {
    const after = next(from + rows.length)
    if (after) rows.push(after)
    const before = next(from - 1)
    if (before) rows.unshift(before)
    if (before) from -= 1
    if (!after && !before) return { from, rows }
  }
}

/** One row; the marked one is shown whole where it is longer. */
function optionRows(
  list: List,
  at: number,
  numbered: boolean,
  width: number,
  { paint, signs }: Look,
): string[] {
  const option = list.options[at]!
  const label = printable(option.label)
  if (option.heading) return [paint.bold(shorten(`  ${label}`, width, signs.more))]
  const marked = at === list.marked
  const tick = list.ticked ? `${list.ticked(option) ? signs.on : signs.off} ` : ''
  const number = numbered ? `${numberOf(list.options, at)} ` : ''
  const lead = `${marked ? signs.pointer : ' '} ${tick}${number}`
  const hint = option.hint ? printable(option.hint) : ''
  const strong = marked ? paint.bold : (text: string) => text
  const room = width - cellsOf(lead)
  const left = room - cellsOf(label) - 2
  if (hint === '' ? left >= -2 : cellsOf(hint) <= left)
    return [lead + strong(label) + (hint ? `  ${paint.dim(hint)}` : '')]
  if (marked) return wholeRows(lead, label, hint, width, paint)
  const start = lead + shorten(label, room, signs.more)
  return [left < 8 ? start : `${start}  ${paint.dim(shorten(hint, left, signs.more))}`]
}

function wholeRows(
  lead: string,
  label: string,
  hint: string,
  width: number,
  paint: Look['paint'],
): string[] {
  const indent = ' '.repeat(cellsOf(lead))
  const [first = '', ...more] = wrapCells(label, width - indent.length)
  const behind = hint === '' ? [] : wrapCells(hint, width - indent.length)
  return [
    lead + paint.bold(first),
    ...more.map((row) => indent + paint.bold(row)),
    ...behind.map((row) => indent + paint.dim(row)),
  ]
}

const numberOf = (options: readonly Option[], at: number): number =>
  options.slice(0, at + 1).filter((option) => !option.heading).length
