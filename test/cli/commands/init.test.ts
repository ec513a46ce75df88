import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { expectGolden } from '../../helpers/golden.ts'
import { inFolder, type Outcome, runInProcess } from '../../helpers/run.ts'

const answers = `practice:
  name: Harbor Street Counseling
  address: [214 Harbor Street, "Wexcombe, ME 04099"]
clinicians:
  - { name: "Ruth Salter, LCSW", npi: "1111111112", role: Therapist }
  - name: Jonah Pell
    credentials: LMSW-CC
    license: { number: MC-20977, state: ME, expires: 2027-08-31 }
    supervised_by: Ruth Salter
payers:
  - { name: Pine State Health Plan, profile: commercial-generic }
review: { every: 90 days }
profiles: [joint-commission]
paper: letter
`

const practice = `# Ours. Ask Ruth before you change it.
txplan: 1
practice: { name: Harbor Street Counseling }   # since 2014

clinicians:
  - id: r-salter   # the owner
    name: Ruth Salter
    credentials: LCSW

review:
  every: 90 days # the board wants that
`

const init = (cwd: string, ...args: string[]) => runInProcess(['init', ...args], { cwd })
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

/** The same at a terminal, in plain lines. */
async function talk(cwd: string, lines: string[], ...args: string[]): Promise<Outcome> {
  const told: string[] = []
  const input = new PassThrough()
  const output = new PassThrough()
  output.on('data', (part: Buffer) => told.push(part.toString('utf8')))
  input.end(lines.map((line) => `${line}\n`).join(''))
  const code = await main(['init', '--plain', ...args], {
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: { write: () => true, columns: 80 },
    stderr: { write: (part) => told.push(String(part)), columns: 80 },
    terminal: () => ({
      input: input as unknown as NodeJS.ReadStream,
      output: output as unknown as NodeJS.WriteStream,
      signal: new AbortController().signal,
    }),
    cwd,
    env: {},
    now: () => new Date('2026-11-21T12:00:00Z'),
  })
  return { code, stdout: '', stderr: told.join('') }
}

