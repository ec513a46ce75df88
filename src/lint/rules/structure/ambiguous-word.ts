import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

/** Words that YAML 1.1 takes for true or false and YAML 1.2 does not. */
const ambiguous = /^(?:yes|no|on|off|y|n)$/i

export const ambiguousWord = defineRule({
  id: 'ambiguous-word',
  group: 'structure',
  severity: 'warning',
  what: 'A text is a single word that older YAML programs take for true or false.',
  why: 'txplan reads “no” as the word; a program that reads YAML 1.1 reads “false”.',
  fix: 'Say it in words (“none reported”), or put it in quotes and other words beside it.',
  source: 'YAML 1.1 bool type, https://yaml.org/type/bool.html; YAML 1.2.2 section 10.3.2',
  messages: { found: 'Found the bare word {found} where a text is wanted.' },
  bad: { plan: 'txplan: 1\nassessment:\n  history:\n    trauma: no\n' },
  good: { plan: 'txplan: 1\nassessment:\n  history:\n    trauma: None reported at intake.\n' },
  check({ texts, report }) {
    for (const { text, path, in: file } of texts)
      if (text.length <= 3 && ambiguous.test(text))
        report({ at: path, in: file, message: 'found', args: { found: clientText(text) } })
  },
})
