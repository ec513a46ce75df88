/** Two who sign on two branches: the merge keeps both signatures, byte for byte what each of them proves. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../../src/plan/types.generated.ts'
import { readSource } from '../../../../src/source/read.ts'
import { inRepository, type TestRepository } from '../../../helpers/repository.ts'
import { inFolder } from '../../../helpers/run.ts'
import { identitiesIn } from '../../../helpers/signing-identity.ts'
import { path, planToSign, txplan, verified } from '../plan-to-sign.ts'

const waiting = `${planToSign}signatures:
  - { role: clinician, name: Ruth Salter }
  - role: client
    name: Diana Okafor
`

type Env = Record<string, string>

interface Sides {
  base: string
  ours: (repository: TestRepository, env: Env) => Promise<unknown>
  theirs: (repository: TestRepository, env: Env) => Promise<unknown>
}

/** As git hands the three versions to the driver. */
const merged = <T>(
  { base, ours, theirs }: Sides,
  use: (repository: TestRepository, env: Env, sides: [string, string]) => Promise<T>,
) =>
  inFolder({}, (home) =>
    inRepository(async (repository) => {
      const env = await identitiesIn(home, [
        { label: 'ruth', name: 'Ruth Salter', role: 'clinician' },
      ])
      const after = async (change: Sides['ours']) => {
        repository.write(path, base)
        await change(repository, env)
        repository.commit('A side')
        return repository.read(path)
      }
      const sides: [string, string] = [await after(theirs), await after(ours)]
      repository.write('base.yaml', base)
      repository.write('theirs.yaml', sides[0])
      const args = ['merge', 'base.yaml', path, 'theirs.yaml']
      const { code, stdout, stderr } = await txplan(repository, args)
      expect({ code, stderr }).toMatchObject({ code: 0 })
      repository.write(path, stdout)
      return use(repository, env, sides)
    }),
  )

const by = (role: string, name: string) => (repository: TestRepository, env: Env) =>
  txplan(repository, ['sign', path, '--as', role, '--name', name, '--consent'], env)

const clinician = by('clinician', 'Ruth Salter')
const client = by('client', 'Diana Okafor')

const entriesOf = (text: string) => (readSource(text).value as Plan).signatures ?? []

describe('the clinician on one branch, the client on the other', () => {
  it.each([
    ['where nobody had signed', planToSign],
    ['where lines waited for them', waiting],
  ])('are both valid %s', (_, base) =>
    merged({ base, ours: clinician, theirs: client }, async (repository, env, [theirs, ours]) => {
      const { code, of, plan } = await verified(repository, [], env)
      expect(of('clinician')).toMatchObject({ status: 'valid', because: 'proof' })
      expect(of('client')).toMatchObject({ status: 'valid', because: 'digest' })
      expect(code).toBe(0)
      expect(plan.others).toEqual([])
      const signed = [...entriesOf(ours), ...entriesOf(theirs)].filter(({ digest }) => digest)
      expect(signed).toHaveLength(2)
      expect(entriesOf(repository.read(path))).toEqual(expect.arrayContaining(signed))
    }),
  )

  it('are stale where a third change came in with one of them', () =>
    merged(
      {
        base: planToSign,
        ours: clinician,
        theirs: async (repository, env) => {
          repository.write(path, planToSign.replace('minutes: 50', 'minutes: 45'))
          await client(repository, env)
        },
      },
      async (repository, env) => {
        const { of } = await verified(repository, [], env)
        expect(of('clinician')).toMatchObject({
          status: 'stale',
          parts: ['interventions'],
        })
        expect(of('client')).toMatchObject({ status: 'valid' })
      },
    ))
})
