/** A review from its first question to the plan that comes of it, judged by lint. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintUnit } from '../../src/lint/engine.ts'
import type { Decision } from '../../src/plan/decisions.ts'
import type { ReviewAnswers } from '../../src/plan/review-answers.ts'
import type { ClientRecord, Plan, Practice } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import { askedOnly } from '../../src/writing/asked-only.ts'
import { editedText, withEdits } from '../../src/writing/edits.ts'
import {
  answered,
  nextStep,
  passedOver,
  type State,
  type Step,
} from '../../src/writing/interview.ts'
import { standingLines } from '../../src/writing/life/standing.ts'
import { planInterview } from '../../src/writing/plan-interview/index.ts'
import { reviewInterview } from '../../src/writing/review-interview/index.ts'
import { moreObjectives } from '../../src/writing/review-interview/next-steps.ts'
import { reviewEdits } from '../../src/writing/review-interview/result.ts'
import { wayBack } from '../../src/writing/review-interview/way-back.ts'
import { lifeAt, readValueOf, worldAt } from '../helpers/life.ts'

const planText = readFileSync('examples/clients/reyes-m/plan.yaml', 'utf8')
const recordText = readFileSync('examples/clients/reyes-m/record.yaml', 'utf8')
const practice: Practice = readValueOf(readFileSync('examples/txplan.yaml', 'utf8'))
const day = '2026-12-03'

const lifeOf = (plan: Plan = readValueOf(planText)) =>
  lifeAt(day, plan, readValueOf(recordText) as ClientRecord, practice)

async function interviewOf(life: ReturnType<typeof lifeOf>) {
  const world = worldAt(day, practice)
  const interview = reviewInterview(life, moreObjectives(planInterview(world, async () => world)))
  await interview.rest?.()
  return interview
}

type Told = Readonly<Record<string, unknown>>

/** What stands there is taken, as Enter does; what does not, is told by its key or passed over. */
function replyTo({ key, question }: Step<ReviewAnswers>, told: Told): unknown {
  if (key in told) {
    const typed = told[key]
    if (question.kind !== 'line' && question.kind !== 'text') return typed
    const read = question.read(String(typed))
    if ('problem' in read) throw new Error(`${key}: ${read.problem}`)
    return read.value
  }
  const { initial } = question as { initial?: unknown }
  if (initial === undefined && !question.optional) throw new Error(`not told: ${key}`)
  if (initial === undefined) return undefined
  return question.kind === 'line' || question.kind === 'text'
    ? (question.read(String(initial)) as { value: unknown }).value
    : initial
}

async function held(life: ReturnType<typeof lifeOf>, told: Told) {
  const interview = await interviewOf(life)
  const asked: Step<ReviewAnswers>[] = []
  let state: State<ReviewAnswers> = { answers: {}, settled: new Set() }
  for (let step = nextStep(interview, state); step; step = nextStep(interview, state)) {
    asked.push(step)
    const value = replyTo(step, told)
    state = value === undefined ? passedOver(state, step) : answered(state, step, value, true)
  }
  return { asked, answers: state.answers, edits: reviewEdits(state.answers, life) }
}

const plain: Told = {
  'objectives.attendance.status': 'some-progress',
  'objectives.attendance.evidence': 'Three full days a week since November',
  'objectives.ladder.status': 'some-progress',
  'objectives.ladder.evidence': '12 of 16 steps drawn and dated',
  'objectives.friends.status': 'no-progress',
  'objectives.friends.evidence': 'One visit in four weeks',
  'objectives.lights-out.status': 'partly-met',
  'objectives.lights-out.evidence': '3 of 5 school nights by the week sheet',
  'objectives.morning-plan.status': 'some-progress',
  'objectives.morning-plan.evidence': 'Three calm mornings a week on the calendar',
  summary: 'School is back to three days a week, and PHQ-A has fallen from 14 to 8.',
  criteria: 'PHQ-A has to fall from 8 to 4; attendance is 12 of 20 days.',
  participation: 'Teo rated each step himself',
}

const findingsIn = (text: string) =>
  lintUnit(
    {
      plan: { file: 'plan.yaml', document: readSource(text), comments: [] },
      record: { file: 'record.yaml', document: readSource(recordText), comments: [] },
      practice,
    },
    { asOf: day, book: profileBook() },
  ).filter(({ rule }) => !/signature/.test(rule))

