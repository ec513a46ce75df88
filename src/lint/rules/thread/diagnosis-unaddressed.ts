import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { dualOf } from '../flags/dual-diagnosis.ts'
import { hasAims, isAimedAt, isEnglish, isOpenPlan } from './answers.ts'
import { type DiagnosisAt, treatedDiagnoses } from './diagnosis-topics.ts'

export const diagnosisUnaddressed = defineRule({
  id: 'diagnosis-unaddressed',
  group: 'thread',
  severity: 'warning',
  what: 'No problem, goal or intervention answers a diagnosis.',
  why: 'A diagnosis that is billed or listed as treated, and that nothing in the plan is about, was forgotten or does not belong there.',
  fix: 'Name it under “diagnoses” of the problem or goal that answers it. If it is not treated here, set “status: history” or “rule-out”, or add a deferred problem with the reason.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: diagnosis and goals stand together; The Joint Commission, CTS.03.01.03. Which words are about which diagnosis: txplan’s own list',
  messages: {
    found: 'No problem or goal names this diagnosis, and nothing that is planned is about it.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: ptsd, code: F43.10 }\nproblems:\n  - id: mood\n    statement: Low mood and no pleasure\n    diagnoses: [mdd]\ngoals:\n  - id: better\n    statement: To enjoy music again\n    problems: [mood]\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: ptsd, code: F43.10 }\nproblems:\n  - id: mood\n    statement: Low mood and no pleasure\n    diagnoses: [mdd]\n  - id: crash\n    statement: Avoids every road since the accident\n    diagnoses: [ptsd]\ngoals:\n  - id: better\n    statement: To enjoy music again\n    problems: [mood]\n  - id: drive\n    statement: To drive to work\n    problems: [crash]\n',
  },
  check(context) {
    if (!isOpenPlan(context) || !isEnglish(context) || !hasAims(context)) return
    const treated = treatedDiagnoses(context)
    // One diagnosis and goals: which belong to which is plain.
    if (treated.length < 2) return
    const named = namedDiagnoses(context)
    for (const one of treated) {
      if (isNamed(one, named) || isAnswered(one, named, context)) continue
      if (isSaidAsDual(one, context)) continue
      context.report({ at: ['diagnoses', one.at], message: 'found' })
    }
  },
})

/** Substance use beside another disorder, one of them without a goal: a red flag of its own. */
function isSaidAsDual({ at }: DiagnosisAt, context: Context): boolean {
  const dual = dualOf(context)
  if (dual === undefined || dual.answered.substance === dual.answered.mental) return false
  return at === dual.first[dual.answered.substance ? 'mental' : 'substance']
}

const namedDiagnoses = ({ plan, goals }: Context): ReadonlySet<string> =>
  new Set([
    ...(plan.problems ?? []).flatMap(({ diagnoses }) => diagnoses ?? []),
    ...goals.flatMap(({ goal }) => goal.diagnoses ?? []),
  ])

const isNamed = ({ diagnosis: { id } }: DiagnosisAt, named: ReadonlySet<string>): boolean =>
  id !== undefined && named.has(id)

/** One that no word is known for is missed only where all the others are named. */
function isAnswered({ topics, at }: DiagnosisAt, named: ReadonlySet<string>, context: Context) {
  if (topics.length > 0) return topics.some((topic) => isAimedAt(topic, context))
  return treatedDiagnoses(context).some((other) => other.at !== at && !isNamed(other, named))
}
