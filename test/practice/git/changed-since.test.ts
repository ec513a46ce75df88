import { chmodSync, existsSync, readFileSync, utimesSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/practice/failure.ts'
import { changedSince } from '../../../src/practice/git/changed-since.ts'
import { type Repository, repositoryOf } from '../../../src/practice/git/repository.ts'
import { inRepository, type Workspace } from './repositories.ts'

const changed = async (workspace: Workspace, rev: string): Promise<string[]> => {
  const repository = (await repositoryOf(workspace.root)) as Repository
  const paths = await changedSince(repository, rev)
  return paths.map((path) => relative(workspace.root, path))
}

const long = Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('')

describe('changedSince', () => {
  it('lists what is committed, staged, changed and new, and nothing else', () =>
    inRepository(async (workspace) => {
      const names = ['same', 'committed', 'staged', 'changed', 'gone', 'old ñame\nhere']
      const files = Object.fromEntries(names.map((name) => [name, `${name}\n${long}`]))
      workspace.commit('2026-01-01', { ...files, '.gitignore': 'ignored\n' })
      workspace.commit('2026-01-02', { committed: 'other\n' })
      workspace.write({ staged: 'other\n', 'staged-new': 'new\n' })
      workspace.git('add', 'staged', 'staged-new')
      workspace.git('mv', 'old ñame\nhere', 'new ñame\nhere')
      workspace.write({
        changed: 'other\n',
        'new folder/ü': 'new\n',
        ignored: 'x\n',
        gone: undefined,
      })
      workspace.git('init', '-q', 'another')
      expect(await changed(workspace, 'HEAD~1')).toEqual([
        'changed',
        'committed',
        'gone',
        'new folder/ü',
        'new ñame\nhere',
        'staged',
        'staged-new',
      ])
      expect(await changed(workspace, 'HEAD')).not.toContain('committed')
    }))

  it('takes a file that was only touched for unchanged, and leaves the index as it is', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { 'plan.yaml': long })
      const before = readFileSync(workspace.path('.git/index'))
      utimesSync(workspace.path('plan.yaml'), 1_000_000_000, 1_000_000_000)
      expect(await changed(workspace, 'main')).toEqual([])
      expect(readFileSync(workspace.path('.git/index')).equals(before)).toBe(true)
    }))

  it('takes line ends of another system for no change', () =>
    inRepository(async (workspace) => {
      workspace.git('config', 'core.autocrlf', 'true')
      workspace.commit('2026-01-01', { 'plan.yaml': 'a\r\nb\r\n', 'other.yaml': 'a\r\n' })
      utimesSync(workspace.path('plan.yaml'), 1_000_000_000, 1_000_000_000)
      workspace.write({ 'other.yaml': 'a\r\nb\r\n' })
      expect(await changed(workspace, 'HEAD')).toEqual(['other.yaml'])
    }))

  it.each([
    ['-rf', 'begins like an option'],
    ['--output=x', 'begins like an option'],
    ['nowhere', 'names no commit'],
    ['HEAD..HEAD', 'names no commit'],
    ['^HEAD', 'names no commit'],
    ['HEAD:plan.yaml', 'names no commit'],
    ['', 'none is named'],
    ['a\0b', 'none is named'],
  ])('refuses %j', (rev, words) =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { 'plan.yaml': 'a\n' })
      const refused = changed(workspace, rev)
      await expect(refused).rejects.toThrow(words)
      await expect(refused).rejects.toBeInstanceOf(UserError)
    }),
  )

  it('says in a shallow clone how to get the rest', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { 'plan.yaml': 'a\n' })
      workspace.commit('2026-01-02', { 'plan.yaml': 'b\n' })
      workspace.git('clone', '-q', '--depth=1', `file://${workspace.root}`, 'clone')
      const repository = (await repositoryOf(workspace.path('clone'))) as Repository
      await expect(changedSince(repository, 'HEAD~1')).rejects.toMatchObject({
        hint: expect.stringContaining('git fetch --unshallow'),
      })
    }))

  it('runs nothing that the repository names', () =>
    inRepository(async (workspace) => {
      const trap = workspace.path('trap')
      // So late that git, unsure whether it has seen the last of the file, compares what is in it.
      workspace.write({ 'late.yaml': long })
      utimesSync(workspace.path('late.yaml'), 4_000_000_000, 4_000_000_000)
      workspace.commit('2026-01-01', {
        'plan.yaml': long,
        '.gitattributes': '*.yaml filter=f diff=d\n',
      })
      workspace.write({ '.git/trap.sh': `#!/bin/sh\ntouch '${trap}'\n` })
      const program = workspace.path('.git/trap.sh')
      chmodSync(program, 0o755)
      const traps = {
        'core.fsmonitor': program,
        'core.hooksPath': workspace.path('.git/hooks-of-mine'),
        'filter.f.clean': program,
        'filter.f.process': program,
        'filter.f.required': 'true',
        'diff.external': program,
        'diff.d.command': program,
        'diff.d.textconv': program,
        'core.pager': program,
        'gpg.program': program,
        'log.showSignature': 'true',
      }
      for (const [key, value] of Object.entries(traps)) workspace.git('config', key, value)
      workspace.write({ '.git/hooks-of-mine/post-index-change': `#!/bin/sh\ntouch '${trap}'\n` })
      chmodSync(workspace.path('.git/hooks-of-mine/post-index-change'), 0o755)
      utimesSync(workspace.path('plan.yaml'), 1_000_000_000, 1_000_000_000)
      expect(await changed(workspace, 'HEAD')).toEqual([])
      expect(existsSync(trap)).toBe(false)
      // The traps do work: git itself walks into them.
      expect(() => workspace.git('-c', 'core.fsmonitor=', 'add', '--renormalize', '.')).toThrow()
      expect(existsSync(trap)).toBe(true)
    }))

  it('refuses a filter whose name cannot be turned off', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-01', { 'plan.yaml': 'a\n' })
      workspace.git('config', 'filter.a=b.clean', 'touch trap')
      await expect(changed(workspace, 'HEAD')).rejects.toThrow('filter')
    }))
})
