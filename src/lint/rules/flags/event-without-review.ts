import { fairWindow, openEvents } from '../../../care/events.ts'
import { isInUse } from '../../../care/last-looked-at.ts'
import { addDays } from '../../../language/dates.ts'
import { defineRule } from '../../rule.ts'

export const eventWithoutReview = defineRule({
  id: 'event-without-review',
  group: 'flags',
  severity: 'warning',
  what: 'The record tells of a crisis, a hospital stay or a deterioration, and nothing since shows that the plan was looked at.',
  why: 'A plan that stays as it was after such an event reads as if nobody had asked whether it still fits.',
  fix: 'Enter the review under “review.history” with its date and “kind: event”, also if it decided to continue; or say in the next session’s “plan” or “risk” what the event means for the plan.',
  source:
    'Minn. Stat. 245G.06 subd. 1: a plan is updated on new information; Anthem Blue Cross Medi-Cal record review: sooner than the interval if progress calls for it; txplan: 14 days are our own window',
  messages: {
    found:
      'The record tells of {event} on {day}; no review, revision or session note since speaks to the plan.',
    named:
      'The record tells of {event} on {day}, which “review.sooner_if” names; no review, revision or session note since speaks to the plan.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nreview:\n  sooner_if: A hospital stay.\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-12, response: Came on time. }\nevents:\n  - { date: 2026-10-05, kind: hospital, what: Admitted for three days. }\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-09-01\nreview:\n  sooner_if: A hospital stay.\n  history:\n    - { date: 2026-10-12, kind: event, decision: update, summary: Two sessions a week until November. }\n',
    record:
      'txplan: 1\nevents:\n  - { date: 2026-10-05, kind: hospital, what: Admitted for three days. }\n',
    asOf: '2026-11-21',
  },
  check(context) {
    if (!isInUse(context)) return
    const grave = openEvents(context).filter(({ event }) => event.kind !== 'life-change')
    const last = grave.filter(({ day }) => addDays(day, fairWindow) <= context.asOf).at(-1)
    if (last === undefined) return
    const { words, day, path, isNamed } = last
    context.report({
      at: path,
      in: 'record',
      message: isNamed ? 'named' : 'found',
      args: { event: words, day },
    })
  },
})
