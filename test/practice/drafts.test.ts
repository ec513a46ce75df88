/** Drafts: private, out of git, whole at any time. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Draft, Drafts } from '../../src/practice/drafts.ts'
import { UserError } from '../../src/practice/failure.ts'
import { inFolder } from '../helpers/run.ts'

const draft: Draft = {
  version: 1,
  kind: 'new',
  name: 'rivera-j',
  started: '2026-11-21T10:00:00.000Z',
  answers: { client: { initials: 'J. R.' } },
  settled: ['client.initials'],
}

describe('Drafts', () => {
  it('gives back what was put in, until it is removed', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      expect(drafts.list()).toEqual([])
      expect(drafts.read('new-rivera-j')).toBeUndefined()
      drafts.write('new-rivera-j', draft)
      drafts.writeTyped('new-rivera-j', { key: 'client.record', text: 'P-1' })
      expect(new Drafts(folder).list()).toEqual(['new-rivera-j'])
      expect(drafts.read('new-rivera-j')).toEqual(draft)
      expect(drafts.readTyped('new-rivera-j')).toEqual({ key: 'client.record', text: 'P-1' })
      drafts.remove('new-rivera-j')
      expect(drafts.list()).toEqual([])
      expect(drafts.readTyped('new-rivera-j')).toBeUndefined()
    }))

  it('is readable by this user only, and ignored by git as a whole', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      drafts.write('new-rivera-j', draft)
      drafts.writeTyped('new-rivera-j', { key: 'k', text: 'half' })
      const mode = (...path: string[]) => statSync(join(folder, '.txplan', ...path)).mode & 0o777
      expect(mode('drafts')).toBe(0o700)
      expect(mode('drafts', 'new-rivera-j.json')).toBe(0o600)
      expect(mode('drafts', 'new-rivera-j.typing')).toBe(0o600)
      expect(readFileSync(join(folder, '.txplan', '.gitignore'), 'utf8')).toBe('*\n')
    }))

  it('makes nothing before there is something to keep', () =>
    inFolder({}, (folder) => {
      new Drafts(folder).list()
      expect(existsSync(join(folder, '.txplan'))).toBe(false)
    }))

  it('says so when a draft cannot be read, and does not throw it away', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      drafts.write('new-rivera-j', draft)
      const path = join(folder, '.txplan', 'drafts', 'new-rivera-j.json')
      writeFileSync(path, '{ "version": 1, "answers"')
      expect(() => drafts.read('new-rivera-j')).toThrow(UserError)
      expect(existsSync(path)).toBe(true)
    }))
})
