import { defineRule } from '../../rule.ts'

const plan = (at: number, dose: string, diagnosis = 'F33.1') =>
  `txplan: 1\nclient: { record: P-${at} }\ndiagnoses:\n  - { id: d, code: ${diagnosis}, status: primary }\ninterventions:\n  - ${dose}\n`

const same = '{ id: i, modality: CBT, frequency: weekly, minutes: 50, duration: 12 weeks }'
const own = '{ id: i, modality: CBT, frequency: every other week, minutes: 50, duration: 20 weeks }'
const numbers = [2, 3, 4, 5, 6]

export const sameDoseForEveryClient = defineRule({
  id: 'same-dose-for-every-client',
  group: 'flags',
  severity: 'info',
  what: 'Every client of a diagnosis gets the same session length, frequency and duration.',
  why: 'The same dose for every client of a diagnosis can read as a template.',
  fix: 'Say why this dose fits this client, or name the protocol that sets it under “evidence”.',
  source:
    'The Joint Commission, findings for CTS.03.01.03 (2022): plans that are not individualized; five clients as the least number are ours',
  messages: {
    found: 'Same length, frequency and duration as all {count} other clients with {category}.',
  },
  bad: { plan: plan(1, same), others: numbers.map((at) => plan(at, same)) },
  good: { plan: plan(1, same), others: numbers.map((at) => plan(at, own)) },
  across: true,
})
