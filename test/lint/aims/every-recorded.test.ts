import { describe, expect, it } from 'vitest'
import { everyRecorded } from '../../../src/lint/aims/every-recorded.ts'
import { Context } from '../../../src/lint/context.ts'
import type { ClientRecord, Plan } from '../../../src/plan/types.generated.ts'

const recordedIn = (plan: Plan, record?: ClientRecord) =>
  everyRecorded(
    new Context({
      plan,
      record,
      practice: undefined,
      identities: undefined,
      asOf: '2026-11-21',
      codes: () => {
        throw new Error('No codes are needed here')
      },
      report: () => {},
    }),
  )

describe('everyRecorded', () => {
  it('finds screenings of the plan, then measures of the record', () => {
    const plan = {
      assessment: { screenings: [{ instrument: 'gad-7', date: '2026-09-01', score: 12 }] },
    }
    const record = { measures: [{ instrument: 'PHQ-9', score: 14 }] }
    const found = recordedIn(plan, record).map(({ instrument, value, when, path, in: file }) => ({
      ...{ id: instrument.id, value, when, path: path.join('.'), file },
    }))
    expect(found).toEqual([
      {
        id: 'gad-7',
        value: 12,
        when: 'of 2026-09-01',
        path: 'assessment.screenings.0.score',
        file: 'plan',
      },
      { id: 'phq-9', value: 14, when: 'without a date', path: 'measures.0.score', file: 'record' },
    ])
  })

  it('leaves out what has no number and instruments that are not known', () => {
    const record = {
      measures: [{ instrument: 'phq-9' }, { instrument: 'the moon scale', score: 3 }],
    }
    expect(recordedIn({}, record)).toEqual([])
  })
})
