/** Payers' authorizations, and how much of each has been used. */
import { isRealDate } from '../language/dates.ts'
import type { ClientRecord } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

export interface AuthorizationAt {
  from: string | undefined
  to: string | undefined
  /** Sessions authorized. */
  sessions: number | undefined
  /** Sessions held within its period, under its service where it names a code; needs a record. */
  used: number | undefined
  path: Path
}

/** In the order of the coverages. */
export const authorizations = (care: Care): readonly AuthorizationAt[] =>
  care.once(findAuthorizations)

function findAuthorizations({ plan, record, asOf }: Care): AuthorizationAt[] {
  return (plan.client?.coverages ?? []).flatMap(({ authorization }, at): AuthorizationAt[] => {
    if (!authorization) return []
    const from = realDay(authorization.from)
    const to = realDay(authorization.to)
    const { sessions, service } = authorization
    const path = ['client', 'coverages', at, 'authorization']
    const period = { from: from ?? '', to: to !== undefined && to < asOf ? to : asOf }
    const used = record && heldWithin(record, period, codeIn(service))
    return [{ from, to, sessions, used, path }]
  })
}

const realDay = (day: string | undefined): string | undefined =>
  day !== undefined && isRealDate(day) ? day : undefined

/** A service code within words: `90834, individual psychotherapy`. */
const codeIn = (service: string | undefined): string | undefined =>
  /\b(?:\d{5}|[A-Z]\d{4})\b/.exec(service ?? '')?.[0]

function heldWithin(
  record: ClientRecord,
  { from, to }: { from: string; to: string },
  code: string | undefined,
): number {
  return (record.sessions ?? []).filter(
    ({ date, attendance, service_code: billed }) =>
      date !== undefined &&
      date >= from &&
      date <= to &&
      attendance !== 'cancelled' &&
      attendance !== 'no-show' &&
      (code === undefined || billed === undefined || billed === code),
  ).length
}
