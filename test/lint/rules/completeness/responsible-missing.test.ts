import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'responsible-missing'

describe('responsible-missing', () => {
  const parts = 'interventions: [{ id: i, modality: CBT }]\n'

  it('is told once, and only where there is something to be responsible for', () => {
    expect(placesOf(rule, `clinician: S. Lowe\n${parts}`)).toEqual(['interventions'])
    expect(placesOf(rule, 'clinician: S. Lowe\n')).toEqual([])
  })

  it('leaves a role to the rule on roles', () => {
    const plan = 'interventions: [{ id: i, modality: CBT, responsible: [therapist] }]\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is satisfied by what each member of the team is responsible for', () => {
    const team = 'care_team: [{ id: a, name: A. Lee, responsible_for: Weekly therapy }]\n'
    expect(placesOf(rule, team + parts)).toEqual([])
  })

  it('is satisfied by the plan’s clinician where a profile asks for a name', () => {
    const judged = (plan: string) =>
      findingsOf(rule, { plan: `txplan: 1\n${plan}`, profiles: ['nc-27g'] })
    expect(judged(`clinician: S. Lowe, LMFT\n${parts}`)).toEqual([])
    expect(judged('interventions: [{ id: i, modality: CBT, responsible: [Ann Lee] }]\n')).toEqual(
      [],
    )
    const [found] = judged('interventions: [{ id: i, modality: CBT, responsible: [therapist] }]\n')
    expect(found?.severity).toBe('error')
  })

  it('does not take the mother for staff', () => {
    const plan = 'txplan: 1\ngoals: [{ id: g, statement: Sleep, responsible: [mother] }]\n'
    expect(placesOf(rule, { plan, profiles: ['nc-27g'] })).toEqual(['goals'])
  })
})
