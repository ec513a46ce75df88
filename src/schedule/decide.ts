/** Of several who say by when: the earliest wins, and the others stay as what they would have said. */
import type { DueItem, Reason } from './item.ts'

/** The item with these reasons; `undefined` where nobody gives one that still holds. */
export function decided(
  item: Omit<DueItem, 'why' | 'isSure' | 'day' | 'until' | 'notBefore' | 'waitingFor'>,
  reasons: readonly (Reason | undefined)[],
): DueItem | undefined {
  const why = reasons.filter((one) => one !== undefined)
  if (why.length > 1) why.sort(byWeight)
  const [first] = why
  if (first === undefined || first.hasLapsed) return undefined
  const { day, notBefore, isSure } = first
  const waitingFor = first.waitingFor ?? why.find(mayComeSooner)?.waitingFor
  const until = day === undefined ? undefined : lastInTime(why)
  const made: DueItem = { ...item, why, isSure }
  if (day !== undefined) made.day = day
  if (until !== day) made.until = until
  if (notBefore !== undefined) made.notBefore = notBefore
  if (waitingFor !== undefined) made.waitingFor = waitingFor
  return made
}

/** A count of sessions that somebody surely asks for, and that has no day of its own yet. */
const mayComeSooner = ({ isSure, day, notBefore, waitingFor }: Reason): boolean =>
  isSure && day === undefined && notBefore === undefined && waitingFor?.kind === 'count'

/** What is sure goes before what may not concern the client, a day before none, the earlier day first. */
const byWeight = (a: Reason, b: Reason): number =>
  rank(a) - rank(b) || compare(a.day ?? a.notBefore ?? '', b.day ?? b.notBefore ?? '')

function rank({ isSure, day, notBefore, waitingFor, hasLapsed }: Reason): number {
  if (hasLapsed) return 6
  const known = day !== undefined ? 0 : notBefore !== undefined || waitingFor ? 2 : 4
  return known + (isSure ? 0 : 1)
}

/** Grace is each one's own: the first whose patience ends makes it overdue. */
function lastInTime(why: readonly Reason[]): string | undefined {
  const [first] = why
  if (why.length === 1) return first?.until ?? first?.day
  return why
    .filter(({ isSure, day }) => isSure === first?.isSure && day !== undefined)
    .map(({ day, until }) => until ?? day ?? '')
    .sort()[0]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
