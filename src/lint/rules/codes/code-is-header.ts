import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { choices, diagnosisCodes, source } from './diagnosis-codes.ts'

export const codeIsHeader = defineRule({
  id: 'code-is-header',
  group: 'codes',
  severity: 'error',
  what: 'A diagnosis code is the name of a category, not of a diagnosis.',
  why: 'Claims take only codes of the full length; a category is sent back as not specific enough.',
  fix: 'Choose one of the codes beneath it.',
  source,
  messages: {
    found:
      '{code} is a category, {title}; on {date} a claim needs one of the {count} codes beneath it.',
    bare: '{code} is a category, {title}; a claim needs a code beneath it, and on {date} there was none.',
  },
  bad: { plan: 'txplan: 1\neffective: 2026-10-01\ndiagnoses:\n  - id: mdd\n    code: F32\n' },
  good: { plan: 'txplan: 1\neffective: 2026-10-01\ndiagnoses:\n  - id: mdd\n    code: F32.1\n' },
  check(context) {
    for (const { path, status, date, unbilled } of diagnosisCodes(context)) {
      if (status.status !== 'header' || unbilled) continue
      const { entry, children } = status
      const below = choices(children)
      const args = {
        code: clientText(entry.code),
        title: clientText(entry.title),
        date,
        count: children.length,
        ...below.args,
      }
      const message = children.length > 0 ? 'found' : 'bare'
      const fix = children.length > 0 ? `Choose one of: ${below.text}.` : undefined
      context.report({ at: path, message, args, fix })
    }
  },
})