function textWith(edits: Parameters<typeof editedText>[1]): string {
  const result = editedText(readSource(planText), edits)
  if ('problem' in result) throw new Error(result.problem)
  return result.text
}

describe('a review in which treatment goes on', () => {
  it('asks of each objective no more than it has to', async () => {
    const { asked } = await held(lifeOf(), plain)
    const of = (id: string) => asked.filter(({ key }) => key.startsWith(`objectives.${id}.`)).length
    expect(['attendance', 'phq-a-score', 'friends'].map(of)).toEqual([4, 4, 3])
    expect(asked.at(-1)?.key).toBe('next')
  })

  it('suggests what the scores tell, and nothing where there are none', async () => {
    const { asked, answers } = await held(lifeOf(), plain)
    expect(answers.objectives?.['phq-a-score']).toEqual({
      status: 'some-progress',
      percent: 86,
      evidence: 'PHQ-A 14 on October 1 → 8 on November 19, 2026',
      decision: 'continue',
    })
    const evidence = asked.find(({ key }) => key === 'objectives.friends.evidence')?.question
    expect(evidence).not.toHaveProperty('initial')
    const status = asked.find(({ key }) => key === 'objectives.phq-a-score.status')?.question
    expect(status?.notes?.join('\n')).toMatch(
      /PHQ-A: 14 on October 1, 13 on October 15, 10 on October 29, 8 on November 19, 2026\./,
    )
  })

  it('refuses evidence that shows nothing', async () => {
    const { asked } = await held(lifeOf(), plain)
    const evidence = asked.find(({ key }) => key === 'objectives.friends.evidence')?.question
    if (evidence?.kind !== 'text') throw new Error('no text')
    for (const typed of ['', 'ongoing', 'Continue.', 'same as before', 'N/A'])
      expect(evidence.read(typed)).toHaveProperty('problem')
    expect(evidence.read('One visit')).toEqual({ value: 'One visit' })
  })

  it('is not said to change an objective that reads as before', async () => {
    const told = {
      ...plain,
      'objectives.ladder.decision': 'revise',
      'objectives.ladder.reason': 'Too steep',
      'objectives.ladder.target_date': '2027-01-14',
    }
    const { asked } = await held(lifeOf(), told)
    const by = asked.find(({ key }) => key === 'objectives.ladder.target_date')?.question
    if (by?.kind !== 'line') throw new Error('no line')
    expect(by.read('2026-12-17')).toEqual({ problem: expect.stringContaining('those of before') })
    expect(by.read('2027-01-14')).toMatchObject({ value: '2027-01-14' })
    const fewer = await held(lifeOf(), { ...told, 'objectives.ladder.target': 'at least 12' })
    const still = fewer.asked.find(({ key }) => key === 'objectives.ladder.target_date')?.question
    if (still?.kind !== 'line') throw new Error('no line')
    expect(still.read('2026-12-17')).toMatchObject({ value: '2026-12-17' })
  })

  it('comes to a plan that lint has nothing new to say of', async () => {
    const { edits } = await held(lifeOf(), plain)
    const after = withEdits<Plan>(readValueOf(planText), edits)
    expect(after.revision).toMatchObject({ number: 2, date: day, kind: 'review', supersedes: 1 })
    expect(after.review?.next).toBe('2027-01-28')
    expect(after.review?.history?.[0]).toMatchObject({
      date: day,
      decision: 'continue',
      by: 'j-pell',
    })
    expect(after.review?.history?.[0]?.objectives?.map(({ id }) => id)).toEqual([
      'attendance',
      'ladder',
      'phq-a-score',
      'friends',
      'lights-out',
      'morning-plan',
    ])
    expect(after.goals).toEqual((readValueOf(planText) as Plan).goals)
    expect(findingsIn(textWith(edits))).toEqual(findingsIn(planText))
  })
})

