import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/practice/failure.ts'
import { repositoryOf, requireRepository } from '../../../src/practice/git/repository.ts'
import { inFolder } from '../../helpers/run.ts'
import { inRepository } from './repositories.ts'

describe('repositoryOf', () => {
  it('finds the top from a folder below, whatever it is called', () =>
    inRepository(async (workspace) => {
      workspace.write({ 'a b/línea\nzwei/plan.yaml': 'txplan: 1\n' })
      const { root } = workspace
      const found = { root, gitDir: join(root, '.git'), shallow: false }
      expect(await repositoryOf(workspace.path('a b/línea\nzwei'))).toEqual(found)
      expect(await repositoryOf(root)).toEqual(found)
    }))

  it('keeps the spelling of a folder reached by a link', () =>
    inRepository((workspace) =>
      inFolder({}, async (folder) => {
        workspace.write({ 'clients/plan.yaml': '' })
        symlinkSync(workspace.root, join(folder, 'link'))
        symlinkSync(workspace.path('clients'), join(folder, 'inner'))
        const outer = await repositoryOf(join(folder, 'link/clients'))
        expect(outer?.root).toBe(join(folder, 'link'))
        expect((await repositoryOf(join(folder, 'inner')))?.root).toBe(workspace.root)
      }),
    ))

  it('tells a linked work tree, a submodule and a shallow clone apart', () =>
    inRepository((workspace) =>
      inRepository(async (outer) => {
        workspace.commit('2026-01-01', { 'plan.yaml': 'a\n' })
        workspace.commit('2026-01-02', { 'plan.yaml': 'b\n' })
        workspace.git('worktree', 'add', '-q', 'linked')
        outer.git(
          '-c',
          'protocol.file.allow=always',
          'submodule',
          'add',
          '-q',
          workspace.root,
          'sub',
        )
        outer.git('clone', '-q', '--depth=1', `file://${workspace.root}`, 'clone')
        const linked = await repositoryOf(workspace.path('linked'))
        expect(linked?.root).toBe(workspace.path('linked'))
        expect(linked?.gitDir).toBe(workspace.path('.git/worktrees/linked'))
        const sub = await repositoryOf(outer.path('sub'))
        expect(sub).toMatchObject({
          root: outer.path('sub'),
          gitDir: outer.path('.git/modules/sub'),
        })
        expect(await repositoryOf(outer.path('clone'))).toMatchObject({ shallow: true })
      }),
    ))

  it('finds none where there is no work tree, and says why when one is required', () =>
    inRepository((workspace) =>
      inFolder({}, async (folder) => {
        workspace.git('init', '-q', '--bare', 'bare')
        for (const inside of ['.git', 'bare', 'nowhere'])
          expect(await repositoryOf(workspace.path(inside)), inside).toBeUndefined()
        expect(await repositoryOf(folder)).toBeUndefined()
        await expect(requireRepository(workspace.path('.git'))).rejects.toThrow('git’s own files')
        await expect(requireRepository(folder)).rejects.toThrow('is in no git repository')
        await expect(requireRepository(folder)).rejects.toBeInstanceOf(UserError)
      }),
    ))

  it('does without git', () =>
    inRepository(async ({ root }) => {
      const before = process.env['PATH']
      process.env['PATH'] = '/nowhere'
      try {
        expect(await repositoryOf(root)).toBeUndefined()
        await expect(requireRepository(root)).rejects.toThrow('git could not be started')
      } finally {
        process.env['PATH'] = before
      }
    }))

  it('is not led astray by the repository of a hook that runs it', () =>
    inRepository((workspace) =>
      inRepository(async (other) => {
        process.env['GIT_DIR'] = other.path('.git')
        try {
          expect((await repositoryOf(workspace.root))?.gitDir).toBe(workspace.path('.git'))
        } finally {
          delete process.env['GIT_DIR']
        }
      }),
    ))
})
