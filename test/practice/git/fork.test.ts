import { describe, expect, it } from 'vitest'
import { forkFrom } from '../../../src/practice/git/fork.ts'
import { requireRepository } from '../../../src/practice/git/repository.ts'
import { inRepository } from '../../helpers/repository.ts'

describe('forkFrom', () => {
  it('is the last commit that both have, with its day and author', () =>
    inRepository(async (repo) => {
      repo.write('a', '1')
      const base = repo.commit('base', { date: '2026-03-01', author: 'Ruth Salter' })
      repo.git('checkout', '-q', '-b', 'work')
      repo.commit('ours')
      repo.git('checkout', '-q', 'main')
      repo.commit('theirs')
      repo.git('checkout', '-q', 'work')
      const repository = await requireRepository(repo.root)
      const fork = { commit: base, date: '2026-03-01', author: 'Ruth Salter' }
      expect(await forkFrom(repository, 'main')).toEqual(fork)
      expect(await forkFrom(repository, base)).toEqual(fork)
    }))

  it('is the commit named where the two have none in common', () =>
    inRepository(async (repo) => {
      repo.commit('one', { date: '2026-03-01' })
      const main = repo.git('rev-parse', 'HEAD')
      repo.git('checkout', '-q', '--orphan', 'other')
      repo.commit('another')
      const { commit } = await forkFrom(await requireRepository(repo.root), 'main')
      expect(commit).toBe(main)
    }))

  it('says what to type where the commit does not exist', () =>
    inRepository(async (repo) => {
      repo.commit('one')
      const repository = await requireRepository(repo.root)
      await expect(forkFrom(repository, 'nowhere')).rejects.toThrow('“nowhere” names no commit')
    }))
})
