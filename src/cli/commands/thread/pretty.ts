/** The thread for a person at a terminal: a tree in box-drawing characters, a table, a line of sums. */
import { wrap } from '../../../lint/formats/wrap.ts'
import { type Look, matrixLines } from './pretty-matrix.ts'
import { type Drawing, type HoleLine, shortDates, sumsLine, sumsOf } from './sums.ts'
import {
  type DrawnBranch,
  drawnBranches,
  type NodeTwig,
  type SessionsTwig,
  type Twig,
} from './twigs.ts'

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
  [...twigLines(twig, { first: '', next: '' }, look), ...below(twig.twigs, '', look)].join('\n')

/** What stands before the first line of a twig, and before those it is continued on. */
interface Stem {
  first: string
  next: string
}

function below(twigs: readonly Twig[], stem: string, look: Look): string[] {
  return twigs.flatMap((twig, at) => {
    const isLast = at === twigs.length - 1
    const first = `${stem}${isLast ? '└─ ' : '├─ '}`
    const next = `${stem}${isLast ? '   ' : '│  '}`
    return [...twigLines(twig, { first, next }, look), ...below(twig.twigs, next, look)]
  })
}

function twigLines(twig: Twig, stem: Stem, look: Look): string[] {
  if (twig.is === 'hole') return holeText(twig.hole, stem, look)
  return [twig.is === 'node' ? nodeLine(twig, stem, look) : sessionsLine(twig, stem, look)]
}

function nodeLine({ kind, name, note, words }: NodeTwig, { first }: Stem, { paint, width }: Look) {
  const noted = note === '' ? '' : ` (${note})`
  const taken = first.length + kind.length + 1 + name.length + noted.length + 2
  const text = cut(words, width - taken)
  const head = `${paint.dim(first)}${paint.dim(kind)} ${paint.bold(name)}${paint.dim(noted)}`
  return text === '' ? head : `${head}  ${text}`
}

/** As many days as there is room for, the latest ones. */
function sessionsLine({ text, dates }: SessionsTwig, { first }: Stem, { paint, width }: Look) {
  let shown = dates
  const line = () =>
    `${text}${shown.length < dates.length ? ', the latest' : ':'} ${shortDates(shown).join(', ')}`
  while (shown.length > 1 && first.length + line().length > width) shown = shown.slice(1)
  return `${paint.dim(first)}${line()}`
}

const mark = 'hole: '

/** The word says that it is a hole; color only helps to find it. */
function holeText(hole: HoleLine, { first, next }: Stem, look: Look): string[] {
  const { paint, width } = look
  const days = hole.dates.length > 0 ? ` ${daysText(hole.dates)}` : ''
  const from = `(${hole.from})`.replaceAll(' ', unbroken)
  const room = Math.max(narrowest, width - next.length)
  const lines = wrap(`${mark}${hole.text}${days} ${from}`, room, mark.length)
  return lines
    .replaceAll(unbroken, ' ')
    .split('\n')
    .map((line, at) =>
      at === 0
        ? `${paint.dim(first)}${paint[hole.severity](mark.trim())}${line.slice(mark.length - 1)}`
        : `${paint.dim(next)}${line}`,
    )
}

const unbroken = '\u00A0'
/** Even deep in the tree a hole has this many columns. */
const narrowest = 30

const mostDays = 4

/** The latest days; how many more there are. */
function daysText(dates: readonly string[]): string {
  const more = dates.length - mostDays
  const days = shortDates(dates.slice(-mostDays)).join(', ')
  return more > 0 ? `On ${days} and ${more} earlier ${more === 1 ? 'day' : 'days'}.` : `On ${days}.`
}

/** Cut at a word, with a sign that it was; nothing where not even a word has room. */
function cut(text: string, room: number): string {
  const letters = [...text]
  if (letters.length <= room) return text
  if (room < 8) return ''
  const kept = letters.slice(0, room - 1).join('')
  return `${kept.replace(/[\s,;:.(]+\S{0,12}$|[\s,;:.(]+$/, '')}…`
}
