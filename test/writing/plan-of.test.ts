/** From answers to the plan: library texts, ids, links, dates. */
import { describe, expect, it } from 'vitest'
import { Library } from '../../src/library/library.ts'
import type { Answers } from '../../src/plan/answers.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { builtInPresentation } from '../../src/practice/library.ts'
import { answersFrom } from '../../src/writing/from-plan.ts'
import { libraryAnswerFaults } from '../../src/writing/library-answers.ts'
import { planOf } from '../../src/writing/plan-of.ts'
import { day, exampleAnswers } from '../library/example-answers.ts'

const library = new Library([
  {
    id: 'sleep',
    problems: [
      {
        id: 'awake',
        statement: '{{client}} lies awake on {{nights}} nights a week.',
        behavioral_definition: 'The diary shows {{nights}} such nights.',
        plain: 'I lie awake.',
        blanks: { nights: { ask: 'Nights', kind: 'number', example: 5 } },
      },
    ],
    goals: [
      {
        id: 'rested',
        statement: '{{client}} is rested.',
        problems: ['awake'],
        objectives: [
          {
            id: 'score',
            statement: '{{client}}’s ISI will fall from {{baseline}} to {{target}} by {{date}}.',
            measure: {
              instrument: 'isi',
              baseline: { value: '{{baseline}}' },
              target: { at_most: '{{target}}' },
              how: 'Filled in at home.',
            },
            target_date: '{{date}}',
            interventions: ['window'],
            blanks: {
              baseline: { kind: 'score', instrument: 'isi' },
              target: { kind: 'score', instrument: 'isi' },
              date: { kind: 'date' },
            },
          },
        ],
      },
    ],
    interventions: [
      { id: 'window', technique: 'Sleep window', sources: ['acp'], frequency: 'weekly' },
      { id: 'bed', technique: 'Stimulus control' },
    ],
    sources: [{ id: 'acp', title: 'ACP guideline', year: 2016 }],
  },
])

const made = (answers: Answers): Plan => planOf(answers, { library, today: '2026-11-21' })

const taken: Answers = {
  client: { initials: 'J. R.' },
  diagnoses: [{ code: 'F51.01', description: 'Primary insomnia' }],
  problems: [{ library: 'sleep/awake', blanks: { nights: 5 } }],
  goals: [
    {
      library: 'sleep/rested',
      objectives: [
        { library: 'sleep/score', blanks: { baseline: 19, target: 9, date: '8 weeks' } },
      ],
    },
  ],
  interventions: [{ library: 'sleep/bed' }, { library: 'sleep/window' }],
}

describe('planOf', () => {
  it('fills texts and fields, and names the library text', () => {
    const objective = made(taken).goals?.[0]?.objectives?.[0]
    expect(objective).toMatchObject({
      id: 'score',
      statement: 'J. R.’s ISI will fall from 19 to 9 by January 16, 2027.',
      measure: {
        instrument: 'isi',
        baseline: { value: 19, date: '2026-11-21' },
        target: { at_most: 9 },
      },
      target_date: '2027-01-16',
      library: 'sleep/score',
    })
    expect(objective).not.toHaveProperty('blanks')
  })

  it('draws the links that the library knows or that leave no choice', () => {
    const plan = made(taken)
    expect(plan.problems?.[0]?.diagnoses).toEqual([plan.diagnoses?.[0]?.id])
    expect(plan.goals?.[0]?.problems).toEqual(['awake'])
    expect(plan.goals?.[0]?.objectives?.[0]?.interventions).toEqual(['window'])
    const own = { goals: [{ statement: 'Rest', objectives: [{ statement: 'Sleep.' }] }] }
    const one = made({ ...taken, ...own, interventions: [{ technique: 'Talk' }] })
    expect(one.goals?.[0]?.objectives?.[0]?.interventions).toEqual([one.interventions?.[0]?.id])
    const two = made({ ...taken, ...own })
    expect(two.goals?.[0]?.objectives?.[0]).not.toHaveProperty('interventions')
  })

  it('lets the library id go with the first word that is changed', () => {
    const [problem] = taken.problems ?? []
    const changed = made({ ...taken, problems: [{ ...problem, statement: 'J. R. lies awake.' }] })
    expect(changed.problems?.[0]).toMatchObject({ id: 'awake', statement: 'J. R. lies awake.' })
    expect(changed.problems?.[0]).not.toHaveProperty('library')
    const same = 'J. R. lies awake on 5 nights a week.'
    const kept = made({ ...taken, problems: [{ ...problem, statement: same }] })
    expect(kept.problems?.[0]?.library).toBe('sleep/awake')
  })

  it('brings along what the text holds besides, unless it does not hold here', () => {
    const [problem] = taken.problems ?? []
    const besides = (more: object) =>
      made({ ...taken, problems: [{ ...problem, ...more }] }).problems?.[0]
    const definition = 'The diary shows 5 such nights.'
    const all = { plain: 'I lie awake.', behavioral_definition: definition }
    expect(besides({})).toMatchObject(all)
    expect(besides({ 'x-beside': true })).toMatchObject(all)
    const none = besides({ 'x-beside': false })
    expect(none).toMatchObject({
      statement: 'J. R. lies awake on 5 nights a week.',
      library: 'sleep/awake',
    })
    expect(none).not.toHaveProperty('plain')
    expect(none).not.toHaveProperty('behavioral_definition')
    expect(none).not.toHaveProperty('x-beside')
  })

  it('leaves out the plain words of a sentence that was put differently', () => {
    const [problem] = taken.problems ?? []
    const plan = made({ ...taken, problems: [{ ...problem, statement: 'J. R. cannot sleep.' }] })
    expect(plan.problems?.[0]).not.toHaveProperty('plain')
    expect(plan.problems?.[0]).toHaveProperty('behavioral_definition')
    const own = { statement: 'J. R. cannot sleep.', plain: 'I cannot sleep.' }
    const said = made({ ...taken, problems: [{ ...problem, ...own }] })
    expect(said.problems?.[0]).toMatchObject(own)
  })

  it('takes how it is measured out of a measure, and leaves the rest of it', () => {
    const [goal] = taken.goals ?? []
    const objectives = goal?.objectives?.map((one) => ({ ...one, 'x-beside': false }))
    const plan = made({ ...taken, goals: [{ ...goal, objectives }] })
    const measure = plan.goals?.[0]?.objectives?.[0]?.measure
    expect(measure).toMatchObject({ instrument: 'isi', target: { at_most: 9 } })
    expect(measure).not.toHaveProperty('how')
  })

  it('leaves a blank without a value where it stands', () => {
    const plan = made({ ...taken, problems: [{ library: 'sleep/awake' }] })
    expect(plan.problems?.[0]?.statement).toBe('J. R. lies awake on {{nights}} nights a week.')
  })

  it('gives every element an id of its own, and keeps those that were given', () => {
    const plan = made({
      problems: [{ statement: 'Sleep' }, { statement: 'Sleep' }, { id: 'sleep', statement: 'X' }],
    })
    expect(plan.problems?.map(({ id }) => id)).toEqual(['sleep-2', 'sleep-3', 'sleep'])
  })

  it('says the evidence of an intervention from its sources', () => {
    expect(made(taken).interventions?.[1]?.evidence).toBe('ACP guideline, 2016')
  })

  it('is a draft of revision 1 as of its day', () => {
    expect(made({})).toEqual({
      txplan: 1,
      status: 'draft',
      revision: { number: 1, date: '2026-11-21', kind: 'initial' },
      effective: '2026-11-21',
    })
  })
})

