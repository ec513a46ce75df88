/** The plan at a glance as a plain table, for a page that cannot draw it. */
import { line } from './rich-text.ts'
import type { Block, GlanceRow, RichText } from './view.ts'

type Table = Extract<Block, { kind: 'table' }>

interface Cell {
  title: string
  of: (row: GlanceRow) => RichText
}

const cells: readonly Cell[] = [
  { title: 'Goals and objectives', of: aimCell },
  {
    title: 'From → now → wanted',
    of: ({ measure = '', course = '', way = '' }) => [measure, course, way].flatMap(line),
  },
  { title: 'By', of: ({ by = '' }) => line(by) },
  { title: 'Status', of: ({ badge }) => line(badge?.text ?? '') },
]

/** Without the columns that no row has anything for. */
export function glanceTable(rows: readonly GlanceRow[]): Table {
  const filled = cells.filter(({ of }) => rows.some((row) => of(row).length > 0))
  return {
    kind: 'table',
    columns: filled.map(({ title }) => ({ title })),
    rows: rows.map((row) => filled.map(({ of }) => of(row))),
  }
}

function aimCell({ label, statement, problems = '', done }: GlanceRow): RichText {
  return [
    ...line(problems),
    { kind: 'paragraph', inlines: [{ text: label, strong: true }, { text: `: ${statement}` }] },
    ...line(done ? `→ ${done}` : ''),
  ]
}
