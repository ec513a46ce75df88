/** What is due for a person at a terminal: by how soon, then by client; each with whose rule it is and what to do. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { type Group, groupEnds, groupOf, groups, whenWords } from '../../../schedule/standing.ts'
import { type DueRow, nextStep, ownerName } from './rows.ts'
import { summaryLine } from './summary.ts'

export interface Look {
  paint: Paint
  width: number
  /** True on a terminal, where names may be shown. */
  isPrivate: boolean
}

/** @param isCut leaves out what is due later, and says so */
export function pretty(rows: readonly DueRow[], asOf: string, look: Look, isCut: boolean): string {
  const blocks = groups.flatMap((group) => {
    const own = rows.filter(({ item }) => groupOf(item, asOf) === group)
    if (own.length === 0 || (isCut && group === 'later')) return []
    return [[heading(group, asOf, look), ...ofClients(own, asOf, look)].join('\n')]
  })
  const cut = isCut ? cutLines(rows, asOf) : []
  const summary = wrap(summaryLine(rows, asOf), look.width, 0)
  return `${[...blocks, ...cut, summary].join('\n\n')}\n`
}

/** What is left out is said, with what shows it. */
function cutLines(rows: readonly DueRow[], asOf: string): string[] {
  const later = rows.filter(({ item }) => groupOf(item, asOf) === 'later').length
  if (later === 0) return []
  const are = later === 1 ? '1 more is' : `${later} more are`
  const after = `${are} due after ${groupEnds(asOf).month}, and not listed:`
  return [
    [
      after,
      '  txplan due --within 1y    what is due within a year',
      '  txplan due CLIENT         all that is due for one client',
    ].join('\n'),
  ]
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

/** Whose first day comes first; each client’s items together. */
function ofClients(rows: readonly DueRow[], asOf: string, look: Look): string[] {
  const byOwner = new Map<string, DueRow[]>()
  for (const row of rows) byOwner.set(ownerName(row), [...(byOwner.get(ownerName(row)) ?? []), row])
  return [...byOwner].flatMap(([owner, own]) => [
    `  ${look.paint.bold(owner)}`,
    ...own.map((row, at) => block(row, own[at + 1], asOf, look)),
  ])
}

/** What to do is said once where the next item wants the same. */
function block(row: DueRow, next: DueRow | undefined, asOf: string, look: Look): string {
  const { paint, width } = look
  const day = row.item.day === undefined ? '' : `${row.item.day}  `
  const indent = 4 + day.length
  const below = ' '.repeat(indent)
  const head = `    ${day}${titleOn(row, look)}: ${whenWords(row.item, asOf)}`
  const why = whyText(row)
  const isOneLine = why !== '' && `${head}. ${why}.`.length <= width
  const first = isOneLine ? `${head}. ${paint.dim(`${why}.`)}` : wrap(head, width, indent)
  const more = isOneLine || why === '' ? [] : lines(`${why}.`, width - indent)
  const isSame = next !== undefined && next.item.day === row.item.day && sameStep(next, row)
  const step = isSame ? [] : stepLines(row, width - indent)
  return [first, ...[...more, ...step].map((line) => paint.dim(below + line))].join('\n')
}

const sameStep = (a: DueRow, b: DueRow): boolean => nextStep(a) === nextStep(b)

/** A command that was broken in two cannot be copied: it has a line of its own. */
const stepLines = ({ command, item }: DueRow, room: number): string[] =>
  command === undefined ? lines(item.todo, room) : [command]

const lines = (text: string, room: number): string[] => wrap(text, room, 0).split('\n')

/** With the names that it has in the plan, where only its own people look on. */
export const titleOn = ({ item }: DueRow, { isPrivate }: Look): string =>
  isPrivate && item.privately !== undefined ? printable(item.privately) : item.title

/** A day that stands in the plan needs no more words. */
function whyText({ item }: DueRow): string {
  const [reason] = item.why
  return reason && reason.rule !== `by ${item.day}` ? `${capital(reason.by)}: ${reason.rule}` : ''
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
