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

  describe('one intervention among others', () => {
    const two = (first: string, second: string, more = '') =>
      `interventions:\n  - { id: a, modality: CBT, ${first} }\n  - { id: b, ${second} }\n${more}`
    const ann = 'responsible: [Ann Lee]'
    const bare = 'modality: Family session, frequency: monthly'

    it('is told at the one that has nobody', () => {
      expect(placesOf(rule, two(ann, bare))).toEqual(['interventions[1]'])
      const asked = {
        plan: `txplan: 1\nclinician: S. Lowe\n${two(ann, bare)}`,
        profiles: ['nc-27g'],
      }
      expect(findingsOf(rule, asked).map(({ severity }) => severity)).toEqual(['info'])
    })

    it.each([
      ['both have somebody', two(ann, `${bare}, ${ann}`)],
      ['the client does it alone', two(ann, 'kind: homework, description: A diary')],
      ['it is over', two(ann, `${bare}, status: completed`)],
      ['it is a referral', two(ann, 'kind: referral, description: To a dietitian')],
      [
        'its objective has somebody',
        two(
          ann,
          bare,
          'objectives: [{ id: o, statement: Walk, interventions: [b], responsible: [Ann Lee] }]\n',
        ),
      ],
      [
        'the team says who does what',
        two(ann, bare, 'care_team: [{ name: Ann Lee, responsible_for: All therapy }]\n'),
      ],
    ])('is no matter where %s', (_, plan) => {
      expect(placesOf(rule, plan)).toEqual([])
    })

    it('is not told of most of them', () => {
      const many = two(ann, bare, '  - { id: c, modality: Yoga }\n')
      expect(placesOf(rule, many)).toEqual([])
    })
  })
})
