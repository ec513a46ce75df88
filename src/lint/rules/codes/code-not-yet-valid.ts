import { type CodeEntry, type CodeTable, statusOn } from '../../../codes/icd10cm.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { codeWords, diagnosisCodes, source } from './diagnosis-codes.ts'

export const codeNotYetValid = defineRule({
  id: 'code-not-yet-valid',
  group: 'codes',
  severity: 'error',
  what: 'A diagnosis code was not yet in force on the plan’s date.',
  why: 'A code counts from the day on which it came into force, mostly a 1 October; before, claims with it are sent back.',
  fix: 'Use the code that was in force on {date}, or correct the plan’s date.',
  source,
  messages: { found: '{code} is in force from {from}; the plan is of {date}.' },
  bad: { plan: 'txplan: 1\neffective: 2022-09-15\ndiagnoses:\n  - id: grief\n    code: F43.81\n' },
  good: { plan: 'txplan: 1\neffective: 2022-10-01\ndiagnoses:\n  - id: grief\n    code: F43.81\n' },
  check(context) {
    for (const { path, status, date } of diagnosisCodes(context)) {
      if (status.status !== 'not-yet') continue
      const { code, validFrom: from } = status.entry
      const before = billableAbove(context.codes(), code, date)
      const fix = before && 'On {date} it was {before}; use that, or correct the plan’s date.'
      const args = {
        code: clientText(code),
        from,
        date,
        ...(before ? { before: codeWords(before) } : {}),
      }
      context.report({ at: path, message: 'found', args, fix })
    }
  },
})

/** New codes are mostly carved out of a shorter one, which was billable until then. */
function billableAbove(table: CodeTable, code: string, date: string): CodeEntry | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const above = statusOn(table, code.slice(0, length), date)
    if (above.status === 'billable') return above.entry
  }
  return undefined
}
