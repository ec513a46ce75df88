/** Goals, objectives and interventions: what they are called, how they stand, what they say. */
import type { Badge, Block } from '../view.ts'
import { leveled } from './labels.ts'
import { fitLine } from './lines.ts'
import { flatText, richStrips } from './rich.ts'
import { padded } from './rows.ts'
import {
  type Column,
  framed,
  headed,
  heightOf,
  holdingTail,
  type Run,
  runsOf,
  type Shape,
  type Strip,
  tied,
  withGap,
} from './strips.ts'
import { type Tag, tag } from './tags.ts'
import { colors, gaps, type Style, styles, tones } from './theme.ts'

type Item = Extract<Block, { kind: 'item' }>

interface Look {
  label: Style
  title: Style
  indent: number
  gapBelow: number
}

const looks: Record<Item['level'], Look> = {
  3: { label: styles.goalLabel, title: styles.goal, indent: 8, gapBelow: 4 },
  4: { label: styles.partLabel, title: styles.part, indent: 10, gapBelow: 2.6 },
}

/** White space inside the tinted band that carries a goal's title. */
const bandPadding = { top: 2.8, bottom: 3.2 }

/** Titles of up to this many lines are never cut. */
const wholeTitle = 8
const badgePadding = 5.5
/** A label that takes more of its line than this share stands above the title. */
const widestInFront = 0.3
/** An item no taller than this rather moves to the next page than break. */
const movesWhole = 150
const longestBookmark = 90

/** Where the parts of an item stand, and the element that receives them. */
export function itemColumn(item: Item, column: Column): Column {
  const { indent } = looks[item.level]
  return {
    ...column,
    x: column.x + indent,
    width: column.width - indent,
    tag: tag('Sect', column.tag),
  }
}

/**
 * An item with its parts already laid out in `inner`, its own column.
 *
 * @param level what the heading is in the document's structure, which leaves out no level.
 */
export function itemStrips(item: Item, inner: Column, body: Strip[], level: number): Strip[] {
  const look = looks[item.level]
  const title = titleStrips(item, inner, look, tag(`H${Math.min(level, 6)}`, inner.tag))
  const head = item.level === 3 ? band(title, inner, look.indent) : title
  const strips = body.length > 0 ? headed(head, withGap(body, look.gapBelow)) : head
  const whole = heightOf(strips) <= movesWhole ? tied(twoAtEnd(strips), 1) : twoAtEnd(strips)
  return item.level === 4 ? framed(whole, rail(inner.x - look.indent)) : whole
}

/** What goes over to the next page is more than the last strip. */
function twoAtEnd(strips: Strip[]): Strip[] {
  return [...holdingTail(strips.slice(0, -1), 1), ...strips.slice(-1)]
}

function band(title: Strip[], inner: Column, indent: number): Strip[] {
  const last = title.length - 1
  const strips = title.map((strip, i) =>
    padded(strip, i === 0 ? bandPadding.top : 0, i === last ? bandPadding.bottom : 0),
  )
  return framed(strips, (top, bottom) => ({
    kind: 'fill',
    x: inner.x - indent,
    y: top,
    width: inner.width + indent,
    height: bottom - top,
    color: colors.tint,
    radius: 3,
  }))
}

/** The label in front of its title, or above it where it is long; the badge at the right. */
function titleStrips(item: Item, column: Column, look: Look, heading: Tag): Strip[] {
  const isGoal = item.level === 3
  const own = isGoal ? { ...column, width: column.width - look.indent } : column
  const badge = item.badge ? badgeMark(item.badge, own, heading, isGoal) : undefined
  const width = own.width - (badge ? badge.width + gaps.column : 0)
  const label = fitLine(`${item.label} `, look.label, width, column.fonts)
  const before = item.label === '' ? 0 : label.width + gaps.afterLabel
  const isInFront = before <= width * widestInFront
  const indent = isInFront ? before : 0
  const place = { ...own, x: own.x + indent, width: width - indent, tag: heading }
  const title = asHeading(richStrips(item.title, place, { style: look.title }), heading)
  const head: Strip = {
    gap: 0,
    height: look.title.lead,
    keep: 3,
    runs: leveled(runsOf(label, column.x, 0, look.label, heading), look.title),
  }
  const lines = isInFront ? joined(head, title) : [head, ...title]
  return lines.map((strip, i) => (i === 0 ? withBadge(strip, item, badge) : strip))
}

function joined(head: Strip, [first, ...rest]: Strip[]): Strip[] {
  return first
    ? [{ ...first, runs: [...head.runs, ...first.runs] }, ...rest]
    : [{ ...head, keep: 0 }]
}

function withBadge(strip: Strip, item: Item, badge: Mark | undefined): Strip {
  return {
    ...strip,
    runs: [...strip.runs, ...(badge?.runs ?? [])],
    shapes: badge?.shapes,
    bookmark: item.level === 3 ? { title: bookmarkTitle(item), level: 2 } : undefined,
  }
}

/** A title is one heading, even where somebody wrote it as several paragraphs. */
function asHeading(strips: Strip[], heading: Tag): Strip[] {
  const isWhole = strips.length <= wholeTitle
  return strips.map((strip, i) => ({
    ...strip,
    keep: isWhole && i < strips.length - 1 ? 3 : strip.keep,
    runs: strip.runs.map((run) => ({ ...run, tag: heading })),
  }))
}

function bookmarkTitle(item: Item): string {
  const text = [item.label, flatText(item.title)].filter((part) => part !== '').join(': ')
  if (text.length <= longestBookmark) return text
  return `${text.slice(0, longestBookmark).replace(/\s+\S*$/, '')}\u2026`
}

interface Mark {
  width: number
  runs: Run[]
  shapes: Shape[]
}

/** On the tinted ground of a goal a badge is white. */
function badgeMark(badge: Badge, column: Column, heading: Tag, isOnTint: boolean): Mark {
  const tone = tones[badge.tone]
  const style = { ...styles.badge, color: tone.text }
  const line = fitLine(badge.text, style, column.width / 2, column.fonts)
  const width = line.width + 2 * badgePadding
  const x = column.x + column.width - width
  const ground: Shape = {
    kind: 'fill',
    x,
    y: 0,
    width,
    height: style.lead,
    color: isOnTint ? colors.white : tone.ground,
    radius: style.lead / 2,
  }
  return { width, runs: runsOf(line, x + badgePadding, 0, style, heading), shapes: [ground] }
}

function rail(x: number): (top: number, bottom: number) => Shape {
  return (top, bottom) => ({
    kind: 'fill',
    x,
    y: top + 1,
    width: 1.3,
    height: bottom - top - 2,
    color: colors.railing,
  })
}
