/** Payers' authorizations, and how much of each has been used. */
import { addDays, isRealDate } from '../language/dates.ts'
import type { ClientRecord, Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

type Coverage = NonNullable<NonNullable<Plan['client']>['coverages']>[number]
type Session = NonNullable<ClientRecord['sessions']>[number]

export interface AuthorizationAt {
  authorization: NonNullable<Coverage['authorization']>
  from: string | undefined
  to: string | undefined
  /** Sessions authorized. */
  sessions: number | undefined
  /** Sessions held within its period, under its service where it names a code; needs a record. */
  used: number | undefined
  /** Those sessions, the first one first. */
  held: readonly Session[]
  payer: string | undefined
  /** The service code that it names. */
  code: string | undefined
  path: Path
}

/** In the order of the coverages. */
export const authorizations = (care: Care): readonly AuthorizationAt[] =>
  care.once(findAuthorizations)

function findAuthorizations({ plan, record, asOf }: Care): AuthorizationAt[] {
  return (plan.client?.coverages ?? []).flatMap(
    ({ authorization, payer }, at): AuthorizationAt[] => {
      if (!authorization) return []
      const from = realDay(authorization.from)
      const to = realDay(authorization.to)
      const { sessions, service } = authorization
      const path = ['client', 'coverages', at, 'authorization']
      const period = { from: from ?? '', to: to !== undefined && to < asOf ? to : asOf }
      const code = codeIn(service)
      const held = record ? heldWithin(record, period, code) : []
      const used = record && held.length
      return [{ authorization, from, to, sessions, used, held, payer, code, path }]
    },
  )
}

/**
 * One that another of the same payer, for the same service, follows has served its time: from the day
 * after it on or, where there is a gap between the two, once the other has begun.
 */
export const isFollowed = (
  one: AuthorizationAt,
  all: readonly AuthorizationAt[],
  asOf: string,
): boolean => successors(one, all).some(({ from }) => from <= asOf || isSeamless(one, from))

/** One whose successor has begun: what is left of it is no longer used up. */
export const isReplaced = (
  one: AuthorizationAt,
  all: readonly AuthorizationAt[],
  asOf: string,
): boolean => successors(one, all).some(({ from }) => from <= asOf)

const isSeamless = ({ to }: AuthorizationAt, from: string): boolean =>
  to === undefined || from <= addDays(to, 1)

/** `from` is empty where it is not told. */
const successors = (one: AuthorizationAt, all: readonly AuthorizationAt[]): { from: string }[] =>
  all
    .filter(
      (other) =>
        (other.to ?? '9999') > (one.to ?? '') &&
        mayBe(other.payer, one.payer) &&
        mayBe(other.code, one.code),
    )
    .map(({ from = '' }) => ({ from }))

const mayBe = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase()

const realDay = (day: string | undefined): string | undefined =>
  day !== undefined && isRealDate(day) ? day : undefined

/** A service code within words: `90834, individual psychotherapy`. */
const codeIn = (service: string | undefined): string | undefined =>
  /\b(?:\d{5}|[A-Z]\d{4})\b/.exec(service ?? '')?.[0]

function heldWithin(
  record: ClientRecord,
  { from, to }: { from: string; to: string },
  code: string | undefined,
): Session[] {
  return (record.sessions ?? [])
    .filter(
      ({ date, attendance, service_code: billed }) =>
        date !== undefined &&
        date >= from &&
        date <= to &&
        attendance !== 'cancelled' &&
        attendance !== 'no-show' &&
        (code === undefined || billed === undefined || billed === code),
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
}
