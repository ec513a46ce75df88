/** Findings for a person at a terminal: grouped by file, with the line and a caret under the place. */
import { type Finding, pathText, remedy, sentence } from '../finding.ts'
import type { FormatInput } from './format.ts'
import { summaryLine } from './format.ts'
import { listNotes, partNotes } from './notes.ts'
import type { Paint } from './paint.ts'
import { requirementLine } from './requirement.ts'
import { signedLines } from './signed-lines.ts'
import { printable, wrap } from './wrap.ts'

export interface PrettyInput extends FormatInput {
  paint: Paint
  /** Width of the terminal in columns. */
  width: number
  /** The text of a line of a file, 1-based; `undefined` when it cannot be had. */
  lineOf: (file: string, line: number) => string | undefined
}

export function pretty(input: PrettyInput): string {
  const files = groupByFile(input.findings)
  const blocks = [...files].map(([file, findings]) =>
    [input.paint.bold(file), ...blocksOf(findings, input)].join('\n'),
  )
  const signed = signedLines(input).map((line) => wrap(line, input.width, 2))
  const notes = signed.length > 0 ? [signed.join('\n')] : []
  return `${[...blocks, ...notes, summaryLine(input.summary)].join('\n\n')}\n`
}

function blocksOf(findings: readonly Finding[], input: PrettyInput): string[] {
  const { told, listed } = partNotes(findings)
  const blocks = told.map((finding) => block(finding, input))
  return listed.length > 0 ? [...blocks, notesBlock(listed, input)] : blocks
}

function notesBlock(listed: readonly Finding[], { paint, width }: PrettyInput): string {
  const head = `  ${paint.dim('also'.padEnd(8))}${paint.info('info')}  Parts that guides name and this plan lacks; nobody in particular asks for them here: ${listNotes(listed)}.`
  const more = '          Each is told by: txplan explain NAME'
  return `${wrap(head, width, 10)}\n${paint.dim(wrap(more, width, 10))}`
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group) group.push(finding)
    else groups.set(finding.file, [finding])
  }
  return groups
}

function block(finding: Finding, input: PrettyInput): string {
  const { paint, showValues } = input
  const { line, column } = finding.range.start
  const place = `${line}:${column}`
  const head = `  ${paint.dim(place.padEnd(8))}${paint[finding.severity](finding.severity)}  ${sentence(finding, showValues)}`
  const where = finding.path.length > 0 ? `${pathText(finding.path)}  ` : ''
  const parts = [
    wrap(head, input.width, 10),
    ...excerpt(finding, input),
    wrap(`          ${forPlan(remedy(finding, showValues), finding.file)}`, input.width, 10),
    ...(finding.demand
      ? [wrap(`          ${requirementLine(finding.demand)}`, input.width, 10)]
      : []),
    paint.dim(wrap(`          ${where}${finding.rule}`, input.width, 10)),
  ]
  return `${parts.join('\n')}\n`
}

/** A command as it can be typed here: with the plan's own path, where a shell takes that as it stands. */
const forPlan = (text: string, file: string): string =>
  /^(?!-)(?:[\w./-]*[/.])?plan\.ya?ml$/.test(file)
    ? text.replace(/\b(txplan [a-z]+) PLAN\b/g, `$1 ${file}`)
    : text

/** The line, and a caret under the place; the caret goes no further than the line. */
function excerpt(finding: Finding, input: PrettyInput): string[] {
  if (!input.showValues) return []
  const { start, end } = finding.range
  const text = input.lineOf(finding.file, start.line)
  if (text === undefined || text.trim() === '') return []
  const room = Math.max(20, input.width - 12)
  const from = Math.max(0, Math.min(start.column - 1, text.length) - Math.floor(room / 2))
  const shown = printable(text.slice(from === 0 ? 0 : from, from + room))
  const at = start.column - 1 - from
  const length = (end.line === start.line ? end.column : text.length + 1) - start.column
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - at)))
  const { paint } = input
  return [
    `          ${paint.dim('│')} ${shown}`,
    `          ${paint.dim('│')} ${' '.repeat(at)}${paint[finding.severity](carets)}`,
  ]
}
