import { isRealDate } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { contradictedBy, deadlineOf } from './deadlines.ts'
import { heldStatements, type Statement } from './readings.ts'

export const dateContradictsStatement = defineRule({
  id: 'date-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'The sentence of a goal or objective names one date, and its target date is another.',
  why: 'Reviews and reminders go by the field, the client by the sentence; one of them will be taken for late or for early.',
  fix: 'Make the two alike: correct “target_date” if the sentence is right, or the sentence if the date is.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: '{subject}, {words}: the sentence says {said}, and the target date is {date}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 will fall to 9 by December 18, 2026\n    target_date: 2027-01-18\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 will fall to 9 by December 18, 2026\n    target_date: 2026-12-18\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const { target_date: written, milestones } = dated(statement)
      const { timeFrames } = statement.reading
      if (written === undefined || timeFrames.length === 0) continue
      const deadline = deadlineOf(written, () => anchorsOf(context, statement))
      const said = contradictedBy(timeFrames, deadline)
      // The one date of the sentence may be that of a step on the way.
      if (!said || milestones?.some(({ date }) => date !== undefined && date === said.date))
        continue
      context.report({
        at: [...statement.path, 'target_date'],
        message: 'found',
        args: { ...statement.name, said: clientText(said.text), date: written },
      })
    }
  },
})

interface Dated {
  target_date?: string
  start?: string
  initiated?: string
  milestones?: { date?: string }[]
}

const dated = ({ of }: Statement): Dated => of

/** Days from which “within 8 weeks” may count: the plan's, its revision's, the objective's own. */
function anchorsOf({ plan }: Context, statement: Statement): string[] {
  const { start, initiated } = dated(statement)
  return [plan.effective, plan.revision?.date, start, initiated].filter(
    (day): day is string => day !== undefined && isRealDate(day),
  )
}
