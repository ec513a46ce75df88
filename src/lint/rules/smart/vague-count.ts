import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { countedIn } from './counted.ts'
import { heldStatements, type Statement } from './readings.ts'

export const vagueCount = defineRule({
  id: 'vague-count',
  group: 'smart',
  severity: 'warning',
  element: 'objective_measure',
  what: 'A sentence says “most nights” or “several times” where a number is wanted.',
  why: 'Four nights of seven are most of them, and so are six; client, clinician and payer will each count differently.',
  fix: 'Write how many, as in {example}.',
  source:
    '12VAC35-105-665 (measurable objectives); The Joint Commission, findings for CTS.03.01.03 (Joint Commission Online, April 6, 2022): goals that cannot be measured',
  messages: { found: '{subject}, {words}: {found} is not a number that can be counted.' },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: sleep\n    statement: Sleep 5 hours or more on most nights by week 6\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: sleep\n    statement: Sleep 5 hours or more on 5 nights a week by week 6\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      if (statement.kind === 'goal' || !mayBeVague(statement.text)) continue
      const [found = '', noun = ''] = vague.exec(statement.text) ?? []
      if (found === '' || isPassedOver(statement, found, noun)) continue
      context.report({
        atMost: 'warning',
        at: [...statement.path, 'statement'],
        message: 'found',
        args: { ...statement.name, found: clientText(found), example: exampleFor(noun) },
      })
    }
  },
})

/** “At most 4” is a number: a word must follow. */
const mayBeVague = (text: string): boolean => /\b(?:most|many|some|several|few) [a-z]/i.test(text)

const vague =
  /\b(?:most|many|some|several|(?:a|only a) few)(?: of)?(?: the| her| his| their| my)?(?: school| work| therapy| group| week)? (days|nights|mornings|afternoons|evenings|weekdays|weekends|weeks|times|sessions|meals|occasions|classes|meetings|appointments)\b/i

/** What a client says, a condition, where things stood; and what the measure puts a number to. */
function isPassedOver(statement: Statement, found: string, noun: string): boolean {
  const { text, of, reading } = statement
  const at = text.indexOf(found)
  const before = text.slice(0, at)
  if ((before.split(/["“”]/).length - 1) % 2 === 1) return true
  if (/\b(?:from|currently|now|was|were|until now)\s+(?:on\s+)?$/i.test(before)) return true
  if (reading.conditions.some(({ start, end }) => start <= at && at < end)) return true
  const { unit, target } = of.measure ?? {}
  const counted = unit === undefined || target === undefined ? undefined : countedIn(unit)
  return counted?.nouns.some((one) => noun.toLowerCase().startsWith(one)) ?? false
}

function exampleFor(noun: string): string {
  const one = noun.toLowerCase()
  if (/^(?:day|night|morning|afternoon|evening|weekday)/.test(one)) return `“5 ${one} a week”`
  if (one === 'weeks') return '“3 weeks of 4”'
  return one === 'times' ? '“3 times a week”' : `“4 of 5 ${one}”`
}
