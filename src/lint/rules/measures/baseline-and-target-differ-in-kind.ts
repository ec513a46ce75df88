import { aimText } from '../../../plan/values.ts'
import { isGivenUp } from '../../aims/given-up.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, type MeasureAt, namedBy } from './every-measure.ts'

export const baselineAndTargetDifferInKind = defineRule({
  id: 'baseline-and-target-differ-in-kind',
  group: 'measures',
  severity: 'warning',
  what: 'The baseline is a level in words and the target a number, or the other way round.',
  why: 'The two cannot be compared, so nobody can say how far the client has come.',
  fix: 'Give both in the same way: two numbers, or two levels such as “moderate assistance” and “supervision”.',
  source: 'txplan: a baseline and a target are of one kind',
  messages: {
    found:
      '{subject}, {words}: the baseline is {baseline} and the target is {target}; one is a level and the other a number.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: stairs\n    statement: Climbs stairs\n    measure:\n      behavior: stairs\n      baseline: { value: maximal assistance }\n      target: { at_least: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: stairs\n    statement: Climbs stairs\n    measure:\n      behavior: assistance on stairs\n      baseline: { value: moderate assistance }\n      target: { equals: supervision }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      const start = one.measure.baseline?.value
      const target = start === undefined ? undefined : targetText(one)
      if (target === undefined || start === undefined || isGivenUp(one.of)) continue
      const args = {
        ...namedBy(one),
        baseline: bareClientText(String(start)),
        target: bareClientText(target),
      }
      context.report({ at: [...one.path, 'target'], message: 'found', args })
    }
  },
})

/** What the target asks for, where it is of the other kind than the baseline. */
function targetText({ aim, baseline, measure }: MeasureAt): string | undefined {
  const level = measure.target?.equals
  if (aim !== undefined) return isLevel(measure.baseline?.value) ? aimText(aim) : undefined
  return baseline !== undefined && isLevel(level) ? String(level) : undefined
}

/** Degrees of help and of severity; other words may well stand for a number. */
const isLevel = (value: unknown): boolean =>
  typeof value === 'string' && !/\d/.test(value) && levels.test(value)

const levels =
  /\b(?:assist(?:ance|ed)?|supervision|supervised|(?:in)?dependent(?:ly)?|dependence|mild|moderate|severe|minimal|maximal|total|stand-?by|contact guard|unable|(?:very )?(?:poor|fair|good|low|high))\b/i
