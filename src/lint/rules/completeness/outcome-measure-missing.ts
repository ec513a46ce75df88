import { readObjective } from '../../../language/objective/read.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { namesInstrument } from './instruments.ts'
import { isClosed, isWritten } from './written.ts'

export const outcomeMeasureMissing = defineRule({
  id: 'outcome-measure-missing',
  group: 'completeness',
  severity: 'info',
  element: 'outcome_measure',
  what: 'No standardized measure follows this treatment.',
  why: 'A score taken again and again shows early whether treatment helps, and shows it to others.',
  fix: 'Name an instrument in an objective, or under “measures” with how often it is given. To choose one: txplan explain --list instruments.',
  source:
    'The Joint Commission, CTS.03.01.09; TRICARE Policy Manual ch. 1 §5.1; txplan: where no profile asks',
  messages: { found: 'No standardized measure is named.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: Feel like myself again\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: Feel like myself again\nmeasures:\n  - { id: phq-9, instrument: phq-9, every: every 2 weeks }\n',
  },
  check(context) {
    const { requirements, report } = context
    if (namesInstrument(context) || isClosed(context, 'outcome_measure')) return
    if (hasObservedScore(context)) return
    if (!hasAims(context) && !requirements.demand('outcome_measure')) return
    report({ at: ['measures'], message: 'found' })
  },
})

/** Without anything to aim for there is nothing to measure yet; that has a finding of its own. */
const hasAims = ({ goals, objectives }: Context): boolean =>
  goals.length > 0 || objectives.length > 0

/** A test that was given and written down among the findings: `Vineland-3 composite`, 62. */
const hasObservedScore = ({ plan }: Context): boolean =>
  (plan.assessment?.observations ?? []).some(
    ({ name = '', value }) => isWritten(value) && namesTest(name),
  )

const namesTest = (name: string): boolean =>
  readObjective(name).instruments.length > 0 || looksLikeTest.test(name)

/** `Vineland-3`, `WISC-V`, `6-minute walk test`; a strength, a range or a pressure is none. */
const looksLikeTest =
  /\b[A-Z][A-Za-z]+-(?:\d|[IV]+)\b|\b(?:composite|inventory|questionnaire|(?:rating|behavior|balance) scales?|walk test|timed up and go)\b/
