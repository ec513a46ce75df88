/** One line a finding, `path:line:column: severity rule message`: for editors and grep. */
import { type Finding, sentence } from '../finding.ts'
import type { FormatInput } from './format.ts'

export const compact = ({ findings, showValues }: FormatInput): string =>
  findings.map((finding) => `${compactLine(finding, showValues)}\n`).join('')

function compactLine(finding: Finding, showValues: boolean): string {
  const { line, column } = finding.range.start
  const place = `${finding.file}:${line}:${column}`
  const asked = finding.demand ? ` [${finding.demand.profile}]` : ''
  return `${place}: ${finding.severity} ${finding.rule} ${sentence(finding, showValues)}${asked}`
}
