import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary, runInProcess } from '../../helpers/run.ts'

const schema = JSON.parse(readFileSync('schemas/caseload-report.schema.json', 'utf8')) as object
const isValid = new Ajv({ strict: false }).compile(schema)

const planOf = (name: string, more = '') => `txplan: 1
id: p-${name.length}
status: active
client: { name: ${name} Quill }
effective: 2026-01-05
revision: { number: 1, date: 2026-01-05, kind: initial }
goals:
  - id: g
    statement: ${name} sleeps.
    objectives:
      - id: mood
        statement: ${name}'s PHQ-9 falls to 6.
        measure: { instrument: phq-9, baseline: { value: 15, date: 2026-01-05 }, target: { at_most: 6 } }
        target_date: 2026-06-01
${more}`
const recordOf = (...scores: number[]) => `txplan: 1
sessions:
  - { date: 2026-01-12, attendance: attended }
  - { date: 2026-01-19, attendance: attended }
  - { date: 2026-01-26, attendance: no-show }
measures:
${scores.map((score, at) => `  - { instrument: phq-9, date: 2026-01-${12 + 7 * at}, score: ${score} }`).join('\n')}
`
const files = {
  'txplan.yaml': 'txplan: 1\nname: Test\n',
  'clients/abel/plan.yaml': planOf('Abel', 'review: { next: 2026-01-10 }\n'),
  'clients/abel/record.yaml': recordOf(14, 8),
  'clients/berta/plan.yaml': planOf('Berta', 'review: { next: 2026-03-10 }\n'),
  'clients/berta/record.yaml': recordOf(19, 23),
  'clients/cleo/plan.yaml': planOf('Cleo'),
}

const show = (args: string[], more: Partial<Parameters<typeof runInProcess>[1]> = {}) =>
  inFolder(files, (cwd) =>
    runInProcess(['caseload', '--as-of', '2026-01-29', ...args], { cwd, ...more }),
  )

const lines = (text: string) => text.split('\n')

