/** The physician’s certification: the end of the certified period, and how often it is given anew. */
import type { Care } from '../../care/care.ts'
import { deadlinesAhead } from '../../care/deadlines.ts'
import { isOfCertification, reviewBy } from '../../care/reviews.ts'
import { datesOf, stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'
import { reasonOf } from '../reasons.ts'

export function recertification(care: Care): DueItem[] {
  const profiles = deadlinesAhead(care, 'review')
    .filter(({ deadline }) => isOfCertification(deadline))
    .map((set) => {
      const answer = reviewBy(set, care)
      return answer && reasonOf(set, answer, 'every')
    })
  const item = decided(next, [periodEnd(care), ...profiles])
  return item ? [item] : []
}

const next = {
  kind: 'recertification',
  subject: 'plan',
  title: 'Recertification',
  path: ['necessity', 'certification'],
  in: 'plan',
  todo: 'Have the physician certify the need anew, and enter the period under “necessity.certification”.',
} as const

function periodEnd(care: Care): Reason | undefined {
  const path = ['necessity', 'certification', 'to']
  const day = datesOf(care).day(care.plan.necessity?.certification?.to, path)
  if (day === undefined) return undefined
  return stated(day, { path, in: 'plan' }, 'the certified period')
}