describe('answersFrom', () => {
  const insomnia = builtInPresentation('insomnia')
  const last = planOf(exampleAnswers(insomnia), { library: new Library([insomnia]), today: day })
  const goals = (last.goals ?? []).map((goal, at) =>
    at > 0
      ? goal
      : {
          ...goal,
          objectives: goal.objectives?.map((one, which) =>
            which > 0 ? one : { ...one, status: 'met' as const, progress: [{ percent: 100 }] },
          ),
        },
  )
  const answers = answersFrom({ ...last, goals })

  it('keeps what lasts, with its ids', () => {
    expect(answers.client).toEqual(last.client)
    expect(answers.diagnoses).toEqual(last.diagnoses)
    expect(answers.problems?.map(({ id }) => id)).toEqual(last.problems?.map(({ id }) => id))
    expect(answers.interventions).toEqual(
      last.interventions?.map((one) => ({ ...one, blanks: {} })),
    )
  })

  it('leaves what was for that time', () => {
    expect(answers).not.toHaveProperty('signatures')
    expect(answers).not.toHaveProperty('effective')
    expect(answers.assessment?.risk).toBeUndefined()
    expect(answers.agreement?.participation).toBeUndefined()
    const text = JSON.stringify({ goals: answers.goals, measures: answers.measures })
    expect(text).not.toMatch(/"target_date"|"baseline"|"progress"/)
    expect(JSON.stringify(answers)).not.toMatch(/undefined/)
  })

  it('leaves what was met', () => {
    const before = last.goals?.[0]?.objectives?.map(({ id }) => id) ?? []
    expect(answers.goals?.[0]?.objectives?.map(({ id }) => id)).toEqual(before.slice(1))
  })
})

describe('libraryAnswerFaults', () => {
  it('names texts and blanks that are not there', () => {
    const faults = libraryAnswerFaults(
      {
        problems: [{ library: 'sleep/awak' }, { library: 'sleep/awake', blanks: { night: 5 } }],
        interventions: [{ library: 'sleep/awake' }],
      },
      library,
    )
    expect(faults).toEqual([
      {
        key: 'problems[0].library',
        message: 'The library has no problem “sleep/awak”. Did you mean sleep/awake?',
      },
      {
        key: 'problems[1].blanks.night',
        message: 'sleep/awake has no such blank; it has: nights.',
      },
      {
        key: 'interventions[0].library',
        message: 'The library has no intervention “sleep/awake”. See them: txplan library',
      },
    ])
  })

  it('has nothing to say of answers that fit', () => {
    expect(libraryAnswerFaults(taken, library)).toEqual([])
  })
})
