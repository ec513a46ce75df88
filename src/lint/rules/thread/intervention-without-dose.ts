import { parseFrequency } from '../../../language/frequency.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { isOpenPlan } from './answers.ts'

export const interventionWithoutDose = defineRule({
  id: 'intervention-without-dose',
  group: 'thread',
  severity: 'info',
  what: 'The frequency of an intervention points elsewhere, in place of saying how often.',
  why: 'Whoever counts sessions against the plan, a payer or the client, has nothing to count by.',
  fix: 'Say how often, as in “weekly” or “twice a month”.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: type, amount, frequency and duration; 14 NYCRR 599.10 and 55 Pa. Code 5200.31',
  messages: { found: 'The frequency {frequency} does not say how often.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: per protocol\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: weekly\n',
  },
  check(context) {
    if (!isOpenPlan(context)) return
    for (const [at, { frequency, dose, status }] of (context.plan.interventions ?? []).entries()) {
      if (frequency === undefined || dose !== undefined) continue
      if (status === 'completed' || status === 'discontinued') continue
      if (/\d/.test(frequency) || !elsewhere.test(frequency)) continue
      if (parseFrequency(frequency) !== undefined) continue
      const args = { frequency: clientText(frequency.trim()) }
      context.report({ at: ['interventions', at, 'frequency'], message: 'found', args })
    }
  },
})

/** The whole text, as far as it speaks of how often; “regularly” and “as needed” have a rule of their own. */
const elsewhere =
  /^\s*(?:(?:as )?(?:per|according to|following)(?: the| agency| clinic| program)? (?:protocol|manual|schedule|program|policy|guidelines?|plan|authorization)|see (?:above|below|schedule|services|calendar|chart|notes?)|as (?:above|authorized|scheduled)|same as above|throughout(?: \w+){0,3}|until \w[\w ]*|for the (?:duration|length|course)(?: of \w+)?|duration of treatment|long[- ]term|short[- ]term|n\/?a|not applicable|unknown|standard|usual)\s*\.?\s*$/i
