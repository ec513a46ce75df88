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
  if (isUp(key)) return around(at - 1)
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
  const drawn = options.map((_, at) => optionRows(list, at, numbered, width, look))
  const height = drawn.reduce((sum, rows) => sum + rows.length, 0)
  if (options.length <= most && height <= limit) return drawn.flat()
  // A row above and one below tell how many more there are.
  const told = limit > 2 ? 2 : 0
  const room = Math.max(1, Math.min(most, limit - told))
  const { from, to } = shownAround(Math.max(0, list.marked), drawn, room)
  const count = (left: number, where: string) =>
    told > 0 && left > 0 ? [look.paint.dim(`  ${left} more ${where}`)] : []
  return [
    ...count(from, 'above'),
    ...drawn.slice(from, to).flat().slice(0, room),
    ...count(options.length - to, 'below'),
  ]
}

/** As many options around the marked one as have room. */
function shownAround(
  marked: number,
  drawn: readonly (readonly string[])[],
  room: number,
): { from: number; to: number } {
  let [from, to] = [marked, marked + 1]
  let left = room - (drawn[marked]?.length ?? 0)
  const take = (at: number): boolean => {
    const height = drawn[at]?.length
    if (height === undefined || height > left) return false
    left -= height
    return true
  }
  for (let grew = true; grew; ) {
    grew = false
    if (take(to)) [to, grew] = [to + 1, true]
    if (take(from - 1)) [from, grew] = [from - 1, true]
  }
  return { from, to }
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
