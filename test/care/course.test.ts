/** The scores of one measure over time. */
import { describe, expect, it } from 'vitest'
import { courseOf, coursesIn } from '../../src/care/course.ts'

const phq = (date: string, score: number, more = {}) => ({
  instrument: 'phq-9',
  date,
  score,
  ...more,
})

describe('courseOf', () => {
  it('begins with the baseline of the plan, and goes on with what was taken after it', () => {
    const measure = { instrument: 'PHQ-9', baseline: { value: 16, date: '2026-09-01' } }
    const record = {
      measures: [phq('2026-10-01', 12), phq('2026-09-01', 16), phq('2026-12-01', 4)],
    }
    const course = courseOf(measure, record, '2026-11-01')
    expect(course?.instrument.id).toBe('phq-9')
    expect(course?.first).toEqual({ value: 16, day: '2026-09-01' })
    expect(course?.later).toEqual([{ value: 12, day: '2026-10-01' }])
  })

  it('begins with the first score where there is no baseline', () => {
    const record = { measures: [phq('2026-10-01', 12), phq('2026-09-01', 16)] }
    const course = courseOf({ instrument: 'phq-9' }, record, '2026-11-01')
    expect(course?.first?.value).toBe(16)
    expect(course?.later.map(({ value }) => value)).toEqual([12])
  })

  it('keeps to one informant, and adds up answers where no score is written', () => {
    const mother = { informant: 'mother' }
    const record = {
      measures: [
        phq('2026-09-01', 20, mother),
        phq('2026-09-01', 10, { informant: 'client' }),
        { instrument: 'phq-9', date: '2026-10-01', items: [1, 1, 1, 1, 1, 1, 0, 0, 0], ...mother },
      ],
    }
    const course = courseOf({ instrument: 'phq-9' }, record, '2026-11-01')
    expect(course?.first?.value).toBe(20)
    expect(course?.later).toEqual([{ value: 6, day: '2026-10-01' }])
  })

  it('knows nothing of a behavior that is counted', () => {
    expect(courseOf({ behavior: 'walks' }, { measures: [] }, '2026-11-01')).toBeUndefined()
  })
})

it('coursesIn names each instrument once, with the baseline that is written down', () => {
  const plan = {
    goals: [
      {
        objectives: [
          { measure: { instrument: 'phq-9' } },
          { measure: { instrument: 'phq-9', baseline: { value: 18, date: '2026-08-01' } } },
        ],
      },
    ],
    measures: [{ instrument: 'gad-7' }],
  }
  const record = { measures: [{ instrument: 'gad-7', date: '2026-09-01', score: 12 }] }
  const courses = coursesIn(plan, record, '2026-11-01')
  expect(courses.map(({ instrument, first }) => [instrument.id, first?.value])).toEqual([
    ['phq-9', 18],
    ['gad-7', 12],
  ])
})
