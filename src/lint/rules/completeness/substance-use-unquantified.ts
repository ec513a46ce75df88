import { findInstrument } from '../../../measures/find.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure } from '../measures/every-measure.ts'
import { substanceTreatment } from './substance-use.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const substanceUseUnquantified = defineRule({
  id: 'substance-use-unquantified',
  group: 'completeness',
  severity: 'info',
  what: 'Substance use is treated, and nothing says what, how much, how often or when last.',
  why: 'Without a starting point nobody can tell whether use went down.',
  fix: 'Add “substances” under “assessment”, with amount, frequency and last_use, or the score of a screening.',
  source:
    'txplan: the auditor of a plan for substance use looks for substance, amount, last use or a score first',
  messages: { found: 'No substance, amount, last use or score is given.' },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: use\n    statement: Alcohol use puts his job at risk\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  substances:\n    - { substance: Beer, amount: 8 a day, last_use: 2026-11-01 }\nproblems:\n  - id: use\n    statement: Alcohol use puts his job at risk\n',
  },
  check(context) {
    if (isOver(context.plan) || substanceTreatment(context) === undefined) return
    if (isInFields(context) || isScored(context) || isTold(context)) return
    context.report({ at: ['assessment', 'substances'], message: 'found' })
  },
})

const isInFields = ({ plan }: Context): boolean =>
  isAnyWritten(plan.assessment?.substances, ['substance', 'amount', 'frequency', 'last_use']) ||
  isAnyWritten(plan.assessment?.toxicology, ['result']) ||
  isWritten(plan.assessment?.history?.substance)

/** By an instrument for alcohol or drugs, or by a measure of use that has a baseline. */
function isScored(context: Context): boolean {
  const { plan, record } = context
  return (
    (plan.assessment?.screenings ?? []).some(
      (one) => (isWritten(one.score) || isWritten(one.result)) && isOfUse(one.instrument, one.for),
    ) ||
    (record?.measures ?? []).some(({ instrument }) => isOfUse(instrument)) ||
    everyMeasure(context).some(
      ({ measure }) =>
        isWritten(measure.baseline?.value) && isOfUse(measure.instrument, measure.behavior),
    )
  )
}

function isOfUse(instrument = '', words = ''): boolean {
  const domains = findInstrument(instrument)?.domains ?? []
  return domains.some((one) => one === 'alcohol' || one === 'drugs') || ofUse.test(words)
}

const ofUse =
  /\b(?:alcohol|drugs?|substances?|drink(?:s|ing)?|us(?:e|es|ing)|sober|abstinen\w+|clean|opioids?|heroin|cannabis|cocaine|meth\w*)\b/i

/** “Drinks 8 beers a day”, “last used in March”. */
const isTold = ({ texts }: Context): boolean =>
  texts.some(({ top, text }) => telling.has(top) && amount.test(text))

const telling = new Set(['assessment', 'problems', 'diagnoses', 'summary', 'necessity'])

const amount =
  /\b(?:\d+|one|two|three|four|five|six|a|half a)[- ](?:\w+ )?(?:drinks?|beers?|glasses|bottles?|shots?|pints?|fifth|cans?|grams?|bags?|pills|joints?|packs?)\b|\blast (?:use[d]?|drink|drank)\b|\b(?:uses?|drinks?|drinking|using|smokes?) (?:\w+ )?(?:daily|every|nightly|\d|most|several|on)/i
