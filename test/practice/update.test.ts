/** A file that several change at once: nothing is lost, whoever dies in the middle. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/practice/failure.ts'
import { whileLocked } from '../../src/practice/lock.ts'
import { updateFile } from '../../src/practice/update.ts'
import { inFolder } from '../helpers/run.ts'

const isRoot = process.getuid?.() === 0
const why = isRoot ? ' (skipped: root may write everywhere)' : ''

const added = (line: string) => (document: { text: string } | undefined) =>
  `${document?.text ?? 'a: 1\n'}${line}\n`

/** The number of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = execa(process.execPath, ['-e', '0'])
  const { pid = 0 } = child
  await child
  return pid
}

describe('updateFile', () => {
  it('makes a file, changes it, and leaves nothing beside it', async () => {
    await inFolder({}, async (folder) => {
      const path = join(folder, 'a.yaml')
      await updateFile(path, added('b: 2'))
      await updateFile(path, added('c: 3'))
      expect(readFileSync(path, 'utf8')).toBe('a: 1\nb: 2\nc: 3\n')
      expect(readdirSync(folder)).toEqual(['a.yaml'])
    })
  })

  it('keeps a byte order mark, and writes through a link', async () => {
    await inFolder({ 'real.yaml': '\uFEFFa: 1\n' }, async (folder) => {
      symlinkSync('real.yaml', join(folder, 'link.yaml'))
      await updateFile(join(folder, 'link.yaml'), added('b: 2'))
      expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('\uFEFFa: 1\nb: 2\n')
      expect(readdirSync(folder)).toEqual(['link.yaml', 'real.yaml'])
    })
  })

  it('begins again where an editor saved in between', async () => {
    await inFolder({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const path = join(folder, 'a.yaml')
      let tries = 0
      await updateFile(path, (document) => {
        tries += 1
        if (tries === 1) writeFileSync(path, 'a: 1\nfrom: editor\n')
        return added('b: 2')(document)
      })
      expect(tries).toBe(2)
      expect(readFileSync(path, 'utf8')).toBe('a: 1\nfrom: editor\nb: 2\n')
    })
  })

  it('lets the file go as it was when the change cannot be made', async () => {
    await inFolder({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const path = join(folder, 'a.yaml')
      const change = updateFile(path, () => {
        throw new UserError('no')
      })
      await expect(change).rejects.toThrow('no')
      expect(readdirSync(folder)).toEqual(['a.yaml'])
      await updateFile(path, added('b: 2'))
    })
  })

  it.skipIf(isRoot)(`says which folder cannot be written to${why}`, async () => {
    await inFolder({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      chmodSync(folder, 0o500)
      const change = updateFile(join(folder, 'a.yaml'), added('b: 2'))
      await expect(change).rejects.toThrow(/cannot be written to \(EACCES\)/)
      chmodSync(folder, 0o700)
    })
  })
})

describe('whileLocked', () => {
  it('lets one in at a time', async () => {
    await inFolder({}, async (folder) => {
      const path = join(folder, 'a.yaml')
      let inside = 0
      let most = 0
      const one = () =>
        whileLocked(path, async () => {
          inside += 1
          most = Math.max(most, inside)
          await new Promise((done) => setTimeout(done, 2))
          inside -= 1
        })
      await Promise.all(Array.from({ length: 12 }, one))
      expect(most).toBe(1)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it('takes away at once what a dead writer of this machine left', async () => {
    const holder = JSON.stringify({ pid: await deadPid(), host: hostname(), id: 'x' })
    await inFolder({ '.a.yaml.lock': holder }, async (folder) => {
      const start = performance.now()
      expect(await whileLocked(join(folder, 'a.yaml'), () => 7)).toBe(7)
      expect(performance.now() - start).toBeLessThan(2_000)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it('takes it away too where a breaker died with it', async () => {
    const holder = JSON.stringify({ pid: await deadPid(), host: hostname(), id: 'x' })
    const files = { '.a.yaml.lock': holder, '.a.yaml.lock.breaking': holder }
    await inFolder(files, async (folder) => {
      expect(await whileLocked(join(folder, 'a.yaml'), () => 7)).toBe(7)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it.each([
    ['another machine’s', JSON.stringify({ pid: 1, host: 'elsewhere', id: 'x' })],
    ['one that never said who', ''],
  ])('waits for %s, and then no longer', async (_, holder) => {
    await inFolder({ '.a.yaml.lock': holder }, async (folder) => {
      const start = performance.now()
      const patience = { withOne: 150, inAll: 5_000 }
      await whileLocked(join(folder, 'a.yaml'), () => {}, patience)
      expect(performance.now() - start).toBeGreaterThan(140)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it('gives up where one after the other writes, and says so', async () => {
    await inFolder({}, async (folder) => {
      const lock = join(folder, '.a.yaml.lock')
      const next = () =>
        writeFileSync(
          lock,
          JSON.stringify({ pid: process.pid, host: hostname(), id: Math.random() }),
        )
      next()
      const busy = setInterval(next, 5)
      try {
        const wait = whileLocked(join(folder, 'a.yaml'), () => {}, { withOne: 10_000, inAll: 100 })
        await expect(wait).rejects.toThrow(/Another program has been writing/)
        expect(existsSync(lock)).toBe(true)
      } finally {
        clearInterval(busy)
      }
    })
  })
})

/** A program that adds five lines to a file, one after the other. */
const program = `
import { updateFile } from ${JSON.stringify(resolve('src/practice/update.ts'))}
const [path, name] = process.argv.slice(2)
for (let at = 0; at < 5; at += 1)
  await updateFile(path, (d) => (d?.text ?? 'list:\\n') + '  - ' + name + '-' + at + '\\n')
`

async function bundled(folder: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, program)
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: (id) => !/^[./\0]/.test(id),
  })
  const file = join(folder, 'entry.mjs')
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  return file
}

describe('many processes', () => {
  it('twenty at once, some of them killed: what was written by those that ended is there, once', async () => {
    // Inside the project, so that its packages are found.
    mkdirSync('node_modules/.cache', { recursive: true })
    const folder = mkdtempSync(resolve('node_modules/.cache/update-'))
    try {
      const file = await bundled(folder)
      const path = join(folder, 'a.yaml')
      const isKilled = (at: number) => at % 5 === 4
      const started = Array.from({ length: 20 }, (_, at) =>
        execa(process.execPath, [file, path, `p${at}`], {
          reject: false,
          ...(isKilled(at) ? { timeout: 60 + at * 20, killSignal: 'SIGKILL' as const } : {}),
        }),
      )
      const ended = await Promise.all(started)
      const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1)
      expect(new Set(lines).size).toBe(lines.length)
      for (const [at, { exitCode, stderr }] of ended.entries()) {
        if (isKilled(at)) continue
        expect(exitCode, stderr).toBe(0)
        for (let turn = 0; turn < 5; turn += 1) expect(lines).toContain(`  - p${at}-${turn}`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 60_000)
})
