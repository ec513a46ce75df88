import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/practice/failure.ts'
import { type Repository, repositoryOf } from '../../../src/practice/git/repository.ts'
import { stagedText, textAt } from '../../../src/practice/git/text-at.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'

const of = async (repo: TestRepository) => (await repositoryOf(repo.root)) as Repository
const long = (word: string) =>
  `${Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('')}${word}\n`

describe('textAt', () => {
  it('gives the text with who, when and what was said, by the name it had then', () =>
    inRepository(async (repo) => {
      repo.write('old.yaml', long('one'))
      const first = repo.commit('one', { author: 'Bo', date: '2026-02-03' })
      repo.move('old.yaml', 'clients/ñ/plan.yaml')
      repo.commit('moved')
      repo.write('clients/ñ/plan.yaml', long('two'))
      repo.commit('two')
      const repository = await of(repo)
      const path = repo.path('clients/ñ/plan.yaml')
      expect(await textAt(repository, 'HEAD~2', path)).toEqual({
        commit: first,
        date: '2026-02-03',
        author: 'Bo',
        subject: 'one',
        name: 'old.yaml',
        text: long('one'),
      })
      expect(await textAt(repository, 'HEAD~1', path)).toMatchObject({
        name: 'clients/ñ/plan.yaml',
      })
      repo.move('clients/ñ', 'clients/o')
      const moved = await textAt(repository, 'HEAD', repo.path('clients/o/plan.yaml'))
      expect(moved).toMatchObject({ name: 'clients/ñ/plan.yaml', text: long('two') })
    }))

  it('gives nothing where there was no such file, and refuses what is no commit', () =>
    inRepository(async (repo) => {
      repo.write('a.yaml', 'a\n')
      repo.commit('a')
      repo.write('b.yaml', 'quite another\n')
      repo.commit('b')
      const repository = await of(repo)
      expect(await textAt(repository, 'HEAD~1', repo.path('b.yaml'))).toBeUndefined()
      expect(await textAt(repository, 'HEAD', repo.path('../c.yaml'))).toBeUndefined()
      await expect(textAt(repository, 'nowhere', repo.path('a.yaml'))).rejects.toBeInstanceOf(
        UserError,
      )
    }))
})

describe('stagedText', () => {
  it('gives what is staged, not what stands in the file', () =>
    inRepository(async (repo) => {
      repo.write('a.yaml', 'a\n')
      repo.commit('a')
      repo.write('a.yaml', 'staged\n')
      repo.git('add', 'a.yaml')
      repo.write('a.yaml', 'later\n')
      repo.write('new.yaml', 'later\n')
      const repository = await of(repo)
      expect(await stagedText(repository, repo.path('a.yaml'))).toBe('staged\n')
      expect(await stagedText(repository, repo.path('new.yaml'))).toBeUndefined()
    }))
})
