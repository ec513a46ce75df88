import { defineRule } from '../../rule.ts'
import { dualOf, pathOfSide } from './dual-diagnosis.ts'

export const dualDiagnosisOneSided = defineRule({
  id: 'dual-diagnosis-one-sided',
  group: 'flags',
  severity: 'warning',
  what: 'There are a substance use and a mental health diagnosis, and goals for only one of them.',
  why: 'A reviewer reads the other as diagnosed and forgotten; needs left out of the plan are among the most cited findings.',
  fix: 'Add a goal for it, or put its problem down as deferred with the reason.',
  source:
    'The Joint Commission, CTS.03.01.03: every need found in the assessment is addressed; txplan: two active diagnoses are both planned for',
  messages: {
    substance:
      'A mental health diagnosis has a goal; no goal, objective or deferred problem speaks of this substance use diagnosis.',
    mental:
      'A substance use diagnosis has a goal; no goal, objective or deferred problem speaks of this mental health diagnosis.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: aud, code: F10.20, description: "Alcohol use disorder, moderate" }\n  - { id: ptsd, code: F43.10, description: Post-traumatic stress disorder }\ngoals:\n  - id: sober\n    statement: Six months without a drink\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: aud, code: F10.20, description: "Alcohol use disorder, moderate" }\n  - { id: ptsd, code: F43.10, description: Post-traumatic stress disorder }\ngoals:\n  - id: sober\n    statement: Six months without a drink\n  - id: nights\n    statement: Sleep without nightmares on six nights a week\n',
  },
  check(context) {
    const dual = dualOf(context)
    if (dual === undefined || dual.answered.substance === dual.answered.mental) return
    const side = dual.answered.substance ? 'mental' : 'substance'
    context.report({ at: pathOfSide(dual, side), message: side })
  },
})
