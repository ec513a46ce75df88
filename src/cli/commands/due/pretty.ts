/** What is due for a person at a terminal: in groups, each item with whose rule it is and what to type. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { wrap } from '../../../lint/formats/wrap.ts'
import { type Group, groupEnds, groupOf, groups, whenWords } from '../../../schedule/standing.ts'
import { type DueRow, ownerName } from './rows.ts'
import { summaryLine } from './summary.ts'

export interface Look {
  paint: Paint
  width: number
}

/** In columns; a longer name pushes its line out. */
const widestName = 20

export function pretty(rows: readonly DueRow[], asOf: string, look: Look): string {
  const width = Math.min(widestName, Math.max(0, ...rows.map((row) => ownerName(row).length)))
  const blocks = groups.flatMap((group) => {
    const own = rows.filter(({ item }) => groupOf(item, asOf) === group)
    if (own.length === 0) return []
    return [
      [heading(group, asOf, look), ...own.map((row) => block(row, width, asOf, look))].join('\n'),
    ]
  })
  return `${[...blocks, summaryLine(rows, asOf)].join('\n\n')}\n`
}

function heading(group: Group, asOf: string, { paint }: Look): string {
  const text = headingText(group, asOf)
  return group === 'overdue' ? paint.error(text) : paint.bold(text)
}

/** Words, since a color alone says nothing to whoever does not see it. */
export function headingText(group: Group, asOf: string): string {
  const { week, month } = groupEnds(asOf)
  const texts: Readonly<Record<Group, string>> = {
    overdue: 'Overdue',
    week: `This week, to ${week}`,
    month: `This month, to ${month}`,
    later: 'Later',
    undated: 'Without a day',
  }
  return texts[group]
}

function block(row: DueRow, width: number, asOf: string, { paint, width: columns }: Look): string {
  const { item, command } = row
  const day = (item.day ?? '').padEnd(10)
  const head = `  ${day}  ${paint.bold(ownerName(row).padEnd(width))}  ${item.title}: ${whenWords(item, asOf)}`
  const more = moreLines(whyText(row), command, columns - below.length)
  return [wrap(head, columns, below.length), ...more.map((line) => paint.dim(below + line))].join(
    '\n',
  )
}

const below = ' '.repeat(14)

/** A command that was broken in two cannot be copied: it has a line of its own where there is no room. */
function moreLines(why: string, command: string, room: number): string[] {
  if (why === '') return [command]
  const one = `${why}. ${command}`
  return one.length <= room ? [one] : [...wrap(`${why}.`, room, 0).split('\n'), command]
}

/** A day that stands in the plan needs no more words. */
function whyText({ item }: DueRow): string {
  const [reason] = item.why
  return reason && reason.rule !== `by ${item.day}` ? `${capital(reason.by)}: ${reason.rule}` : ''
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
