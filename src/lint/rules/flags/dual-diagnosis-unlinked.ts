import { defineRule } from '../../rule.ts'
import { dualOf, pathOfSide } from './dual-diagnosis.ts'

export const dualDiagnosisUnlinked = defineRule({
  id: 'dual-diagnosis-unlinked',
  group: 'flags',
  severity: 'info',
  what: 'A substance use and a mental health diagnosis are planned for side by side, and nothing connects them.',
  why: 'Whoever reads the plan cannot see how the two bear on each other, or that they are treated by one plan.',
  fix: 'Say how they bear on each other: in the formulation, in a goal that names both, or by an intervention that serves both.',
  source: 'txplan: two diagnoses of one person are planned for together',
  messages: {
    found:
      'Goals speak of substance use and of mental health; no problem, goal, intervention or formulation names the two together.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: aud, code: F10.20 }\n  - { id: mdd, code: F33.1 }\ngoals:\n  - id: sober\n    statement: Six months without a drink\n  - id: mood\n    statement: A mood that lets her work\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  formulation: He drinks to quiet a low mood, and the drinking deepens it.\ndiagnoses:\n  - { id: aud, code: F10.20 }\n  - { id: mdd, code: F33.1 }\ngoals:\n  - id: sober\n    statement: Six months without a drink\n  - id: mood\n    statement: A mood that lets him work\n',
  },
  check(context) {
    const dual = dualOf(context)
    if (dual === undefined || dual.linked) return
    if (!dual.answered.substance || !dual.answered.mental) return
    const last = dual.first.substance > dual.first.mental ? 'substance' : 'mental'
    context.report({ at: pathOfSide(dual, last), message: 'found' })
  },
})
