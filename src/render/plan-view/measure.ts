/** How one will know, as a sentence: 'PHQ-9, from 16 on October 1, 2026 to at most 9 points'. */

import { formatLong } from '../../language/dates.ts'
import { targetWords } from '../../plan/target-words.ts'
import type { Baseline, Measure } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { Fact } from '../view.ts'
import { fact } from './blocks.ts'
import { withUnit } from './counted.ts'
import * as aims from './fields/aims.ts'
import { instrumentName } from './instrument.ts'
import type { Page } from './page.ts'
import { capital, joined, joinFilled } from './rich.ts'

/** What is measured, from where to where. */
export function measureFacts(page: Page, measure: Measure | undefined): Fact[] {
  if (!measure) return []
  return [
    ...fact(aims.goal.measure, line(capital(measureWords(measure)))),
    ...page.sheet(aims.measure, measure).facts('how', 'normal'),
  ]
}

/** How often it is measured, and by whom: a few words. */
export function measuredFact(page: Page, measure: Measure | undefined): Fact[] {
  const sheet = page.sheet(aims.measure, measure)
  return fact('Measured', joined([sheet.words('every'), sheet.around('by ', 'by')]))
}

export function measureWords(measure: Measure): string {
  const { instrument, behavior, unit, baseline, target } = measure
  const bearer = unitBearer(measure)
  const from = baselineWords(baseline, bearer === 'baseline' ? unit : undefined)
  const aim = withUnit(targetWords(target), bearer === 'target' ? unit : undefined)
  const isChange = target?.change_by !== undefined
  const to = from && aim && !isChange ? `to ${aim}` : aim
  return joinFilled([
    instrument && instrumentName(instrument),
    behavior,
    bearer === 'measure' ? unit : undefined,
    joinFilled([from, to], isChange ? ', ' : ' '),
  ])
}

/** The unit is said once: with the target, unless that is in percent of the baseline. */
function unitBearer({ unit, baseline, target }: Measure): 'target' | 'baseline' | 'measure' {
  const aim = targetWords(target)
  if (aim !== '' && (unit === '%' || !aim.endsWith('%'))) return 'target'
  return baseline?.value === undefined ? 'measure' : 'baseline'
}

/** 'from 16 on October 1, 2026 (intake)'. */
function baselineWords(baseline: Baseline | undefined, unit: string | undefined): string {
  const { value, date, source } = baseline ?? {}
  return joinFilled(
    [
      value === undefined ? undefined : `from ${withUnit(String(value), unit)}`,
      date && `on ${formatLong(date)}`,
      source && `(${source})`,
    ],
    ' ',
  )
}
