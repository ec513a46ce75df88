/** What `txplan diff` was asked for besides its words. */
import { UserError } from '../../../practice/failure.ts'

export type DiffFormat = 'pretty' | 'json' | 'md' | 'html' | 'pdf'

export interface DiffOptions {
  from?: string
  to?: string
  staged?: boolean
  changedSince?: string
  format?: DiffFormat
  output?: string
  paper?: string
  clinicalOnly?: boolean
  exitCode?: boolean
  showValues?: boolean
  color?: boolean
}

/** As asked for; otherwise by the name of the output file. */
export function formatOf({ format, output }: DiffOptions): DiffFormat {
  const ending = /\.(\w+)$/.exec(output ?? '')?.[1] ?? ''
  return format ?? byEnding[ending] ?? 'pretty'
}

const byEnding: Readonly<Record<string, DiffFormat | undefined>> = {
  json: 'json',
  md: 'md',
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
}

export function paperOf({ paper }: DiffOptions): { paper?: 'letter' | 'a4' } {
  if (paper === undefined) return {}
  if (paper === 'letter' || paper === 'a4') return { paper }
  throw new UserError(`There is no paper size “${paper}”.`, 'Known are: letter, a4')
}
