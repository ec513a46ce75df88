/** What is due as Markdown: a table for each group. */
import { groupOf, groups, whenWords } from '../../../schedule/standing.ts'
import { headingText } from './pretty.ts'
import { type DueRow, ownerName } from './rows.ts'
import { summaryLine } from './summary.ts'

export function markdown(rows: readonly DueRow[], asOf: string): string {
  const blocks = groups.flatMap((group) => {
    const own = rows.filter(({ item }) => groupOf(item, asOf) === group)
    return own.length === 0 ? [] : [`## ${headingText(group, asOf)}\n\n${table(own, asOf)}`]
  })
  return `${[`# What is due`, ...blocks, summaryLine(rows, asOf)].join('\n\n')}\n`
}

function table(rows: readonly DueRow[], asOf: string): string {
  const lines = rows.map((row) => {
    const { item, command } = row
    const [reason] = item.why
    const cells = [
      item.day ?? '',
      ownerName(row),
      item.title,
      whenWords(item, asOf),
      reason ? `${reason.by}: ${reason.rule}` : '',
    ]
    const next = command === undefined ? escaped(item.todo) : `\`${command.replaceAll('`', '')}\``
    return `| ${[...cells.map(escaped), next].join(' | ')} |`
  })
  return [
    '| Day | Client | What | When | Why | Next |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
