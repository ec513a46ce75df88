import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/measures/trajectory/reading.ts'
import { expectGolden } from '../../helpers/golden.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const schema = JSON.parse(readFileSync('schemas/progress-report.schema.json', 'utf8')) as object
const isValid = new Ajv({ strict: false }).compile(schema)

const plan = `txplan: 1
id: p-1
effective: 2026-01-05
client: { name: Nadia Ferro }
goals:
  - id: g
    statement: Nadia feels like Nadia.
    objectives:
      - id: mood
        statement: Nadia Ferro's PHQ-9 falls from 12 to 6.
        measure: { instrument: phq-9, baseline: { value: 12, date: 2026-01-05 }, target: { at_most: 6 } }
        target_date: 12 weeks
      - id: walks
        statement: Walks with Ferro's dog.
        measure: { behavior: walks with Ferro's dog, unit: Ferro walks, baseline: { value: 0, date: 2026-01-05 }, target: { at_least: 5 } }
        target_date: 8 weeks
`
const record = `txplan: 1
measures:
  - { instrument: phq-9, date: 2026-01-05, score: 12, informant: Nadia }
  - { instrument: phq-9, date: 2026-01-12, score: 15, informant: Nadia }
  - { instrument: phq-9, date: 2026-01-19, score: 19, informant: Nadia }
  - { instrument: walks, date: 2026-01-12, score: 1 }
  - { instrument: walks, date: 2026-01-19, score: 2 }
  - { instrument: walks, date: 2026-02-02, score: 3 }
  - { instrument: walks with Ferro's dog, date: 2026-02-09, score: 5 }
`
const files = { 'plan.yaml': plan, 'record.yaml': record }

const show = (args: string[], more: { isTTY?: boolean; env?: Record<string, string> } = {}) =>
  inFolder(files, (cwd) =>
    runInProcess(['progress', '.', '--as-of', '2026-01-20', ...args], { cwd, ...more }),
  )

