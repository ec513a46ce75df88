/** Many plans in one call: their names, their failures, and the same bytes as one by one. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isForFolder, stemsOf } from '../../../src/cli/commands/render/folder.ts'
import { progressBar } from '../../../src/cli/progress-bar.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const env = { SOURCE_DATE_EPOCH: '1795219200' }
const plan = (id: string) =>
  `txplan: 1\nid: ${id}\nstatus: active\nrevision: { number: 3 }\ngoals:\n  - id: g\n    statement: Sleeps\n`
const broken = new Uint8Array([0xff, 0xfe, 0x00, 0x00, 0x80])

const practice = {
  'txplan.yaml': 'txplan: 1\npractice: { name: Pine Street }\n',
  'clients/ames-b/plan.yaml': plan('a'),
  'clients/cole-d/plan.yaml': broken,
  'clients/eaton-f/plan.yaml': plan('e'),
}

describe('txplan render of many plans', () => {
  it('writes a file for each client; one that fails is told, and the rest are written', () =>
    inFolder(practice, async (cwd) => {
      const { code, stderr, stdout } = await runInProcess(['render', '-o', 'out'], { cwd, env })
      expect(code).toBe(1)
      expect(readdirSync(join(cwd, 'out'))).toEqual(['ames-b-r3.pdf', 'eaton-f-r3.pdf'])
      expect(stderr).toContain('clients/cole-d/plan.yaml')
      expect(stderr).toContain('Wrote 2 of 3 documents to out')
      expect(stdout).toBe('')
    }))

  it('gives the bytes that each plan gets by itself', () =>
    inFolder(practice, async (cwd) => {
      await runInProcess(['render', '-o', 'out'], { cwd, env })
      await runInProcess(['render', 'clients/eaton-f', '-o', 'one.pdf'], { cwd, env })
      const [many, one] = ['out/eaton-f-r3.pdf', 'one.pdf'].map((it) => readFileSync(join(cwd, it)))
      expect(many?.equals(one as Buffer)).toBe(true)
    }))

  it.each([
    ['paths', ['clients/ames-b', 'clients/eaton-f']],
    ['a pattern', ['clients/{ames,eaton}-?']],
  ])('takes %s', (_, paths) =>
    inFolder(practice, async (cwd) => {
      const { code } = await runInProcess(['render', ...paths, '-o', 'out', '--to', 'html'], {
        cwd,
        env,
      })
      expect(code).toBe(0)
      expect(readdirSync(join(cwd, 'out'))).toEqual(['ames-b-r3.html', 'eaton-f-r3.html'])
    }),
  )

  it('asks for a folder where none was named, and takes no file for one', () =>
    inFolder({ ...practice, 'out.pdf': 'mine' }, async (cwd) => {
      const bare = await runInProcess(['render'], { cwd, env })
      expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('--output FOLDER')])
      const file = await runInProcess(['render', '-o', 'out.pdf'], { cwd, env })
      expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('out.pdf is a file')])
      expect(readFileSync(join(cwd, 'out.pdf'), 'utf8')).toBe('mine')
    }))

  it('signs one plan at a time', () =>
    inFolder(practice, async (cwd) => {
      const { code, stderr } = await runInProcess(['render', '-o', 'out', '--sign'], { cwd, env })
      expect(code).toBe(2)
      expect(stderr).toContain('txplan render CLIENT --sign')
    }))

  it('puts the document of one plan into a folder that is there', () =>
    inFolder(practice, async (cwd) => {
      mkdirSync(join(cwd, 'out'))
      const { code } = await runInProcess(['render', 'clients/ames-b', '-o', 'out'], { cwd, env })
      expect(code).toBe(0)
      expect(readdirSync(join(cwd, 'out'))).toEqual(['ames-b-r3.pdf'])
    }))
})

describe('names in a folder', () => {
  it('are those of the clients', () => {
    expect(stemsOf(['/p/clients/lee-a/plan.yaml', '/p/moss.plan.yaml'])).toEqual(['lee-a', 'moss'])
  })

  it('never meet, on a disk that does not tell Lee from lee either', () => {
    const stems = stemsOf([
      '/north/clients/lee-a/plan.yaml',
      '/south/clients/Lee-A/plan.yaml',
      '/south/lee-a.plan.yaml',
      '/south/clients/other/lee-a.plan.yaml',
    ])
    expect(stems.slice(0, 2)).toEqual(['north-lee-a', 'south-Lee-A'])
    expect(new Set(stems.map((one) => one.toLowerCase())).size).toBe(4)
  })

  it('tells a folder from a file', () =>
    inFolder({ 'a.pdf': '' }, async (cwd) => {
      expect(await isForFolder(undefined, cwd)).toBe(false)
      expect(await isForFolder('-', cwd)).toBe(false)
      expect(await isForFolder('a.pdf', cwd)).toBe(false)
      expect(await isForFolder('new.pdf', cwd)).toBe(false)
      expect(await isForFolder('new/', cwd)).toBe(true)
      expect(await isForFolder('.', cwd)).toBe(true)
    }))
})

describe('the progress bar', () => {
  const shown = (isTTY: boolean, total: number, term = 'xterm') => {
    const written: string[] = []
    const stderr = { write: (text: string | Uint8Array) => written.push(String(text)), isTTY }
    const bar = progressBar({ stderr, env: { TERM: term } } as never, total)
    for (let at = 0; at < total; at++) bar.step()
    bar.end()
    return written
  }

  it('goes from nothing to all, and is gone at the end', () => {
    const written = shown(true, 10)
    expect(written[0]).toContain('0 of 10')
    expect(written.at(-2)).toContain('10 of 10')
    expect(written.at(-1)).toBe('\r\u001B[K')
  })

  it.each([
    ['off a terminal', false, 10, 'xterm'],
    ['on one that cannot go back', true, 10, 'dumb'],
    ['for what is soon done', true, 3, 'xterm'],
  ])('is silent %s', (_, isTTY, total, term) => {
    expect(shown(isTTY, total, term)).toEqual([])
  })
})
