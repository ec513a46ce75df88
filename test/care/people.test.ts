import { describe, expect, it } from 'vitest'
import { looksLikeId, People } from '../../src/care/people.ts'

const people = new People({
  plan: {
    care_team: [
      { id: 'lin', role: 'Therapist' },
      { id: 'osei', name: 'R. Osei, PT, DPT', role: 'PT', discipline: 'Physical therapy' },
    ],
    outside_providers: [{ name: 'Dr. Kate Ames', role: 'Referring physician' }],
  },
  practice: { clinicians: [{ id: 'lin', name: 'Wei Lin, PhD', role: 'Psychologist' }] },
})

describe('People', () => {
  it('completes a member of the team from the practice', () => {
    expect(people.find('lin')).toMatchObject({ name: 'Wei Lin, PhD', role: 'Therapist' })
  })

  it.each([
    ['Wei Lin', 'Wei Lin, PhD'],
    ['W. Lin', 'Wei Lin, PhD'],
    ['Dr. Lin', 'Wei Lin, PhD'],
    ['LIN', 'Wei Lin, PhD'],
    ['R. Osei PT', 'R. Osei, PT, DPT'],
    ['K. Ames, MD', 'Dr. Kate Ames'],
  ])('finds %s', (text, name) => {
    expect(people.find(text)?.name).toBe(name)
  })

  it.each(['', 'Dr.', 'Linda', 'Wei', 'constructor'])('does not find %j', (text) => {
    expect(people.find(text)).toBeUndefined()
  })

  it('finds a role by whole words, and a profession by its field', () => {
    expect(people.inRole('physical therapist')?.name).toBe('R. Osei, PT, DPT')
    expect(people.inRole('physician')?.name).toBe('Dr. Kate Ames')
    expect(people.inRole('ist')).toBeUndefined()
  })
})

describe('looksLikeId', () => {
  it('tells an id from a name', () => {
    expect(['s-lowe', 'jdoe', '7'].map(looksLikeId)).toEqual([true, true, true])
    expect(['Lowe', 'S. Lowe', ''].map(looksLikeId)).toEqual([false, false, false])
  })
})
