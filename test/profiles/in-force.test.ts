import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/language/dates.ts'
import type { Profile } from '../../src/plan/types.generated.ts'
import { inForce, versionsFrom } from '../../src/profiles/in-force.ts'

const oregon: Profile = {
  id: 'or',
  title: 'now',
  earlier: [{ title: 'before', effective: { to: '2024-10-27' } }],
}

describe('versionsFrom', () => {
  it('begins the present text on the day after the one before it ended', () => {
    const versions = versionsFrom(oregon, '2024-06-01')
    expect(versions.map(({ profile, from, to }) => [profile.title, from, to])).toEqual([
      ['before', undefined, '2024-10-27'],
      ['now', '2024-10-28', undefined],
    ])
  })

  it.each([
    ['2024-10-27', ['before', 'now']],
    ['2024-10-28', ['now']],
  ])('leaves out what was over on %s', (day, titles) => {
    expect(versionsFrom(oregon, day).map(({ profile }) => profile.title)).toEqual(titles)
  })

  it('holds a text that is still to come', () => {
    const coming: Profile = { id: 'x', effective: { from: '2027-01-01' } }
    expect(versionsFrom(coming, '2026-11-22')).toMatchObject([{ from: '2027-01-01' }])
  })

  it('takes no limit from a day that does not exist', () => {
    const odd: Profile = {
      id: 'x',
      effective: { from: '2026' },
      earlier: [{ effective: { to: '2024-02-30' } }],
    }
    expect(versionsFrom(odd, '2026-11-22')).toEqual([{ profile: odd }])
  })

  it('has on every day the version that is in force on it', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count))
    const ends = fc.uniqueArray(day, { maxLength: 4 })
    fc.assert(
      fc.property(ends, day, (all, on) => {
        const earlier = all.sort().map((to, at) => ({ title: `v${at}`, effective: { to } }))
        const profile: Profile = { id: 'p', title: 'now', earlier }
        const [first] = versionsFrom(profile, on)
        expect(first?.profile.title).toBe(inForce(profile, on)?.title)
      }),
    )
  })
})
