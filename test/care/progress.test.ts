import { describe, expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { progressOf } from '../../src/care/progress.ts'
import type { ClientRecord, Measure, Objective, Plan } from '../../src/plan/types.generated.ts'

type Given = NonNullable<ClientRecord['measures']>

const baseline = { value: 18, date: '2026-01-05' }
const phq9: Measure = { instrument: 'phq-9', baseline, target: { at_most: 6 } }

function progress(objective: Objective, measures: Given, plan: Plan = {}) {
  const whole: Plan = { effective: '2026-01-05', objectives: [objective], ...plan }
  const found = progressOf(
    careOf({
      plan: whole,
      record: { measures },
      practice: undefined,
      identities: undefined,
      asOf: '2026-02-02',
    }),
  )
  return { ...found, aim: found.aims[0] }
}

const scores = (instrument: string, ...values: number[]): Given =>
  values.map((score, at) => ({ instrument, score, date: `2026-01-${12 + 7 * at}` }))

describe('progressOf', () => {
  it('counts a target in a span from the day of the plan', () => {
    const objective = { id: 'mood', measure: phq9, target_date: '12 weeks' }
    const { aim } = progress(objective, scores('phq-9', 17, 16))
    expect(aim?.trajectory.line?.to).toEqual({ day: '2026-03-30', value: 6 })
    expect(aim?.trajectory.verdict).toBe('on-track')
    expect(aim?.measure).toBe('phq-9')
  })

  it('reads every kind of target', () => {
    const enoughOf = (target: Measure['target']) =>
      progress({ measure: { ...phq9, ...(target ? { target } : {}) } }, []).aim?.measured.enough
    const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect(enoughOf({ at_most: 9 })).toEqual({ from: least, to: 9 })
    expect(enoughOf({ at_least: 20 })).toEqual({ from: 20, to: most })
    expect(enoughOf({ between: [4, 8] })).toEqual({ from: 4, to: 8 })
    expect(enoughOf({ equals: 5 })).toEqual({ from: 5, to: 5 })
    expect(enoughOf({ change_by: -5 })).toEqual({ from: least, to: 13 })
    expect(enoughOf({ change_by: '-50%' })).toEqual({ from: least, to: 9 })
    expect(enoughOf({ change_by: '+50%' })).toEqual({ from: 27, to: most })
    expect(enoughOf({ equals: 'supervision' })).toBeUndefined()
  })

  it('never compares two editions: PHQ-A is not PHQ-9, and 14 of 24 is another scale', () => {
    const objective = { measure: phq9, target_date: '12 weeks' }
    const other = progress(objective, scores('phq-a', 17, 8))
    expect(other.aim?.trajectory).toMatchObject({
      verdict: 'cannot-tell',
      unknown: 'other-edition',
    })
    const of24 = progress(objective, [{ instrument: 'phq-9', score: '9/24', date: '2026-01-12' }])
    expect(of24.measures[0]?.leftOut).toEqual([{ at: 0, because: 'other-edition' }])
    const measure = { ...phq9, baseline: { ...baseline, value: '18/24' } }
    expect(progress({ ...objective, measure }, scores('phq-9', 9)).aim?.trajectory.unknown).toBe(
      'other-edition',
    )
  })

  it('keeps two instruments apart', () => {
    const { measures } = progress({ measure: phq9 }, [
      ...scores('phq-9', 17),
      ...scores('gad-7', 12),
    ])
    expect(measures.map(({ key, readings }) => [key, readings.length])).toEqual([
      ['phq-9', 1],
      ['gad-7', 1],
    ])
  })

  it('leaves out what has no score, no day, or is off the scale, and says which', () => {
    const { measures } = progress({ measure: phq9 }, [
      { instrument: 'phq-9', date: '2026-01-12' },
      { instrument: 'phq-9', score: 9 },
      { instrument: 'phq-9', score: 31, date: '2026-01-13' },
      { instrument: 'phq-9', score: 8, date: '2026-02-31' },
      { instrument: 'phq-9', items: [1, 1, 1, 1, 1, 1, 1, 1, 1], date: '2026-01-19' },
    ])
    expect(measures[0]?.readings).toEqual([{ day: '2026-01-19', value: 9 }])
    expect(measures[0]?.leftOut.map(({ at, because }) => `${at} ${because}`)).toEqual([
      '0 no-score',
      '1 no-day',
      '2 off-scale',
    ])
  })

  it('does not count what lies after the day of judging', () => {
    const later = { instrument: 'phq-9', score: 3, date: '2026-02-03' }
    expect(progress({ measure: phq9 }, [later]).measures[0]?.readings).toEqual([])
  })

  describe('with two informants', () => {
    const by = (informant: string, ...values: number[]): Given =>
      scores('sdq', ...values).map((one) => ({ ...one, informant }))
    const given = [...by('mother', 20, 18), ...by('teacher', 15, 16)]
    const sdq = { instrument: 'sdq', target: { at_most: 12 } }

    it('takes the one whose score is the baseline, or whom the plan names', () => {
      const own = { ...sdq, baseline: { value: 15, date: '2026-01-12' } }
      expect(progress({ measure: own }, given).aim?.trajectory.latest?.value).toBe(16)
      const named = { ...sdq, baseline, by: 'Mother' }
      expect(progress({ measure: named }, given).aim?.trajectory.latest?.value).toBe(18)
    })

    it('takes neither where nothing tells, and shows both', () => {
      const { aim, measures } = progress({ measure: { ...sdq, baseline } }, given)
      expect(aim?.trajectory).toMatchObject({ verdict: 'cannot-tell', unknown: 'two-informants' })
      expect(measures.map(({ key }) => key)).toEqual(['sdq 1', 'sdq 2'])
    })

    it('takes whoever is not named for the only one who is', () => {
      const { measures } = progress({ measure: sdq }, [
        ...by('mother', 20),
        ...scores('sdq', 19, 18),
      ])
      expect(measures.map(({ readings }) => readings.length)).toEqual([2])
    })
  })

  it('reads what is counted where the record calls it by its name, or by the id of its objective', () => {
    const measure = {
      behavior: 'full school days',
      unit: 'days',
      baseline: { value: 2, date: '2026-01-05' },
      target: { at_least: 4 },
    }
    for (const name of ['Full school days', 'attendance']) {
      const { aim } = progress(
        { id: 'attendance', measure, target_date: '8 weeks' },
        scores(name, 3, 4),
      )
      expect(aim).toMatchObject({ measure: 'attendance', basis: 'scores' })
      expect(aim?.trajectory.verdict).toBe('reached')
    }
  })

  it('judges percentages only where no score was entered, and none that is in words', () => {
    const objective: Objective = {
      id: 'choir',
      target_date: '8 weeks',
      progress: [
        { date: '2026-01-19', percent: 10 },
        { date: '2026-01-26', status: 'some-progress', evidence: 'About 80 percent there.' },
        { date: '2026-02-02', percent: 60 },
      ],
    }
    const { aim } = progress(objective, [])
    expect(aim).toMatchObject({ basis: 'percent' })
    expect(aim?.readings.map(({ value }) => value)).toEqual([10, 60])
    expect(aim?.trajectory).toMatchObject({ verdict: 'on-track', expected: 50, ahead: 10 })
    const scored = progress({ ...objective, measure: phq9 }, scores('phq-9', 17))
    expect(scored.aim?.basis).toBe('scores')
  })

  it('reads percentages of past reviews too; of one day, the progress entry', () => {
    const objectives = [
      { id: 'choir', percent: 20 },
      { id: 'other', percent: 90 },
    ]
    const history = [
      { date: '2026-01-19', objectives },
      { date: '2026-01-26', objectives },
    ]
    const { aim } = progress(
      { id: 'choir', target_date: '8 weeks', progress: [{ date: '2026-01-26', percent: 30 }] },
      [],
      { review: { history } },
    )
    expect(aim?.readings).toEqual([
      { day: '2026-01-19', value: 20 },
      { day: '2026-01-26', value: 30 },
    ])
  })

  it('takes the day of the plan for a baseline without one, and says so', () => {
    const measure = { ...phq9, baseline: { value: 18 } }
    const { aim } = progress({ measure, target_date: '12 weeks' }, scores('phq-9', 17))
    expect(aim).toMatchObject({ isDayAssumed: true })
    expect(aim?.trajectory.line?.from).toEqual({ day: '2026-01-05', value: 18 })
  })

  it('counts silence by the interval of the same instrument elsewhere, and not while the plan rests', () => {
    const objective = { measure: phq9, target_date: '12 weeks' }
    const verdictIn = (plan: Plan) =>
      progress(objective, scores('phq-9', 17), plan).aim?.trajectory.verdict
    const weekly = { measures: [{ instrument: 'phq-9', every: 'weekly' }] }
    expect(verdictIn({})).toBe('on-track')
    expect(verdictIn(weekly)).toBe('no-data')
    expect(verdictIn({ ...weekly, status: 'active' })).toBe('no-data')
    expect(verdictIn({ ...weekly, status: 'on-hold' })).toBe('on-track')
    expect(verdictIn({ ...weekly, status: 'draft' })).toBe('on-track')
  })

  it('takes the baseline of the same instrument from elsewhere in the plan', () => {
    const plan: Plan = { measures: [{ instrument: 'PHQ-9', baseline }] }
    const measure = { instrument: 'phq-9', target: { at_most: 6 } }
    const { aim } = progress({ measure, target_date: '12 weeks' }, scores('phq-9', 17), plan)
    expect(aim?.trajectory.verdict).toBe('on-track')
    expect(
      progress({ measure, target_date: '12 weeks' }, scores('phq-9', 17)).aim?.trajectory.verdict,
    ).toBe('no-baseline')
  })
})
