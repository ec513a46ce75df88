import { defineRule } from '../../rule.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionWithoutDiagnosis = defineRule({
  id: 'session-without-diagnosis',
  group: 'completeness',
  severity: 'off',
  element: 'note_diagnosis',
  what: 'A session does not say for which diagnosis it was, and the plan has several or none.',
  why: 'A claim carries a diagnosis; its note has to bear that out.',
  fix: 'Add “diagnoses” with the ids of those that the session was for.',
  source: 'Blue Cross and Blue Shield of Minnesota, provider manual: the diagnosis in each note',
  messages: { found: 'No diagnosis.' },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: gad, code: F41.1 }\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n',
    profiles: ['bcbs-mn'],
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: gad, code: F41.1 }\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    diagnoses: [mdd]\n',
    profiles: ['bcbs-mn'],
  },
  withoutPlan: true,
  check(context) {
    // With one diagnosis there is nothing else that a session could be for.
    if (context.plan.diagnoses?.length === 1) return
    for (const { session, path } of judgedSessions(context))
      if (!session.diagnoses?.length)
        context.report({ in: 'record', at: [...path, 'diagnoses'], message: 'found' })
  },
})
