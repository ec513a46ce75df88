/** The figures that a measure states: its target, its baseline, and where a change would lead. */
import { aimedAt } from '../../../plan/values.ts'
import type { MeasureAt } from './every-measure.ts'

export interface Stated {
  what: 'target' | 'baseline' | 'change'
  value: number
  /** Path below the measure. */
  at: readonly [part: string, field: string]
}

export function statedIn({ aim, baseline }: MeasureAt): Stated[] {
  const found: Stated[] = []
  if (aim?.kind === 'change_by') {
    const value = aimedAt(aim, baseline?.value)
    if (value !== undefined) found.push({ what: 'change', value, at: ['target', aim.kind] })
  } else if (aim?.kind === 'between') {
    found.push({ what: 'target', value: aim.from, at: ['target', aim.kind] })
    found.push({ what: 'target', value: aim.to, at: ['target', aim.kind] })
  } else if (aim) found.push({ what: 'target', value: aim.value, at: ['target', aim.kind] })
  if (baseline) found.push({ what: 'baseline', value: baseline.value, at: ['baseline', 'value'] })
  return found
}
