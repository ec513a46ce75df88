import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import type { Figure } from './figures.ts'
import { heldStatements } from './readings.ts'

export const partsOfAWeek = defineRule({
  id: 'parts-of-a-week',
  group: 'smart',
  severity: 'warning',
  what: 'A sentence counts days “of” a week that has another number of them.',
  why: 'A week has seven days, five of them school days or workdays; with another number nobody can tell what was meant.',
  fix: 'Correct the number behind “of”: 7 days or nights, 5 school days or workdays.',
  source: 'txplan: arithmetic; days in a week',
  messages: {
    found: '{subject}, {words}: {said} does not fit a week, which has {days} of them.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: bed\n    statement: Be in bed by 10:30 on 4 of 6 school nights a week\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: bed\n    statement: Be in bed by 10:30 on 4 of 5 school nights a week\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      if (!/\bof\b/.test(statement.text) || !/week/i.test(statement.text)) continue
      for (const figure of statement.figures) {
        const days = daysFor(figure)
        if (days === undefined || days.includes(figure.outOf ?? 0)) continue
        context.report({
          at: [...statement.path, 'statement'],
          message: 'found',
          args: {
            ...statement.name,
            said: clientText(figure.text),
            days: days.join(' or '),
          },
        })
      }
    }
  },
})

const ofWork = /^(?:school|work|working|business|weekday|workday|schoolday|weeknight)$/

/** Plain days may be those of school or work as well. */
function daysFor({ unit, per, outOf, nouns }: Figure): number[] | undefined {
  if (outOf === undefined || per !== 'week') return undefined
  if (nouns.some((noun) => ofWork.test(noun))) return [5]
  return unit === 'day' && nouns.length === 1 ? [7, 5] : undefined
}
