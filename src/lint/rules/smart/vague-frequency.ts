import type { Intervention } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const vagueFrequency = defineRule({
  id: 'vague-frequency',
  group: 'smart',
  severity: 'warning',
  what: 'A frequency is “regularly” or, for a therapy, only “as needed”.',
  why: 'Sessions are authorized and counted by their frequency; what has none can be neither kept nor missed.',
  fix: 'Say how often, as in “weekly” or “twice a month”; more than that may still depend on need.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: the plan states type, amount, frequency and duration of the services',
  messages: {
    found: '{kind} says {frequency}, which cannot be counted.',
    needed: '{kind} is given {frequency} only: no regular session is named.',
  },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive behavioral therapy\n    frequency: as needed\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive behavioral therapy\n    frequency: weekly, more often as needed\n',
  },
  check(context) {
    for (const { kind, text, path, mayBeAsNeeded } of frequencies(context)) {
      if (hasRate.test(text)) continue
      const asNeeded = needed.test(text)
      if (asNeeded ? mayBeAsNeeded : !vague.test(text)) continue
      context.report({
        at: path,
        message: asNeeded ? 'needed' : 'found',
        args: { kind, frequency: clientText(text.trim()) },
      })
    }
  },
})

interface FrequencyAt {
  kind: string
  text: string
  path: Path
  mayBeAsNeeded: boolean
}

/** Of what is still to be done; texts that are blank are left out. */
function frequencies({ plan }: Context): FrequencyAt[] {
  const found: FrequencyAt[] = []
  for (const [at, one] of (plan.interventions ?? []).entries())
    if (one.frequency && one.status !== 'completed' && one.status !== 'discontinued')
      found.push({
        kind: one.id === undefined ? 'This intervention' : `Intervention ${one.id}`,
        text: one.frequency,
        path: ['interventions', at, 'frequency'],
        mayBeAsNeeded: !isTherapy(one),
      })
  for (const key of ['services', 'phases'] as const)
    for (const [at, { frequency }] of (plan[key] ?? []).entries())
      if (frequency)
        found.push({
          kind: key === 'services' ? 'This service' : 'This phase',
          text: frequency,
          path: [key, at, 'frequency'],
          mayBeAsNeeded: true,
        })
  return found
}

/** Anything that can be counted: a number, a rate, a rhythm. */
const hasRate =
  /\d|\b(?:one|two|three|four|five|six|seven|once|twice|thrice|every|each|daily|nightly|weekly|biweekly|monthly|bimonthly|quarterly|yearly|annually|fortnightly|weekdays|weekends|all)\b|days\b/i

const needed = /\b(?:as|if|when|whenever) (?:needed|indicated|required|necessary)\b|\bp\.?r\.?n\b/i

const vague =
  /\b(?:regular(?:ly)?|frequent(?:ly)?|often|occasional(?:ly)?|sometimes|ongoing|continuous(?:ly)?|intermittent(?:ly)?|periodic(?:ally)?|routine(?:ly)?|most (?:days|nights|weeks|sessions)|several|a few|many|some|varies|variable|varying|flexible|(?:as|when|whenever|where) (?:prescribed|directed|ordered|appropriate|able|tolerated|possible|available|convenient|clinically appropriate)|to be (?:determined|decided|arranged|scheduled))\b/i

/**
 * What may rightly wait for its occasion: medicine, help in a crisis, coordination, and what a
 * rehabilitation plan has ready for pain.
 */
const onOccasion =
  /\b(?:medic\w*|pharm\w*|dose|tablet|crisis|emergenc\w*|coaching|on.?call|safety|hotline|case management|coordination|referral\w*|monitoring|consult\w*|transport\w*|interpret\w*|modalit(?:y|ies)|electrical|stimulation|tens|ultrasound|cold|heat|ice|hot packs?|massage|equipment|orthos[ei]s|orthotics?|brac(?:e|ing)|respite|case)\b/i

function isTherapy({ kind, modality, technique, description, dose }: Intervention): boolean {
  if (dose !== undefined) return false
  return ![kind, modality, technique, description].some(
    (text) => text !== undefined && onOccasion.test(text),
  )
}
