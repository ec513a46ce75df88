/** What stands on every page around the text: the running head, the mark and the foot. */
import type { View } from '../view.ts'
import type { Fonts } from './fonts.ts'
import { breakLines, fitLine, type Line } from './lines.ts'
import { markStamp } from './mark.ts'
import type { Area } from './paginate.ts'
import { type Run, runsOf, type Shape } from './strips.ts'
import { colors, margins, type PaperSize, styles } from './theme.ts'
import { words } from './words.ts'

/** Drawn text and decoration in page coordinates. */
export interface Furniture {
  runs: Run[]
  shapes: Shape[]
}

/** What a document shows on its pages, and the room it leaves for the text. */
export interface PageFrame {
  areaOf(page: number): Area
  furnitureOf(page: number, total: number): Furniture
}

const between = 18
const headTop = 29
const footTop = 41
/** Height of the bar across the top edge of the first page. */
const topBar = 6
/** A subtitle shortened to less than this says nothing. */
const leastSubtitle = 40

/** Where the parts of the foot go. */
interface Foot {
  top: number
  width: number
  /** In the first line when it fits there, else in lines of its own: it is never shortened. */
  notice: Line[]
  isNoticeBelow: boolean
}

export function pageFrame(view: View, paper: PaperSize, fonts: Fonts): PageFrame {
  const width = paper.width - 2 * margins.side
  const plan = planFoot(view, paper, width, fonts)
  const bottom = plan.top - (margins.bottom - footTop)
  return {
    areaOf: (page) => ({ top: page === 0 ? margins.firstTop : margins.top, bottom }),
    furnitureOf: (page, total) => {
      const head = page === 0 ? firstHead(paper) : runningHead(view, width, fonts)
      const foot = pageFoot(view, plan, words.page(page + 1, total), fonts)
      return { runs: [...head.runs, ...foot.runs], shapes: [...head.shapes, ...foot.shapes] }
    },
  }
}

function firstHead(paper: PaperSize): Furniture {
  const bar = { x: 0, y: 0, width: paper.width, height: topBar, color: colors.accent }
  return { runs: [], shapes: [{ kind: 'fill', ...bar }] }
}

/** Title left, subtitle right, and the mark at the very right where there is one. */
function runningHead(view: View, width: number, fonts: Fonts): Furniture {
  const style = styles.head
  const end = margins.side + width
  const stamp = view.mark ? markStamp(view.mark, end, headTop - 1.5, fonts) : undefined
  const free = width - (stamp ? stamp.width + between : 0)
  const title = fitLine(view.title, { ...style, face: 'semibold' }, free, fonts)
  const left = free - title.width - between
  const subtitle = fitLine(left > leastSubtitle ? (view.subtitle ?? '') : '', style, left, fonts)
  return {
    runs: [
      ...runsOf(title, margins.side, headTop, style),
      ...runsOf(subtitle, margins.side + free - subtitle.width, headTop, style),
      ...(stamp?.runs ?? []),
    ],
    shapes: [...(stamp?.shapes ?? []), rule(headTop + 14.5, width)],
  }
}

function planFoot(view: View, paper: PaperSize, width: number, fonts: Fonts): Foot {
  const style = styles.foot
  const [reference, number] = [view.reference, words.page(88, 88)].map((text) =>
    fitLine(text, style, width, fonts),
  )
  const beside = (reference?.width ?? 0) + (number?.width ?? 0) + 2 * between
  const notice = breakLines([{ text: view.confidentiality }], style, width, fonts)
  const isNoticeBelow = notice.length > 1 || (notice[0]?.width ?? 0) + beside > width
  const extra = isNoticeBelow ? notice.length * style.lead : 0
  return { top: paper.height - footTop - extra, width, notice, isNoticeBelow }
}

function pageFoot(view: View, foot: Foot, pageNumber: string, fonts: Fonts): Furniture {
  const { top, width, notice, isNoticeBelow } = foot
  const style = styles.foot
  const number = fitLine(pageNumber, style, width, fonts)
  const start = isNoticeBelow ? 0 : (notice[0]?.width ?? 0)
  const end = width - number.width
  const first = start === 0 ? 0 : start + between
  const reference = fitLine(view.reference, style, end - between - first, fonts)
  const middle = (width - reference.width) / 2
  const x = Math.min(Math.max(middle, first), end - between - reference.width)
  const noticeTop = top + (isNoticeBelow ? style.lead : 0)
  return {
    runs: [
      ...notice.flatMap((line, i) => runsOf(line, margins.side, noticeTop + i * style.lead, style)),
      ...runsOf(reference, margins.side + x, top, style),
      ...runsOf(number, margins.side + end, top, style),
    ],
    shapes: [rule(top - 4, width)],
  }
}

function rule(y: number, width: number): Shape {
  return { kind: 'line', x: margins.side, y, width, color: colors.rule, thickness: 0.5 }
}
