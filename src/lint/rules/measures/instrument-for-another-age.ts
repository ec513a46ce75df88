import { defineRule } from '../../rule.ts'
import { ageMismatches } from './client-age.ts'

export const instrumentForAnotherAge = defineRule({
  id: 'instrument-for-another-age',
  group: 'measures',
  severity: 'warning',
  what: 'An instrument is used with a client who is outside of the ages it is made for.',
  why: 'Its questions and its thresholds were tried with people of another age; the score may mean something else.',
  fix: 'Use the form for this age, or say in the plan why this one fits.',
  source: 'The ages the instrument is made for, as published (named in each finding)',
  messages: {
    found: 'The {scale} is made for ages {made}; by the date of birth the client was {age} ({by}).',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 1990-03-14\nobjectives:\n  - id: mood\n    statement: PHQ-A score of 7 or lower\n    measure:\n      instrument: phq-a\n      target: { at_most: 7 }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 2011-03-14\nobjectives:\n  - id: mood\n    statement: PHQ-A score of 7 or lower\n    measure:\n      instrument: phq-a\n      target: { at_most: 7 }\n',
  },
  check(context) {
    for (const { ages, path, in: file, args } of ageMismatches(context))
      if (ages.confirmed) context.report({ at: path, in: file, message: 'found', args })
  },
})
