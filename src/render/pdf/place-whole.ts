/**
 * Where a section goes that is best read on one page: as early as it can without leaving white.
 *
 * It may change places with the sections that follow it; they fill the page before.
 */
import { type Area, paginate } from './paginate.ts'
import type { Strip } from './strips.ts'

/** It stays near the front, whatever white that costs. */
const furthest = 5
/** White at the foot of a page that nobody minds. */
const littleWhite = 110

/** @param at which of the sections is to be whole; -1 where none is. */
export function placedWhole(
  opening: readonly Strip[],
  sections: readonly Strip[][],
  at: number,
  areaOf: (page: number) => Area,
): Strip[][] {
  const whole = sections[at]
  const [first] = whole ?? []
  if (!whole || !first) return [...sections]
  const others = sections.filter((_, i) => i !== at)
  const places = Array.from({ length: furthest + 1 }, (_, i) => at + i).filter(
    (place) => place <= others.length,
  )
  const tries = places.map((place) => {
    const order = [...others.slice(0, place), whole, ...others.slice(place)]
    const before = [...opening, ...others.slice(0, place).flat()]
    return { order, white: whiteBefore(before, whole, areaOf) }
  })
  const good = tries.find(({ white }) => white <= littleWhite)
  const [least] = [...tries].sort((a, b) => a.white - b.white)
  return (good ?? least)?.order ?? [...sections]
}

/** What is left empty at the foot of the page before, so that it stands whole. */
function whiteBefore(
  before: readonly Strip[],
  whole: readonly Strip[],
  areaOf: (page: number) => Area,
): number {
  const pages = paginate([...before, ...whole], areaOf)
  const first = pages.findIndex((page) => page.some(({ strip }) => strip === whole[0]))
  const page = pages[first]
  if (first <= 0 || page?.[0]?.strip !== whole[0]) return 0
  const last = pages[first - 1]?.at(-1)
  return last ? areaOf(first - 1).bottom - last.y - last.strip.height : 0
}

/** Whether it begins a page of its own, and leaves much white on the page before. */
export const isMoved = (
  before: readonly Strip[],
  whole: readonly Strip[],
  areaOf: (page: number) => Area,
): boolean => whiteBefore(before, whole, areaOf) > littleWhite
