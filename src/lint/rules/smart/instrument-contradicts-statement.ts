import { findInstrument } from '../../../measures/find.ts'
import { foldName } from '../../../measures/fold.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { heldStatements } from './readings.ts'

export const instrumentContradictsStatement = defineRule({
  id: 'instrument-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'The sentence of a goal or objective names one instrument, and its measure another.',
  why: 'Points of one scale are not points of another: a score that meets the measure says nothing of what the sentence promised.',
  fix: 'Write the instrument that is really given, in the sentence and in “instrument”.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: '{subject}, {words}: the sentence names the {said}, and the instrument is {instrument}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: worry\n    statement: GAD-7 score of 5 or lower by December 18, 2026\n    measure:\n      instrument: phq-9\n      target: { at_most: 5 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: worry\n    statement: GAD-7 score of 5 or lower by December 18, 2026\n    measure:\n      instrument: gad-7\n      target: { at_most: 5 }\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const instrument = statement.of.measure?.instrument
      if (instrument === undefined) continue
      const named = statement.reading.instruments
      const first = named[0]?.text
      if (first === undefined || !named.every(({ text }) => isOther(text, instrument))) continue
      context.report({
        at: [...statement.path, 'measure', 'instrument'],
        message: 'found',
        args: { ...statement.name, said: clientText(first), instrument },
      })
    }
  },
})

/** Certain only of two that are known, and of two editions of one: `PHQ-8` and `phq-9`. */
function isOther(name: string, instrument: string): boolean {
  if (name.toLowerCase() === instrument.toLowerCase()) return false
  const [said, written] = [foldName(name), foldName(instrument)]
  if (said.includes(written) || written.includes(said)) return false
  const [one, other] = [findInstrument(name), findInstrument(instrument)]
  if (one && other) return one.id !== other.id && !foldName(other.title).includes(said)
  return stemOf(said) === stemOf(written) && said !== written
}

const stemOf = (name: string) => name.replace(/\d+.*$/, '')
