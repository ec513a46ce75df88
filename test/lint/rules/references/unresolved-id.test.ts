import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'unresolved-id'

const thread = `diagnoses:
  - id: gad
    code: F41.1
problems:
  - id: worry
    diagnoses: [gad]
goals:
  - id: calm
    problems: [worry]
    diagnoses: [gad]
    interventions: [cbt]
    objectives:
      - id: walk
        problems: [worry]
        interventions: [cbt]
objectives:
  - id: swim
    goal: calm
interventions:
  - id: cbt
    modality: CBT
assessment:
  symptoms:
    - symptom: Restless
      diagnoses: [gad]
homework:
  - task: Walk
    objective: walk
client_view:
  goals:
    - goal: calm
  homework:
    - task: Swim
      objective: swim
review:
  history:
    - date: 2026-10-01
      objectives:
        - id: walk
        - id: calm
`
const record = `txplan: 1
sessions:
  - date: 2026-10-08
    objectives: [walk, calm]
    interventions: [cbt]
`

describe('unresolved-id', () => {
  it('is silent where everything resolves', () => {
    expect(placesOf(rule, { plan: `txplan: 1\n${thread}`, record })).toEqual([])
  })

  it('looks at every place that names an id', () => {
    const broken = (text: string) =>
      text
        .replace(/\[(?:worry|gad|cbt|walk, calm)\]/g, '[nowhere]')
        .replace(/(objective|goal): (?:walk|swim|calm)/g, '$1: nowhere')
    const history = (text: string) => text.replace(/^ {8}- id: \w+/gm, '        - id: nowhere')
    const example = { plan: `txplan: 1\n${history(broken(thread))}`, record: broken(record) }
    expect(placesOf(rule, example)).toEqual([
      'problems[0].diagnoses[0]',
      'goals[0].problems[0]',
      'goals[0].diagnoses[0]',
      'goals[0].interventions[0]',
      'goals[0].objectives[0].problems[0]',
      'goals[0].objectives[0].interventions[0]',
      'objectives[0].goal',
      'assessment.symptoms[0].diagnoses[0]',
      'homework[0].objective',
      'client_view.goals[0].goal',
      'client_view.homework[0].objective',
      'review.history[0].objectives[0].id',
      'review.history[0].objectives[1].id',
      'sessions[0].objectives[0]',
      'sessions[0].interventions[0]',
    ])
  })

  it('suggests the nearest id, and none when none is near', () => {
    const plan = (named: string) =>
      `problems:\n  - id: insomnia\ngoals:\n  - id: g1\n    problems: [${named}]\n`
    expect(saidBy(rule, plan('Insomnia'))).toEqual([
      'No problem has the id “Insomnia”; did you mean “insomnia”?',
    ])
    expect(saidBy(rule, plan('housing'))).toEqual(['No problem has the id “housing”.'])
  })

  it('says so when the id is that of another kind of part', () => {
    const plan = 'diagnoses:\n  - id: gad\ngoals:\n  - id: g1\n    interventions: [gad]\n'
    expect(saidBy(rule, plan)).toEqual([
      '“gad” is the id of a diagnosis; the id of an intervention belongs here.',
    ])
  })

  it('does not take an id from words, and keeps the words to the terminal', () => {
    const plan = 'goals:\n  - id: g1\n    problems: [trouble with sleep]\n'
    expect(saidBy(rule, plan)).toEqual([
      'Found “trouble with sleep” where the id of a problem belongs.',
    ])
  })
})

const team = `care_team:
  - id: lowe
    name: Sam Lowe, LMFT
    role: Therapist
`

describe('unresolved-id, people', () => {
  const by = (text: string) => `${team}assessment:\n  by: ${text}\n`

  it.each([
    'lowe',
    'Sam Lowe',
    'S. Lowe, LMFT',
    'Dr. Lowe',
    'Dr. Kate Ames',
    'therapist',
    'client',
    'mother',
    'Lowell General Hospital',
  ])('lets a person be named freely: %s', (text) => {
    expect(placesOf(rule, by(text))).toEqual([])
  })

  it('reports what is nearly an id', () => {
    expect(saidBy(rule, by('low'))).toEqual(['Nobody has the id “low”; did you mean “lowe”?'])
    expect(placesOf(rule, `${team}goals:\n  - id: g1\n    responsible: [lowwe, client]\n`)).toEqual(
      ['goals[0].responsible[0]'],
    )
  })

  it('knows the clinicians of the practice and outside providers', () => {
    const practice = 'txplan: 1\nclinicians:\n  - id: grant\n    name: L. Grant\n'
    const plan =
      'txplan: 1\nclinician: grant\noutside_providers:\n  - id: ames\n    name: K. Ames\nmedications:\n  - name: sertraline\n    prescriber: ames\n'
    expect(placesOf(rule, { plan, practice })).toEqual([])
  })

  it('asks a field for one of the clinicians to resolve when it looks like an id', () => {
    const record = 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    clinician: quade\n'
    expect(placesOf(rule, { plan: `txplan: 1\n${team}clinician: vadeyemi\n`, record })).toEqual([
      'clinician',
      'sessions[0].clinician',
    ])
    expect(placesOf(rule, `${team}clinician: R. Quade, LCDC III\n`)).toEqual([])
    expect(placesOf(rule, `${team}    supervised_by: adeyemi\n`)).toEqual([
      'care_team[0].supervised_by',
    ])
  })

  it.each(['s-reyes', 'nobody-here', 'a-singh', 'quade2', 's_reyes'])(
    'asks what is plainly an id to be that of somebody: %s',
    (id) => {
      expect(saidBy(rule, by(id))).toEqual([
        `Nobody in the plan or the practice has the id “${id}”.`,
      ])
      const plan = `${team}interventions:\n  - { id: diet, responsible: [lowe, ${id}] }\n`
      expect(placesOf(rule, plan)).toEqual(['interventions[0].responsible[1]'])
    },
  )

  it.each([
    'co-therapist',
    'case-manager',
    'step-mother',
    'mother-in-law',
    'on-call',
    'front-desk',
    'A-Reyes',
    's reyes',
    '988',
    'quade',
  ])('takes %s for a name or a role', (text) => {
    expect(placesOf(rule, `${team}interventions:\n  - { responsible: [${text}] }\n`)).toEqual([])
  })

  it('lets anybody give a questionnaire', () => {
    expect(placesOf(rule, `${team}measures:\n  - { instrument: phq-9, by: tablet-app }\n`)).toEqual(
      [],
    )
  })

  it('is silent where nobody is listed to choose from', () => {
    expect(placesOf(rule, 'clinician: jdoe\n')).toEqual([])
    expect(placesOf(rule, 'interventions:\n  - { responsible: [s-reyes] }\n')).toEqual([])
  })

  it('leaves who gave a consent, and who is in the client’s life, alone', () => {
    const plan = `${team}agreement:\n  consents:\n    - kind: Treatment\n      by: low\n`
    expect(placesOf(rule, plan)).toEqual([])
  })
})
