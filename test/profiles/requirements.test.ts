import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/plan/types.generated.ts'
import { ProfileBook } from '../../src/profiles/book.ts'

const bookOf = (...profiles: Profile[]) =>
  new ProfileBook({
    find: (id) => profiles.find((one) => one.id === id),
    ids: () => profiles.map(({ id = '' }) => id),
    isBuiltIn: () => false,
  })

const day = '2026-11-21'

const floor: Profile = {
  id: 'floor',
  title: 'The floor',
  citation: '42 CFR 1',
  sources: ['F1'],
  confidence: { level: 'secondary-only' },
  elements: {
    goals: { level: 'recommended', sources: ['F1'], note: 'In any form.' },
    strengths: { level: 'required' },
    client_signature: { level: 'silent' },
    frequency: { level: 'silent' },
  },
}
const state: Profile = {
  id: 'state',
  title: 'The state',
  extends: ['floor'],
  confidence: { level: 'primary' },
  elements: {
    goals: { level: 'required' },
    strengths: { level: 'required' },
    frequency: { level: 'required' },
  },
}

describe('requirements', () => {
  it('take the strictest word, and say whose it is', () => {
    const asked = bookOf(floor, state).requirements(['state'], day)
    expect(asked.demand('goals')).toEqual({
      profile: 'state',
      title: 'The state',
      citation: 'The state',
      level: 'required',
      sources: [],
      confidence: 'primary',
    })
    expect(asked.demands('goals').map(({ profile }) => profile)).toEqual(['state', 'floor'])
  })

  it('name the better text of two that are as strict', () => {
    const asked = bookOf(floor, state).requirements(['floor', 'state'], day)
    expect(asked.demand('strengths')?.profile).toBe('state')
  })

  it('keep the sources and the note of an element', () => {
    const asked = bookOf(floor).requirements(['floor'], day)
    expect(asked.demand('goals')).toMatchObject({ sources: ['F1'], note: 'In any form.' })
    expect(asked.note('goals')).toBe('In any form.')
  })

  it('are silent only where a text was read whole and nobody asks', () => {
    const asked = bookOf(floor, state).requirements(['state'], day)
    expect(asked.isSilent('client_signature')).toBe(true)
    expect(asked.isSilent('frequency')).toBe(false)
    expect(asked.isSilent('diagnosis')).toBe(false)
    expect(asked.demand('diagnosis')).toBeUndefined()
  })

  it('never require what was derived from others', () => {
    const derived: Profile = { ...state, id: 'derived', confidence: { level: 'derived' } }
    const asked = bookOf(floor, derived).requirements(['derived'], day)
    expect(asked.demands('frequency')[0]?.level).toBe('recommended')
  })

  it('end where profiles build on each other in a circle', () => {
    const one: Profile = { id: 'one', extends: ['two'], elements: { goals: { level: 'required' } } }
    const two: Profile = { id: 'two', extends: ['one'] }
    const asked = bookOf(one, two).requirements(['two'], day)
    expect(asked.profiles.map(({ id }) => id)).toEqual(['two', 'one'])
    expect(asked.demand('goals')?.profile).toBe('one')
  })

  it('pass over profiles that nobody knows', () => {
    expect(bookOf(floor).requirements(['nowhere'], day).profiles).toEqual([])
  })
})

describe('the day', () => {
  const old: Profile = {
    id: 'rule',
    effective: { from: '2020-01-01' },
    review: { status: 'unconfirmed' },
    elements: { goals: { level: 'required' }, cosignature: { level: 'unconfirmed' } },
    earlier: [
      {
        effective: { to: '2024-10-27' },
        review: { status: 'stated', due: [{ months: 12 }] },
        elements: { cosignature: { level: 'required' } },
      },
    ],
  }
  const on = (date: string) => bookOf(old).requirements(['rule'], date)

  it('decides which version is in force, to the day', () => {
    expect(on('2024-10-27').demand('cosignature')?.level).toBe('required')
    expect(on('2024-10-27').profiles[0]?.review?.due).toEqual([{ months: 12 }])
    expect(on('2024-10-28').demand('cosignature')).toBeUndefined()
    expect(on('2024-10-28').profiles[0]?.review?.due).toBeUndefined()
  })

  it('keeps in an earlier version what it does not speak of', () => {
    expect(on('2024-01-01').demand('goals')?.level).toBe('required')
  })

  it('asks for nothing before a profile came into force, or after it ended', () => {
    const one: Profile = { id: 'one', effective: { from: '2024-01-01', to: '2025-12-31' } }
    const inForceOn = (date: string) => bookOf(one).requirements(['one'], date).profiles.length
    expect(['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'].map(inForceOn)).toEqual([
      0, 1, 1, 0,
    ])
  })
})
