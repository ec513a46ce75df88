/** `--why`: of each item the whole chain, who says what, from which source, and who decides. */

import { wrap } from '../../../lint/formats/wrap.ts'
import { confidenceText } from '../../../profiles/demand.ts'
import type { DueItem, Reason } from '../../../schedule/item.ts'
import { decisionText, whenWords } from '../../../schedule/standing.ts'
import type { CodesKnown } from './collect.ts'
import { type Look, titleOn } from './pretty.ts'
import { type DueRow, ownerName } from './rows.ts'

/** Gives the title of a source by its key. */
export type SourceTitle = (key: string) => string | undefined

export interface WhyInput {
  rows: readonly DueRow[]
  asOf: string
  codes: CodesKnown
  sourceTitle: SourceTitle
}

export function why(input: WhyInput, look: Look): string {
  const { rows, asOf, codes } = input
  if (rows.length === 0) return `Nothing is due, as of ${asOf}.\n`
  const blocks = rows.map((row) => block(row, input, look))
  return `${[...blocks, look.paint.dim(wrap(tableText(codes), look.width, 0))].join('\n\n')}\n`
}

/** What the code table cannot tell is said, so that silence is no answer. */
export const tableText = ({ fiscalYear, inForce: { to } }: CodesKnown): string =>
  `Which diagnosis codes end after ${to} is not known: the ICD-10-CM table here is that of fiscal year ${fiscalYear}. A newer one: txplan codes import FILE`

function block(row: DueRow, input: WhyInput, look: Look): string {
  const { item, command } = row
  const { paint, width } = look
  const day = item.day === undefined ? '' : `${item.day}, `
  const head = `${ownerName(row)}: ${titleOn(row, look)}: ${day}${whenWords(item, input.asOf)}`
  const reasons = item.why.map((reason, at) => reasonText(reason, numberOf(at, item), input, look))
  const decision = item.why.length > 1 ? [wrap(`  ${decisionText(item)}`, width, 2)] : []
  const typed = command === undefined ? [] : [`  ${command}`]
  const next = [wrap(`  Next: ${item.todo}`, width, 2), ...typed]
  return [paint.bold(wrap(head, width, 2)), ...reasons, ...decision, ...next].join('\n')
}

const numberOf = (at: number, { why }: DueItem): string => (why.length > 1 ? `${at + 1}. ` : '')

function reasonText(
  reason: Reason,
  number: string,
  { sourceTitle }: WhyInput,
  { paint, width }: Look,
): string {
  const perhaps = reason.isSure ? '' : ' (the plan does not tell whether it applies)'
  const indent = 2 + number.length
  const line = (text: string) => wrap(`${' '.repeat(indent)}${text}`, width, indent)
  return [
    wrap(`  ${number}${reason.by}: ${reason.rule}${perhaps}`, width, indent),
    ...reason.steps.map(({ sentence }) => line(sentence)),
    ...(reason.note ? [line(reason.note)] : []),
    ...sourceLines(reason, sourceTitle).map((text) => paint.dim(line(text))),
  ].join('\n')
}

function sourceLines({ demand }: Reason, titleOf: SourceTitle): string[] {
  if (!demand) return []
  const { citation, sources, confidence, level, profile } = demand
  const word = level === 'required' ? 'Required' : 'Advised'
  return [
    `${word} by ${citation} (${profile}); ${confidenceText(confidence)}.`,
    ...sources.flatMap((key) => {
      const title = titleOf(key)
      return title ? [`${key}: ${title}`] : []
    }),
  ]
}
