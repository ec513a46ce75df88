import { describe, expect, it } from 'vitest'
import { classOf, gravest } from '../../src/plan/change-class.ts'
import { labelOf } from '../../src/plan/labels.ts'
import type { Shape } from '../../src/plan/shape.ts'
import { planShape } from '../../src/plan/shapes.generated.ts'

const keys = (address: string) => address.split('.')

describe('a change is', () => {
  it.each([
    ...['goals.statement', 'goals.objectives.target_date', 'goals.objectives.status'],
    ...['goals.objectives.measure.target.at_most', 'diagnoses.code', 'assessment.risk.level'],
    ...['interventions.frequency', 'services.units', 'medications.dose', 'necessity.statement'],
    ...[
      'agreement.consents.date',
      'discharge.criteria',
      'client_view.goals.statement',
      'effective',
    ],
    ...[
      'expires',
      'clinician',
      'client.legal.mandate',
      'client.guardians.consents',
      'review.every',
    ],
    ...['client.interpreter.needed', 'assessment.safety_plan.steps', 'notes', 'objectives.plain'],
  ])('clinical: %s', (address) => expect(classOf(keys(address))).toBe('clinical'))

  it.each([
    ...['status', 'id', 'revision.number', 'revision.reason', 'client.phone', 'client.name'],
    ...['client.coverages.member_id', 'client.coverages.authorization.sessions', 'care_team.npi'],
    ...['care_team.license.expires', 'signatures.signed', 'appointments.date', 'review.next'],
    ...['review.history.summary', 'goals.objectives.progress.percent', 'agreement.copy.given'],
    ...['objectives.criteria.seen', 'goals.objectives.milestones.status', 'client.guardians.phone'],
  ])('administrative: %s', (address) => expect(classOf(keys(address))).toBe('administrative'))

  it.each([
    ...['title', 'tags', 'category', 'language', 'txplan', '$schema', 'goals.id', 'goals.library'],
    ...['x-own', 'goals.x-own', 'client.x-own.deeper', 'interventions.id'],
  ])('editorial: %s', (address) => expect(classOf(keys(address))).toBe('editorial'))

  it('of the same class wherever in a list it is', () => {
    expect(classOf(['goals', 3, 'objectives', 0, 'id'])).toBe('editorial')
    expect(classOf(['client', 'emergency_contacts', 1, 'involvement'])).toBe('clinical')
  })

  it('clinical where the model does not say', () =>
    expect(classOf(['unheard-of'])).toBe('clinical'))

  it('as grave as the gravest thing in it', () => {
    expect(gravest(['editorial', 'clinical', 'administrative'])).toBe('clinical')
    expect(gravest([])).toBe('editorial')
  })
})

function fieldsIn(shape: Shape, path: readonly string[] = []): string[][] {
  if ('items' in shape) return fieldsIn(shape.items, path)
  if (!('fields' in shape)) return []
  return Object.entries(shape.fields).flatMap(([key, field]) => [
    [...path, key],
    ...fieldsIn(field, [...path, key]),
  ])
}

it('every field of a plan has a label that one can read', () => {
  for (const path of fieldsIn(planShape)) {
    const label = labelOf(path)
    expect(label, path.join('.')).toMatch(/^\p{Lu}[\p{L}\p{N}’ -]{1,35}$/u)
    expect(label, path.join('.')).not.toMatch(/_|^X /)
  }
})

it('fields of one item have labels of their own', () => {
  const items = new Map<string, Map<string, string>>()
  for (const path of fieldsIn(planShape)) {
    const labels = items.get(path.slice(0, -1).join('.')) ?? new Map<string, string>()
    items.set(path.slice(0, -1).join('.'), labels)
    const label = labelOf(path)
    const isTarget = path.at(-2) === 'target'
    expect(isTarget || !labels.has(label), `${path.join('.')}: ${label}`).toBe(true)
    labels.set(label, path.at(-1) as string)
  }
})
