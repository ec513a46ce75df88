import { readValue, rounded } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, figure, type MeasureAt, namedBy } from './every-measure.ts'
import { statedIn } from './stated.ts'
import { limitOf } from './units.ts'

export const impossibleFigure = defineRule({
  id: 'impossible-figure',
  group: 'measures',
  severity: 'error',
  what: 'A baseline or target is a figure that there cannot be.',
  why: 'A week has seven days; whoever reads “8 days a week” cannot trust the other figures either.',
  fix: 'Correct the figure or the unit.',
  source: 'txplan: arithmetic; days in a week, hours in a day, parts of a whole',
  messages: {
    most: '{subject}, {words}: the {what} is {value}, and there are no more than {most} {of}.',
    negative: '{subject}, {words}: the {what} is {value}, which is below nought.',
    share: '{subject}, {words}: the {what} is {value}, more than there are.',
    reversed:
      '{subject}, {words}: the target lies between {value}; its lower end is above its upper end.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on most days\n    measure:\n      behavior: walks\n      unit: days a week\n      target: { at_least: 8 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on most days\n    measure:\n      behavior: walks\n      unit: days a week\n      target: { at_least: 5 }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      checkLimit(one, context)
      checkShares(one, context)
      const [from, to] = one.measure.target?.between ?? []
      if (from === undefined || to === undefined || from <= to) continue
      const args = { ...namedBy(one), value: bareClientText(`${from} and ${to}`) }
      context.report({ at: [...one.path, 'target', 'between'], message: 'reversed', args })
    }
  },
})

function checkLimit(one: MeasureAt, context: Context): void {
  const limit = limitOf(one.measure)
  if (limit === undefined) return
  const { most, of } = limit
  for (const { what, value, at } of statedIn(one)) {
    if (value >= 0 && value <= most) continue
    const args = {
      ...namedBy(one),
      what: what === 'change' ? 'value after the change' : what,
      value: figure(rounded(value)),
      most,
      of,
    }
    const message = value < 0 ? 'negative' : 'most'
    context.report({ at: [...one.path, ...at], message, args })
  }
}

function checkShares(one: MeasureAt, context: Context): void {
  const { baseline, target } = one.measure
  checkShare('baseline', baseline?.value, ['baseline', 'value'], one, context)
  checkShare('target', target?.equals, ['target', 'equals'], one, context)
}

/** “4 of 3”. Two figures with a stroke may be a blood pressure, save in a rating of 10 at most. */
function checkShare(
  what: string,
  written: unknown,
  at: readonly string[],
  one: MeasureAt,
  context: Context,
): void {
  if (typeof written !== 'string') return
  const { value = 0, outOf } = readValue(written) ?? {}
  if (outOf === undefined || value <= outOf || (written.includes('/') && outOf > 10)) return
  const args = { ...namedBy(one), what, value: bareClientText(written) }
  context.report({ at: [...one.path, ...at], message: 'share', args })
}
