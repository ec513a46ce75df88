import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isOver, isWritten } from './written.ts'

export const certificationMissing = defineRule({
  id: 'certification-missing',
  group: 'completeness',
  severity: 'info',
  what: 'A plan of rehabilitation is not certified, or its certification does not say by whom and when.',
  why: 'Medicare pays for physical, occupational and speech therapy under a plan that a physician has certified for a stated period.',
  fix: 'Add “certification” under “necessity”: from, to, by, and on.',
  source: '42 CFR 424.24(c) and 410.61; Noridian, Outpatient Therapy Certification Plan of Care',
  messages: {
    found: 'No certification period and no physician’s certification is given.',
    incomplete: 'The certification does not say {what}.',
  },
  bad: { plan: 'txplan: 1\ntitle: Physical therapy plan of care\n' },
  good: {
    plan: 'txplan: 1\ntitle: Physical therapy plan of care\nnecessity:\n  certification: { from: 2026-11-02, to: 2027-01-30, by: "E. Ames, MD", on: 2026-11-04 }\n',
  },
  check(context) {
    const { plan, report } = context
    if (isOver(plan) || isSigned(plan)) return
    const at = ['necessity', 'certification']
    const certification = plan.necessity?.certification
    if (isWritten(certification)) {
      const what = missingIn(certification ?? {})
      if (what !== undefined) report({ at, on: 'key', message: 'incomplete', args: { what } })
    } else if (isRehabilitation(context)) report({ at, message: 'found' })
  },
})

/** A physician’s dated signature, or a dated order, stands for the certification. */
const isSigned = ({ signatures, medical }: Plan): boolean =>
  (signatures ?? []).some(({ role, signed }) => role === 'physician' && isWritten(signed)) ||
  (medical?.orders ?? []).some(({ by, date }) => isWritten(by) && isWritten(date))

type Certification = NonNullable<NonNullable<Plan['necessity']>['certification']>

function missingIn({ by, on }: Certification): string | undefined {
  if (!isWritten(by)) return isWritten(on) ? 'who certified' : 'who certified, and on which day'
  return isWritten(on) ? undefined : 'on which day it was certified'
}
