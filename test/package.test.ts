/** The package as a user gets it: packed, installed into an empty folder, used. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const npm = (args: string[], cwd: string) =>
  execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' })

const plan = resolve('examples/minimal.plan.yaml')

describe('packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-pack-'))
  const inside = join(folder, 'node_modules/txplan')

  beforeAll(() => {
    // The global set-up has built; packing must not build again under other tests' feet.
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], resolve('.'))
    writeFileSync(join(folder, 'package.json'), '{"name":"user","private":true,"type":"module"}')
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    npm(['install', '--offline', `./txplan-${version}.tgz`], folder)
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'node_modules/.bin/txplan'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })

  const script = (code: string) => {
    writeFileSync(join(folder, 'use.js'), code)
    return execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' })
  }

  it('brings no other package along', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>
    }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/txplan'])
  })

  it('brings the licences of what is bundled', () => {
    const notices = readFileSync(join(inside, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of ['commander', 'yaml', 'js-yaml', 'pdfkit', 'handlebars', 'fontkit'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(existsSync(join(inside, 'templates/fonts/OFL.txt'))).toBe(true)
  })

  it('lints', () => {
    const { status, stdout } = run('lint', plan, '--as-of', '2026-11-21')
    expect(stdout).toContain('Nothing to report in')
    expect(status).toBe(0)
  })

  it('brings the profiles, and the sources that they name', () => {
    const explained = run('explain', 'va-105')
    expect(explained.stdout).toContain('VA2: 12VAC35-105-665 ISP requirements')
    const { status, stdout } = run('lint', plan, '--as-of', '2027-06-01', '--profile', 'va-105')
    expect(stdout).toContain('Required by Virginia DBHDS-licensed providers')
    expect(status).toBe(1)
  })

  it('judges by a profile as a toolkit too', () => {
    const out = script(`
      import { lint } from 'txplan'
      const found = lint('txplan: 1\\ngoals: [{ statement: Calm }]\\n', { asOf: '2026-11-21', profiles: ['carf'] })
      const { severity, demand } = found.find((one) => one.rule === 'strengths-missing')
      console.log(severity, demand.profile, demand.confidence)
    `)
    expect(out).toBe('error carf secondary-only\n')
  })

  it('renders a PDF', () => {
    const { status, stderr } = run('render', plan, '-o', 'plan.pdf')
    expect(stderr).toContain('Wrote plan.pdf')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is a toolkit: lint, readPlan, say', () => {
    const out = script(`
      import { lint, readPlan, say } from 'txplan'
      const text = 'txplan: 1\\nclient: { name: Maria }\\ngoals:\\n  - statment: x\\n'
      const [finding] = lint(text, { asOf: '2026-11-21' }).filter((one) => one.rule === 'unknown-key')
      console.log(finding.range.start.line, finding.range.start.column)
      console.log(say(finding).message)
      console.log(say(finding, { showValues: true }).message)
      console.log(JSON.stringify(readPlan(text)))
    `)
    expect(out.split('\n')).toEqual([
      '4 5',
      'The field (not shown) is not known; did you mean “statement”?',
      'The field “statment” is not known; did you mean “statement”?',
      '{"plan":{"txplan":1,"client":{"name":"Maria"},"goals":[{}]},"faults":1}',
      '',
    ])
  })

  it('is a toolkit: render, the same bytes each time', () => {
    const out = script(`
      import { readFileSync } from 'node:fs'
      import { createHash } from 'node:crypto'
      import { readPlan, render } from 'txplan'
      const { plan } = readPlan(readFileSync(${JSON.stringify(plan)}, 'utf8'))
      const createdOn = new Date(0)
      const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
      const one = await render(plan, { to: 'pdf', createdOn })
      const two = await render(plan, { to: 'pdf', createdOn })
      console.log(hash(one.bytes) === hash(two.bytes), one.missing.length, one.pages >= 1)
      console.log((await render(plan, { to: 'html' })).startsWith('<!doctype html>'))
      console.log((await render(plan, { to: 'md' })).match(/^# /m) !== null)
      const layout = { sections: [{ id: 'goals', title: 'Where we go' }] }
      console.log((await render(plan, { to: 'md', layout })).includes('## Where we go'))
    `)
    expect(out).toBe('true 0 true\ntrue\ntrue\ntrue\n')
  })

  it('is a toolkit: the digest of a plan, and its short code', () => {
    const out = script(`
      import { digestOf, readPlan, shortCode } from 'txplan'
      const one = digestOf(readPlan('txplan: 1\\ngoals: [{ id: a, statement: Calm }]\\n').plan)
      const same = digestOf(readPlan('goals:\\n  - id: b\\n    statement: Calm # days\\n').plan)
      console.log(/^txplan1-sha256:[0-9a-f]{64}$/.test(one), one === same, one.includes(shortCode(one).slice(0, 4)))
    `)
    expect(out).toBe('true true true\n')
  })

  it('has types that a strict user can compile against', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { type Finding, lint, type Plan, readPlan, render } from 'txplan'
       const plan: Plan = readPlan('txplan: 1').plan
       const goal: string | undefined = plan.goals?.[0]?.objectives?.[0]?.measure?.instrument
       const findings: Finding[] = lint('txplan: 1', { asOf: '2026-11-21' })
       const page: Promise<string> = render(plan, { to: 'html' })
       const pdf = render(plan, { to: 'pdf', createdOn: new Date(0) }).then((one) => one.bytes.length)
       // @ts-expect-error a PDF needs its date
       const wrong = render(plan, { to: 'pdf' })
       export { findings, goal, page, pdf, wrong }\n`,
    )
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
    ]
    const tsc = spawnSync(resolve('node_modules/.bin/tsc'), [...options, 'use.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  })
})
