import { needsNoPlan } from '../../../care/first-plan.ts'
import { demandOf } from '../../../profiles/demand.ts'
import { defineRule } from '../../rule.ts'

export const planMissing = defineRule({
  id: 'plan-missing',
  group: 'profiles',
  severity: 'warning',
  what: 'Sessions are recorded for a client who has no treatment plan.',
  why: 'A missing plan is what federal audits of psychotherapy found most often; nearly every payer but California’s Medi-Cal and Medicare asks for one.',
  fix: 'Write the plan beside the record, as plan.yaml; or name the profile that needs none under “profiles” in txplan.yaml.',
  source:
    'HHS-OIG, On-Site Psychological Services (2020): 111 of 120 claims without a complying plan; DHCS BHIN 23-068 and CMS Pub. 100-02 ch. 6 §70.1, as explained by others, need no plan of its own',
  messages: { found: '{sessions} held, and no treatment plan is there.' },
  bad: {
    plan: '',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-05\n    attendance: attended\n',
  },
  good: {
    plan: '',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-05\n    attendance: no-show\n',
  },
  withoutPlan: true,
  check(context) {
    const { hasPlan, record, requirements, report } = context
    if (hasPlan) return
    const held = (record?.sessions ?? []).filter(
      ({ attendance }) => attendance !== 'cancelled' && attendance !== 'no-show',
    )
    if (held.length === 0 || needsNoPlan(context)) return
    const sessions = held.length === 1 ? '1 session was' : `${held.length} sessions were`
    const asks = requirements.profiles.find((one) => one.stand_alone_plan === 'required')
    report({
      in: 'record',
      at: ['sessions'],
      message: 'found',
      args: { sessions },
      ...(asks ? { demand: demandOf(asks, 'required') } : {}),
    })
  },
})
