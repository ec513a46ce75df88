/** The thread as Markdown: a nested list, a table, a line of sums. */
import { escapeLine } from '../../../render/markdown-text.ts'
import type { Matrix, MatrixRow } from '../../../thread/thread.ts'
import { type Drawing, dayOf, noId, shortDates, sumsLine, sumsOf } from './sums.ts'
import { type DrawnBranch, drawnBranches, type Twig } from './twigs.ts'

export function markdown(drawing: Drawing): string {
  const { plan, asOf, thread, holes } = drawing
  const blocks = [
    '# Golden thread',
    `${escapeLine(plan)}, ${asOf}`,
    ...drawnBranches(drawing).flatMap(branchBlocks),
    ...table(thread.matrix),
    sumsLine(sumsOf(thread, holes)),
  ]
  return `${blocks.join('\n\n')}\n`
}

const branchBlocks = ({ heading, twigs }: DrawnBranch): string[] => [
  ...(heading === '' ? [] : [`## ${heading}`]),
  listOf(twigs, '').join('\n'),
]

const listOf = (twigs: readonly Twig[], indent: string): string[] =>
  twigs.flatMap((twig) => [`${indent}- ${item(twig)}`, ...listOf(twig.twigs, `${indent}  `)])

function item(twig: Twig): string {
  if (twig.is === 'sessions') return `${twig.text}: ${shortDates(twig.dates).join(', ')}`
  if (twig.is === 'hole') {
    const { text, from, dates } = twig.hole
    const days = dates.length > 0 ? ` On ${shortDates(dates).join(', ')}.` : ''
    return `**hole:** ${escapeLine(text)}${days} (${from})`
  }
  const { kind, name, note, words } = twig
  const head = `${kind} **${escapeLine(name)}**`
  const noted = note === '' ? '' : ` (${note})`
  return `${head}${noted}${words === '' ? '' : `: ${escapeLine(words)}`}`
}

/** All sessions: a page is as wide as it has to be. */
function table({ sessions, rows }: Matrix): string[] {
  if (sessions.length === 0 || rows.length === 0) return []
  const head = ['objective', ...sessions.map(({ date }) => dayOf(date)), 'total', 'last']
  const rule = head.map((_, at) => (at === 0 ? '---' : at > sessions.length ? '---:' : ':-:'))
  const lines = [head, rule, ...rows.map((row) => cellsOf(row, sessions.length))]
  return ['## Coverage', lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')]
}

function cellsOf(row: MatrixRow, count: number): string[] {
  const worked = new Set(row.sessions)
  const cells = Array.from({ length: count }, (_, at) => (worked.has(at) ? '●' : ''))
  const name = escapeLine(row.id ?? noId) + (row.kind === 'goal' ? ' (goal)' : '')
  const last = row.last ?? (row.sessions.length > 0 ? 'undated' : 'never')
  return [name, ...cells, String(row.sessions.length), last]
}
