import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonFolder, type PastLimits, pastTexts } from '../../../src/practice/git/past-texts.ts'
import { type Repository, repositoryOf } from '../../../src/practice/git/repository.ts'
import { inRepository, type Workspace } from './repositories.ts'

const past = async (workspace: Workspace, names: readonly string[], limits?: PastLimits) => {
  const repository = (await repositoryOf(workspace.root)) as Repository
  const paths = names.map((name) => workspace.path(name))
  const { texts, ...rest } = await pastTexts(repository, paths, limits)
  return { texts: names.map((name) => texts.get(workspace.path(name))), ...rest }
}

const textsOf = async (workspace: Workspace, names: readonly string[], limits?: PastLimits) =>
  (await past(workspace, names, limits)).texts.map((all) => all?.map(({ text }) => text.trim()))

const long = Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('')
const odd = 'clients/a b/ñ\n“x”/-plan*.yaml'

describe('pastTexts', () => {
  it('gives every version of one file, the newest first, with who and on which day', () =>
    inRepository(async (workspace) => {
      const first = workspace.commit('2026-01-01', { [odd]: 'one\n' }, 'Bo Žák')
      workspace.commit('2026-01-02', { other: 'x\n' })
      const second = workspace.commit('2026-01-03', { [odd]: 'two – ü\n' })
      expect(await past(workspace, [odd])).toEqual({
        texts: [
          [
            {
              commit: second.slice(0, 10),
              date: '2026-01-03',
              author: 'Ana Silva',
              text: 'two – ü\n',
            },
            { commit: first.slice(0, 10), date: '2026-01-01', author: 'Bo Žák', text: 'one\n' },
          ],
        ],
        shallow: false,
        cut: false,
      })
    }))

  it('gives those of many files, and nothing for one that git does not know', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { [odd]: 'a1\n', 'clients/b/plan.yaml': 'b1\n' })
      workspace.commit('2026-01-02', { 'clients/b/plan.yaml': 'b2\n' })
      workspace.commit('2026-01-03', { [odd]: 'a2\n', 'clients/b/plan.yaml': 'b3\n' })
      workspace.write({ 'clients/c/plan.yaml': 'c\n' })
      const names = [odd, 'clients/b/plan.yaml', 'clients/c/plan.yaml']
      expect(await textsOf(workspace, names)).toEqual([['a2', 'a1'], ['b3', 'b2', 'b1'], undefined])
      expect(await textsOf(workspace, ['clients/c/plan.yaml'])).toEqual([undefined])
      expect(await textsOf(workspace, [])).toEqual([])
    }))

  it.each([':(exclude)plan', ':!plan', '--all', 'a*?[b].yaml'])('takes %s for a name', (name) =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { [name]: 'one\n', 'ab.yaml': 'x\n' })
      expect(await textsOf(workspace, [name])).toEqual([['one']])
    }),
  )

  it.each([
    ['one', ['clients/new/plan.yaml']],
    ['several', ['clients/new/plan.yaml', 'clients/b/plan.yaml']],
  ])('follows renames of %s', (_, names) =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', {
        'clients/old/plan.yaml': long,
        'clients/b/plan.yaml': 'b\n',
      })
      workspace.commit('2026-01-02', { 'clients/old/plan.yaml': `${long}2\n` })
      workspace.git('mv', 'clients/old', 'clients/middle')
      workspace.commit('2026-01-03')
      workspace.git('mv', 'clients/middle', 'clients/new')
      workspace.commit('2026-01-04', { 'clients/new/plan.yaml': `${long}4\n` })
      const found = (await past(workspace, names)).texts[0]
      expect(found?.map(({ date, text }) => [date, text.slice(long.length)])).toEqual([
        ['2026-01-04', '4\n'],
        ['2026-01-02', '2\n'],
        ['2026-01-01', ''],
      ])
    }),
  )

  it('keeps a new file apart from the one that had its name', () =>
    inRepository(async (workspace) => {
      workspace.git('config', 'diff.renames', 'false')
      workspace.commit('2026-01-01', { 'a.plan.yaml': long })
      workspace.git('mv', 'a.plan.yaml', 'b.plan.yaml')
      workspace.commit('2026-01-02', { 'b.plan.yaml': `${long}2\n` })
      workspace.commit('2026-01-03', { 'a.plan.yaml': 'another\n' })
      const names = ['a.plan.yaml', 'b.plan.yaml']
      const found = [['another'], [`${long}2`, long.trim()]]
      expect(await textsOf(workspace, names)).toEqual(found)
      expect(await textsOf(workspace, names.slice(1))).toEqual(found.slice(1))
    }))

  it('goes along the line of the branch, where a merge is one version', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { plan: long, other: 'x\n' })
      workspace.git('checkout', '-q', '-b', 'side')
      workspace.commit('2026-01-02', { plan: `${long}draft\n` })
      workspace.commit('2026-01-03', { plan: `${long}side\n` })
      workspace.git('checkout', '-q', 'main')
      workspace.commit('2026-01-04', { plan: `main\n${long}` })
      workspace.git('merge', '-q', '--no-edit', 'side')
      const versions = [`main\n${long}side`, `main\n${long}`.trim(), long.trim()]
      for (const names of [['plan'], ['plan', 'other']])
        expect((await textsOf(workspace, names))[0]).toEqual(versions)
    }))

  it('goes on behind a file that was gone for a while, and leaves out links', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { plan: 'one\n', other: 'x\n' })
      workspace.commit('2026-01-02', { plan: undefined })
      symlinkSync('other', workspace.path('plan'))
      workspace.commit('2026-01-03')
      rmSync(workspace.path('plan'))
      workspace.commit('2026-01-04', { plan: 'two\n' })
      for (const names of [['plan'], ['plan', 'other']])
        expect((await textsOf(workspace, names))[0]).toEqual(['two', 'one'])
    }))

  it('finds files through links to their folders, and leaves out what is elsewhere', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { 'clients/a/plan.yaml': 'one\n' })
      symlinkSync(workspace.path('clients/a'), workspace.path('link'))
      expect(await textsOf(workspace, ['link/plan.yaml'])).toEqual([['one']])
      expect(await textsOf(workspace, ['../elsewhere'])).toEqual([undefined])
    }))

  it('stops at the limits, the oldest versions first, and says so', () =>
    inRepository(async (workspace) => {
      for (const at of [1, 2, 3]) {
        const text = (name: string) => `${name}${at}${'x'.repeat(1000)}`
        workspace.commit(`2026-01-0${at}`, { a: text('a'), b: text('b') })
      }
      const begins = async (names: string[], limits: PastLimits) => {
        const { texts, cut } = await past(workspace, names, limits)
        return [cut, ...texts.map((all) => all?.map(({ text }) => text.slice(0, 2)))]
      }
      expect(await begins(['a'], { most: 3 })).toEqual([false, ['a3', 'a2', 'a1']])
      expect(await begins(['a'], { most: 2 })).toEqual([true, ['a3', 'a2']])
      expect(await begins(['a', 'b'], { most: 1 })).toEqual([true, ['a3'], ['b3']])
      expect(await begins(['a', 'b'], { mostBytes: 3500 })).toEqual([true, ['a3', 'a2'], ['b3']])
    }))

  it('has nothing to tell before the first commit', () =>
    inRepository(async (workspace) => {
      workspace.write({ plan: 'x\n' })
      const nothing = { texts: [undefined], shallow: false, cut: false }
      expect(await past(workspace, ['plan'])).toEqual(nothing)
    }))

  it('tells what a shallow clone has', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { plan: 'one\n' })
      workspace.commit('2026-01-02', { plan: 'two\n' })
      workspace.git('clone', '-q', '--depth=1', `file://${workspace.root}`, 'clone')
      const repository = (await repositoryOf(workspace.path('clone'))) as Repository
      const { texts, shallow } = await pastTexts(repository, [workspace.path('clone/plan')])
      expect(shallow).toBe(true)
      expect([...texts.values()][0]?.map(({ text }) => text)).toEqual(['two\n'])
    }))

  it('fetches nothing that a partial clone lacks', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { plan: `one\n${long}` })
      workspace.commit('2026-01-02', { plan: `two\n${long}` })
      workspace.git('config', 'uploadpack.allowFilter', 'true')
      workspace.git('clone', '-q', '--filter=blob:none', `file://${workspace.root}`, 'clone')
      const before = workspace.git(
        '-C',
        'clone',
        'rev-list',
        '--all',
        '--objects',
        '--missing=print',
      )
      const repository = (await repositoryOf(workspace.path('clone'))) as Repository
      const { texts, cut } = await pastTexts(repository, [workspace.path('clone/plan')])
      expect(cut).toBe(true)
      expect([...texts.values()][0]?.map(({ text }) => text.slice(0, 3))).toEqual(['two'])
      const after = workspace.git(
        '-C',
        'clone',
        'rev-list',
        '--all',
        '--objects',
        '--missing=print',
      )
      expect(after).toBe(before)
      expect(before).toContain('\n?')
    }))

  it('reads what a linked work tree and a submodule have', () =>
    inRepository((inner) =>
      inRepository(async (outer) => {
        inner.commit('2026-01-01', { plan: 'one\n' })
        outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.root, 'sub')
        inner.git('worktree', 'add', '-q', 'linked')
        for (const path of [outer.path('sub/plan'), inner.path('linked/plan')]) {
          const repository = (await repositoryOf(dirname(path))) as Repository
          const { texts } = await pastTexts(repository, [join(repository.root, basename(path))])
          expect(texts.get(path)?.map(({ text }) => text)).toEqual(['one\n'])
        }
      }),
    ))

  it('is not misled by the settings of the repository, and runs nothing', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { plan: long, '.gitattributes': 'plan diff=d\n' })
      const trap = workspace.path('trap')
      const settings = {
        'diff.d.textconv': `touch '${trap}'; cat`,
        'diff.external': `touch '${trap}'`,
        'core.pager': `touch '${trap}'; cat`,
        'core.fsmonitor': `touch '${trap}'`,
        'gpg.program': `touch '${trap}'`,
        'log.showSignature': 'true',
        'log.showRoot': 'false',
        'log.date': 'relative',
        'log.diffMerges': 'off',
        'format.pretty': 'oneline',
        'diff.orderFile': 'nowhere',
        'diff.noprefix': 'true',
        'color.ui': 'always',
      }
      for (const [key, value] of Object.entries(settings)) workspace.git('config', key, value)
      expect(await textsOf(workspace, ['plan'])).toEqual([[long.trim()]])
      expect(existsSync(trap)).toBe(false)
    }))
})

describe('commonFolder', () => {
  it.each([
    [['a/b/plan.yaml', 'a/c/plan.yaml'], 'a'],
    [['a/b/c/x', 'a/b/y'], 'a/b'],
    [['a/bc/x', 'a/b/x'], 'a'],
    [['a', 'a/b'], '.'],
    [['a/b', 'c/d'], '.'],
    [['a/b/x'], 'a/b'],
    [['a/b', 'a/b/c'], 'a'],
  ])('of %j is %s', (names, folder) => {
    expect(commonFolder(names)).toBe(folder)
    expect(commonFolder([...names].reverse())).toBe(folder)
  })
})
