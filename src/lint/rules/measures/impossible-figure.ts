import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, figure, type MeasureAt, namedBy } from './every-measure.ts'
import { limitOf } from './units.ts'
import { aimedAt, namedValues, readValue, rounded } from './values.ts'

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
  for (const { what, value, path } of figuresOf(one)) {
    if (value >= 0 && value <= most) continue
    const args = { ...namedBy(one), what, value: figure(rounded(value)), most, of }
    context.report({ at: path, message: value < 0 ? 'negative' : 'most', args })
  }
}

function figuresOf({ measure, baseline, aim, path }: MeasureAt) {
  const found: { what: string; value: number; path: Path }[] = []
  for (const { key, value } of namedValues(measure))
    found.push({ what: 'target', value, path: [...path, 'target', key] })
  const end = aim?.kind === 'change_by' ? aimedAt(aim, baseline?.value) : undefined
  if (end !== undefined)
    found.push({
      what: 'value after the change',
      value: end,
      path: [...path, 'target', 'change_by'],
    })
  if (baseline !== undefined)
    found.push({ what: 'baseline', value: baseline.value, path: [...path, 'baseline', 'value'] })
  return found
}

/** “4 of 3”. Two figures with a stroke may be a blood pressure, save in a rating of 10 at most. */
function checkShares(one: MeasureAt, context: Context): void {
  const { baseline, target } = one.measure
  for (const [what, written, at] of [
    ['baseline', baseline?.value, ['baseline', 'value']],
    ['target', target?.equals, ['target', 'equals']],
  ] as const) {
    if (typeof written !== 'string') continue
    const { value = 0, outOf } = readValue(written) ?? {}
    if (outOf === undefined || value <= outOf || (written.includes('/') && outOf > 10)) continue
    const args = { ...namedBy(one), what, value: bareClientText(written) }
    context.report({ at: [...one.path, ...at], message: 'share', args })
  }
}
