import { isGivenUp } from '../../aims/given-up.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, type MeasureAt, namedBy } from './every-measure.ts'

export const changeWithoutBaseline = defineRule({
  id: 'change-without-baseline',
  group: 'measures',
  severity: 'warning',
  what: 'A target is a change, or a percentage of change, and there is no figure to count it from.',
  why: 'Half of what? Without a number at the start nobody can say at the end whether it was reached.',
  fix: 'Give the baseline as a number with its date, or write the target as the value to be reached.',
  source: 'txplan: arithmetic; a change is counted from a baseline',
  messages: {
    change: '{subject}, {words}: the target is a change from a baseline that is not given.',
    level: '{subject}, {words}: the target is a change from a baseline that is not a number.',
    percent:
      '{subject}, {words}: the target is a percentage of change, and there is no number to take it from.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: Half as many panic attacks a week\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      target: { change_by: "-50%" }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: Half as many panic attacks a week\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      baseline: { value: 6, date: 2026-10-01 }\n      target: { change_by: "-50%" }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      if (one.aim === undefined || one.baseline !== undefined || isGivenUp(one.of)) continue
      const message = messageFor(one)
      if (message === undefined) continue
      context.report({ at: [...one.path, 'target'], message, args: namedBy(one) })
    }
  },
})

function messageFor({ aim, measure }: MeasureAt): string | undefined {
  if (aim?.kind === 'change_by') return measure.baseline?.value === undefined ? 'change' : 'level'
  return isPercentOfChange(measure.unit) ? 'percent' : undefined
}

/** “% reduction”, “percent fewer”: a share of what was there before. */
const isPercentOfChange = (unit: string | undefined): boolean =>
  unit !== undefined &&
  /^(?:%|percent\b).*\b(?:reduc|decreas|increas|improv|chang|drop|fall|fewer|less|more|lower|higher)/i.test(
    unit,
  )
