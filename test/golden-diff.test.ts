/**
 * What every pair of `examples/revisions` looks like compared, in every format, as golden files. After an
 * intended change: UPDATE_GOLDEN=1 npx vitest run test/golden-diff.test.ts, and read the diff.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectGolden } from './helpers/golden.ts'
import { tool } from './helpers/pdf-tools.ts'
import { inFolder, runInProcess } from './helpers/run.ts'

const pairs = readdirSync('examples/revisions').sort()
const pair = (name: string) =>
  ['before', 'after'].map((side) => `examples/revisions/${name}/${side}.yaml`)

const diff = (name: string, ...more: string[]) =>
  runInProcess(['diff', ...pair(name), ...more], {
    cwd: process.cwd(),
    isTTY: true,
    env: {
      SOURCE_DATE_EPOCH: '1795219200',
      ...(more.includes('--color') ? {} : { NO_COLOR: '1' }),
    },
  })

/** What shows the client's words, and what a log would show. */
const formats: [string, string[]][] = [
  ['pretty.golden.txt', []],
  ['color.golden.txt', ['--color']],
  ['golden.md', ['--format', 'md', '--show-values']],
  ['golden.json', ['--format', 'json', '--show-values']],
  ['ci.golden.md', ['--format', 'md']],
  ['ci.golden.json', ['--format', 'json']],
  ['golden.html', ['--format', 'html']],
]

describe.each(pairs)('%s', (name) => {
  it.each(formats)('as %s', async (ending, options) => {
    const { code, stdout, stderr } = await diff(name, ...options)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expectGolden(`test/golden/diff/${name}.${ending}`, stdout)
  })

  const pdftotext = tool('pdftotext')
  it.skipIf(!pdftotext)('as a PDF: words and lines of each page', async () => {
    await inFolder({}, async (folder) => {
      const pdf = join(folder, 'changes.pdf')
      const { code, stderr } = await diff(name, '-o', pdf)
      expect(code, stderr).toBe(0)
      const text = pdftotext?.(readFileSync(pdf), ['-layout'], ['-']).output ?? ''
      expectGolden(`test/golden/diff/${name}.pages.golden.txt`, lines(text))
    })
  })
})

/** Text without the distances between words, which differ between versions of poppler. */
const lines = (text: string) =>
  text
    .replace(/\f/g, '\n----- page -----\n')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join('\n')

describe('the pairs', () => {
  it('are at least four', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(4)
  })

  it('one is no change in meaning, though hardly a line is the same', async () => {
    const { stdout } = await diff('only-laid-out-anew')
    expect(stdout).toContain('No change in meaning: only layout or comments')
  })
})
