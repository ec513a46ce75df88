/** What is told about one subject: an item with a line for each change. */
import type { Run, ToldChange, ToldGroup } from '../../changes/told.ts'
import { line } from '../rich-text.ts'
import type { Badge, Block, RichText } from '../view.ts'
import { richRuns } from './rich.ts'

export function groupItem(group: ToldGroup, id: string): Block {
  const [first, ...rest] = group.heading
  const { title, kind } = group.subject
  const badge = badgeOf(group.changes)
  return {
    kind: 'item',
    level: 3,
    id,
    label: first?.text.trim() ?? kind,
    title: rest.length > 0 ? line(title ?? '') : [],
    ...(badge ? { badge } : {}),
    blocks: group.changes.flatMap(changeBlocks),
  }
}

/** A word for what became of it as a whole. */
function badgeOf(changes: readonly ToldChange[]): Badge | undefined {
  const what = new Set(changes.map(({ change }) => change.what))
  if (what.has('added')) return { text: 'New', tone: 'good' }
  if (what.has('removed')) return { text: 'Removed', tone: 'warning' }
  if (what.has('moved')) return { text: 'Moved', tone: 'neutral' }
  return what.has('renamed') ? { text: 'New id', tone: 'neutral' } : undefined
}

function changeBlocks({ label, runs, note, below }: ToldChange): Block[] {
  const content = [...richRuns(noted(runs, note)), ...listOf(below ?? [])]
  return [{ kind: 'text', label, content: content.length > 0 ? content : line(' ') }]
}

const noted = (runs: readonly Run[], note: string | undefined): Run[] =>
  note === undefined
    ? [...runs]
    : [...runs, { text: runs.length > 0 ? ` (${note})` : note, mark: 'quiet' }]

function listOf(lines: readonly Run[][]): RichText {
  const items = lines.map(richRuns).filter((item) => item.length > 0)
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }]
}