describe('what a review begins with', () => {
  const notesOf = async (record: ClientRecord, plan: Plan = { effective: '2026-10-08' }) => {
    const [first] = (await interviewOf(lifeAt(day, plan, record))).steps({})
    return first?.question.notes ?? []
  }

  it('is due by the earliest day, after a crisis too, and tells of a critical answer', async () => {
    const plan: Plan = { effective: '2026-10-08', review: { next: '2026-12-29' } }
    const calm = await notesOf({ sessions: [{ date: '2026-11-05' }] }, plan)
    expect(calm).toEqual([
      'The review is due by December 29, 2026, by the plan’s own “review.next”.',
      'Last looked at on October 8, 2026; 1 session was held since.',
    ])
    const record: ClientRecord = {
      measures: [
        { instrument: 'phq-9', date: '2026-10-01', items: [1, 1, 1, 1, 1, 1, 1, 1, 2] },
        { instrument: 'phq-9', date: '2026-11-30', items: [1, 1, 1, 1, 1, 1, 1, 1, 1] },
      ],
      events: [{ date: '2026-12-01', kind: 'crisis', what: 'Called 988' }],
    }
    expect(await notesOf(record, plan)).toEqual([
      'The review is due by December 15, 2026, by txplan’s own rule of thumb: within 14 days of a crisis.',
      'Last looked at on October 8, 2026; 0 sessions were held since.',
      'Since then: December 1, 2026: Called 988',
      'Since then: November 30, 2026: PHQ-9, item 9 was answered above zero. Look at risk and safety plan, too.',
    ])
  })

  it('tells the status of last time in words', () => {
    const goals = [{ id: 'a', statement: 'Walk', status: 'partly-met' as const }]
    const said = (plan: Plan) => {
      const life = lifeAt(day, plan)
      return life.aims.flatMap((aim) => standingLines(aim, life)).at(-1)
    }
    expect(said({ goals })).toBe('So far: partly met.')
    const row = { id: 'a', status: 'some-progress', evidence: 'Twice' }
    expect(said({ goals, review: { history: [{ date: '2026-11-17', objectives: [row] }] } })).toBe(
      'Last review, November 17, 2026: some progress, Twice',
    )
  })

  it('counts from the last review, whatever was revised in between', () => {
    const held = (kind: 'event' | 'review' | 'correction') =>
      lifeAt(day, {
        effective: '2026-10-08',
        revision: { number: 3, date: '2026-11-22', kind },
        review: { history: [{ date: '2026-11-17' }] },
      }).since
    expect([held('event'), held('correction'), held('review')]).toEqual([
      '2026-11-17',
      '2026-11-17',
      '2026-11-22',
    ])
  })
})

