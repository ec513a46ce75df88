import type { Demand } from '../../../profiles/demand.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isAnyWritten, isClosed, isWritten } from './written.ts'

export const diagnosisMissing = defineRule({
  id: 'diagnosis-missing',
  group: 'completeness',
  severity: 'info',
  element: 'diagnosis',
  what: 'The plan has no diagnosis.',
  why: 'The diagnosis is the first link of the golden thread: what is not tied to one reads as unneeded, and is not paid.',
  fix: 'Add it under “diagnoses”, with its code. To find the code: txplan codes search WORDS.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1; 14 NYCRR 599.10; DHS 35.19; txplan: where no profile asks',
  messages: { found: 'The plan has no diagnosis.' },
  bad: { plan: 'txplan: 1\nproblems:\n  - id: mood\n    statement: Low mood since March\n' },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: mdd\n    code: F32.1\n    description: Major depressive disorder, single episode, moderate\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isAnyWritten(plan.diagnoses, ['code', 'description', 'other_codes'])) return
    if (isClosed(context, 'diagnosis')) return
    const demands = requirements.demands('diagnosis')
    const [demand] = demands.filter((one) => !isElsewhere(one, context))
    if (demand) report({ at: ['diagnoses'], message: 'found', demand })
    else if (demands.length === 0 && !isToldOtherwise(context))
      report({ at: ['diagnoses'], message: 'found' })
  },
})

/** Some texts are content with an assessment that holds the diagnosis, where the plan points to it. */
const isElsewhere = ({ note = '' }: Demand, { plan }: Context): boolean =>
  /\bassessment\b/i.test(note) && isWritten(plan.assessment?.date)

/** A row without words has a finding of its own; nurses and rehabilitation name what they treat elsewhere. */
const isToldOtherwise = (context: Context): boolean =>
  (context.plan.diagnoses ?? []).length > 0 ||
  isAnyWritten(context.plan.problems, ['nursing_diagnosis']) ||
  (isRehabilitation(context) && isAnyWritten(context.plan.medical?.procedures, ['name']))
