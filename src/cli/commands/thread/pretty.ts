/** The thread for a person at a terminal: a tree in box-drawing characters, a table, a line of sums. */
import type { Paint } from '../../../lint/formats/pretty.ts'
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { matrixLines } from './pretty-matrix.ts'
import { type Drawing, type HoleLine, shortDates, sumsLine, sumsOf } from './sums.ts'
import {
  type DrawnBranch,
  drawnBranches,
  type NodeTwig,
  type SessionsTwig,
  type Twig,
} from './twigs.ts'

export interface Look {
  paint: Paint
  /** Columns to wrap and cut at. */
  width: number
}

export function pretty(drawing: Drawing, look: Look): string {
  const { plan, asOf, thread, holes } = drawing
  const blocks = [
    `${look.paint.bold(`Golden thread of ${plan}`)}, ${asOf}`,
    ...drawnBranches(drawing).map((branch) => branchText(branch, look)),
    ...matrixLines(thread.matrix, look),
    [wrap(sumsLine(sumsOf(thread, holes)), look.width, 0), ...advice(drawing, look)].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

const advice = ({ holes }: Drawing, { paint }: Look): string[] => {
  const rule = holes.all[0]?.rule
  return rule ? [paint.dim(`Why a hole matters, and what closes it: txplan explain ${rule}`)] : []
}

/** Trees of a branch without a heading stand apart; those under one belong together. */
function branchText({ heading, twigs }: DrawnBranch, look: Look): string {
  if (heading === '') return twigs.map((twig) => treeText(twig, look)).join('\n\n')
  return [look.paint.bold(heading), ...below(twigs, '', look)].join('\n')
}

const treeText = (twig: Twig, look: Look): string =>
  [
    ...twigLines(twig, { first: '', next: twig.twigs.length > 0 ? '│  ' : '   ' }, look),
    ...below(twig.twigs, '', look),
  ].join('\n')

/** What stands before the first line of a twig, and before those it is continued on. */
interface Stem {
  first: string
  next: string
}

function below(twigs: readonly Twig[], stem: string, look: Look): string[] {
  return twigs.flatMap((twig, at) => {
    const isLast = at === twigs.length - 1
    const inner = `${stem}${isLast ? '   ' : '│  '}`
    const stems = {
      first: `${stem}${isLast ? '└─ ' : '├─ '}`,
      next: twig.twigs.length > 0 ? `${inner}│  ` : `${inner}   `,
    }
    return [...twigLines(twig, stems, look), ...below(twig.twigs, inner, look)]
  })
}

function twigLines(twig: Twig, stem: Stem, look: Look): string[] {
  if (twig.is === 'hole') return holeText(twig.hole, stem, look)
  return [twig.is === 'node' ? nodeLine(twig, stem, look) : sessionsLine(twig, stem, look)]
}

function nodeLine({ kind, name, note, words }: NodeTwig, { first }: Stem, { paint, width }: Look) {
  const shown = clean(name) || '(no id)'
  const noted = note === '' ? '' : ` (${note})`
  const taken = first.length + kind.length + 1 + shown.length + noted.length + 2
  const text = cut(clean(words), width - taken)
  const head = `${paint.dim(first)}${paint.dim(kind)} ${paint.bold(shown)}${paint.dim(noted)}`
  return text === '' ? head : `${head}  ${text}`
}

/** As many days as there is room for, the latest ones. */
function sessionsLine({ text, dates }: SessionsTwig, { first }: Stem, { paint, width }: Look) {
  let shown = dates
  const line = () =>
    `${text}: ${shown.length < dates.length ? '… ' : ''}${shortDates(shown).join(', ')}`
  while (shown.length > 1 && first.length + line().length > width) shown = shown.slice(1)
  return `${paint.dim(first)}${line()}`
}

/** The word says that it is a hole; color only helps to find it. */
function holeText(hole: HoleLine, { first, next }: Stem, look: Look): string[] {
  const { paint, width } = look
  const days = hole.dates.length > 0 ? ` ${daysText(hole.dates)}` : ''
  const from = `(${hole.from})`
  const room = Math.max(20, width - next.length - 6)
  const lines = wrap(`hole: ${clean(hole.text)}${days} ${from}`, room + 6, 6).split('\n')
  return lines.map((line, at) => {
    const text = at === 0 ? `${paint[hole.severity]('hole:')}${line.slice(5)}` : line
    return `${paint.dim(at === 0 ? first : next)}${text}`
  })
}

const mostDays = 4

/** The latest days; how many more there are. */
function daysText(dates: readonly string[]): string {
  const more = dates.length - mostDays
  const days = shortDates(dates.slice(-mostDays)).join(', ')
  return more > 0 ? `On ${days} and ${more} earlier ${more === 1 ? 'day' : 'days'}.` : `On ${days}.`
}

/** Marks that turn the text around are as unwelcome as control characters. */
const clean = (text: string): string =>
  printable(text).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')

/** Cut at a word, with a sign that it was; nothing where not even a word has room. */
function cut(text: string, room: number): string {
  const letters = [...text]
  if (letters.length <= room) return text
  if (room < 8) return ''
  const kept = letters.slice(0, room - 1).join('')
  return `${kept.replace(/[\s,;:.(]+\S{0,12}$|[\s,;:.(]+$/, '')}…`
}
