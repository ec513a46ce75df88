/** Records in `txplan diff`: beside their plan, alone, and of a whole practice. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../../helpers/repository.ts'
import { runInProcess } from '../../../helpers/run.ts'

const plan = (number: number, target = 9) => `txplan: 1
status: active
revision: { number: ${number}, date: 2026-0${number}-01 }
goals: [{ id: mood, target_date: 2026-06-01, objectives: [{ id: score, measure: { instrument: phq-9, target: { at_most: ${target} } } }] }]
`

const session = (id: string, date: string, response: string) =>
  `  - { id: ${id}, date: ${date}, attendance: attended, response: ${response} }\n`

const record = (...more: string[]) => `txplan: 1
client: HS-1
sessions:
${session('s1', '2026-01-05', 'Sang with Ngozi')}${session('s2', '2026-01-12', 'Walked to the harbor')}${more.join('')}`

const [planFile, recordFile] = ['clients/okafor-d/plan.yaml', 'clients/okafor-d/record.yaml']

const diff = (repo: { root: string }, words: string[], isTTY = true) =>
  runInProcess(['diff', ...words], { cwd: repo.root, isTTY, env: { NO_COLOR: '1' } })

const inPractice = (use: (repo: TestRepository) => Promise<void>) =>
  inRepository(async (repo) => {
    repo.write('txplan.yaml', 'txplan: 1\n')
    repo.write(planFile, plan(1))
    repo.write(recordFile, record())
    repo.commit('First', { date: '2026-01-13' })
    await use(repo)
  })

const third = session('s3', '2026-01-19', 'Slept in her own bed')

describe('a record', () => {
  it('is told of beside its plan where it changed', () =>
    inPractice(async (repo) => {
      repo.write(recordFile, record(third).replace('Ngozi', 'the choir'))
      const { code, stdout } = await diff(repo, ['okafor-d', '--exit-code'])
      expect(code).toBe(1)
      expect(stdout).toMatch(/plan\.yaml\n[\s\S]*No change\.\n\nclients\/okafor-d\/record\.yaml\n/)
      expect(stdout).toMatch(/After the fact \(1\)\n {2}Session s1 \(January 5, 2026\)/)
      expect(stdout).toContain('Sang with [-Ngozi-]{+the choir+} (entry changed after the fact)')
      expect(stdout).toMatch(/Added \(1\)\n {2}Session s3 \(January 19, 2026\)\n {4}\+ New session/)
      expect(stdout).toContain('1 entry changed after the fact, 1 entry added.')
    }))

  it('is not told of where only its layout changed, or where the plan alone was named', () =>
    inPractice(async (repo) => {
      repo.write(recordFile, `# typed anew\n${record()}`)
      expect((await diff(repo, ['okafor-d'])).stdout).not.toContain('record.yaml')
      repo.write(recordFile, record(third))
      expect((await diff(repo, [planFile])).stdout).not.toContain('record.yaml')
      expect((await diff(repo, ['okafor-d', '--clinical-only'])).stdout).not.toContain('record')
    }))

  it('is compared alone, by its name', () =>
    inPractice(async (repo) => {
      expect((await diff(repo, [recordFile])).stdout).toMatch(/record\.yaml\n[\s\S]*No change\.\n$/)
      repo.write(recordFile, record(third))
      const { stdout } = await diff(repo, ['HEAD', recordFile])
      expect(stdout).not.toContain('plan.yaml')
      expect(stdout).toContain('1 entry added.')
    }))

  it('as it was when the plan beside it became a revision', () =>
    inPractice(async (repo) => {
      repo.write(recordFile, record(third))
      repo.commit('A session')
      repo.write(planFile, plan(2))
      repo.write(recordFile, record(third, session('s4', '2026-01-26', 'Slept')))
      repo.commit('Second revision')
      const both = await diff(repo, ['r1', 'r2', 'okafor-d'])
      expect(both.stdout).toContain('2 entries added')
      expect((await diff(repo, ['--from', 'r2', recordFile])).stdout).toContain('No change.')
      const none = await diff(repo, ['r7', recordFile])
      expect(none.code).toBe(2)
      expect(none.stderr).toContain('has revision 7; there are r1, r2')
    }))

  it('that came and went is told in numbers', () =>
    inPractice(async (repo) => {
      repo.write('clients/new/record.yaml', 'txplan: 1\nevents: [{ date: 2026-01-02 }]\n')
      repo.remove(recordFile)
      const { stdout } = await diff(repo, [])
      expect(stdout).toMatch(/clients\/new\/record\.yaml\n {2}New record: 1 event\./)
      expect(stdout).toMatch(/okafor-d\/record\.yaml\n {2}Record gone: 2 sessions\./)
      expect((await diff(repo, ['okafor-d'])).stdout).toContain('Record gone')
    }))

  it('is compared with another file that is one', () =>
    inPractice(async (repo) => {
      repo.write('a.yaml', record())
      repo.write('b.yaml', record(third))
      expect((await diff(repo, ['a.yaml', 'b.yaml'])).stdout).toContain('1 entry added.')
      const mixed = await diff(repo, [planFile, 'b.yaml'])
      expect(mixed.code).toBe(2)
      expect(mixed.stderr).toContain(`${planFile} is a plan and b.yaml is a record.`)
    }))

  it('has no document of its own', () =>
    inPractice(async (repo) => {
      repo.write(recordFile, record(third))
      const alone = await diff(repo, [recordFile, '--format', 'html'])
      expect(alone.code).toBe(2)
      expect(alone.stderr).toContain('two versions of one plan; a record is none')
      repo.write(planFile, plan(1, 12))
      const page = await diff(repo, ['okafor-d', '--format', 'html'])
      expect(page.code).toBe(0)
      expect(page.stdout).not.toContain('s3')
    }))
})

describe('of a whole practice', () => {
  it('only what says something else of a past day is told, and how much was added', () =>
    inPractice(async (repo) => {
      repo.write(planFile, plan(1, 12))
      repo.write(recordFile, record(third).replace('Ngozi', 'the choir'))
      const { stdout } = await diff(repo, ['--changed-since', 'HEAD'])
      expect(stdout).toMatch(/^Each from HEAD to the file as it stands:\n/)
      expect(stdout).toContain('Session s1 (January 5, 2026)')
      expect(stdout).not.toContain('s3')
      expect(stdout).toContain(
        '1 plan: 1 clinical change; 1 record: 1 entry changed after the fact, 1 entry',
      )
    }))

  it('how often a date has moved is known from the history of each', () =>
    inPractice(async (repo) => {
      const moved = (date: string) => plan(1).replace('2026-06-01', date)
      for (const date of ['2026-06-15', '2026-07-01']) {
        repo.write(planFile, moved(date))
        repo.commit(`Moved to ${date}`)
      }
      repo.write(planFile, moved('2026-07-15'))
      const { stdout } = await diff(repo, [])
      expect(stdout).toMatch(/14 days later, the\s+third time/)
      const { stdout: one } = await diff(repo, [planFile])
      expect(one).toMatch(/14 days later, the\s+third time/)
    }))

  it.each(['pretty', 'md', 'markdown', 'json'])(
    '%s shows none of the client’s words unless asked to',
    (format) =>
      inPractice(async (repo) => {
        repo.write(recordFile, record(third).replace('Ngozi', 'the choir'))
        for (const words of [['okafor-d'], []]) {
          const quiet = await diff(repo, [...words, '--format', format], false)
          expect(quiet.code).toBe(0)
          for (const hidden of ['Ngozi', 'choir', 'Slept', 'harbor'])
            expect(quiet.stdout).not.toContain(hidden)
          expect(quiet.stdout).toContain('entry changed after the fact')
        }
        const open = await diff(repo, ['okafor-d', '--format', format, '--show-values'], false)
        expect(open.stdout).toContain('choir')
      }),
  )
})

describe('json', () => {
  const schema = JSON.parse(readFileSync('schemas/diff-report.schema.json', 'utf8')) as object
  const isValid = new Ajv({ strict: false }).compile(schema)

  it.each([[[]], [['--show-values']]])('fits its schema: %j', (more) =>
    inPractice(async (repo) => {
      repo.write(recordFile, record(third).replace('Ngozi', 'the choir'))
      repo.write('clients/new/record.yaml', record())
      repo.write('clients/torn/record.yaml', 'a: [b\n')
      const { stdout } = await diff(repo, ['--format', 'json', ...more])
      const report = JSON.parse(stdout) as { summary: object; records: { state: string }[] }
      expect(isValid(report), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true)
      expect(report.summary).toMatchObject({ plans: 0, records: 3, late: 1 })
      expect(report.records.map(({ state }) => state)).toEqual(['new', 'changed', 'unreadable'])
    }),
  )
})

describe('a plan that waits to be merged', () => {
  const inConflict = (use: (repo: TestRepository) => Promise<void>) =>
    inPractice(async (repo) => {
      repo.git('checkout', '-q', '-b', 'draft')
      repo.write(planFile, plan(1, 12))
      repo.commit('Easier')
      repo.git('checkout', '-q', 'main')
      repo.write(planFile, plan(1, 5))
      repo.commit('Harder')
      expect(repo.merge('draft')).toBe(false)
      await use(repo)
    })

  it.each([[['--staged']], [['okafor-d', '--staged']], [[]], [['okafor-d']]])(
    'is said to be, and what to type: diff %j',
    (words) =>
      inConflict(async (repo) => {
        const { code, stdout, stderr } = await diff(repo, words)
        expect(code).toBe(2)
        expect(stdout).toContain('In conflict: two versions of it wait to be merged.')
        expect(stdout).toContain(`git add ${planFile}`)
        expect(stdout).not.toContain('gone')
        expect(stderr).toBe('')
      }),
  )

  it('is told to programs', () =>
    inConflict(async (repo) => {
      const { stdout } = await diff(repo, ['--staged', '--format', 'json'])
      expect(JSON.parse(stdout)).toMatchObject({
        plans: [{ file: planFile, state: 'unreadable', inConflict: true }],
      })
    }))
})
