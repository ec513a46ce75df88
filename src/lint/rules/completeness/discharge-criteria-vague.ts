import { firstWords } from '../../aims/words.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const dischargeCriteriaVague = defineRule({
  id: 'discharge-criteria-vague',
  group: 'completeness',
  severity: 'info',
  what: 'A criterion for discharge says nothing that could be seen to be so.',
  why: 'Whether treatment can end is then a matter of opinion, for the client, the next clinician and the payer.',
  fix: 'Say what has to be so: a score and for how long, what the client does again, which goals are met.',
  source:
    '26 TAC 564.804 (discharge criteria) and The Joint Commission, CTS.03.01.03 EP 2 (criteria discussed with the person); what counts as vague is txplan’s own',
  messages: { found: 'This criterion, {words}, does not say what would be seen.' },
  bad: { plan: 'txplan: 1\ndischarge:\n  criteria: [Client has reached maximum benefit]\n' },
  good: {
    plan: 'txplan: 1\ndischarge:\n  criteria: ["PHQ-9 below 5 at two visits, four weeks apart"]\n',
  },
  check({ plan, report }) {
    for (const [at, text] of (plan.discharge?.criteria ?? []).entries())
      if (isVague(text))
        report({
          at: ['discharge', 'criteria', at],
          message: 'found',
          args: { words: clientText(firstWords(text)) },
        })
  },
})

/** Phrases that put the end off to somebody's judgment. A figure, a time or a goal beside one says more. */
const putOff =
  /\bmaxim\w+ (?:therapeutic )?(?:benefit|gains?|improvement)\b|\bfeels? (?:better|ready|well enough)\b|\bwhen (?:\w+ )?(?:ready|appropriate|indicated|stable)\b|\b(?:as|when|if) clinically (?:indicated|appropriate)\b|\bto be determined\b|\bno longer (?:needs?|benefits?|in need of)\b|\bsufficient(?:ly)? (?:progress|improv\w+|stable)\b/i

const says =
  /\d|\bgoals?\b|\bobjectives?\b|\b(?:score|weeks?|months?|days?|returns?|attends?|sleeps?|works?)\b/i

const isVague = (text: string): boolean => putOff.test(text) && !says.test(text)
