import { defineRule } from '../../rule.ts'
import { isOpenPlan } from './answers.ts'

export const deferralWithoutDate = defineRule({
  id: 'deferral-without-date',
  group: 'thread',
  severity: 'info',
  what: 'A problem is deferred, and neither the day of that nor a day to look at it again is given.',
  why: 'What waits without a date waits forever; with one, the next review takes it up.',
  fix: 'Add “reconsider”, a day or a span such as “12 weeks”, or “noted”, the day on which it was put off.',
  source:
    '26 TAC 564.804: a need that is set aside is justified; The Joint Commission, CTS.03.01.03; the date is txplan’s own wish',
  messages: { found: 'This problem is deferred without a date.' },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: peers\n    statement: No friends outside of school\n    status: deferred\n    reason: The client wishes to sleep first.\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: peers\n    statement: No friends outside of school\n    status: deferred\n    reason: The client wishes to sleep first.\n    reconsider: 12 weeks\n',
  },
  check(context) {
    if (!isOpenPlan(context)) return
    for (const [at, problem] of (context.plan.problems ?? []).entries()) {
      const { status, noted, reconsider, reason = '' } = problem
      if (status !== 'deferred' || noted !== undefined || reconsider !== undefined) continue
      // “… until the review in March” has its date in the reason.
      if (/\d|\b(?:next|after|until|once|when)\b/i.test(reason)) continue
      context.report({ at: ['problems', at, 'status'], message: 'found' })
    }
  },
})
