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
    const { interventions = [], services = [], phases = [] } = context.plan
    for (let at = 0; at < interventions.length; at += 1)
      checkIntervention(interventions[at] ?? {}, at, context)
    for (let at = 0; at < services.length; at += 1)
      report('This service', services[at]?.frequency, ['services', at], undefined, context)
    for (let at = 0; at < phases.length; at += 1)
      report('This phase', phases[at]?.frequency, ['phases', at], undefined, context)
  },
})

/** Of what is still to be done. */
function checkIntervention(one: Intervention, at: number, context: Context): void {
  if (one.status === 'completed' || one.status === 'discontinued') return
  const kind = one.id === undefined ? 'This intervention' : `Intervention ${one.id}`
  report(kind, one.frequency, ['interventions', at], one, context)
}

function report(
  kind: string,
  text: string | undefined,
  path: Path,
  intervention: Intervention | undefined,
  context: Context,
): void {
  if (!text || hasRate(text)) return
  const asNeeded = needed.test(text)
  if (asNeeded ? !(intervention && isTherapy(intervention)) : !vague.test(text)) return
  context.report({
    at: [...path, 'frequency'],
    message: asNeeded ? 'needed' : 'found',
    args: { kind, frequency: clientText(text.trim()) },
  })
}

/** Anything that can be counted: a number, a rate, a rhythm. */
const hasRate = (text: string): boolean =>
  /\d/.test(text) || text.toLowerCase().split(/\W+/).some(isRate)

const isRate = (word: string): boolean => word.endsWith('days') || rates.has(word)

const rates = new Set(
  'one two three four five six seven once twice thrice every each daily nightly weekly biweekly monthly bimonthly quarterly yearly annually fortnightly weekends all'.split(
    ' ',
  ),
)

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
