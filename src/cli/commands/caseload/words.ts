/** The cells of a line, in words that are the same in every format. */
import type { CaseRow } from './row.ts'

export const dueWords = ({ next, overdue }: CaseRow): string => {
  if (!next) return 'nothing'
  const more = overdue > 1 ? ` (${overdue} overdue)` : ''
  return next.standing === 'overdue'
    ? `Overdue: ${next.title}, ${next.when}${more}`
    : `${next.title} ${next.day}, ${next.when}`
}

/** Without the day: `Review 9 days over, 2 overdue`. */
export const dueBriefly = ({ next, overdue }: CaseRow): string =>
  next ? `${next.title} ${next.when}${overdue > 1 ? `, ${overdue} overdue` : ''}` : 'nothing'

export const findingsWords = ({ findings }: CaseRow): string => {
  if (!findings) return ''
  const { errors, warnings } = findings
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((one) => one !== '')
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const counted = (count: number, word: string): string =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`

export const trendWords = ({ trend }: CaseRow): string =>
  trend ? `${trend.measure} ${trend.from} ${trend.arrow} ${trend.to}, ${trend.word}` : ''

export const sessionWords = ({ session }: CaseRow): string => {
  if (!session) return 'none'
  if (session.daysAgo === 0) return 'today'
  return `${session.daysAgo} ${session.daysAgo === 1 ? 'day' : 'days'} ago`
}

export const signatureWords = ({ signatures: { state, wanted } }: CaseRow): string =>
  ({
    signed: 'signed',
    'to-sign': `to sign: ${wanted.join(', ')}`,
    changed: 'changed since signed',
    earlier: 'earlier revision',
    none: 'none',
  })[state]

export const revisionWords = ({ revision }: CaseRow): string =>
  revision === undefined ? '' : `r${revision}`

/** A plan that does not say is in use. */
export const statusWords = ({ status }: CaseRow): string => status ?? 'active'

/** `12 clients; 3 with something overdue; 1 worse than at the baseline.` */
export function summaryWords(rows: readonly CaseRow[], asOf: string): string {
  const count = (is: (row: CaseRow) => boolean) => rows.filter(is).length
  const parts = [
    `${rows.length} ${rows.length === 1 ? 'client' : 'clients'}`,
    ...some(
      count(({ overdue }) => overdue > 0),
      'with something overdue',
    ),
    ...some(
      count(({ findings }) => (findings?.errors ?? 0) > 0),
      'with errors',
    ),
    ...some(
      count(({ isWorse }) => isWorse),
      'worse than at the baseline',
    ),
    ...some(
      count(({ fault }) => fault !== undefined),
      'not readable',
    ),
  ]
  return `${parts.join('; ')}, as of ${asOf}.`
}

const some = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`])
