import { authorizations, isFollowed } from '../../../care/authorizations.ts'
import { isInUse } from '../../../care/last-looked-at.ts'
import { addDays, daysBetween } from '../../../language/dates.ts'
import { defineRule } from '../../rule.ts'

/** How long before its end an authorization is told of: ours, time enough to ask for another. */
const noticeDays = 14

export const authorizationEnded = defineRule({
  id: 'authorization-ended',
  group: 'stale',
  severity: 'warning',
  what: 'A payer’s authorization has ended or is about to end.',
  why: 'Sessions after its last day are not paid unless another was given in time.',
  fix: 'Ask for another, and enter its number, period and sessions; take out one that is no longer needed.',
  source: 'txplan: an authorization covers its own period; 14 days of notice are ours',
  messages: {
    ended: 'The authorization ended on {to}.',
    ending: 'The authorization ends on {to}, in {left}.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\n      authorization: { sessions: 12, from: 2026-07-01, to: 2026-10-31 }\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\n      authorization: { sessions: 12, from: 2026-10-01, to: 2027-03-31 }\n',
    asOf: '2026-11-21',
  },
  check(context) {
    const { asOf, report } = context
    if (!isInUse(context)) return
    const all = authorizations(context)
    for (const one of all) {
      const { to, path } = one
      if (to === undefined || isFollowed(one, all, asOf) || to > addDays(asOf, noticeDays)) continue
      const left = daysBetween(asOf, to)
      const at = [...path, 'to']
      if (left < 0) report({ at, message: 'ended', args: { to } })
      else report({ at, message: 'ending', args: { to, left: daysText(left) }, atMost: 'info' })
    }
  },
})

const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`)
