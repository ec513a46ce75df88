import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { bareImpairments, hasDescribedArea, tellsOfLife } from './impairment.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isClosed, isWritten } from './written.ts'

export const necessityMissing = defineRule({
  id: 'necessity-missing',
  group: 'completeness',
  severity: 'info',
  element: 'medical_necessity',
  what: 'Nothing says why this care is necessary.',
  why: 'Payers pay for what is necessary: what the client cannot do without care, and what care is expected to change.',
  fix: 'Add a “statement” under “necessity”, or say under “impairment” what the client can no longer do.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1; TRICARE Policy Manual ch. 1 §5.1; txplan: where no profile asks',
  messages: {
    found: 'There is no statement of necessity, and no area of life is described.',
    implied:
      'What the client can no longer do has to be read out of the problem: there is no statement of necessity, and no area of life is described.',
  },
  bad: { plan: 'txplan: 1\nproblems:\n  - id: mood\n    statement: Low mood\n' },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: mood\n    statement: Low mood\nassessment:\n  impairment:\n    - domain: work\n      affected: true\n      description: Late on three days a week\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    const { statement, level_of_care_reason } = plan.necessity ?? {}
    if (isWritten(statement) || isWritten(level_of_care_reason) || hasDescribedArea(plan)) return
    if (isClosed(context, 'medical_necessity')) return
    const isImplied = isToldInPart(context)
    if (isImplied && requirements.demand('medical_necessity')?.level !== 'required') return
    report({ at: ['necessity', 'statement'], message: isImplied ? 'implied' : 'found' })
  },
})

/** Short of a requirement, a sentence about daily life is enough. */
function isToldInPart(context: Context): boolean {
  const { plan, requirements } = context
  const { presenting_problem, client_words, prior_functioning } = plan.assessment ?? {}
  const told = [
    presenting_problem,
    client_words,
    ...(plan.problems ?? []).flatMap((one) => [
      one.statement,
      one.behavioral_definition,
      one.evidence,
    ]),
    ...(plan.diagnoses ?? []).map(({ evidence }) => evidence),
  ]
  return (
    told.some((text = '') => tellsOfLife(text, plan.language)) ||
    (isRehabilitation(context) && isWritten(prior_functioning ?? plan.measures)) ||
    // A bare mark or word has a finding of its own.
    (!requirements.demand('medical_necessity') && bareImpairments(context).length > 0)
  )
}
