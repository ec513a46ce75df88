import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { substanceTreatment } from './substance-use.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const levelOfCareMissing = defineRule({
  id: 'level-of-care-missing',
  group: 'completeness',
  severity: 'info',
  what: 'Substance use is treated, and neither a level of care nor an ASAM rating is given.',
  why: 'How intensive treatment for substance use has to be is decided by the ASAM dimensions; payers look for both.',
  fix: 'Add “level_of_care” under “setting”, in quotes such as "1.0" or "2.1", and “asam” with its ratings under “assessment”.',
  source:
    'Carelon PA manual, Treatment Record Standards and Reviews: ASAM for substance use; txplan: where no profile asks',
  messages: {
    found: 'No level of care and no ASAM dimension is given for the treatment of substance use.',
    blank: 'No ASAM dimension has a rating, and no level of care is given.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: aud\n    code: F10.20\n    description: Alcohol dependence, uncomplicated\n',
  },
  good: {
    plan: 'txplan: 1\nsetting:\n  level_of_care: "1.0"\ndiagnoses:\n  - id: aud\n    code: F10.20\n    description: Alcohol dependence, uncomplicated\n',
  },
  check(context) {
    const { plan, report } = context
    if (isOver(plan) || hasLevel(context) || substanceTreatment(context) === undefined) return
    if (plan.assessment?.asam?.length)
      report({ at: ['assessment', 'asam'], on: 'key', message: 'blank' })
    else report({ at: ['setting', 'level_of_care'], message: 'found' })
  },
})

function hasLevel({ plan }: Context): boolean {
  const { level_of_care, level_assessed, program } = plan.setting ?? {}
  return (
    [level_of_care, level_assessed, program].some(isWritten) ||
    isAnyWritten(plan.assessment?.asam, ['rating', 'reason'])
  )
}