describe('txplan init', () => {
  it('writes a practice that lint has nothing to say about', () =>
    inFolder(
      { 'answers.yaml': `${answers}setup: { example: true, identities: true }\n` },
      async (cwd) => {
        const { code, stdout, stderr } = await init(cwd, 'ours', '--answers', 'answers.yaml')
        expect(code).toBe(0)
        expect(stdout).toBe('')
        expect(stderr).toContain('cd ours, then txplan new CLIENT')
        const at = join(cwd, 'ours')
        expect(readdirSync(at).sort()).toEqual([
          ...[
            '.editorconfig',
            '.gitignore',
            'clients',
            'identities.yaml',
            'schemas',
            'txplan.yaml',
          ],
        ])
        for (const name of ['plan', 'record', 'practice'])
          expect(read(at, `schemas/${name}.schema.json`)).toBe(
            readFileSync(`schemas/${name}.schema.json`, 'utf8'),
          )
        expect(statSync(join(at, 'identities.yaml')).mode & 0o777).toBe(0o600)
        expectGolden('test/golden/init.golden.yaml', read(at, 'txplan.yaml'))
        const lint = await runInProcess(['lint', '--as-of', '2026-11-21'], { cwd: at })
        expect(lint.stdout).toContain('Nothing to report')
        expect(lint.code).toBe(0)
      },
    ))

  it('keeps out of git what must not get there, and lets signed files in', () =>
    inFolder({ 'answers.yaml': answers }, async (cwd) => {
      execFileSync('git', ['init', '--quiet', cwd])
      await init(cwd, '--answers', 'answers.yaml')
      const names = ['identities.yaml', '.txplan/drafts/x.json', 'clients/a/plan.pdf', 'ruth.p12']
      const kept = ['clients/a/signed/r1.pdf', 'clients/a/plan.yaml', 'schemas/plan.schema.json']
      const ignored = execFileSync('git', ['-C', cwd, 'check-ignore', '--stdin'], {
        input: [...names, ...kept].join('\n'),
        encoding: 'utf8',
      })
      expect(ignored.trim().split('\n')).toEqual(names)
    }))

  it('says exactly what is missing', () =>
    inFolder(
      { 'answers.yaml': 'clinicians: [{ name: Ruth Salter }, { npi: "1111111112" }]\n' },
      async (cwd) => {
        const none = await init(cwd, '--no-input')
        expect(none.code).toBe(2)
        expect(none.stderr).toContain('practice.name: missing\n  clinicians[0].name: missing\n')
        const some = await init(cwd, '--answers', 'answers.yaml')
        expect(some.code).toBe(2)
        expect(some.stderr).toContain(
          '2 answers are missing:\n  practice.name: missing\n  clinicians[1].name: missing\n',
        )
        expect(readdirSync(cwd)).toEqual(['answers.yaml'])
      },
    ))

  it('refuses what cannot be: an NPI, a profile, a supervisor', () =>
    inFolder(
      {
        'answers.yaml': answers
          .replace('1111111112', '1111111121')
          .replace('commercial-generic', 'comercial-generic')
          .replace('supervised_by: Ruth Salter', 'supervised_by: Ruth Slater'),
      },
      async (cwd) => {
        const { code, stderr } = await init(cwd, '--answers', 'answers.yaml')
        expect(code).toBe(2)
        expect(stderr).toContain('clinicians[0].npi: 1111111121 fails the check')
        expect(stderr).toContain('Did you mean commercial-generic?')
        expect(stderr).toContain('No clinician is called “Ruth Slater”')
        expect(existsSync(join(cwd, 'txplan.yaml'))).toBe(false)
      },
    ))

  it('shows what would be written, and writes nothing', () =>
    inFolder({ 'answers.yaml': answers }, async (cwd) => {
      const { code, stdout, stderr } = await init(
        cwd,
        'new',
        '--answers',
        'answers.yaml',
        '--dry-run',
      )
      expect(code).toBe(0)
      expect(stdout).toContain('==> new/txplan.yaml\n# yaml-language-server')
      expect(stderr).toBe('Nothing is written.\n')
      expect(readdirSync(cwd)).toEqual(['answers.yaml'])
    }))

  it('leaves what is there, and adds lines to what is shared, once', () =>
    inFolder(
      {
        'answers.yaml': `${answers}setup: { example: true, identities: true }\n`,
        '.gitignore': 'node_modules/\n*.pdf',
        '.editorconfig': '[*]\r\nindent_size = 4\r\n',
        'identities.yaml': 'txplan: 1\n',
        'schemas/plan.schema.json': '{}\n',
        'clients/example/plan.yaml': 'txplan: 1\n',
      },
      async (cwd) => {
        const { code, stderr } = await init(cwd, '--answers', 'answers.yaml')
        expect(code).toBe(0)
        expect(read(cwd, '.gitignore')).toMatch(
          /^node_modules\/\n\*\.pdf\n\n# Added by txplan init\.\nidentities\.yaml\n/,
        )
        expect(read(cwd, '.editorconfig')).toMatch(
          /^\[\*\]\r\nindent_size = 4\r\n\r\n\[\*\.\{yaml,yml\}\]\r\n/,
        )
        expect(read(cwd, 'identities.yaml')).toBe('txplan: 1\n')
        expect(read(cwd, 'schemas/plan.schema.json')).toBe('{}\n')
        expect(read(cwd, 'clients/example/plan.yaml')).toBe('txplan: 1\n')
        for (const name of [
          'identities.yaml',
          'schemas/plan.schema.json',
          'clients/example/plan.yaml',
        ])
          expect(stderr).toMatch(new RegExp(`${name} +left as it is`))
        const before = read(cwd, '.gitignore')
        const again = await init(cwd, '--answers', 'answers.yaml')
        expect(again.code).toBe(0)
        expect(read(cwd, '.gitignore')).toBe(before)
      },
    ))

  it('begins a history where it was asked to, and commits nothing', () =>
    inFolder({ 'answers.yaml': `${answers}setup: { git: true }\n` }, async (cwd) => {
      const { stderr } = await init(cwd, '--answers', 'answers.yaml')
      expect(stderr).toContain('nothing is committed yet')
      expect(existsSync(join(cwd, '.git/HEAD'))).toBe(true)
      expect(() =>
        execFileSync('git', ['-C', cwd, 'rev-parse', 'HEAD'], { stdio: 'pipe' }),
      ).toThrow()
    }))

  it('puts no practice into another', () =>
    inFolder({ 'txplan.yaml': practice }, async (cwd) => {
      const { code, stderr } = await init(cwd, 'second', '--no-input')
      expect(code).toBe(2)
      expect(stderr).toContain('a practice holds no other')
    }))
})

