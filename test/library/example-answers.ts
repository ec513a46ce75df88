/** The answers that a presentation gives for itself: every text, each blank filled with its example. */
import { type Blanks, type BlankValues, filled } from '../../src/library/fill.ts'
import { entriesOf } from '../../src/library/library.ts'
import type { Answers } from '../../src/plan/answers.ts'
import type { Presentation } from '../../src/plan/types.generated.ts'

export const day = '2026-11-21'

const valuesOf = (blanks: Blanks = {}): BlankValues =>
  Object.fromEntries(Object.entries(blanks).map(([name, { example = '' }]) => [name, example]))

const taken = (presentation: Presentation, item: { id?: string; blanks?: Blanks }) => ({
  library: `${presentation.id}/${item.id}`,
  ...(item.blanks ? { blanks: valuesOf(item.blanks) } : {}),
})

/** A whole plan’s worth of answers for the invented client of the presentation. */
export function exampleAnswers(presentation: Presentation): Answers {
  const { id = '', example = {}, discharge } = presentation
  const initials = example.initials ?? 'A. B.'
  const fill = <T>(value: T, blanks: Blanks = {}): T =>
    filled(value, { blanks, values: valuesOf(blanks), client: initials, from: day })
  return {
    folder: `example-${id}`,
    template: id,
    client: {
      initials,
      record: `P-${id}`,
      ...(example.age === undefined ? {} : { age: example.age }),
      coverages: [{ payer: 'Example Health', profile: 'commercial-generic' }],
    },
    effective: day,
    clinician: 'Ruth Salter, LCSW',
    setting: { level_of_care: 'outpatient', place_of_service: '11', admission: day },
    assessment: {
      date: day,
      presenting_problem: example.presenting_problem,
      client_words: example.client_words,
      ...(example.symptom ? { symptoms: [{ symptom: example.symptom }] } : {}),
      ...(example.impairment ? { impairment: [{ ...example.impairment, affected: true }] } : {}),
      risk: { level: 'low', assessed_on: day, by: 'Ruth Salter, LCSW' },
    },
    diagnoses: [{ code: example.diagnosis, status: 'primary', evidence: example.evidence }],
    outside_providers: [
      {
        name: 'Dr. A. Moss',
        role: 'Primary care physician',
        coordination: 'Letter at start and end.',
        release: { on_file: true, date: day },
      },
    ],
    necessity: { statement: example.necessity, prognosis: example.prognosis },
    person: { strengths: [{ strength: example.strength, use: example.strength_use }] },
    problems: (presentation.problems ?? []).map((item) => taken(presentation, item)),
    goals: (presentation.goals ?? []).map((item) => ({
      ...taken(presentation, item),
      objectives: (item.objectives ?? []).map((one) => taken(presentation, one)),
    })),
    interventions: (presentation.interventions ?? []).map((item) => ({
      ...taken(presentation, item),
      responsible: ['Ruth Salter'],
    })),
    agreement: {
      participation: { client: true, statement: example.participation },
      copy: { offered: true },
      consents: [
        { kind: 'Treatment', date: day },
        ...(example.diagnosis?.startsWith('F1')
          ? [{ kind: 'Release of substance use records (42 CFR Part 2)', date: day }]
          : []),
      ],
    },
    review: { every: '90 days' },
    discharge: {
      criteria: fill(discharge?.criteria, discharge?.blanks),
      aftercare: fill(discharge?.aftercare, discharge?.blanks),
    },
    signatures: [
      { role: 'clinician', name: 'Ruth Salter', credentials: 'LCSW', signed: day, method: 'ink' },
      { role: 'client', name: initials, signed: day, method: 'ink' },
    ],
  } as Answers
}

/** How many texts a presentation holds, for a floor. */
export const textsOf = (presentation: Presentation) => entriesOf(presentation).length
