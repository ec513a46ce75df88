import { describe, expect, it } from 'vitest'
import type { Io } from '../../../src/cli/io.ts'
import { identityFor, type Which } from '../../../src/cli/signing/stored.ts'
import { inFolder } from '../../helpers/run.ts'
import { identitiesIn } from '../../helpers/signing-identity.ts'

const some = [
  { label: 'ruth', name: 'Ruth Salter', role: 'clinician' },
  { label: 'jonah', name: 'Jonah Pell', role: 'clinician' },
  { label: 'mateo', name: 'Mateo Reyes', role: 'client' },
]

const chosen = (which: Which) =>
  inFolder({}, async (home) => {
    const env = await identitiesIn(home, some)
    return identityFor(which, { env } as unknown as Io).label
  })

describe('which identity signs', () => {
  it.each<[Which, string]>([
    [{ as: 'client' }, 'mateo'],
    [{ as: 'clinician', names: ['Jonah Pell, LMSW'] }, 'jonah'],
    [{ as: 'clinician', names: ['r. salter'] }, 'ruth'],
    [{ names: ['Mateo Reyes'] }, 'mateo'],
    [{ identity: 'ruth', names: ['Jonah Pell'] }, 'ruth'],
  ])('%j: %s', async (which, label) => {
    expect(await chosen(which)).toBe(label)
  })

  it.each<[Which]>([
    [{ as: 'clinician' }],
    [{ as: 'clinician', names: ['Somebody Else'] }],
    [{ as: 'clinician', names: ['Ruth Salter', 'Jonah Pell'] }],
  ])('is not guessed for %j', async (which) => {
    await expect(chosen(which)).rejects.toThrow(
      'Several identities could sign as clinician: jonah, ruth.',
    )
  })
})
