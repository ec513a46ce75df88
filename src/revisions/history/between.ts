/** What changed from one version to the next, at the cost of what changed. */
import type { Change, Subject } from '../../changes/change.ts'
import { comparePlans } from '../../changes/compare.ts'
import { withMovedDeadlines } from '../../changes/moved-deadlines.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { idsAreKept } from './ids-kept.ts'
import { type List, type Rest, withoutShared } from './without-shared.ts'

/** Every change, with places as they are in the whole plans; with `lists`, those in these lists at least. */
export function changesBetween(before: Plan, after: Plan, lists?: readonly List[]): Change[] {
  if (before === after) return []
  const short = withoutShared(before, after, lists)
  const rest = idsAreKept(short.before, short.after) ? short : whole(before, after)
  const { changes } = comparePlans(rest.before, rest.after)
  const inPlace = changes.map((change) => placed(change, rest))
  return withMovedDeadlines(inPlace, before, after)
}

const whole = (before: Plan, after: Plan): Rest => ({ before, after, placeOf: (path) => path })

function placed(change: Change, rest: Rest): Change {
  const subject = placedSubject(change.subject, rest)
  if (change.what !== 'moved') return { ...change, subject }
  return {
    ...change,
    subject,
    from: change.from && placedSubject(change.from, rest),
    to: change.to && placedSubject(change.to, rest),
  }
}

function placedSubject(subject: Subject, rest: Rest): Subject {
  const { before, after, within } = subject
  return {
    ...subject,
    ...(before ? { before: rest.placeOf(before, 'before') } : {}),
    ...(after ? { after: rest.placeOf(after, 'after') } : {}),
    ...(within ? { within: placedSubject(within, rest) } : {}),
  }
}
