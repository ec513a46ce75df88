/** Suicide risk. */
import { collectedOn, critical, seen, unsure } from '../fact.ts'
import type { Facts, FactsById } from '../instrument.ts'

const cSsrs = (): Facts => ({
  domains: ['suicide risk'],
  items: 6,
  better: 'lower',
  scoreKind: 'none',
  lookBack: '1 month',
  ages: unsure({ from: 6 }),
  screenerOnly: true,
  critical: [critical('suicidal thoughts or behavior', unsure([1, 2, 3, 4, 5, 6]))],
  usualInterval: unsure('at each contact while there is risk'),
  tier: 'B',
  licence: unsure('Free for clinical use; the author asks that the wording is not changed.'),
  loinc: seen('93374-7'),
  loincItems: seen(['93246-7', '93247-5', '93248-3', '93249-1', '93250-9', '93267-3', '93269-9']),
  notes: [
    'It has no total. Keep the six answers, the highest level and the time frame.',
    'Triage of the Columbia Lighthouse Project: only 1 or 2 is low; 3, or 6 in the lifetime, is moderate; 4, 5, or 6 in the past 3 months is high.',
    'The LOINC code of the total is that of the risk level.',
  ],
  citation: 'Posner et al. 2011, Am J Psychiatry',
  checked: collectedOn,
})

export const suicideFacts: FactsById = {
  'c-ssrs': cSsrs,
}
