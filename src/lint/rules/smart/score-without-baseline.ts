import { findInstrument } from '../../../measures/find.ts'
import { nameOf } from '../../../measures/names.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { heldStatements, type Statement } from './readings.ts'

export const scoreWithoutBaseline = defineRule({
  id: 'score-without-baseline',
  group: 'smart',
  severity: 'warning',
  what: 'A score is aimed for, and nowhere is it said where the client started.',
  why: 'A target score shows progress only against the score at the start; payers look for the pair.',
  fix: 'Add the starting score with its date: “baseline: { value: 14, date: 2026-12-02 }” with the client’s own figures.',
  source:
    'The Joint Commission, CTS.03.01.09 (outcome measures: a baseline and repeated scores); txplan’s reading of it',
  messages: {
    found: '{subject}, {words}: it aims for a {name} score, and no starting score is given.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: PHQ-9 score of 9 or lower within 12 weeks.\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: PHQ-9 score from 17 to 9 or lower within 12 weeks.\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const name = scoreAimedFor(statement)
      if (name === undefined || hasStart(statement, name, context)) continue
      context.report({
        at: [...statement.path, 'statement'],
        message: 'found',
        args: { ...statement.name, name: nameOf(name) ?? name },
      })
    }
  },
})

/** The instrument whose score the sentence or the measure aims for. */
function scoreAimedFor({ of, text, reading }: Statement): string | undefined {
  const { instrument, target } = of.measure ?? {}
  if (instrument !== undefined && target !== undefined) return instrument
  if (reading.instruments.length === 0) return undefined
  const aimed = reading.quantities.find(
    ({ kind, role, instrument: named }) =>
      named !== undefined && (kind === 'score' || kind === 'rating') && role === 'target',
  )
  return aimed && text !== '' ? aimed.instrument : undefined
}

function hasStart({ of, reading }: Statement, name: string, context: Context): boolean {
  if (of.measure?.baseline?.value !== undefined) return true
  if (of.measure?.target?.change_by !== undefined) return true
  if (reading.quantities.some(({ role }) => role === 'baseline' || role === 'change')) return true
  const id = findInstrument(name)?.id
  const { plan } = context
  if (everyRecorded(context).some(({ instrument }) => instrument.id === id)) return true
  const rows = [
    ...(plan.measures ?? []),
    ...context.objectives.map(({ objective }) => objective.measure ?? {}),
  ]
  return rows.some(
    (row) => row.baseline?.value !== undefined && findInstrument(row.instrument ?? '')?.id === id,
  )
}
