/** What every format is: findings in, text out. */
import type { Finding } from '../finding.ts'
import type { SignedNote } from '../signed-note.ts'

export interface Summary {
  /** Files that were looked at. */
  files: number
  errors: number
  warnings: number
  infos: number
  /** Findings that a baseline tolerates. */
  tolerated: number
}

export interface FormatInput {
  findings: readonly Finding[]
  summary: Summary
  /** May the client's own words be shown? */
  showValues: boolean
  /** The day on which the plans were judged. */
  asOf: string
  /** Plans that were complete when they were signed. */
  signed?: readonly SignedNote[]
}

export function summarize(findings: readonly Finding[], files: number, tolerated: number): Summary {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    tolerated,
  }
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** The one line at the end. */
export function summaryLine(summary: Summary): string {
  const { errors, warnings, infos, files, tolerated } = summary
  const parts = [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    infos > 0 ? plural(infos, 'note') : '',
  ].filter(Boolean)
  const what = parts.length > 0 ? parts.join(', ') : 'Nothing to report'
  const known = tolerated > 0 ? `; ${plural(tolerated, 'finding')} tolerated by the baseline` : ''
  return `${what} in ${plural(files, 'file')}${known}.`
}
