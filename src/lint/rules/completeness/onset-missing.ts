import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import type { Diagnosis } from './diagnoses.ts'
import { currentDiagnoses } from './diagnoses.ts'
import { isWritten } from './written.ts'

export const onsetMissing = defineRule({
  id: 'onset-missing',
  group: 'completeness',
  severity: 'off',
  what: 'A diagnosis does not say since when.',
  why: 'Many diagnoses ask for a length of time; without an onset nobody can tell whether it was reached.',
  fix: 'Add “onset” to the diagnosis or to its symptoms: a date, a year, or words such as “last spring”.',
  source:
    'txplan: guides to treatment plans name the onset beside the diagnosis; no profile asks for it',
  messages: { found: 'Nothing says since when: neither the diagnosis nor a symptom has an onset.' },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: gad\n    code: F41.1\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    onset-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: gad\n    code: F41.1\n    onset: Spring 2026\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    onset-missing: info\n',
  },
  check(context) {
    for (const { diagnosis, at } of currentDiagnoses(context))
      if (!hasOnset(diagnosis, context))
        context.report({ at: ['diagnoses', at, 'onset'], message: 'found' })
  },
})

/** A symptom that names no diagnosis speaks for each of them; an injury or operation has its day. */
function hasOnset({ id, onset }: Diagnosis, { plan }: Context): boolean {
  if (isWritten(onset)) return true
  const symptoms = plan.assessment?.symptoms ?? []
  return (
    symptoms.some(
      (one) => isWritten(one.onset) && (!one.diagnoses || one.diagnoses.some((of) => of === id)),
    ) || (plan.medical?.procedures ?? []).some(({ date }) => isWritten(date))
  )
}