describe('a review that changes something', () => {
  const changed: Told = {
    ...plain,
    'objectives.phq-a-score.status': 'met',
    'objectives.phq-a-score.evidence': 'PHQ-A 7 today',
    'objectives.friends.decision': 'discontinue',
    'objectives.friends.reason': 'Dev has moved away',
    'objectives.lights-out.decision': 'revise',
    'objectives.lights-out.reason': 'Ten-thirty was too early',
    'objectives.lights-out.statement':
      'By February 12, 2027, Mateo will be in bed by 11 p.m. on 4 of 5 school nights a week, up from 3.',
    'objectives.morning-plan.decision': 'discontinue',
    'objectives.morning-plan.reason': 'They have a plan of their own now',
    'goals.myself-again.objectives[0]':
      'Mateo will draw for 30 minutes on 4 days a week by February 12, 2027, up from 1',
    'goals.myself-again.objectives[0].measure': 'none',
    'goals.myself-again.objectives[0].interventions': ['activation'],
    'goals.calm-mornings.status': 'met',
    'interventions.family-sessions.status': 'completed',
  }

  it('asks for a next step where one was met, and what becomes of what is left over', async () => {
    const { asked, edits } = await held(lifeOf(), changed)
    const keys = asked.map(({ key }) => key)
    expect(keys).toContain('goals.myself-again.objectives[0]')
    expect(keys).not.toContain('goals.back-at-school.objectives[0]')
    expect(keys.filter((key) => /^goals\.[^.]+\.status$/.test(key))).toEqual([
      'goals.calm-mornings.status',
    ])
    // Lights-out goes on, and family sessions serve it.
    expect(keys.filter((key) => key.startsWith('interventions.'))).toEqual([])
    const after = withEdits<Plan>(readValueOf(planText), edits)
    const [, again, calm] = after.goals ?? []
    expect(again?.objectives?.map(({ status }) => status)).toEqual([
      'met',
      'discontinued',
      'active',
      'active',
    ])
    expect(again?.objectives?.[0]).toMatchObject({ completed: day })
    expect(again?.objectives?.[1]).toMatchObject({ reason: 'Dev has moved away' })
    expect(again?.objectives?.[2]).toMatchObject({
      statement: expect.stringContaining('11 p.m.'),
      target_date: '2027-02-12',
    })
    expect(again?.objectives?.[2]).not.toHaveProperty('plain')
    expect(again?.objectives?.[3]).toMatchObject({
      id: expect.stringMatching(/^[a-z-]+$/),
      target_date: '2027-02-12',
      interventions: ['activation'],
    })
    expect(calm).toMatchObject({ status: 'met', completed: day })
    expect(after.review?.history?.[0]?.decision).toBe('update')
    expect(after.review?.history?.[0]?.changes).toHaveLength(6)
  })

  it('leads from a place in the plan back to its question', async () => {
    const life = lifeOf()
    const { asked, answers } = await held(life, changed)
    const keys = asked.map(({ key }) => key)
    const back = (...path: (string | number)[]) =>
      wayBack(path, answers, life).find((key) => keys.includes(key))
    expect(back('goals', 1, 'objectives', 0, 'status')).toBe('objectives.phq-a-score.decision')
    expect(back('goals', 1, 'objectives', 2, 'measure', 'target', 'at_least')).toBe(
      'objectives.lights-out.target',
    )
    expect(back('goals', 1, 'objectives', 3, 'target_date')).toBe(
      'goals.myself-again.objectives[0].target_date',
    )
    expect(back('review', 'history', 0, 'objectives', 2, 'evidence')).toBe(
      'objectives.phq-a-score.evidence',
    )
    expect(back('review', 'history', 0, 'summary')).toBe('summary')
    expect(back('review', 'next')).toBe('next')
  })
})

describe('what is over, put off, or has no id', () => {
  const rough: Plan = {
    txplan: 1,
    effective: '2026-06-01',
    clinician: 'Ruth Salter',
    goals: [
      { id: 'work', statement: 'Back to work', status: 'active' },
      {
        id: 'sleep',
        statement: 'Sleep again',
        objectives: [
          {
            statement: 'Be asleep by midnight by November 20, 2026',
            target_date: '2026-11-20',
          },
          { id: 'naps', statement: 'No naps', status: 'deferred', reason: 'Night shifts' },
          { id: 'coffee', statement: 'No coffee after noon', status: 'met' },
        ],
      },
    ],
  }
  const told: Told = {
    'objectives.work.status': 'some-progress',
    'objectives.work.evidence': 'Two half days a week',
    'objectives.asleep-midnight.status': 'partly-met',
    'objectives.asleep-midnight.evidence': 'Asleep by one',
    'objectives.asleep-midnight.target_date': '8 weeks',
    'objectives.naps.decision': 'continue',
    summary: 'Nights are longer by an hour.',
    participation: 'She kept the diary',
    next: '90 days',
  }

  it('a goal without objectives is reviewed; an id is given; a new day goes into the sentence', async () => {
    const life = lifeAt(day, rough)
    const { asked, edits } = await held(life, told)
    expect(asked.map(({ key }) => key)).not.toContain('objectives.coffee.status')
    const after = withEdits(rough, edits)
    expect(after.goals?.[1]?.objectives).toMatchObject([
      {
        id: 'asleep-midnight',
        statement: 'Be asleep by midnight by January 28, 2027',
        target_date: '2027-01-28',
      },
      { id: 'naps', status: 'active' },
      { id: 'coffee', status: 'met' },
    ])
    expect(after.goals?.[1]?.objectives?.[1]).not.toHaveProperty('reason')
    expect(after.review?.history?.[0]?.objectives?.map(({ id }) => id)).toEqual([
      'work',
      'asleep-midnight',
      'naps',
    ])
    expect(after.review?.next).toBe('2027-03-03')
  })
})

