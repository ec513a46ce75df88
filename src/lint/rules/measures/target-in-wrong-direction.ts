import type { Instrument } from '../../../measures/instrument.ts'
import { aimText } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { type Args, bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { aimedMeasures, everyMeasure, figure, type MeasureAt, namedBy } from './every-measure.ts'

export const targetInWrongDirection = defineRule({
  id: 'target-in-wrong-direction',
  group: 'measures',
  severity: 'error',
  what: 'A target asks for a worse score than the one at the start, or for no better than some bad score.',
  why: 'Where a high score means more trouble, “at least” asks the client to have that trouble; such an objective is met by getting worse.',
  fix: 'Turn the target round (at_most for a scale where lower is better, at_least where higher is better), or correct the figure.',
  source: 'The direction of the instrument, as published (named in each finding)',
  messages: {
    bound:
      '{subject}, {words}: the target, {target}, asks for a poor {scale} score; on this scale {better} is better ({by}).',
    worse:
      '{subject}, {words}: the target, {target}, is worse than the baseline, {baseline}; on the {scale} {better} is better ({by}).',
    change:
      '{subject}, {words}: the target, {target}, is a change for the worse; on the {scale} {better} is better ({by}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7\n    measure:\n      instrument: phq-9\n      baseline: { value: 14 }\n      target: { at_least: 7 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 14 }\n      target: { at_most: 7 }\n',
  },
  check(context) {
    for (const one of aimedMeasures(context)) check(one, context)
    for (const one of everyMeasure(context)) if (one.kind === 'measure') check(one, context)
  },
})

function check(one: MeasureAt, context: Context): void {
  const { instrument } = one
  const wrong = instrument?.better && wrongWay(one, instrument.better)
  if (instrument === undefined || wrong === undefined) return
  const args = argsOf(one, instrument)
  context.report({ at: [...one.path, 'target'], message: wrong, args })
}

function wrongWay(
  { aim, baseline }: MeasureAt,
  better: 'lower' | 'higher',
): 'bound' | 'worse' | 'change' | undefined {
  if (aim === undefined) return undefined
  if (aim.kind === 'at_most') return better === 'higher' ? 'bound' : undefined
  if (aim.kind === 'at_least') return better === 'lower' ? 'bound' : undefined
  if (aim.kind === 'change_by') {
    if (aim.by === 0) return undefined
    return aim.by < 0 === (better === 'lower') ? undefined : 'change'
  }
  if (baseline === undefined) return undefined
  const [from, to] = aim.kind === 'between' ? [aim.from, aim.to] : [aim.value, aim.value]
  return (better === 'lower' ? from > baseline.value : to < baseline.value) ? 'worse' : undefined
}

const argsOf = (one: MeasureAt, instrument: Instrument): Args => ({
  ...namedBy(one),
  target: bareClientText(one.aim ? aimText(one.aim) : ''),
  baseline: figure(one.baseline?.value ?? ''),
  scale: instrument.name,
  better: instrument.better ?? '',
  by: instrument.citation,
})