describe('txplan init in a practice', () => {
  it('changes only what the file holds, and keeps every other byte', () =>
    inFolder(
      {
        'txplan.yaml': practice,
        'clients/a/more.yaml':
          'clinicians: [{ name: Jonah Pell }, { id: r-salter, npi: "1111111112" }]\nreview: { every: 60 days }\n',
      },
      async (cwd) => {
        const { code, stderr } = await init(join(cwd, 'clients/a'), '--answers', 'more.yaml')
        expect(code).toBe(0)
        expect(read(cwd, 'txplan.yaml')).toBe(
          practice
            .replace(
              'credentials: LCSW\n',
              'credentials: LCSW\n    npi: "1111111112"\n  - id: j-pell\n    name: Jonah Pell\n',
            )
            .replace('every: 90 days #', 'every: 60 days #'),
        )
        expect(stderr).toContain('-   every: 90 days # the board wants that\n+   every: 60 days')
        expect(readdirSync(cwd).sort()).toEqual(['clients', 'txplan.yaml'])
      },
    ))

  it('says so where nothing changes', () =>
    inFolder(
      { 'txplan.yaml': practice, 'same.yaml': 'review: { every: 90 days }\n' },
      async (cwd) => {
        for (const args of [['--answers', 'same.yaml'], ['--no-input']]) {
          const { code, stderr } = await init(cwd, ...args)
          expect(code).toBe(0)
          expect(stderr).toContain('Nothing changes.')
        }
        expect(read(cwd, 'txplan.yaml')).toBe(practice)
      },
    ))

  it('does not touch a file that it cannot read', () =>
    inFolder(
      { 'txplan.yaml': 'txplan: 1\npractice: [\n', 'a.yaml': 'paper: a4\n' },
      async (cwd) => {
        const { code, stderr } = await init(cwd, '--answers', 'a.yaml')
        expect(code).toBe(2)
        expect(stderr).toContain('cannot be read in full')
      },
    ))

  it('asks what is to be changed, shows the difference, and makes it', () =>
    inFolder({ 'txplan.yaml': practice }, async (cwd) => {
      chmodSync(join(cwd, 'txplan.yaml'), 0o640)
      const { code, stderr } = await talk(cwd, ['Review', '6 months', 'Make'])
      expect(code).toBe(0)
      expect(stderr).toContain('+   every: 6 months # the board wants that')
      expect(read(cwd, 'txplan.yaml')).toBe(practice.replace('90 days', '6 months'))
      expect(statSync(join(cwd, 'txplan.yaml')).mode & 0o777).toBe(0o640)
    }))

  it('goes on where it stopped, unless the practice has changed meanwhile', () =>
    inFolder({ 'txplan.yaml': practice }, async (cwd) => {
      const stopped = await talk(cwd, ['Review, Documents', '6 months', ':stop'])
      expect(stopped.code).toBe(1)
      expect(stopped.stderr).toContain('txplan init --resume')
      expect(read(cwd, 'txplan.yaml')).toBe(practice)
      const resumed = await talk(
        cwd,
        ['a4', '', '', 'Back to: Review', '5 months', 'Stop'],
        '--resume',
      )
      expect(resumed.stderr).toContain('+   every: 5 months')
      writeFileSync(join(cwd, 'txplan.yaml'), practice.replace('2014', '2015').replace('90', '30'))
      const late = await talk(cwd, ['Make'], '--resume')
      expect(late.code).toBe(2)
      expect(late.stderr).toContain('has changed since')
    }))

  it('changes nothing where nothing is chosen', () =>
    inFolder({ 'txplan.yaml': practice }, async (cwd) => {
      const { code, stderr } = await talk(cwd, [':skip'])
      expect(code).toBe(0)
      expect(stderr).toContain('Nothing changes.')
      expect(read(cwd, 'txplan.yaml')).toBe(practice)
    }))
})
