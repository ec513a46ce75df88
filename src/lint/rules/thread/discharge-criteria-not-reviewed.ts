import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRunning } from './answers.ts'
import { heldReviews, type ReviewAt, wordsOf } from './held-reviews.ts'

export const dischargeCriteriaNotReviewed = defineRule({
  id: 'discharge-criteria-not-reviewed',
  group: 'thread',
  severity: 'info',
  what: 'The plan has criteria for discharge, and no review has spoken of them.',
  why: 'How far the client still is from them is the reason to go on; a review that is silent about it leaves that reason out.',
  fix: 'Say in the next review which criteria are met and which are not yet.',
  source:
    'The Joint Commission, CTS.03.01.03 EP 2 (as reported by Barrins & Associates); 26 TAC 564.804; Florida Medicaid community behavioral health handbook: progress toward discharge criteria',
  messages: {
    found: 'None of the {count} reviews speaks of these criteria.',
    one: 'The review does not speak of these criteria.',
  },
  bad: {
    plan: 'txplan: 1\ndischarge:\n  criteria: [Four weeks of full nights]\nreview:\n  history:\n    - { date: 2026-11-02, decision: continue, summary: Diary kept on 12 of 14 days. }\n',
  },
  good: {
    plan: 'txplan: 1\ndischarge:\n  criteria: [Four weeks of full nights]\nreview:\n  history:\n    - { date: 2026-11-02, decision: continue, summary: "Full nights on 3 days a week, not yet four weeks of them." }\n',
  },
  check(context) {
    const criteria = (context.plan.discharge?.criteria ?? []).filter((text) => text.trim() !== '')
    const reviews = heldReviews(context)
    if (criteria.length === 0 || reviews.length === 0 || !isRunning(context)) return
    if (reviews.some((review) => speaksOf(criteria, review, context))) return
    const count = reviews.length
    if (count === 1) context.report({ at: ['discharge', 'criteria'], message: 'one' })
    else context.report({ at: ['discharge', 'criteria'], message: 'found', args: { count } })
  },
})

const ending =
  /\b(?:discharg\w*|criteria|criterion|terminat\w*|graduat\w*|step(?:ped|ping)?[- ]down|transition\w*|end(?:ing)? (?:of )?(?:treatment|therapy)|clos(?:e|ing|ure)|ready to|wrap\w* up|aftercare|booster)\b/i

/** By a word for the end of treatment, or by a word of the criteria themselves. */
function speaksOf(criteria: readonly string[], one: ReviewAt, context: Context): boolean {
  const { decision } = one.review
  if (decision !== undefined && ending.test(decision)) return true
  // A review of an objective that the criteria speak of speaks of them.
  const reviewed = context.objectives.filter(({ objective }) =>
    one.review.objectives?.some(({ id }) => id !== undefined && id === objective.id),
  )
  const text = [wordsOf(one), ...reviewed.map(({ objective }) => objective.statement ?? '')].join(
    '\n',
  )
  if (ending.test(text)) return true
  const said = new Set(stems(text))
  return stems(criteria.join('\n')).some((stem) => said.has(stem))
}

/** Beginnings of words that carry meaning, and names of instruments. */
const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+(?:-[a-z0-9]+)+|[a-z]{5,}/g) ?? [])
    .filter((word) => !hollow.test(word))
    .map((word) => (word.includes('-') ? word : word.slice(0, 6)))

const hollow =
  /^(?:client|weeks?|months?|times|least|below|above|better|lower|higher|under|about|after|before|three|seven|eight|their|there|which|without|during|while|other|treatment|therapy|goals?|objectives?|progress|continue[sd]?|score[sd]?|report(?:s|ed)?|session[s]?)$/
