/** Whether what was just recorded brings the review forward: what is due before it, and after. */
import { careOf } from '../../care/care.ts'
import { openEvents } from '../../care/events.ts'
import { formatLong } from '../../language/dates.ts'
import { recordShape } from '../../plan/shapes.generated.ts'
import type { ClientRecord } from '../../plan/types.generated.ts'
import { fitting } from '../../practice/read.ts'
import { dueItems } from '../../schedule/due-items.ts'
import { readSource } from '../../source/read.ts'
import type { Recorded } from '../../writing/record-entry.ts'
import type { Ledger } from './ledger.ts'

/** Nothing where the event does not bear on the plan, or somebody has looked since. */
export function reviewForward({ text, index }: Recorded, ledger: Ledger): string[] {
  const record = fitting(readSource(text), recordShape) as ClientRecord | undefined
  const after = careWith(record, ledger)
  const event = openEvents(after).find(({ path }) => path[1] === index)
  if (!event) return []
  const [was, is] = [careWith(ledger.about.record, ledger), after].map((care) => {
    const { items } = dueItems(care, ledger.known.world.codes)
    return items.find(({ kind }) => kind === 'review')
  })
  if (is?.day === undefined) return []
  const by = is.why.find(
    (reason) => reason.day === is.day && reason.by === 'an event in the record',
  )
  const named = event.isNamed ? ' The plan’s “review.sooner_if” names it.' : ''
  const due = formatLong(is.day)
  const before = was?.day === undefined ? '' : ` (it was due by ${formatLong(was.day)})`
  const moved = was?.day === undefined || is.day < was.day
  return [
    by && moved
      ? `This brings the review forward to ${due}${before}: ${by.rule}, by txplan’s own rule of thumb.${named}`
      : `The review is due by ${due} as it is; ${event.words} is a reason not to wait.${named}`,
    `Next: txplan review ${ledger.plan.shown} (why then: txplan due --why ${ledger.plan.shown})`,
  ]
}

const careWith = (record: ClientRecord | undefined, { about, known }: Ledger) =>
  careOf({
    plan: about.plan,
    record,
    practice: about.practice,
    identities: known.identities,
    asOf: about.today,
    book: known.world.book(),
  })
