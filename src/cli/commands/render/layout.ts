/** The practice's own layout of documents, checked: with a fault in it no document is made. */
import { relative, sep } from 'node:path'
import { type Finding, remedy, sentence } from '../../../lint/finding.ts'
import { lintSettings } from '../../../lint/lint-settings.ts'
import type { Document as Layout } from '../../../plan/types.generated.ts'
import type { OwnLayout } from '../../../practice/document-layout.ts'
import { UserError } from '../../../practice/failure.ts'

/** @throws UserError that lists the faults, each with its line and what to do. */
export function checkedLayout({ path, document }: OwnLayout, practice: string): Layout {
  const file = relative(practice, path).split(sep).join('/')
  const { value, findings } = lintSettings({ file, document }, 'document')
  const faults = findings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new UserError(faults.map(faultLine).join('\n'))
  return (value ?? {}) as Layout
}

const faultLine = (finding: Finding): string => {
  const { line, column } = finding.range.start
  return `${finding.file}:${line}:${column}: ${sentence(finding, true)} ${remedy(finding, true)}`
}
