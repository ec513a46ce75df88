import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { happened } from '../../../../src/lint/rules/dates/date-in-future.ts'
import type { Shape } from '../../../../src/plan/shape.ts'
import { planShape, recordShape } from '../../../../src/plan/shapes.generated.ts'
import { foundBy, saidBy } from '../said-by.ts'

const said = saidBy('date-in-future')
const asOf = '2026-11-21'

describe('date-in-future', () => {
  it('reports what cannot have happened yet', () => {
    expect(said('assessment:\n  date: 2027-09-24', { asOf })).toEqual([
      'assessment.date: “date”, 2027-09-24, lies after the day of this check, 2026-11-21.',
    ])
    expect(said('agreement:\n  consents:\n    - date: 2026-11-22', { asOf })).toHaveLength(1)
    expect(said('signatures:\n  - signed: 2026-11-23T10:00', { asOf })).toHaveLength(1)
    expect(
      said('diagnoses:\n  - id: a\n    code: F41.1\n    onset: 2027-01-01', { asOf }),
    ).toHaveLength(1)
  })

  it('looks at the record, even by itself', () => {
    const record =
      'sessions:\n  - date: 2026-11-22\nmeasures:\n  - date: 2026-11-22\nevents:\n  - date: 2026-11-22'
    expect(said('', { record, asOf })).toHaveLength(3)
  })

  it('lets plans lie ahead', () => {
    const plan = [
      'effective: 2026-12-01',
      'expires: 2027-05-31',
      'revision:',
      '  date: 2026-11-25',
      'setting:',
      '  admission: 2026-12-01',
      'goals:',
      '  - id: a',
      '    target_date: 2027-03-01',
      'appointments:',
      '  - date: 2026-12-08',
      'review:',
      '  next: 2027-02-28',
    ].join('\n')
    expect(said(plan, { asOf })).toEqual([])
  })

  it('takes today for past', () => {
    expect(said('assessment:\n  date: 2026-11-21', { asOf })).toEqual([])
  })

  it('takes a session that was cancelled ahead of its day', () => {
    const record = (attendance: string) =>
      `sessions:\n  - date: 2026-11-26\n    attendance: ${attendance}`
    expect(said('', { record: record('cancelled'), asOf })).toEqual([])
    expect(said('', { record: record('attended'), asOf })).toHaveLength(1)
  })

  it('takes a moment in a zone where it is tomorrow already', () => {
    const signed = (moment: string) => `signatures:\n  - signed: ${moment}`
    expect(said(signed('2026-11-22T01:30:00Z'), { asOf })).toEqual([])
    expect(said(signed('2026-11-22T01:30'), { asOf })).toHaveLength(1)
    expect(said(signed('2026-11-23T01:30:00Z'), { asOf })).toHaveLength(1)
  })

  it('hides a date of birth where values are hidden', () => {
    const [finding] = foundBy('date-in-future')('client:\n  date_of_birth: 2062-03-04', { asOf })
    expect(finding && sentence(finding, false)).toContain('(not shown)')
  })
})

/** Every date field of the model must be in one of the two lists: a new one has to be thought of. */
describe('date-in-future and the model', () => {
  const mayLieAhead = [
    'appointments.date',
    'assessment.safety_plan.recheck',
    'care_team.license.expires',
    'client.collateral_contacts.release.expires',
    'client.coverages.authorization.from',
    'client.coverages.authorization.to',
    'client.emergency_contacts.release.expires',
    'client.legal.ends',
    'agreement.consents.expires',
    'client_view.homework.due',
    'discharge.anticipated',
    'effective',
    'expires',
    'goals.initiated',
    'goals.objectives.milestones.date',
    'goals.objectives.start',
    'goals.objectives.target_date',
    'goals.target_date',
    'homework.due',
    'interventions.end',
    'interventions.start',
    'medical.procedures.date',
    'medication_changes.date',
    'medications.started',
    'necessity.certification.from',
    'necessity.certification.to',
    'objectives.milestones.date',
    'objectives.start',
    'objectives.target_date',
    'outside_providers.release.expires',
    'problems.reconsider',
    'review.history.next',
    'review.next',
    'revision.date',
    'services.start',
    'setting.admission',
    'setting.first_session',
  ]

  it('knows of every date whether it may lie ahead', () => {
    const all = [...dateFields(planShape, ''), ...dateFields(recordShape, '')]
    expect([...happened, ...mayLieAhead].sort()).toEqual(all.sort())
  })
})

function dateFields(shape: Shape, field: string): string[] {
  if ('forms' in shape)
    return ['date', 'date-time', 'date-or-span', 'when'].includes(shape.kind) ? [field] : []
  if ('items' in shape) return dateFields(shape.items, field)
  if ('map' in shape) return []
  return Object.entries(shape.fields).flatMap(([key, inner]) =>
    dateFields(inner, field ? `${field}.${key}` : key),
  )
}
