/** What the conversations about the life of a plan share: aims, words, days, revisions, signers. */
import { describe, expect, it } from 'vitest'
import type { Objective, Plan } from '../../../src/plan/types.generated.ts'
import { withEdits } from '../../../src/writing/edits.ts'
import { aimsIn, sharedIds } from '../../../src/writing/life/aims.ts'
import { goalId } from '../../../src/writing/life/goal-id.ts'
import { withDay } from '../../../src/writing/life/new-day.ts'
import { raised } from '../../../src/writing/life/raised.ts'
import { signersOf, signerWords } from '../../../src/writing/life/signers.ts'
import { standingLines } from '../../../src/writing/life/standing.ts'
import { titleOf } from '../../../src/writing/life/title.ts'
import { wrappedLike } from '../../../src/writing/life/wrapped.ts'
import { lifeAt } from '../../helpers/life.ts'

describe('aims', () => {
  it('are objectives, goals without any, and objectives without a goal, in this order', () => {
    const plan: Plan = {
      goals: [
        { id: 'sleep', objectives: [{ id: 's1' }, { statement: 'Walk every morning' }] },
        { id: 'work' },
      ],
      objectives: [{ id: 'loose' }],
    }
    const aims = aimsIn(plan)
    expect(aims.map(({ kind, id, path }) => [kind, id, path.join('.')])).toEqual([
      ['objective', 's1', 'goals.0.objectives.0'],
      ['objective', 'walk-morning', 'goals.0.objectives.1'],
      ['goal', 'work', 'goals.1'],
      ['objective', 'loose', 'objectives.0'],
    ])
    expect(sharedIds(plan)).toEqual([])
  })

  it('beside the goals are those of the goal that they name', () => {
    const plan: Plan = {
      goals: [{ id: 'sleep' }, { id: 'work', objectives: [{ id: 'w1' }] }, { id: 'friends' }],
      objectives: [
        { id: 'w2', goal: 'work' },
        { id: 's1', goal: 'sleep' },
        { id: 'lost', goal: 'x' },
      ],
    }
    expect(aimsIn(plan).map(({ id, goal, path }) => [id, goal, path.join('.')])).toEqual([
      ['s1', 0, 'objectives.1'],
      ['w1', 1, 'goals.1.objectives.0'],
      ['w2', 1, 'objectives.0'],
      ['friends', 2, 'goals.2'],
      ['lost', undefined, 'objectives.2'],
    ])
  })

  it('without an id get one that no other part of the plan has', () => {
    const plan: Plan = {
      problems: [{ id: 'sleep' }],
      interventions: [{ id: 'sleep-2' }],
      goals: [{ statement: 'Sleep' }],
    }
    expect(aimsIn(plan).map(({ id }) => id)).toEqual(['sleep-3'])
  })

  it('of a goal without an id go by one that no other goal has', () => {
    const plan: Plan = { goals: [{ statement: 'x' }, { id: 'goal-1' }, { statement: 'y' }] }
    const ids = [0, 1, 2].map((at) => goalId(plan, at))
    expect(ids).toEqual(['goal-1-without-id', 'goal-1', 'goal-3'])
  })

  it('with one id for two are told', () => {
    expect(sharedIds({ goals: [{ objectives: [{ id: 'a' }, { id: 'a' }] }] })).toEqual(['a'])
  })
})

describe('a sentence with another day', () => {
  it('keeps its words and its line breaks', () => {
    const text = 'By December\n17, 2026, Teo climbs.'
    expect(withDay(text, '2026-12-17', '2027-01-20')).toBe('By January 20, 2027, Teo climbs.')
  })

  it('is none where the day is not named in full', () => {
    expect(withDay('By mid-December', '2026-12-17', '2027-01-20')).toBeUndefined()
  })
})

it('new words are wrapped as the old ones were', () => {
  const before = `${'word '.repeat(13).trim()}\n${'word '.repeat(3).trim()}\n`
  const after = wrappedLike(before, 'other '.repeat(20).trim())
  expect(after.split('\n').every((line) => line.length <= 64)).toBe(true)
  expect(after).toMatch(/other\n$/)
  expect(wrappedLike('One line', 'other '.repeat(40).trim())).not.toContain('\n')
})

it('a title is the plain words, cut at a word', () => {
  expect(titleOf({ plain: 'Sleep again.', statement: 'x' })).toBe('“Sleep again”')
  const long = titleOf({ statement: 'Walk to the bakery and back again '.repeat(5) })
  expect(long).toMatch(/^“Walk to the .* …”$/)
  expect(long.length).toBeLessThan(70)
})

describe('a raised revision', () => {
  const plan: Plan = {
    revision: { number: 2, date: '2026-10-01', kind: 'review', session: 'October 1' },
    signatures: [
      { role: 'clinician', name: 'Ruth Salter', signed: '2026-10-01', method: 'ink' },
      { role: 'client', name: 'Maria', signed: '2026-07-01', method: 'ink' },
      { role: 'supervisor', name: 'Colleen' },
      { role: 'client', name: 'Maria', signed: '2026-07-01', method: 'ink', revision: 1 },
    ],
  }
  const after = withEdits(
    plan,
    raised(plan, { date: '2026-12-01', kind: 'event', reason: 'A move' }),
  )

  it('has the next number, says what it replaces, and forgets the session of the last', () => {
    expect(after.revision).toEqual({
      number: 3,
      date: '2026-12-01',
      kind: 'event',
      reason: 'A move',
      supersedes: 2,
    })
  })

  it('leaves each signature with what was signed, and a waiting line open', () => {
    expect(after.signatures?.map(({ revision }) => revision)).toEqual([2, undefined, undefined, 1])
  })

  it('is not dated before the one that it follows', () => {
    const late = withEdits(plan, raised(plan, { date: '2026-09-01', kind: 'review' }))
    expect(late.revision).toMatchObject({ number: 3, date: '2026-10-01' })
  })

  it('begins with 2 where the plan had no number', () => {
    expect(
      withEdits<Plan>({ title: 'x' }, raised({}, { date: '2026-12-01', kind: 'event' })).revision,
    ).toEqual({ number: 2, date: '2026-12-01', kind: 'event', supersedes: 1 })
  })
})