describe('txplan caseload', () => {
  it('has one line for each client, with the most pressing of each', async () => {
    const { stdout, code } = await show([])
    expect(code).toBe(1)
    const [head, abel, berta, cleo, blank] = lines(stdout)
    expect(head).toMatch(/^Client +Next due +Errors +Measure +Session/)
    expect(abel).toMatch(/^abel +Review 19 days over.* PHQ-9 15 ↓ 8, better +10 days ago/)
    expect(berta).toMatch(/^berta .*PHQ-9 15 ↑ 23, worse +10 days ago/)
    expect(cleo).toMatch(/^cleo .* none$/)
    expect(blank).toBe('')
    expect(stdout).toContain('3 clients;')
    expect(stdout).toContain('1 worse than at the baseline')
  })

  it.each([40, 70, 100, 160])('stays within %i columns', async (columns) => {
    const { pretty } = await import('../../../src/cli/commands/caseload/pretty.ts')
    const { noPaint } = await import('../../../src/lint/formats/paint.ts')
    const { collect } = await import('../../../src/cli/commands/caseload/collect.ts')
    const { discover } = await import('../../../src/practice/discover.ts')
    const { clients } = await discover(['examples'], process.cwd())
    const rows = await collect(clients, {
      cwd: process.cwd(),
      asOf: '2026-11-21',
      lint: true,
      showValues: true,
      charts: false,
    })
    const text = pretty(rows, '2026-11-21', { paint: noPaint, width: columns })
    const [head, ...body] = lines(text).slice(0, rows.length + 1)
    for (const line of [head, ...body]) expect(line?.length).toBeLessThanOrEqual(columns)
    expect(body.length).toBe(rows.length)
  })

  it.each([
    ['client', 'abel berta cleo'],
    ['due', 'abel berta cleo'],
    ['trend', 'berta abel cleo'],
    ['session', 'cleo abel berta'],
  ])('sorts by %s', async (by, order) => {
    const { stdout } = await show(['--sort', by, '--format', 'csv', '--no-lint'])
    const names = lines(stdout)
      .slice(1, 4)
      .map((line) => line.split(',')[0])
    expect(names.join(' ')).toBe(order)
  })

  it('fits its schema, with findings and without', async () => {
    for (const more of [[], ['--no-lint'], ['--show-values']]) {
      const { stdout } = await show(['--format', 'json', ...more])
      expect(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors)).toBe(true)
    }
    const report = JSON.parse((await show(['--format', 'json'])).stdout)
    expect(report.clients[1]).toMatchObject({
      client: 'berta',
      worse: true,
      trend: { measure: 'PHQ-9', from: 15, to: 23, word: 'worse' },
      session: { day: '2026-01-19', daysAgo: 10 },
    })
    const examples = await runInProcess(
      ['caseload', 'examples', '--format', 'json', '--as-of', '2026-11-21'],
      { cwd: process.cwd() },
    )
    expect(isValid(JSON.parse(examples.stdout)), JSON.stringify(isValid.errors)).toBe(true)
  })

  it('counts what lint finds of the client', async () => {
    const { stdout } = await show(['--format', 'json'])
    const lint = await inFolder(files, (cwd) =>
      runInProcess(
        ['lint', 'clients/abel', '--no-history', '--format', 'json', '--as-of', '2026-01-29'],
        { cwd },
      ),
    )
    const found = JSON.parse(lint.stdout).findings as { severity: string; file: string }[]
    const count = (severity: string) =>
      found.filter((one) => one.severity === severity && one.file.includes('abel')).length
    expect(JSON.parse(stdout).clients[0].findings).toEqual({
      errors: count('error'),
      warnings: count('warning'),
    })
  })

  it.each(['pretty', 'json', 'csv', 'html'])(
    'tells no name away from a terminal: %s',
    async (format) => {
      expect((await show(['--format', format])).stdout).not.toMatch(/Quill|Abel|sleeps/)
      expect((await show(['--format', format, '--show-values'])).stdout.includes('Quill')).toBe(
        format !== 'pretty',
      )
    },
  )

  it('writes one page that needs nothing else, with a chart for whoever has scores', async () => {
    const { stdout } = await show(['--format', 'html'])
    expect(stdout.match(/<svg /g)?.length).toBe(2)
    expect(stdout).toContain('<title id="client-1-1-title">PHQ-9</title>')
    expect(stdout).toContain('14 on January 12, 2026')
    expect(stdout).toContain("default-src 'none'")
    expect(stdout).not.toMatch(/<script|<link|<img|url\(|@import|src=|href="(?!#)/)
  })

  it('says on several threads what it says on one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 160 }, (_, at) => [
        [`clients/c${1000 + at}/plan.yaml`, planOf('Abel')],
        [`clients/c${1000 + at}/record.yaml`, recordOf(14, 8 + (at % 12))],
      ]).flat(),
    )
    await inFolder({ ...many, 'txplan.yaml': files['txplan.yaml'] }, async (cwd) => {
      const args = ['caseload', '--as-of', '2026-01-29', '--format', 'json']
      const threads = runBinary(args, { cwd })
      const { clients } = JSON.parse(threads.stdout)
      expect(clients.length).toBe(160)
      const some = clients.slice(70, 90).map((one: { file: string }) => one.file)
      const alone = await runInProcess([...args, ...some], { cwd })
      expect(JSON.parse(alone.stdout).clients).toEqual(clients.slice(70, 90))
    })
  })

  it('names what cannot be read, and shows the others', async () => {
    const broken = {
      ...files,
      'clients/dora/plan.yaml': new Uint8Array([0x74, 0x78, 0xff, 0xfe, 0x0a]),
      'clients/emil/plan.yaml': planOf('Emil', 'colour: red\n'),
    }
    const { stdout, stderr, code } = await inFolder(broken, (cwd) =>
      runInProcess(['caseload', '--as-of', '2026-01-29'], { cwd }),
    )
    expect(code).toBe(2)
    expect(stderr).toContain('clients/dora/plan.yaml')
    expect(stdout).toMatch(/^dora {2}could not be read/m)
    expect(stdout).toMatch(/^abel /m)
    expect(stderr).toContain('clients/emil/plan.yaml: 1 part does not fit the format')
  })

  it('says who has still to sign, and where the text was changed under a signature', async () => {
    const digest = `txplan1-sha256:${'0'.repeat(64)}`
    const by = (role: string, more = '') =>
      `  - { role: ${role}, name: A. Quill, signed: 2026-01-05, method: ink${more} }\n`
    const signed = {
      'clients/one/plan.yaml': planOf('One', `signatures:\n${by('clinician')}`),
      'clients/both/plan.yaml': planOf('Both', `signatures:\n${by('clinician')}${by('client')}`),
      'clients/then/plan.yaml': planOf(
        'Then',
        `signatures:\n${by('client', `, digest: "${digest}"`)}`,
      ),
    }
    const { stdout } = await inFolder(signed, (cwd) =>
      runInProcess(['caseload', '--as-of', '2026-01-29', '--format', 'json'], { cwd }),
    )
    const report = JSON.parse(stdout)
    expect(isValid(report)).toBe(true)
    expect(
      report.clients.map((one: { signatures: object }) => Object.values(one.signatures)),
    ).toEqual([
      ['signed', []],
      ['to-sign', ['client']],
      ['changed', ['client']],
    ])
  })
})
