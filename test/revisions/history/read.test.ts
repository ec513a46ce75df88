import { describe, expect, it } from 'vitest'
import { readVersions } from '../../../src/revisions/history/read.ts'
import { textVersion } from './versions.ts'

describe('readVersions', () => {
  it('says of each version what it held, or why nothing', async () => {
    const [plain, odd, broken, absent, empty] = await readVersions([
      textVersion('status: active\nodd: 1\n'),
      textVersion('status: &s draft\n'),
      textVersion('status: "active\ngoals: []\n'),
      textVersion(undefined),
      textVersion(''),
    ])
    expect(plain).toMatchObject({ plan: { status: 'active' }, author: 'Ana' })
    expect(plain?.plan).not.toHaveProperty('odd')
    expect(odd?.plan).toEqual({ status: 'draft' })
    expect(broken).toMatchObject({ fault: 'unreadable' })
    expect(broken).not.toHaveProperty('plan')
    expect(absent).toMatchObject({ fault: 'not-fetched' })
    expect(empty).toMatchObject({ fault: 'unreadable' })
  })

  it('gives versions the same part where it is the same, also those that a merge brought in', async () => {
    const goals = 'goals:\n  - id: rest\n    statement: To sleep.\n'
    const brought = [textVersion(`status: draft\n${goals}`)]
    const [one, other] = await readVersions([
      textVersion(`status: active\n${goals}`),
      textVersion(`status: on-hold\n${goals}`, { brought }),
    ])
    expect(other?.plan?.goals).toBe(one?.plan?.goals)
    expect(other?.brought?.[0]?.plan?.goals).toBe(one?.plan?.goals)
  })
})