describe('signers', () => {
  const words = (plan: Plan, kind: 'event' | 'correction' = 'event') =>
    signersOf(lifeAt('2026-11-21', plan).care, kind).map(signerWords)

  it('are those who signed the present revision', () => {
    const signed = { signed: '2026-10-02', method: 'ink' } as const
    const plan: Plan = {
      revision: { number: 2, date: '2026-10-01' },
      signatures: [
        { role: 'client', name: 'Maria', ...signed, revision: 2 },
        { role: 'witness', name: 'Ana', ...signed, revision: 1 },
      ],
    }
    expect(words(plan)).toEqual(['Maria (client)'])
  })

  it('are those who were to sign it, and who signed the last one, where nobody has signed yet', () => {
    const plan: Plan = {
      revision: { number: 3, date: '2026-10-01' },
      signatures: [
        { role: 'client', name: 'Maria', signed: '2026-03-01', method: 'ink', revision: 1 },
        { role: 'guardian', name: 'Ana', signed: '2026-07-01', method: 'ink', revision: 2 },
        { role: 'clinician', name: 'Ruth Salter' },
      ],
    }
    expect(words(plan)).toEqual(['Ruth Salter (clinician)', 'Ana (guardian)'])
  })

  it('of a correction are not the client, unless a profile has every revision signed', () => {
    const signed = { signed: '2026-10-01', revision: 2 }
    const signatures: Plan['signatures'] = [
      { role: 'clinician', name: 'Ruth Salter', ...signed },
      { role: 'guardian', name: 'Ana', ...signed },
    ]
    const by = (profile: string, before = signatures) => {
      const client = { coverages: [{ profile }] }
      const revision = { number: 2, date: '2026-10-01' }
      return words({ client, revision, signatures: before }, 'correction').join()
    }
    expect(by('self-pay')).toBe('Ruth Salter (clinician)')
    expect(by('pa-5200')).not.toMatch(/guardian|client/)
    expect(by('pa-5200', [])).toMatch(/the client, required/)
    expect(by('mn-245g-sud')).toMatch(/Ana \(guardian\), required/)
  })

  it('are told once, and without a role where nobody knows it', () => {
    const plan: Plan = {
      signatures: [
        { role: 'client', name: 'Maria', signed: '2026-03-01' },
        { role: 'client', name: 'Maria', signed: '2026-03-02' },
        { name: 'Somebody Else', signed: '2026-03-02' },
      ],
    }
    expect(words(plan)).toEqual(['Maria (client)', 'Somebody Else'])
  })

  it('and those whom a profile requires', () => {
    const plan: Plan = {
      clinician: 'Ruth Salter',
      client: { name: 'Maria R.', coverages: [{ profile: 'va-105' }] },
    }
    expect(words(plan).join('\n')).toMatch(/Ruth Salter \(clinician\), required by .*Virginia/)
    expect(words(plan).join('\n')).toMatch(/Maria R\. \(client\), required by .*Virginia/)
  })
})

describe('what stands above the question on an aim', () => {
  const linesOf = (objective: Objective, plan: Plan = {}) => {
    const life = lifeAt('2026-11-21', { ...plan, goals: [{ objectives: [objective] }] })
    return life.aims.flatMap((aim) => standingLines(aim, life))
  }

  it('tells the last that was said, in a review or in its own notes', () => {
    const history = [{ date: '2026-10-01', objectives: [{ id: 'o', status: 'not-met' }] }] as const
    const review = { history: history.map((one) => ({ ...one, objectives: [...one.objectives] })) }
    expect(linesOf({ id: 'o' }, { review })).toEqual(['o', 'Last review, October 1, 2026: not met'])
    const progress = [
      { date: '2026-11-02', status: 'some-progress' as const, evidence: 'Two\n signs' },
      { date: '2026-09-02', percent: 10 },
    ]
    expect(linesOf({ id: 'o', progress }, { review })).toEqual([
      'o',
      'Last noted, November 2, 2026: some progress, Two signs',
    ])
    expect(linesOf({ id: 'o', status: 'not-met' })).toEqual(['o', 'So far: not met.'])
  })

  it('holds the last score against the way to the target', () => {
    const objective: Objective = {
      id: 'mood',
      target_date: '2026-12-21',
      measure: {
        instrument: 'phq-9',
        baseline: { value: 18, date: '2026-09-28' },
        target: { at_most: 6 },
      },
    }
    const measures = [{ instrument: 'phq-9', date: '2026-11-09', score: 17 }]
    const life = lifeAt('2026-11-21', { objectives: [objective] }, { measures })
    expect(life.aims.flatMap((aim) => standingLines(aim, life))).toContain(
      'Behind: 17 on November 9, 2026, where the line asks for 12; within 4.2 of it is on track (the error of one score, from a reliable change of 6; NHS Talking Therapies).',
    )
  })

  it('counts signs', () => {
    const criteria = { signs: ['a', 'b', 'c'], seen: ['b'], met_when: 2 }
    expect(linesOf({ id: 'o', criteria })).toContain('1 of 3 signs seen; 2 are to be enough.')
  })
})

it('interventions of one modality are told apart by their kind', () => {
  expect(titleOf({ modality: 'Physical therapy', kind: 'Gait training' })).toBe(
    '“Physical therapy: Gait training”',
  )
})
