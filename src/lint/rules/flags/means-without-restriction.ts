import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { meansAtHand, speaksOfMeans } from './means.ts'
import { reasonForDanger } from './raised-danger.ts'
import { isClosed, isEnglish } from './standing.ts'
import { dangerToOthers, unnamed } from './threats.ts'

export const meansWithoutRestriction = defineRule({
  id: 'means-without-restriction',
  group: 'flags',
  severity: 'warning',
  what: 'Means of harm are recorded as at hand where there is reason to look at risk, and nothing says what was agreed about them.',
  why: 'A reader who finds both in the chart looks for a third line: what was talked through or agreed, and when.',
  fix: 'Say under “assessment.risk.means_restriction”, or in the steps of the safety plan, what was agreed or declined, and when. If they are out of reach by now, say so where they are named.',
  source:
    'txplan: a danger that a plan records has a documented answer; which words tell that means are at hand is our own list',
  messages: {
    firearm:
      'A firearm is recorded as at hand, and {reason}; neither “means_restriction” nor the safety plan says what was agreed about it.',
    other:
      'Means of self-harm are recorded as at hand, and {reason}; neither “means_restriction” nor the safety plan says what was agreed about them.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: moderate\n    firearm_access: A rifle, unlocked, in the hall closet.\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: moderate\n    firearm_access: A rifle.\n    means_restriction: His brother keeps the rifle at his house since October 3.\n',
  },
  check(context) {
    const { plan } = context
    const risk = plan.assessment?.risk
    if (risk === undefined || isClosed(plan) || !isEnglish(plan)) return
    const means = meansAtHand(context)
    if (means === undefined || speaksOfMeans(context)) return
    const reason = reasonForDanger(context) ?? (means.kind === 'firearm' && toOthers(context))
    if (reason) context.report({ at: means.path, message: means.kind, args: { reason } })
  },
})

const toOthers = ({ plan }: Context): string | undefined =>
  dangerToOthers(unnamed(plan.assessment?.risk?.violence, plan)) && 'danger to others is described'