it('an event of the record becomes the reason', async () => {
  const record: ClientRecord = {
    events: [{ date: '2026-11-30', kind: 'hospital', what: 'Two nights on the ward' }],
  }
  const plan: Plan = { effective: '2026-09-01', clinician: 'Ruth Salter', goals: [{ id: 'g' }] }
  const life = lifeAt(day, plan, record)
  const { edits } = await held(life, {
    event: 'November 30, 2026: Two nights on the ward',
    'objectives.g.status': 'worse',
    'objectives.g.evidence': 'Two nights on the ward',
    summary: 'The safety plan was gone through anew.',
    participation: 'He asked for more frequent sessions',
    next: '4 weeks',
  })
  const after = withEdits(plan, edits)
  expect(after.revision).toMatchObject({
    kind: 'event',
    reason: 'Review after an event. November 30, 2026: Two nights on the ward',
  })
  expect(after.review?.history?.[0]?.kind).toBe('event')
})

it('an answer that was taken back changes nothing', async () => {
  const life = lifeOf()
  const interview = await interviewOf(life)
  const { answers } = await held(life, plain)
  const friends = {
    ...answers.objectives?.['friends'],
    reason: 'A slip',
    statement: 'Other words',
    target_date: '2027-09-09',
  }
  const changedBack = { ...answers, objectives: { ...answers.objectives, friends } }
  expect(askedOnly(interview, changedBack)).toEqual({
    answers,
    left: [
      'objectives.friends.reason',
      'objectives.friends.statement',
      'objectives.friends.target_date',
    ],
  })
})

it('a reason stays as long as what it is the reason for', () => {
  const plan: Plan = {
    goals: [
      { id: 'g', objectives: [{ id: 'walk', status: 'not-met', reason: 'In the hospital' }] },
    ],
  }
  const after = (decision: Decision) => {
    const edits = reviewEdits({ objectives: { walk: { decision } } }, lifeAt(day, plan))
    return withEdits(plan, edits).goals?.[0]?.objectives?.[0]
  }
  expect(after('continue')).toEqual(plan.goals?.[0]?.objectives?.[0])
  expect(after('met')).toEqual({ id: 'walk', status: 'met', completed: day })
})

it('new objectives of the same words, and one that had no id, get an id each', () => {
  const statement = 'Walk every morning'
  const plan: Plan = {
    goals: [{ id: 'a' }, { id: 'b', objectives: [{ statement }] }],
  }
  const more = { objectives: [{ statement }] }
  const [old] = lifeAt(day, plan).aims.filter(({ goal }) => goal === 1)
  const answers: ReviewAnswers = {
    objectives: { [old?.id ?? '']: { decision: 'met' } },
    goals: { a: more, b: more },
  }
  const { goals = [] } = withEdits(plan, reviewEdits(answers, lifeAt(day, plan)))
  const ids = goals.flatMap(({ objectives = [] }) => objectives.map(({ id }) => id))
  expect(ids).toEqual(['walk-morning-2', 'walk-morning', 'walk-morning-3'])
})

it('what came after the day of the review shows nothing in it', async () => {
  const life = lifeOf()
  const { asked, answers } = await held(life, { ...plain, date: '2026-11-02' })
  expect(answers.objectives?.['phq-a-score']?.evidence).toBe(
    'PHQ-A 14 on October 1 → 10 on October 29, 2026',
  )
  const status = asked.find(({ key }) => key === 'objectives.phq-a-score.status')?.question
  expect(status?.notes?.join('\n')).toMatch(/, 10 on October 29, 2026\./)
})

it('a target that no reader knows can stay as it is', async () => {
  const target = { change_by: '-50%' }
  const plan: Plan = {
    goals: [{ id: 'g', objectives: [{ id: 'o', statement: 'x', measure: { target } }] }],
  }
  const interview = await interviewOf(lifeAt(day, plan))
  const step = interview
    .steps({ objectives: { o: { decision: 'revise', statement: 'y' } } })
    .find(({ key }) => key === 'objectives.o.target')
  if (step?.question.kind !== 'line') throw new Error('no question')
  expect(step.question.read(step.question.initial ?? '')).toEqual({ value: target })
  expect(step.question.read('9 or lower')).toMatchObject({ value: { at_most: 9 } })
})
