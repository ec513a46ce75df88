/** The orders in which a caseload may be read. Where two are alike, by name. */
import type { CaseRow } from './row.ts'

export const orders = [
  'client',
  'due',
  'findings',
  'trend',
  'session',
  'status',
  'signatures',
] as const
export type Order = (typeof orders)[number]

export function sorted(rows: readonly CaseRow[], order: Order): CaseRow[] {
  const rank = ranks[order]
  return [...rows].sort((a, b) => compare(rank(a), rank(b)) || compare(a.client, b.client))
}

/** The lower it is, the sooner it should be looked at. */
const ranks: Readonly<Record<Order, (row: CaseRow) => string | number>> = {
  client: ({ client }) => client,
  due: ({ next }) => next?.day ?? '9999',
  findings: ({ findings }) => -((findings?.errors ?? 0) * 1000 + (findings?.warnings ?? 0)),
  trend: ({ isWorse, trend }) => (isWorse ? -9 : (trend?.weight ?? 9)),
  session: ({ session }) => session?.day ?? '',
  status: ({ status }) => ['active', 'on-hold', 'draft', 'discharged'].indexOf(status ?? 'active'),
  signatures: ({ signatures }) =>
    ['changed', 'to-sign', 'earlier', 'none', 'signed'].indexOf(signatures.state),
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
