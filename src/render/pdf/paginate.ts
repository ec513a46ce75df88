/**
 * Spreads strips over pages: the one place that decides where a page ends.
 *
 * Strips tied together form a group. A group goes where it fits whole; one that would leave much
 * white, or is taller than a page, is cut at its weakest tie. Pure arithmetic, so that the rules can be tested without a PDF.
 */
import type { Keep, Strip } from './strips.ts'

export interface Placed {
  strip: Strip
  /** The strip's top, from the page's upper edge. */
  y: number
  /** A table head drawn again on a later page. */
  repeated?: true
}

/** How much white at the foot of a page is borne to keep together what is gladly kept so. */
const littleWhite = 56

export interface Area {
  top: number
  bottom: number
}

/** The strips of each page, from top to bottom. There is always a first page. */
export function paginate(strips: Strip[], areaOf: (page: number) => Area): Placed[][] {
  const pages: Placed[][] = [[]]
  let y = areaOf(0).top
  const isEmpty = () => pages.at(-1)?.length === 0
  const room = () => areaOf(pages.length - 1).bottom - y
  const turn = () => {
    pages.push([])
    y = areaOf(pages.length - 1).top
  }
  const put = (strip: Strip) => {
    const page = pages.at(-1)
    if (!page) return
    if (isEmpty() && strip.repeat) {
      page.push({ strip: strip.repeat, y, repeated: true })
      y += strip.repeat.height
    }
    y += isEmpty() ? 0 : page.at(-1)?.repeated ? 0 : strip.gap
    page.push({ strip, y })
    y += strip.height
  }

  const groups = groupsOf(strips).reverse()
  for (let group = groups.pop(); group; group = groups.pop()) {
    const isCut = !isEmpty() && heightOf(group, false) > room() + 0.01
    const begun = isCut && room() > littleWhite ? looseCount(group, room()) : 0
    for (const strip of group.splice(0, begun)) put(strip)
    if (isCut) turn()
    const fitting = isEmpty() ? fittingCount(group, room()) : group.length
    for (const strip of group.slice(0, fitting)) put(strip)
    if (fitting < group.length) groups.push(group.slice(fitting))
  }
  return pages
}

function groupsOf(strips: Strip[]): Strip[][] {
  const groups: Strip[][] = []
  let open: Strip[] = []
  for (const strip of strips) {
    open.push(strip)
    if (strip.keep > 0) continue
    groups.push(open)
    open = []
  }
  if (open.length > 0) groups.push(open)
  return groups
}

function heightOf(group: Strip[], atHead: boolean): number {
  const sum = group.reduce((total, strip) => total + strip.gap + strip.height, 0)
  if (!atHead) return sum
  const first = group[0]
  return sum - (first?.gap ?? 0) + (first?.repeat?.height ?? 0)
}

/** How many strips of the group fit on a begun page up to a tie that holds only if it is cheap. */
function looseCount(group: Strip[], room: number): number {
  let count = 0
  let height = 0
  for (const [i, strip] of group.entries()) {
    height += strip.gap + strip.height
    if (height > room + 0.01) break
    if (strip.keep === 1) count = i + 1
  }
  return count
}

/** How many strips of the group to put on an empty page: all, or up to the weakest tie. */
function fittingCount(group: Strip[], room: number): number {
  const ends: number[] = []
  for (let count = 1; count <= group.length; count++) {
    if (heightOf(group.slice(0, count), true) <= room + 0.01) ends.push(count)
    else break
  }
  const longest = ends.at(-1) ?? 1
  if (longest === group.length) return longest
  const upTo = (keep: Keep) => ends.findLast((count) => group[count - 1]?.keep === keep)
  return upTo(1) ?? upTo(2) ?? longest
}
