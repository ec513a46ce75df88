import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/practice/failure.ts'
import {
  type Repository,
  repositoryOf,
  requireHistory,
} from '../../../src/practice/git/repository.ts'
import { type Version, versionsOf } from '../../../src/practice/git/versions.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'

const versions = async (repo: TestRepository, name: string, folder = repo.root) => {
  const repository = (await repositoryOf(folder)) as Repository
  return versionsOf(repository, join(folder, name))
}

/** `author: text`, and in brackets what a merge brought in. */
const told = (all: readonly Version[]): string[] =>
  all.map(({ author, text, brought }) => {
    const side = brought ? ` [${told(brought).join(', ')}]` : ''
    return `${author}: ${text?.trim().split('\n').join('/')}${side}`
  })

const lines = (...texts: string[]) => `${texts.join('\n')}\n`
/** Enough that git takes a changed file for the same one. */
const long = (word: string) =>
  lines(...Array.from({ length: 30 }, (_, at) => (at === 7 ? word : `line ${at}`)))
const words = (all: readonly Version[]) => all.map(({ text }) => text?.split('\n')[7])

describe('versionsOf', () => {
  it('tells every version, the oldest first, with when, by whom and what was said', () =>
    inRepository(async (repo) => {
      repo.write('clients/a b/plan.yaml', 'one\n')
      const commit = repo.commit('First draft\n\nAt length.', {
        author: 'Bo Žák',
        date: '2026-03-01T23:30:00-08:00',
      })
      repo.write('other', 'x\n')
      repo.commit('Something else')
      repo.write('clients/a b/plan.yaml', 'two – ü\n')
      repo.commit('')
      const found = await versions(repo, 'clients/a b/plan.yaml')
      expect(found.versions[0]).toEqual({
        commit,
        date: '2026-03-01',
        at: '2026-03-01T23:30:00-08:00',
        author: 'Bo Žák',
        subject: 'First draft',
        name: 'clients/a b/plan.yaml',
        text: 'one\n',
      })
      expect(told(found.versions)).toEqual(['Bo Žák: one', 'Ana Silva: two – ü'])
      expect(found.missing).toBeUndefined()
    }))

  it('follows names and folders, committed or not yet', () =>
    inRepository(async (repo) => {
      repo.write('rivera.plan.yaml', long('one'))
      repo.commit('one')
      repo.move('rivera.plan.yaml', 'clients/rivera-j/plan.yaml')
      repo.commit('only moved')
      repo.move('clients', 'practice/clients')
      repo.write('practice/clients/rivera-j/plan.yaml', long('two'))
      repo.commit('moved and changed')
      const name = 'practice/clients/rivera-j/plan.yaml'
      const { versions: found } = await versions(repo, name)
      expect(words(found)).toEqual(['one', 'one', 'two'])
      expect(found.map(({ movedFrom }) => movedFrom)).toEqual([
        undefined,
        'rivera.plan.yaml',
        'clients/rivera-j/plan.yaml',
      ])
      repo.move('practice/clients/rivera-j', 'rivera-j')
      repo.write('rivera-j/plan.yaml', long('three'))
      expect(words((await versions(repo, 'rivera-j/plan.yaml')).versions)).toHaveLength(3)
      repo.git('add', '--all')
      expect(words((await versions(repo, 'rivera-j/plan.yaml')).versions)).toHaveLength(3)
    }))

  it('gives what was written on a branch to its author, and not to who merged it', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', lines('a', 'b', 'c'))
      repo.commit('start')
      repo.git('switch', '-q', '-c', 'feature')
      repo.write('plan.yaml', lines('a', 'b', 'C'))
      repo.commit('C', { author: 'Bo' })
      repo.git('switch', '-q', 'main')
      repo.write('other', 'x\n')
      repo.commit('elsewhere')
      expect(repo.merge('feature', { author: 'Cy' })).toBe(true)
      const { versions: found } = await versions(repo, 'plan.yaml')
      expect(told(found)).toEqual(['Ana Silva: a/b/c', 'Bo: a/b/C'])
    }))

  it('keeps a merge that is like neither side, with what it brought in', () =>
    inRepository(async (repo) => {
      repo.write('old.yaml', long('b'))
      repo.commit('start')
      repo.git('switch', '-q', '-c', 'feature')
      repo.write('old.yaml', long('B'))
      repo.commit('B', { author: 'Bo' })
      repo.write('old.yaml', long('BB'))
      repo.commit('BB', { author: 'Bo' })
      repo.git('switch', '-q', 'main')
      repo.move('old.yaml', 'plan.yaml')
      repo.write('plan.yaml', `${long('b')}more\n`)
      repo.commit('moved and added to', { author: 'Di' })
      expect(repo.merge('feature', { author: 'Cy' })).toBe(true)
      repo.write('plan.yaml', `${long('BBB')}more\n`)
      repo.commit('after')
      const { versions: found } = await versions(repo, 'plan.yaml')
      expect(words(found)).toEqual(['b', 'b', 'BB', 'BBB'])
      expect(found.map(({ author }) => author)).toEqual(['Ana Silva', 'Di', 'Cy', 'Ana Silva'])
      expect(found[2]?.brought?.map(({ author, text }) => [author, text?.split('\n')[7]])).toEqual([
        ['Bo', 'B'],
        ['Bo', 'BB'],
      ])
    }))

  it('keeps what was changed only in the merge itself', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', lines('a', 'b'))
      repo.commit('start')
      repo.git('switch', '-q', '-c', 'feature')
      repo.write('plan.yaml', lines('a', 'two'))
      repo.commit('two', { author: 'Bo' })
      repo.git('switch', '-q', 'main')
      repo.write('plan.yaml', lines('a', 'zwei'))
      repo.commit('zwei', { author: 'Di' })
      expect(repo.merge('feature')).toBe(false)
      repo.write('plan.yaml', lines('a', 'both'))
      repo.commit('merged by hand', { author: 'Cy' })
      const { versions: found } = await versions(repo, 'plan.yaml')
      expect(told(found)).toEqual(['Ana Silva: a/b', 'Di: a/zwei', 'Cy: a/both [Bo: a/two]'])
    }))

  it('tells each commit once where a branch is merged again and again', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', long('0'))
      repo.commit('start')
      repo.git('branch', 'feature')
      for (const round of ['1', '2', '3']) {
        repo.git('switch', '-q', 'feature')
        repo.write('plan.yaml', repo.read('plan.yaml').replace('line 2\n', `line 2${round}\n`))
        repo.write('plan.yaml', repo.read('plan.yaml').replace(/line 2\d*\n/, `line 2${round}\n`))
        repo.commit(`side ${round}`, { author: 'Bo' })
        repo.git('switch', '-q', 'main')
        repo.write('plan.yaml', `${repo.read('plan.yaml')}more ${round}\n`)
        repo.commit(`main ${round}`, { author: 'Di' })
        expect(repo.merge('feature', { author: 'Cy' })).toBe(true)
      }
      const { versions: found } = await versions(repo, 'plan.yaml')
      expect(found.map(({ author }) => author[0]).join('')).toBe('ADCDCDC')
      expect(found.flatMap(({ brought = [] }) => brought.map(({ subject }) => subject))).toEqual([
        'side 1',
        'side 2',
        'side 3',
      ])
    }))

  it('finds nothing of a file that git does not know, or before there is a commit', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', 'a\n')
      expect(await versions(repo, 'plan.yaml')).toEqual({ versions: [] })
      repo.write('other', 'a\n')
      repo.git('add', 'other')
      repo.git('commit', '-q', '-m', 'x')
      expect(await versions(repo, 'plan.yaml')).toEqual({ versions: [] })
      expect(await versions(repo, '../elsewhere.yaml')).toEqual({ versions: [] })
    }))

  it('tells a file that is gone by the name that it had', () =>
    inRepository(async (repo) => {
      repo.write('clients/a/plan.yaml', 'a\n')
      repo.commit('a')
      repo.remove('clients')
      repo.commit('gone')
      expect(told((await versions(repo, 'clients/a/plan.yaml')).versions)).toEqual(['Ana Silva: a'])
    }))

  it('says so where only the latest part was fetched', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', 'a\n')
      repo.commit('a')
      repo.write('plan.yaml', 'b\n')
      repo.commit('b')
      repo.write('new.yaml', 'b\n')
      repo.commit('c')
      repo.git('clone', '-q', '--depth=2', `file://${repo.root}`, 'clone')
      const clone = repo.path('clone')
      expect(await versions(repo, 'plan.yaml', clone)).toMatchObject({ missing: 'shallow' })
      expect((await versions(repo, 'new.yaml', clone)).missing).toBeUndefined()
      const repository = (await repositoryOf(clone)) as Repository
      expect(repository.shallow).toBe(true)
    }))

  it('says so where texts were not fetched, and fetches none', () =>
    inRepository(async (repo) => {
      repo.write('plan.yaml', long('a'))
      repo.commit('a')
      repo.write('plan.yaml', long('b'))
      repo.commit('b')
      repo.git('config', 'uploadpack.allowFilter', 'true')
      repo.git('clone', '-q', '--filter=blob:none', `file://${repo.root}`, 'clone')
      const found = await versions(repo, 'plan.yaml', repo.path('clone'))
      expect(found.missing).toBe('partial')
      expect(words(found.versions)).toEqual([undefined, 'b'])
    }))

  it('reads a linked work tree, and a bare repository where one stands in it', () =>
    inRepository(async (repo) => {
      repo.write('clients/a/plan.yaml', 'a\n')
      repo.commit('a')
      repo.git('worktree', 'add', '-q', '-b', 'linked', 'linked')
      expect(
        told((await versions(repo, 'clients/a/plan.yaml', repo.path('linked'))).versions),
      ).toEqual(['Ana Silva: a'])
      const outside = mkdtempSync(join(tmpdir(), 'txplan-bare-'))
      try {
        repo.git('clone', '-q', '--bare', repo.root, join(outside, 'x.git'))
        const bare = await requireHistory(join(outside, 'x.git'))
        expect(bare).toMatchObject({ bare: true, shallow: false })
        const found = await versionsOf(bare, join(outside, 'x.git/clients/a/plan.yaml'))
        expect(told(found.versions)).toEqual(['Ana Silva: a'])
        const inside = requireHistory(join(outside, 'x.git/objects'))
        await expect(inside).rejects.toBeInstanceOf(UserError)
        await expect(requireHistory(repo.path('.git'))).rejects.toBeInstanceOf(UserError)
        await expect(requireHistory(outside)).rejects.toThrow('is in no git repository')
      } finally {
        rmSync(outside, { recursive: true })
      }
    }))
})
