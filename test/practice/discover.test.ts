import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover, practiceAbove, shownPath } from '../../src/practice/discover.ts'
import { UserError } from '../../src/practice/failure.ts'
import { inFolder } from '../helpers/run.ts'

const practice = {
  'txplan.yaml': 'txplan: 1\n',
  'clients/b/plan.yaml': '',
  'clients/b/record.yaml': '',
  'clients/a/plan.yml': '',
  'clients/c/record.yaml': '',
  'loose.plan.yaml': '',
  'clients/b/signed/old.plan.yaml': '',
  'node_modules/x/plan.yaml': '',
  '.hidden/plan.yaml': '',
  'notes.yaml': '',
}

async function found(paths: string[], folder: string, from = folder) {
  const { clients, unreadable } = await discover(paths, from)
  const show = (path: string | undefined) => path && relative(folder, path)
  return {
    clients: clients.map(({ plan, record }) => [show(plan), show(record)]),
    unreadable: unreadable.map(({ path, fault }) => [show(path), fault]),
  }
}

describe('discover', () => {
  it('finds the clients of a practice, in the order of their names', () =>
    inFolder(practice, async (folder) => {
      const { clients } = await found([], folder)
      expect(clients).toEqual([
        ['loose.plan.yaml', undefined],
        ['clients/a/plan.yml', undefined],
        ['clients/b/plan.yaml', 'clients/b/record.yaml'],
        [undefined, 'clients/c/record.yaml'],
      ])
    }))

  it('goes up to the practice from a folder inside', () =>
    inFolder(practice, async (folder) => {
      const inside = join(folder, 'clients/a')
      expect(practiceAbove(inside)).toBe(folder)
      expect((await found([], folder, inside)).clients).toHaveLength(4)
    }))

  it('takes a named file with the record beside it, and each client once', () =>
    inFolder(practice, async (folder) => {
      const paths = ['clients/b/plan.yaml', 'clients/b', 'clients/b/record.yaml']
      const { clients } = await found(paths, folder)
      expect(clients).toEqual([['clients/b/plan.yaml', 'clients/b/record.yaml']])
    }))

  it('takes any file that is named for a plan', () =>
    inFolder(practice, async (folder) => {
      expect((await found(['notes.yaml'], folder)).clients).toEqual([['notes.yaml', undefined]])
    }))

  it('understands globs', () =>
    inFolder(practice, async (folder) => {
      expect((await found(['clients/{a,b}'], folder)).clients).toHaveLength(2)
      await expect(discover(['clients/z*'], folder)).rejects.toThrow(UserError)
    }))

  it('says what is not there', () =>
    inFolder(practice, async (folder) => {
      await expect(discover(['no/where'], folder)).rejects.toThrow(
        'no/where: there is no such file',
      )
      await expect(discover(['notes.yaml/x'], folder)).rejects.toThrow(
        'a part of the path is a file',
      )
    }))

  it('says when nothing is found', () =>
    inFolder({ 'readme.txt': '' }, async (folder) => {
      await expect(discover([], folder)).rejects.toThrow('No plan found')
    }))

  it('survives links that go round in a circle, and follows others once', () =>
    inFolder({ 'clients/a/plan.yaml': '' }, async (folder) => {
      symlinkSync('loop', join(folder, 'clients/loop'))
      symlinkSync('..', join(folder, 'clients/up'))
      symlinkSync('a', join(folder, 'clients/again'))
      const result = await found([folder], folder)
      expect(result.clients).toEqual([['clients/a/plan.yaml', undefined]])
      expect(result.unreadable).toEqual([
        ['clients/loop', 'its symbolic links go round in a circle'],
      ])
    }))

  it('reports a plan that is a broken link', () =>
    inFolder({ 'clients/a/record.yaml': '' }, async (folder) => {
      symlinkSync('gone.yaml', join(folder, 'clients/a/plan.yaml'))
      const result = await found([folder], folder)
      expect(result.unreadable).toEqual([
        ['clients/a/plan.yaml', 'there is no such file or folder'],
      ])
    }))

  const root = process.getuid?.() === 0
  const why = root ? ' (skipped: root may read everything)' : ''
  it.skipIf(root)(`reports a folder that may not be read${why}`, () =>
    inFolder({ 'clients/a/plan.yaml': '' }, async (folder) => {
      mkdirSync(join(folder, 'shut'))
      chmodSync(join(folder, 'shut'), 0)
      const result = await found([folder], folder)
      expect(result.unreadable).toEqual([['shut', 'you are not allowed to read it']])
    }),
  )

  it('shows paths from the current folder', () => {
    expect(shownPath('/p/clients/a/plan.yaml', '/p')).toBe('clients/a/plan.yaml')
    expect(shownPath('/q/plan.yaml', '/p')).toBe('/q/plan.yaml')
  })
})
