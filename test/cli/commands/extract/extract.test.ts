import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainName } from '../../../../src/cli/commands/extract/plain-name.ts'
import { readPlan } from '../../../../src/index.ts'
import { digestOf } from '../../../../src/plan/digest.ts'
import { tool } from '../../../helpers/pdf-tools.ts'
import { inFolder, runInProcess } from '../../../helpers/run.ts'
import { clinician, samplePlan, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import {
  bytesOf,
  documentOf,
  flipped,
  forged,
  insideOf,
  latin1,
  streamOf,
  updated,
} from '../../../helpers/tamper.ts'

const unsigned = await unsignedPdf()
const signed = await forged(unsigned, { field: 'clinician', signer: clinician, certifies: true })
const pdfdetach = tool('pdfdetach')

const carrying = (names: readonly string[]) =>
  documentOf([
    `<< /AF [${names.map((_, at) => `${at + 3} 0 R`).join(' ')}] >>`,
    streamOf('hello'),
    ...names.map((name) => `<< /UF (${name}) /EF << /F 2 0 R >> >>`),
  ])

const extract = <T>(
  bytes: Uint8Array,
  args: string[],
  look: (folder: string) => T = () => undefined as T,
) =>
  inFolder({ 'a.pdf': bytes }, async (cwd) => ({
    ...(await runInProcess(['extract', 'a.pdf', ...args], { cwd })),
    seen: look(cwd),
  }))

describe('txplan extract', () => {
  it('gives back the plan that was signed', async () => {
    const { code, stdout, stderr } = await extract(signed, [])
    expect([code, stderr]).toEqual([0, ''])
    const { plan, faults } = readPlan(stdout)
    expect([faults, digestOf(plan)]).toEqual([0, digestOf(samplePlan())])
  })

  it('gives the manifest, or a list', async () => {
    const manifest = await extract(signed, ['--manifest'])
    expect(JSON.parse(manifest.stdout)).toMatchObject({ version: 1, plan: 'plan-7k2m' })
    const { stdout } = await extract(signed, ['--list'])
    expect(stdout).toMatch(
      /^manifest\.json {2}application\/json {2}\d+ bytes {2}SHA-256 [0-9a-f]{64}/,
    )
    expect(stdout).toContain('\nplan.yaml  application/yaml')
  })

  it('writes all of it, and nothing over what is there', async () => {
    const { code, seen } = await extract(signed, ['--all', 'out'], (folder) => folder)
    expect(code).toBe(0)
    expect(existsSync(seen)).toBe(false)
    await inFolder({ 'a.pdf': signed, 'out/plan.yaml': 'mine' }, async (cwd) => {
      const run = await runInProcess(['extract', 'a.pdf', '--all', 'out'], { cwd })
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('is there already')])
      expect(readFileSync(join(cwd, 'out/plan.yaml'), 'utf8')).toBe('mine')
    })
  })

  it('takes what was signed, not what an update put in its place', async () => {
    const inside = insideOf(signed)
    const files = inside.ofType('EmbeddedFile')
    const swapped = updated(signed, {
      objects: Object.fromEntries(files.map((num) => [num, streamOf('goals: [another]')])),
    })
    const { code, stdout } = await extract(swapped, [])
    expect(code).toBe(0)
    expect(digestOf(readPlan(stdout).plan)).toBe(digestOf(samplePlan()))
  })

  it('says when a file is not the one that the manifest names', async () => {
    const inside = insideOf(unsigned)
    const planAt = inside.ofType('EmbeddedFile').at(-1) as number
    const files = inside.ofType('EmbeddedFile')
    const swapped = updated(unsigned, {
      objects: Object.fromEntries(
        files
          .filter((num) => num === planAt || files.length === 1)
          .map((num) => [num, streamOf('txplan: 1\ngoals: []\n')]),
      ),
    })
    const { code, stderr } = await extract(swapped, [])
    expect(code).toBe(1)
    expect(stderr).toMatch(/not the one that its manifest names|manifest cannot be read/)
  })

  it('gives the plan back from a document whose end is damaged, and says so', async () => {
    const { code, stdout, stderr } = await extract(Buffer.concat([signed, bytesOf('junk')]), [])
    expect(code).toBe(1)
    expect(stdout).toContain('plan-7k2m')
    expect(stderr).toContain('txplan verify a.pdf')
  })

  it('says when there is nothing in it', async () => {
    const { code, stderr } = await extract(documentOf(['<< /Type /Catalog >>']), [])
    expect([code, stderr]).toEqual([2, expect.stringContaining('carries no files')])
  })

  it('says when it is no document, or its plan is damaged', async () => {
    expect((await extract(bytesOf('hello'), [])).code).toBe(2)
    const at =
      latin1(unsigned).indexOf('stream', latin1(unsigned).indexOf('/Type /EmbeddedFile')) + 40
    expect((await extract(flipped(unsigned, at), [])).code).not.toBe(0)
  })

  it.each([
    [['../evil.txt']],
    [['a/b.txt']],
    [['..\\\\evil.txt']],
    [['/etc/passwd']],
    [['C:evil']],
    [['.ssh']],
    [['nul.txt']],
    [['plan.yaml.']],
    [['plan.yaml ']],
    [['a.txt', 'A.TXT']],
  ])('writes nothing for files named %j', async (names) => {
    const { code, stderr } = await extract(carrying(['fine.txt', ...names]), ['--all', 'out'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was written')])
    expect(stderr).not.toContain('Wrote')
  })

  it('lets no name in the document command the terminal', async () => {
    const named = '\u001b]0;owned\u0007\u001b[2Jplan.yaml'
    const bytes = carrying([named, named, 'fine.txt'])
    for (const args of [['--list'], ['--all', 'out'], [], ['--manifest']]) {
      const { stdout, stderr } = await extract(bytes, args)
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]/u)
      expect(`${stdout}${stderr}`).not.toBe('')
    }
  })

  it.skipIf(!pdfdetach)('lists what pdfdetach lists (needs poppler-utils)', async () => {
    const { output } = pdfdetach?.(signed, ['-list']) ?? { output: '' }
    const theirs = [...output.matchAll(/^\d+: (.*)$/gm)].map(([, name]) => name).sort()
    const { stdout } = await extract(signed, ['--list'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('  ')[0]),
    ).toEqual(theirs)
  })
})

it('no name leads out of a folder', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ':', '\0', ' ') }),
      (name) => {
        if (isPlainName(name)) expect(join('/x', name)).toBe(`/x/${name}`)
      },
    ),
  )
})
