/** A signed plan that lives on: what was signed stays signed for its revision, and the next is signed anew. */
import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { path, planToSign, sign, txplan, verified } from './plan-to-sign.ts'

const review = `kind: scheduled
by: r-salter
objectives:
  sleep-1: { status: some-progress, percent: 60, evidence: 4 of 7 nights, decision: revise,
    reason: Nearly there, statement: "Be asleep by midnight on 6 of 7 nights a week by 2027-02-28, up from 2",
    target: { at_least: 6 }, target_date: 2027-02-28 }
summary: Goes well.
participation: Took part.
next: 2027-02-20
decision: continue
`
const discharge = `reason: Goals met
date: 2026-11-20
by: r-salter
objectives: { sleep-1: { status: met, evidence: 6 of 7 nights } }
goals: { sleep: { status: met } }
outcome: Improved
summary: Sleeps.
`

interface Signer {
  role: string
  status: string
  because?: string
}

/** `[exit code, role status because …]` of the present revision, and statuses of what is under earlier ones. */
async function standing(repository: TestRepository) {
  const { code, plan } = await verified(repository)
  const words = ({ role, status, because }: Signer) => `${role} ${status} ${because}`
  return {
    code,
    now: plan.signers.map(words),
    earlier: plan.earlier.map(({ status }: Signer) => status),
  }
}

const signed = (use: (repository: TestRepository) => Promise<void>) =>
  inRepository(async (repository) => {
    repository.write(path, planToSign)
    await sign(repository, 'clinician', 'Ruth Salter')
    await sign(repository, 'client', 'Diana Okafor')
    repository.commit('Signed')
    await use(repository)
  })

const run = async (repository: TestRepository, ...args: string[]) => {
  const { code, stderr } = await txplan(repository, args)
  expect({ code, stderr }).toEqual({ code: 0, stderr })
}

describe('after two signed revision 1', () => {
  it('a review asks both anew, and both may sign the second, too', () =>
    signed(async (repository) => {
      repository.write('review.yaml', review)
      await run(repository, 'review', path, '--answers', 'review.yaml', '--no-input')
      const missing = ['clinician missing earlier', 'client missing earlier']
      const earlier = ['valid', 'valid']
      expect(await standing(repository)).toEqual({ code: 1, now: missing, earlier })
      await sign(repository, 'clinician', 'Ruth Salter')
      await sign(repository, 'client', 'Diana Okafor')
      const valid = ['clinician valid digest', 'client valid digest']
      expect(await standing(repository)).toEqual({ code: 0, now: valid, earlier })
    }))

  it('a change that was made under them is put right by a correction, for which the client has signed', () =>
    signed(async (repository) => {
      repository.write(path, repository.read(path).replace('minutes: 50', 'minutes: 55'))
      expect((await standing(repository)).now).toEqual([
        'clinician stale undefined',
        'client stale undefined',
      ])
      await run(repository, 'revise', path, '--amend', '--reason', 'It was 55', '--no-input')
      expect(await standing(repository)).toEqual({
        code: 1,
        now: ['clinician missing earlier', 'client valid earlier'],
        earlier: ['valid', 'valid'],
      })
      await sign(repository, 'clinician', 'Ruth Salter')
      expect((await standing(repository)).code).toBe(0)
    }))

  it('a correction of what the client never signed does not lend them a signature', () =>
    signed(async (repository) => {
      for (const [minutes, ...how] of [
        ['55', '--reason', 'Longer'],
        ['60', '--amend', '--reason', 'It was 60'],
      ]) {
        repository.write(path, repository.read(path).replace(/minutes: \d+/, `minutes: ${minutes}`))
        await run(repository, 'revise', path, ...how, '--no-input')
        await sign(repository, 'clinician', 'Ruth Salter')
        repository.commit('Revised')
      }
      expect((await standing(repository)).now).toEqual([
        'clinician valid digest',
        'client missing earlier',
      ])
    }))

  it('the discharge is signed by the clinician', () =>
    signed(async (repository) => {
      repository.write('discharge.yaml', discharge)
      await run(repository, 'discharge', path, '--answers', 'discharge.yaml', '--no-document')
      expect((await standing(repository)).now).toEqual([
        'clinician missing earlier',
        'client valid earlier',
      ])
      await sign(repository, 'clinician', 'Ruth Salter')
      expect((await standing(repository)).code).toBe(0)
    }))
})
