import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isOver, isWritten } from './written.ts'

export const certificationMissing = defineRule({
  id: 'certification-missing',
  group: 'completeness',
  severity: 'info',
  what: 'A plan of rehabilitation has neither a certification period nor the day on which a physician certified it.',
  why: 'Medicare pays for physical, occupational and speech therapy under a plan that a physician has certified for a stated period.',
  fix: 'Add “certification” under “necessity”: from, to, by, and on.',
  source: '42 CFR 424.24(c) and 410.61; Noridian, Outpatient Therapy Certification Plan of Care',
  messages: { found: 'No certification period and no physician’s certification is given.' },
  bad: { plan: 'txplan: 1\ntitle: Physical therapy plan of care\n' },
  good: {
    plan: 'txplan: 1\ntitle: Physical therapy plan of care\nnecessity:\n  certification: { from: 2026-11-02, to: 2027-01-30 }\n',
  },
  check(context) {
    const { plan, report } = context
    if (isOver(plan) || isCertified(plan) || !isRehabilitation(context)) return
    report({ at: ['necessity', 'certification'], message: 'found' })
  },
})

/** A physician’s dated signature, or a dated order, stands for the certification. */
const isCertified = ({ necessity, signatures, medical }: Plan): boolean =>
  isWritten(necessity?.certification) ||
  (signatures ?? []).some(({ role, signed }) => role === 'physician' && isWritten(signed)) ||
  (medical?.orders ?? []).some(({ by, date }) => isWritten(by) && isWritten(date))
