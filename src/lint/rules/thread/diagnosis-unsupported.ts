import type { Instrument } from '../../../measures/instrument.ts'
import { instrumentOf, isPositive } from '../../aims/positive-screens.ts'
import { topicsOfInstrument } from '../../aims/topics.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure } from '../measures/every-measure.ts'
import { isEnglish, isOpenPlan } from './answers.ts'
import { type DiagnosisAt, treatedDiagnoses } from './diagnosis-topics.ts'

export const diagnosisUnsupported = defineRule({
  id: 'diagnosis-unsupported',
  group: 'thread',
  severity: 'info',
  what: 'Nothing in the plan shows what a diagnosis rests on.',
  why: 'A diagnosis stands on symptoms and on what they cost; a code alone does not show that treatment is necessary.',
  fix: 'Add “evidence”, or name the diagnosis under “diagnoses” of the symptoms that support it.',
  source:
    'Wis. Admin. Code DHS 35.17 and 35.19; CMS LCD L39852; Centene policy on behavioral health treatment documentation: symptoms and impairment behind the diagnosis',
  messages: { found: 'No evidence, symptom, impairment or score supports this diagnosis.' },
  bad: {
    plan: 'txplan: 1\nassessment:\n  symptoms:\n    - { symptom: Low mood, diagnoses: [mdd] }\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: ptsd, code: F43.10 }\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  symptoms:\n    - { symptom: Low mood, diagnoses: [mdd] }\n    - { symptom: Nightmares of the crash, diagnoses: [ptsd] }\ndiagnoses:\n  - { id: mdd, code: F32.1 }\n  - { id: ptsd, code: F43.10 }\n',
  },
  check(context) {
    if (!isOpenPlan(context) || !isEnglish(context)) return
    for (const one of treatedDiagnoses(context)) {
      if (isSupported(one, context)) continue
      context.report({ at: ['diagnoses', one.at], message: 'found' })
    }
  },
})

function isSupported({ diagnosis, topics }: DiagnosisAt, context: Context): boolean {
  const { id, evidence, note } = diagnosis
  if (evidence?.trim() || note?.trim()) return true
  const { symptoms = [], impairment = [], presenting_problem } = context.plan.assessment ?? {}
  if (id !== undefined && symptoms.some((one) => one.diagnoses?.includes(id))) return true
  if (id !== undefined && isDescribedProblem(id, context)) return true
  // Whatever was found belongs to the one diagnosis there is.
  if (topics.length === 0 || treatedDiagnoses(context).length === 1) {
    const isDescribed = symptoms.length + impairment.length > 0
    if (isDescribed || presenting_problem !== undefined) return true
  }
  if (topics.length === 0) return false
  const text = context.once(tellingText)
  if (topics.some(({ answered, named }) => answered.test(text) || named.test(text))) return true
  return instrumentsGiven(context).some((instrument) =>
    topicsOfInstrument(instrument).some((topic) => topics.includes(topic)),
  )
}

/** Those of measures, and of screenings that came out positive. */
const instrumentsGiven = (context: Context): Instrument[] => [
  ...everyMeasure(context).flatMap(({ instrument }) => instrument ?? []),
  ...(context.plan.assessment?.screenings ?? []).flatMap((one) =>
    isPositive(one, context.client) ? (instrumentOf(one) ?? []) : [],
  ),
]

/** A problem that names the diagnosis and says what one would see. */
const isDescribedProblem = (id: string, { plan }: Context): boolean =>
  (plan.problems ?? []).some(
    ({ diagnoses, evidence, behavioral_definition, statement = '' }) =>
      diagnoses?.includes(id) && (evidence ?? behavioral_definition ?? statement.trim()).length > 0,
  )

/** What was found, as far as it is told. */
const tellingText = ({ texts }: Context): string =>
  texts
    .filter((one) => one.in === 'plan' && telling.has(one.top) && !one.own)
    .map(({ text }) => text)
    .join('\n')

const telling = new Set(['summary', 'assessment', 'problems', 'necessity', 'person', 'referred_by'])
