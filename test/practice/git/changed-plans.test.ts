import { copyFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type ChangedFile, changedPlans } from '../../../src/practice/git/changed-plans.ts'
import { type Repository, repositoryOf } from '../../../src/practice/git/repository.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'

const changed = async (repo: TestRepository, since: { rev: string } | 'staged') => {
  const found = await changedPlans((await repositoryOf(repo.root)) as Repository, since)
  return found.map((one: ChangedFile) => ({ ...one, path: relative(repo.root, one.path) }))
}

const text = (word: string) => Array.from({ length: 20 }, (_, at) => `${word} ${at}\n`).join('')

describe('changedPlans', () => {
  it('gives both texts of plans that are new, changed, moved and gone, and nothing else', () =>
    inRepository(async (repo) => {
      for (const name of ['same', 'changed', 'gone', 'moved', 'renamed'])
        repo.write(`clients/${name}/plan.yaml`, text(name))
      repo.write('clients/changed/record.yaml', 'a\n')
      repo.commit('start')
      repo.write('clients/changed/plan.yaml', 'new text\n')
      repo.write('clients/changed/record.yaml', 'b\n')
      repo.write('clients/new/plan.yaml', 'brand new\n')
      repo.write('node_modules/x/plan.yaml', 'no plan of ours\n')
      repo.remove('clients/gone')
      repo.git('mv', 'clients/moved', 'clients/there')
      repo.move('clients/renamed', 'clients/called')
      repo.write('clients/called/plan.yaml', `${text('renamed')}more\n`)
      expect(await changed(repo, { rev: 'HEAD' })).toEqual([
        {
          path: 'clients/called/plan.yaml',
          before: { name: 'clients/renamed/plan.yaml', text: text('renamed') },
          after: { text: `${text('renamed')}more\n` },
        },
        {
          path: 'clients/changed/plan.yaml',
          before: { name: 'clients/changed/plan.yaml', text: text('changed') },
          after: { text: 'new text\n' },
        },
        {
          path: 'clients/gone/plan.yaml',
          before: { name: 'clients/gone/plan.yaml', text: text('gone') },
        },
        { path: 'clients/new/plan.yaml', after: { text: 'brand new\n' } },
        {
          path: 'clients/there/plan.yaml',
          before: { name: 'clients/moved/plan.yaml', text: text('moved') },
          after: { text: text('moved') },
        },
      ])
    }))

  it('gives what is staged, also before the first commit', () =>
    inRepository(async (repo) => {
      repo.write('a.plan.yaml', 'one\n')
      repo.git('add', '--all')
      repo.write('a.plan.yaml', 'two\n')
      expect(await changed(repo, 'staged')).toEqual([
        { path: 'a.plan.yaml', after: { text: 'one\n' } },
      ])
      repo.commit('a')
      expect(await changed(repo, 'staged')).toEqual([])
    }))

  it('gives what a commit is made of while it is made, and believes no index from elsewhere', () =>
    inRepository(async (repo) => {
      repo.write('a.plan.yaml', 'one\n')
      repo.commit('a')
      repo.write('a.plan.yaml', 'two\n')
      const during = async (index: string) => {
        vi.stubEnv('GIT_INDEX_FILE', index)
        try {
          return await changed(repo, 'staged')
        } finally {
          vi.unstubAllEnvs()
        }
      }
      repo.git('add', 'a.plan.yaml')
      for (const copy of ['.git/next-index-1.lock', 'elsewhere'])
        copyFileSync(repo.path('.git/index'), repo.path(copy))
      repo.git('reset', '-q')
      const before = { name: 'a.plan.yaml', text: 'one\n' }
      expect(await during(repo.path('.git/next-index-1.lock'))).toEqual([
        { path: 'a.plan.yaml', before, after: { text: 'two\n' } },
      ])
      expect(await during(repo.path('elsewhere'))).toEqual([])
      expect(await changed(repo, 'staged')).toEqual([])
    }))
})
