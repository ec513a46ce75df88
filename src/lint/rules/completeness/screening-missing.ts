import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { currentDiagnoses, isOfMentalHealth } from './diagnoses.ts'
import { namesInstrument } from './instruments.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const screeningMissing = defineRule({
  id: 'screening-missing',
  group: 'completeness',
  severity: 'info',
  what: 'Nothing shows a screening for what often comes along with the diagnosis.',
  why: 'Substance use, trauma and depression often come together; a plan that asked about none may treat the wrong one first.',
  fix: 'Add “screenings” under “assessment”: what was screened for, with which instrument, and what came out.',
  source: 'txplan: no screening for co-occurring conditions is one of the marks of a generic plan',
  messages: { found: 'Nothing shows a screening for co-occurring conditions.' },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: gad\n    code: F41.1\n    description: Generalized anxiety disorder\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  screenings:\n    - { for: Substance use, result: Negative }\ndiagnoses:\n  - id: gad\n    code: F41.1\n    description: Generalized anxiety disorder\n',
  },
  check(context) {
    if (isOver(context.plan) || hasScreening(context) || isRehabilitation(context)) return
    if (currentDiagnoses(context).some(({ diagnosis }) => isOfMentalHealth(diagnosis)))
      context.report({ at: ['assessment', 'screenings'], message: 'found' })
  },
})

/** True where other conditions were asked about in any way, or any instrument is in use. */
export function hasScreening(context: Context): boolean {
  const { screenings, substances, asam, history, differential } = context.plan.assessment ?? {}
  return (
    isAnyWritten(screenings, ['for', 'instrument', 'result']) ||
    isAnyWritten(substances, ['substance']) ||
    isAnyWritten(asam, ['rating']) ||
    [history?.substance, history?.trauma, differential].some(isWritten) ||
    namesInstrument(context)
  )
}
