/** The kept compiled form: there, closed to others, and never the reason for anything. */
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary } from '../helpers/run.ts'

const files = { 'plan.yaml': 'txplan: 1\ntitle: Plan\n' }
const lint = ['lint', '--format', 'compact', '--as-of', '2026-11-21']

const run = (cwd: string, env: Record<string, string> = {}) =>
  runBinary(lint, { cwd, env: { XDG_CACHE_HOME: join(cwd, 'cache'), ...env } })

describe('code cache', () => {
  it('is made on the first run, for its owner only, and changes nothing', () =>
    inFolder(files, (folder) => {
      const first = run(folder)
      const kept = join(folder, 'cache/txplan')
      expect(readdirSync(kept).length).toBeGreaterThan(0)
      expect(statSync(kept).mode & 0o077).toBe(0)
      expect(run(folder)).toEqual(first)
      expect(run(folder, { TXPLAN_CODE_CACHE: 'off' })).toEqual(first)
    }))

  it('survives damage', () =>
    inFolder(files, (folder) => {
      const first = run(folder)
      const kept = join(folder, 'cache/txplan')
      for (const name of readdirSync(kept, { recursive: true, encoding: 'utf8' }))
        if (statSync(join(kept, name)).isFile()) writeFileSync(join(kept, name), 'damage')
      expect(run(folder)).toEqual(first)
    }))

  it('stays away from a folder that others may write to', () =>
    inFolder({ ...files, 'cache/txplan/.keep': '' }, (folder) => {
      chmodSync(join(folder, 'cache/txplan'), 0o777)
      expect(run(folder).code).toBe(1)
      expect(readdirSync(join(folder, 'cache/txplan'))).toEqual(['.keep'])
    }))

  it('is done without where nothing can be written', () =>
    inFolder({ ...files, cache: 'a file, not a folder' }, (folder) => {
      expect(run(folder).code).toBe(1)
    }))
})
