import { defineRule } from '../../rule.ts'
import { ageMismatches } from './client-age.ts'

export const instrumentAgeUnconfirmed = defineRule({
  id: 'instrument-age-unconfirmed',
  group: 'measures',
  severity: 'info',
  what: 'An instrument is used with a client who may be outside of the ages it is made for.',
  why: 'The ages are widely stated, but txplan has not seen them in a source of the instrument’s own.',
  fix: 'Look at the form or its manual; there may be one for this age.',
  source: 'Ages as commonly given for the instrument; not confirmed',
  messages: {
    found:
      'The {scale} is commonly given at ages {made}; by the date of birth the client was {age} (not confirmed; {by}).',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 2017-03-14\nobjectives:\n  - id: worry\n    statement: PSWQ score of 40 or lower\n    measure:\n      instrument: pswq\n      target: { at_most: 40 }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 1990-03-14\nobjectives:\n  - id: worry\n    statement: PSWQ score of 40 or lower\n    measure:\n      instrument: pswq\n      target: { at_most: 40 }\n',
  },
  check(context) {
    for (const { ages, path, in: file, args } of ageMismatches(context))
      if (!ages.confirmed) context.report({ at: path, in: file, message: 'found', args })
  },
})