describe('txplan progress', () => {
  it('draws the readings, and says of each objective how it stands', async () => {
    const { stdout, code } = await show([])
    expect(code).toBe(1)
    expect(stdout).toMatch(/◆[\s\S]*└─+[\s\S]*● reading {2}◆ baseline {2}· expected {2}─ wanted/)
    expect(stdout).toContain('! Deteriorating\n  Objective mood\n')
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Worse than at the baseline by more than the error of measurement (6 points; NHS Talking Therapies): 12 on January 5, 2026, 19 on January 19, 2026; look at it with the client in the next session.',
    )
  })

  it.each([40, 60, 100, 160])('stays within %i columns', async (columns) => {
    const { terminalChart } = await import('../../../src/cli/commands/progress/terminal-chart.ts')
    const { chartOf } = await import('../../../src/measures/trajectory/chart.ts')
    const { findInstrument } = await import('../../../src/measures/find.ts')
    const chart = chartOf({
      title: 'PHQ-9',
      instrument: findInstrument('phq-9'),
      readings: [
        { day: '2026-01-05', value: 27 },
        { day: '2026-04-19', value: 0 },
      ],
      enough: { from: Number.NEGATIVE_INFINITY, to: 6 },
    })
    if (!chart) throw new Error('There is a chart of two readings.')
    const rows = terminalChart(chart, columns)
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(columns)
    expect(rows.join('\n')).toMatch(/●[\s\S]*●/)
  })

  it('gives tables with --plain', async () => {
    const { stdout } = await show(['--plain', '--measure', 'phq-9'])
    expect(stdout).toContain(
      [
        'Day         Value  Expected  Band',
        '2026-01-05     12        12  moderate           baseline',
        '2026-01-12     15      11.5  moderately severe',
        '2026-01-19     19        11  moderately severe',
      ].join('\n'),
    )
    expect(stdout).not.toMatch(/[●│⠀-⣿]/)
    expect(stdout).not.toContain('walks')
  })

  it('takes what the record calls by the objective’s id, and by its words, for one', async () => {
    const { stdout } = await show(['--format', 'json'])
    const report = JSON.parse(stdout)
    expect(isValid(report), JSON.stringify(isValid.errors)).toBe(true)
    const [mood, walks] = report.objectives
    expect(mood).toMatchObject({ id: 'mood', verdict: 'deteriorating', basis: 'scores' })
    expect(mood.tolerance).toMatchObject({ rule: 'measurement-error', value: 6, confirmed: true })
    expect(walks).toMatchObject({ id: 'walks', measure: 'walks' })
    const later = await show(['--format', 'json', '--as-of', '2026-02-10'])
    const values = JSON.parse(later.stdout).objectives[1].readings.map((one: Reading) => one.value)
    expect(values).toEqual([1, 2, 3, 5])
    expect(walks.tolerance).toEqual({ points: 1.25, rule: 'quarter-of-the-way' })
    const [phq9] = report.measures
    expect(phq9.change.reliable).toMatchObject({ verdict: 'worsened', value: 6, confirmed: true })
    expect(phq9.change.response).toMatchObject({ met: false, value: 50 })
  })

  it.each(['okafor-d', 'reyes-m', 'case-05-custody', 'case-26-sud-isp'])(
    'json fits its schema: %s',
    async (name) => {
      const { stdout } = await runInProcess(
        ['progress', `examples/clients/${name}`, '--format', 'json', '--as-of', '2026-11-21'],
        { cwd: process.cwd() },
      )
      expect(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true)
    },
  )

  it.each(['pretty', 'json', 'csv', 'md', 'svg'])(
    'tells no name and no words of the plan away from a terminal: %s',
    async (format) => {
      const { stdout } = await show(['--format', format])
      expect(stdout).not.toMatch(/Nadia|Ferro|dog/)
      expect(stdout).toContain('19')
      const all = await show(['--format', format, '--show-values'])
      expect(all.stdout.length).toBeGreaterThanOrEqual(stdout.length)
    },
  )

  it('shows the words on a terminal', async () => {
    const { stdout } = await show([], { isTTY: true, env: { NO_COLOR: '1' } })
    expect(stdout).toContain('Nadia Ferro')
    expect((await show([], { isTTY: true, env: { CI: '1' } })).stdout).not.toContain('Nadia')
  })

  it('writes a table for a spreadsheet', async () => {
    const { stdout } = await show(['--format', 'csv'])
    const [head, ...rows] = stdout.split('\r\n')
    expect(head).toContain('kind,id,measure,day,value')
    expect(rows).toContain(
      'reading,phq-9,phq-9,2026-01-19,19,no,moderately severe,-7,worsened,,,,,,,',
    )
    expect(rows.find((row) => row.startsWith('objective,mood'))).toContain('deteriorating')
  })

  it('draws an SVG that is well formed and tells what it shows', async () => {
    const { stdout } = await show(['--format', 'svg', '--measure', 'phq-9'])
    expect(stdout).toContain('<title id="chart-1-title">PHQ-9</title>')
    expect(stdout).toContain('19 on January 19, 2026')
    expect(stdout.match(/<[a-z]+[ >]/g)?.length).toBe(stdout.match(/<\/[a-z]+>/g)?.length)
  })

  it.each([
    ['okafor-d', 80],
    ['reyes-m', 120],
  ])('of %s, as a person sees it in %i columns', async (name, columns) => {
    const { pretty } = await import('../../../src/cli/commands/progress/pretty.ts')
    const { toldOf } = await import('../../../src/cli/commands/progress/told.ts')
    const { readClient } = await import('../../../src/cli/read-client.ts')
    const { careOf } = await import('../../../src/care/care.ts')
    const { progressOf } = await import('../../../src/care/progress.ts')
    const { noPaint } = await import('../../../src/lint/formats/paint.ts')
    const folder = `examples/clients/${name}`
    const files = { plan: `${folder}/plan.yaml`, record: `${folder}/record.yaml` }
    const care = careOf({ ...(await readClient(files, process.cwd())), asOf: '2026-11-21' })
    const told = toldOf(progressOf(care), {
      plan: files.plan,
      asOf: '2026-11-21',
      showValues: true,
    })
    const text = pretty(told, { paint: noPaint, width: columns, isPlain: false })
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
    expectGolden(`test/golden/${name}.progress.golden.txt`, text)
  })

  it('says what there is where a measure is not', async () => {
    const { code, stderr } = await show(['--measure', 'phq9x'])
    expect(code).toBe(2)
    expect(stderr).toContain('--measure phq-9')
  })

  it('has nothing to draw without two readings', async () => {
    const { code, stderr } = await inFolder({ 'plan.yaml': plan }, (cwd) =>
      runInProcess(['progress', '.', '--format', 'svg'], { cwd }),
    )
    expect(code).toBe(2)
    expect(stderr).toContain('nothing to draw')
  })

  it('ends with 0 where nothing is worse than at the baseline', async () => {
    const { code } = await runInProcess(
      ['progress', 'examples/clients/okafor-d', '--as-of', '2026-11-21'],
      {
        cwd: process.cwd(),
      },
    )
    expect(code).toBe(0)
  })
})
