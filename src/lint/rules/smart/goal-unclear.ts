import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { readingsOf, type Statement } from './readings.ts'

export const goalUnclear = defineRule({
  id: 'goal-unclear',
  group: 'smart',
  severity: 'warning',
  what: 'A goal names a subject, but not where it is to lead.',
  why: '“Anxiety” alone is what treatment is about. A goal says what the client wants to be different, so that client and payer know what they agreed to.',
  fix: 'Say what is to be different, as in “To go to work without dread” or “Anxiety no longer decides where I go”.',
  source: 'txplan: a goal can be broad, but must be understood without its author',
  messages: { found: 'The goal {words} names a subject and says nothing about it.' },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: temper\n    statement: Anger management\n' },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: anxiety\n    statement: To go to work without dread.\n',
  },
  check(context) {
    for (const statement of readingsOf(context))
      if (statement.kind === 'goal' && isBareSubject(statement))
        context.report({
          at: [...statement.path, 'statement'],
          message: 'found',
          args: { words: clientText(statement.text.trim()) },
        })
  },
})

/** One or two words without a verb or a direction: `Anxiety`, `Anger management`. */
function isBareSubject({ text, reading, of }: Statement): boolean {
  if (of.client_words !== undefined || of.plain !== undefined) return false
  if (text.trim().split(/\s+/, 3).length > 2) return false
  if (reading.directions.length > 0 || reading.quantities.length > 0) return false
  return !changes.test(text)
}

/** What two words can say and still be a goal: `Feel calmer`, `Graduate`, `Stop drinking`, `Better sleep`. */
const changes =
  /^(?:to |feel|stop|quit|start|get|be|become|stay|keep|go|find|finish|graduate|improve|reduce|increase|better|more|less|fewer|no|build|learn|return|manage|maintain|gain|regain|live|sleep better|enjoy|make|walk|work|move|calmer|happier|healthier|stronger|safer|closer)\b|ed\b|control\b/i
