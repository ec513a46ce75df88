import { findInstrument } from '../../../measures/find.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import { scoreItems } from '../../../measures/score.ts'
import type { ClientRecord } from '../../../plan/types.generated.ts'
import { readValue } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import type { Args } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { figure } from './every-measure.ts'

export const answersDifferFromScore = defineRule({
  id: 'answers-differ-from-score',
  group: 'measures',
  severity: 'error',
  what: 'The answers written down for a measure do not make its score, or cannot be answers to it.',
  why: 'One of the figures is a slip; a total that hides an answer about self-harm is the worst of them.',
  fix: 'Look at the form and correct the answer or the score.',
  source: 'The instrument’s own way of scoring, as published (named in each finding)',
  messages: {
    total: 'The answers to the {scale} {when} make {sum}; the score is given as {value} ({by}).',
    count: 'The {scale} {when} has {given} answers; the form has {wanted} items ({by}).',
    answer: 'Answer {item} to the {scale} {when} is {value}; it can be {allowed} ({by}).',
    critical:
      'The {scale} {when} gives item {item} as {value} among the answers and as {other} under “critical”.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 16, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 14, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  check(context) {
    for (const [at, one] of (context.record?.measures ?? []).entries()) {
      if (one.items === undefined || one.instrument === undefined) continue
      const instrument = findInstrument(one.instrument)
      if (instrument) checkAnswers(one, instrument, at, context)
    }
  },
})

type Administration = NonNullable<ClientRecord['measures']>[number]

function checkAnswers(
  one: Administration,
  instrument: Instrument,
  at: number,
  context: Context,
): void {
  const when = one.date === undefined ? 'without a date' : `of ${one.date}`
  const shared = { scale: instrument.name, when, by: instrument.citation }
  const path = ['measures', at]
  const found = faultIn(one, instrument)
  if (found) {
    const { message, place, args } = found
    context.report({ at: [...path, ...place], in: 'record', message, args: { ...shared, ...args } })
  }
  for (const [key, value] of Object.entries(one.critical ?? {})) {
    const item = Number(/^item ?[_-]?(\d+)$/i.exec(key)?.[1])
    const answer = one.items?.[item - 1]
    if (answer === undefined || answer === value) continue
    const args = { ...shared, item, value: figure(answer), other: figure(value) }
    context.report({ at: [...path, 'critical', key], in: 'record', message: 'critical', args })
  }
}

interface Fault {
  message: string
  place: readonly (string | number)[]
  args: Args
}

/** What rests on a figure that is not confirmed is held against nobody. */
function faultIn(
  { items = [], score, informant }: Administration,
  instrument: Instrument,
): Fault | undefined {
  const { scored, fault } = scoreItems(instrument, items, { informant })
  if (scored) {
    const value = readValue(score)?.value
    const { score: sum, confirmed } = scored
    if (value === undefined || sum === undefined || !confirmed || sum === value) return undefined
    return { message: 'total', place: ['score'], args: { sum: figure(sum), value: figure(value) } }
  }
  if (!instrument.itemRange?.confirmed) return undefined
  if (fault.kind === 'answer') {
    const { item, value, allowed } = fault
    return {
      message: 'answer',
      place: ['items', item - 1],
      args: { item, value: figure(value), allowed },
    }
  }
  if (fault.kind !== 'too-few' && fault.kind !== 'too-many') return undefined
  return { message: 'count', place: ['items'], args: { given: fault.given, wanted: fault.wanted } }
}
