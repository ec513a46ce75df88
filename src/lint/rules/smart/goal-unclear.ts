import { comparatives, qualities } from '../../../language/objective/lexicon/adjectives.ts'
import { anyOf } from '../../../language/objective/lexicon/words.ts'
import { isIn, wordOf } from '../../../language/objective/vocabulary.ts'
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
  messages: {
    found: 'The goal {words} names a subject and says nothing about it.',
    better: 'The goal {words} says that something is to be different, but not what.',
  },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: temper\n    statement: Anger management\n' },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: anxiety\n    statement: To go to work without dread.\n',
  },
  check(context) {
    for (const statement of readingsOf(context)) {
      if (statement.kind !== 'goal' || isSaidElsewhere(statement)) continue
      const message = faultIn(statement)
      if (message === undefined) continue
      const args = { words: clientText(statement.text.trim()) }
      context.report({ at: [...statement.path, 'statement'], message, args })
    }
  },
})

const isSaidElsewhere = ({ of }: Statement): boolean =>
  of.client_words !== undefined || of.plain !== undefined

/** One or two words without a verb or a direction, or with nothing but one. */
function faultIn({ text, reading }: Statement): 'found' | 'better' | undefined {
  const words = text.trim().split(/\s+/, 3)
  if (words.length > 2) return undefined
  if (bareDirection.test(text)) return 'better'
  if (reading.directions.length > 0 || reading.quantities.length > 0) return undefined
  if (changes.test(text)) return undefined
  return words.some(isComparative) || isWished(words) ? undefined : 'found'
}

/** `Better.`, `Be better`: of what, and seen by what, nobody says. */
const bareDirection =
  /^\s*(?:(?:be|become|do|get) )?(?:better|more|less|improve|improved|improvement|change)[.!]?\s*$/i

/** What two words can say and still be a goal: `Feel calmer`, `Graduate`, `Stop drinking`. */
const changes =
  /^(?:to |feel|stop|quit|start|get|be|become|stay|keep|go|find|finish|graduate|improve|reduce|increase|no|build|learn|return|manage|maintain|gain|regain|live|enjoy|make|walk|work|move)\b|ed\b|control\b/i

/** `Steadier relationships`, `Home calmer`: how something is to be. */
function isComparative(written: string): boolean {
  const word = written.toLowerCase().replace(/[^a-z]/g, '')
  if (isIn(wordOf(word), comparing)) return true
  return /[^aeiou]ier$/.test(word) && !nounsInIer.test(word)
}

const comparing = anyOf(comparatives, qualities)

/** Any other word that ends so is a comparative: `steadier`, `friendlier`. */
const nounsInIer = /^(?:barrier|carrier|cashier|courier|farrier|frontier|premier|soldier)$/

/** `Stable housing`. */
const isWished = ([first = '', second]: readonly string[]): boolean =>
  second !== undefined && wished.test(first)

/** Said of what is wished for, and never of what is treated. */
const wished =
  /^(?:calm|happy|healthy|honest|lasting|loving|peaceful|respectful|restful|restored|safe|secure|sober|stable|steady|strong|trusting)$/i
