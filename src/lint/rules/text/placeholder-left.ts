import {
  findPlaceholders,
  type Placeholder,
  type PlaceholderKind,
} from '../../../language/placeholders.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  group: 'text',
  severity: 'error',
  what: 'A blank, a bracketed field or a note to oneself was left in a text.',
  why: 'What a form asked for was not filled in; to a reader the plan is a template and not this client’s.',
  fix: 'Put in what belongs there, or take it out.',
  source:
    'The Joint Commission, findings for CTS.03.01.03 (Joint Commission Online, April 6, 2022): text taken over from a template',
  messages: {
    found: '{kind} was left in the text: {found}.',
    several: '{kind} was left in the text: {found}, and {more} more.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Client will sleep ___ hours a night\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Client will sleep 7 hours a night\n',
  },
  check({ texts, report }) {
    for (const one of texts) {
      if (!mayHold(one) || isPassedOver(one)) continue
      const [first, ...rest] = findPlaceholders(one.text)
      if (!first) continue
      report({
        at: one.path,
        in: one.in,
        message: rest.length > 0 ? 'several' : 'found',
        args: { ...argsOf(first), ...(rest.length > 0 ? { more: rest.length } : {}) },
      })
    }
  },
})

/** Every placeholder has one of these; most texts have none and need no closer look. */
const marks = /[_[<({@$?*#«…]|\.{3}|%%/
const openings = /x\s?x|T\.?B\.?[DA]|TODO|FIXME|lorem|click|choose|MM[/-]|YY|\b[XN]\b/i
const mayHold = ({ text }: TextAt) => marks.test(text) || openings.test(text)

const argsOf = ({ kind, text }: Placeholder) => ({ kind: words[kind], found: clientText(text) })

const words: Record<PlaceholderKind, string> = {
  blank: 'A blank',
  'code-blank': 'A code not filled in',
  'date-blank': 'A date not filled in',
  field: 'A field of a form',
  choice: 'A choice not made',
  'merge-field': 'A field of a form letter',
  'to-do': 'A note to oneself',
  filler: 'A filler',
  'sample-text': 'The sample text of a form',
}

/** Codes have rules of their own; a digest may hold any letters; `x-…` is the user's own. */
const passedOver = new Set([
  'code',
  'service_code',
  'place_of_service',
  'npi',
  'digest',
  'proof',
  'tags',
])

const isPassedOver = ({ own, field, top }: TextAt) =>
  own || passedOver.has(field) || passedOver.has(top)
