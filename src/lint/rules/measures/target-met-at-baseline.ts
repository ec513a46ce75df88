import { aimText, reaches } from '../../../plan/values.ts'
import { isGivenUp } from '../../aims/given-up.ts'
import { type Args, bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { aimedMeasures, everyMeasure, type MeasureAt, namedBy } from './every-measure.ts'
import { isHolding } from './holding.ts'

export const targetMetAtBaseline = defineRule({
  id: 'target-met-at-baseline',
  group: 'measures',
  severity: 'error',
  what: 'The target of an objective or goal was already met at its baseline.',
  why: 'Nothing is left to be done: a reviewer sees a need that treatment had not to meet, or figures in the wrong fields.',
  fix: 'Correct the baseline or the target. If the level is to be held, say so: “maintain …”, “keep …”.',
  source: 'txplan: arithmetic; a target lies beyond the baseline',
  messages: {
    found: '{subject}, {words}: the target, {target}, was already met at the baseline, {baseline}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Client will walk on 4 days a week\n    measure:\n      behavior: walks\n      unit: days a week\n      baseline: { value: 5 }\n      target: { at_least: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Client will walk on 4 days a week\n    measure:\n      behavior: walks\n      unit: days a week\n      baseline: { value: 1 }\n      target: { at_least: 4 }\n',
  },
  check(context) {
    for (const one of aimedMeasures(context))
      if (isMet(one) && !isAtTheEnd(one) && !isHolding(one)) report(one, aimWords(one))
    for (const one of everyMeasure(context)) {
      const level = sameLevel(one)
      if (level !== undefined && !isHolding(one)) report(one, level)
    }
    function report(one: MeasureAt, target: string): void {
      const args: Args = {
        ...namedBy(one),
        target: bareClientText(target),
        baseline: bareClientText(String(one.measure.baseline?.value)),
      }
      context.report({ at: [...one.path, 'target'], message: 'found', args })
    }
  },
})

const aimWords = ({ aim }: MeasureAt): string => (aim ? aimText(aim) : '')

function isMet({ aim, baseline, instrument }: MeasureAt): boolean {
  if (aim === undefined) return false
  if (aim.kind === 'change_by') return aim.by === 0
  if (baseline === undefined || isBackwards(aim.kind, instrument?.better)) return false
  return reaches(aim, baseline.value, baseline.value) === true
}

/** `at_least` on a scale where lower is better has a finding of its own. */
const isBackwards = (kind: string, better: 'lower' | 'higher' | undefined): boolean =>
  (kind === 'at_least' && better === 'lower') || (kind === 'at_most' && better === 'higher')

/** Where there is nothing better than the baseline, the target can only be to hold it. */
function isAtTheEnd({ aim, baseline, instrument }: MeasureAt): boolean {
  if (baseline === undefined || aim === undefined) return false
  const { value, outOf } = baseline
  if (value === 0) return aim.kind === 'at_most' || (aim.kind === 'equals' && aim.value === 0)
  const [least, most] = instrument?.range?.value ?? []
  return value === (instrument?.better === 'lower' ? least : (most ?? outOf))
}

/** The same level in words at the start and at the end: `supervision`. */
function sameLevel({ kind, of, measure, baseline }: MeasureAt): string | undefined {
  const level = measure.target?.equals
  const start = measure.baseline?.value
  if (kind === 'measure' || isGivenUp(of) || baseline !== undefined) return undefined
  if (typeof level !== 'string' || typeof start !== 'string') return undefined
  return level.trim().toLowerCase() === start.trim().toLowerCase() ? level : undefined
}
