/**
 * What the examples look like to a user: their reports and their documents, as golden files. After an
 * intended change: UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts, and read the diff.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectGolden } from './helpers/golden.ts'
import { tool } from './helpers/pdf-tools.ts'
import { inFolder, runInProcess } from './helpers/run.ts'

const clients = readdirSync('examples/clients').sort()
const plans = [
  ['minimal', 'examples/minimal.plan.yaml'],
  ...clients.map((name) => [name, `examples/clients/${name}/plan.yaml`]),
] as [string, string][]

const asOf = (file: string): string =>
  /^# as-of: (\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '2026-11-21'

/** Text without the distances between words, which differ between versions of poppler. */
const lines = (text: string) =>
  text
    .replace(/\f/g, '\n----- page -----\n')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join('\n')

const world = { cwd: process.cwd(), env: { SOURCE_DATE_EPOCH: '1795219200' } }

describe('reports', () => {
  it.each(plans)('%s', async (name, file) => {
    const { stdout } = await runInProcess(
      ['lint', file, '--show-values', '--no-history', '--as-of', asOf(file)],
      world,
    )
    expectGolden(`test/golden/${name}.report.golden.txt`, stdout)
  })

  it('the practice, as CI sees it', async () => {
    const { stdout } = await runInProcess(
      ['lint', 'examples', '--no-history', '--format', 'json', '--as-of', '2026-11-21'],
      world,
    )
    expectGolden('test/golden/practice.golden.json', stdout)
  })
})

describe('Markdown', () => {
  it.each(plans)('%s', async (name, file) => {
    const { stdout } = await runInProcess(['render', file, '--to', 'md'], world)
    expectGolden(`test/golden/${name}.golden.md`, stdout)
  })
})

describe('web page', () => {
  it.each(plans.filter(([name]) => name === 'minimal' || name === 'reyes-m'))(
    '%s',
    async (name, file) => {
      const { stdout } = await runInProcess(['render', file, '--to', 'html'], world)
      expectGolden(`test/golden/${name}.golden.html`, stdout)
    },
  )
})

describe('PDF', () => {
  const pdftotext = tool('pdftotext')
  const note = pdftotext ? '' : ' (skipped: pdftotext is not installed)'

  it.skipIf(!pdftotext).each(plans)(
    `%s: words and lines of each page${note}`,
    async (name, file) => {
      await inFolder({}, async (folder) => {
        const pdf = join(folder, 'plan.pdf')
        const { code, stderr } = await runInProcess(['render', file, '-o', pdf], world)
        expect(code, stderr).toBe(0)
        const text = pdftotext?.(readFileSync(pdf), ['-layout'], ['-']).output ?? ''
        expectGolden(`test/golden/${name}.pages.golden.txt`, lines(text))
      })
    },
  )

  it('has the same bytes each time', async () => {
    await inFolder({}, async (folder) => {
      const bytes = await Promise.all(
        ['one', 'two'].map(async (name) => {
          const pdf = join(folder, `${name}.pdf`)
          await runInProcess(['render', 'examples/minimal.plan.yaml', '-o', pdf], world)
          return readFileSync(pdf)
        }),
      )
      expect(bytes[0]?.equals(bytes[1] as Buffer)).toBe(true)
    })
  })
})
