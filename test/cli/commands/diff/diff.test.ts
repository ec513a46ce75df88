/** `txplan diff` over real repositories: what is compared with what, what is said, and how it ends. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../../helpers/repository.ts'
import { inFolder, runInProcess } from '../../../helpers/run.ts'

const planText = ({
  number = 1,
  goal = 'Walk to the harbor with Maria',
  target = 9,
  more = '',
} = {}) =>
  `txplan: 1
title: Treatment plan
status: active
revision: { number: ${number}, date: 2026-0${number}-01 }
client: { name: Maria Rosado, phone: 207-555-0118 }
goals:
  - id: outside
    statement: ${goal}
    objectives:
      - id: mood
        statement: The PHQ-9 score will fall.
        measure: { instrument: phq-9, baseline: { value: 17 }, target: { at_most: ${target} } }
        target_date: 2026-06-01
        status: active
${more}`

const file = 'clients/rosado-m/plan.yaml'

const diff = (repo: { root: string }, words: string[], isTTY = true) =>
  runInProcess(['diff', ...words], { cwd: repo.root, isTTY, env: { NO_COLOR: '1' } })

/** A practice with the plan committed as revision 1. */
const inPractice = (use: (repo: TestRepository) => Promise<void>) =>
  inRepository(async (repo) => {
    repo.write('txplan.yaml', 'txplan: 1\n')
    repo.write(file, planText())
    repo.commit('First plan', { author: 'Ruth Salter', date: '2026-01-02' })
    await use(repo)
  })

describe('one plan', () => {
  it('is compared with the last commit, and told word by word', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ goal: 'Walk to the ferry with Maria', target: 12 }))
      const { code, stdout } = await diff(repo, ['rosado-m'])
      expect(code).toBe(0)
      expect(stdout).toMatch(/before +Revision 1, January 1, 2026; commit [0-9a-f]{7} \(HEAD\)/)
      expect(stdout).toMatch(/January 2, 2026,\s+Ruth Salter/)
      expect(stdout).toContain('the file as it stands')
      expect(stdout).toContain('Walk to the [-harbor-]{+ferry+} with Maria')
      expect(stdout).toMatch(/9-?\]? → .*12.*\(.*easier/)
      expect(stdout).toContain('2 clinical changes; revision not raised.')
      expect(stdout).toContain(`To raise the revision: txplan revise ${file} --reason "WHY"`)
    }))

  it('does not say what was agreed to where a shallow clone cannot know it', () =>
    inPractice(async (repo) => {
      const more = 'signatures: [{ role: client, name: M. R., signed: 2026-01-03, method: ink }]\n'
      repo.write(file, planText({ more }))
      repo.commit('Signed', { author: 'Ruth Salter', date: '2026-01-03' })
      repo.write(file, planText({ more, target: 12 }))
      repo.commit('Target', { author: 'Ruth Salter', date: '2026-01-20' })
      repo.git('clone', '-q', '--depth=1', `file://${repo.root}`, 'clone')
      const [whole, shallow] = [
        await diff(repo, [file]),
        await diff({ root: repo.path('clone') }, [file]),
      ]
      expect(whole.stdout).toContain('Agreed to 0 of 1 objectives')
      expect(shallow.stdout).not.toContain('Agreed to')
      expect(shallow.stdout).toContain('Signed before the history that is here begins')
    }))

  it('is no change where nothing changed but layout and comments', () =>
    inPractice(async (repo) => {
      repo.write(
        file,
        `# looked through\n${planText().replace('title: Treatment plan', 'title: "Treatment plan"')}`,
      )
      const { code, stdout } = await diff(repo, [file, '--exit-code'])
      expect(code).toBe(0)
      expect(stdout).toContain('No change in meaning: only layout or comments.')
    }))

  it('says so where nothing changed at all', () =>
    inPractice(async (repo) => {
      const { stdout } = await diff(repo, [file])
      expect(stdout).toContain('No change.')
    }))

  it('is new where the last commit does not have it, and gone where the folder does not', () =>
    inPractice(async (repo) => {
      repo.write('clients/new/plan.yaml', planText())
      expect((await diff(repo, ['new'])).stdout).toContain('New plan: 1 goal, 1 objective.')
      repo.remove(file)
      expect((await diff(repo, [file])).stdout).toContain('Plan gone: 1 goal, 1 objective.')
    }))

  it('is compared by its revisions, each where it was first recorded', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ number: 2, target: 7 }))
      repo.commit('Second')
      repo.write(file, planText({ number: 2, target: 6 }))
      repo.commit('Later within the second')
      repo.write(file, planText({ number: 3, target: 5 }))
      repo.commit('Third')
      const { stdout } = await diff(repo, ['rosado-m', '--from', 'r1', '--to', 'r2'])
      expect(stdout).toContain('revision raised from 1 to 2')
      expect(stdout).toContain('at most 7')
      expect((await diff(repo, ['r2', 'r3', file])).stdout).toContain('at most 7')
      expect((await diff(repo, ['HEAD~3..HEAD~2', file])).stdout).toContain('at most 7')
      const unknown = await diff(repo, ['r9', file])
      expect(unknown.code).toBe(2)
      expect(unknown.stderr).toContain('No commit of')
      expect(unknown.stderr).toContain('there are r1, r2, r3')
    }))

  it('is compared as staged', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ target: 12 }))
      repo.git('add', file)
      repo.write(file, planText({ target: 99 }))
      const { stdout } = await diff(repo, ['--staged', file])
      expect(stdout).toContain('what is staged')
      expect(stdout).toContain('at most 12')
      expect(stdout).not.toContain('99')
    }))

  it('is followed through a move', () =>
    inPractice(async (repo) => {
      repo.move('clients/rosado-m', 'clients/rosado-maria')
      repo.commit('Moved')
      repo.write('clients/rosado-maria/plan.yaml', planText({ target: 12 }))
      const { stdout } = await diff(repo, ['HEAD~1', 'rosado-maria'])
      expect(stdout).toContain('at most 12')
    }))

  it('is compared in a repository without a work tree, between two commits', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ number: 2, target: 7 }))
      repo.commit('Second')
      repo.git('clone', '-q', '--bare', '.', 'bare.git')
      const bare = { root: join(repo.root, 'bare.git') }
      expect((await diff(bare, ['r1', 'r2', file])).stdout).toContain('at most 7')
    }))

  it('tells only clinical changes where only those are asked for', () =>
    inPractice(async (repo) => {
      repo.write(file, planText().replace('0118', '0119'))
      const all = await diff(repo, [file, '--exit-code'])
      expect(all.stdout).toContain('1 administrative change.')
      expect(all.code).toBe(1)
      const clinical = await diff(repo, [file, '--clinical-only', '--exit-code'])
      expect(clinical.stdout).toContain('No clinical change.')
      expect(clinical.code).toBe(0)
    }))

  it('is compared as far as it can be read, and ends with 1', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ target: 12, more: 'colour: blue\n' }))
      const { code, stdout, stderr } = await diff(repo, [file])
      expect(stdout).toContain('at most 12')
      expect(stderr).toContain('1 part could not be read and is not compared')
      expect(code).toBe(1)
    }))

  it('ends with 2 where it cannot be read at all', () =>
    inPractice(async (repo) => {
      repo.write(file, 'a: [b\n')
      const { code, stdout, stderr } = await diff(repo, [file])
      expect(stdout).toContain('The later version cannot be read as a plan.')
      expect(stderr).toContain(`See why: txplan lint ${file}`)
      expect(code).toBe(2)
    }))
})

describe('what the history knows', () => {
  const moved = (date: string) => planText().replace('2026-06-01', date)

  it('is told of a date that moved before', () =>
    inPractice(async (repo) => {
      repo.write(file, moved('2026-07-01'))
      repo.commit('Put off', { date: '2026-03-01' })
      repo.write(file, moved('2026-08-01'))
      const { stdout } = await diff(repo, [file])
      expect(stdout).toMatch(/31 days later, the\s+second time/)
    }))

  it('is told of what was signed, and changed since', () =>
    inPractice(async (repo) => {
      const signed = 'signatures: [{ role: client, name: Maria Rosado, signed: 2026-01-03 }]\n'
      repo.write(file, planText({ more: signed }))
      repo.commit('Signed', { date: '2026-01-03' })
      repo.write(file, planText({ more: signed, target: 12 }))
      repo.commit('Changed', { date: '2026-02-03' })
      repo.write(file, planText({ more: signed, target: 12, goal: 'Walk to the ferry' }))
      const line = 'Agreed to 0 of 1 objectives: client'
      expect((await diff(repo, [file])).stdout).toContain(
        `${line} (Maria Rosado, January 3, 2026);`,
      )
      const quiet = await diff(repo, [file, '--format', 'md'], false)
      expect(quiet.stdout).toContain(`${line} (January 3, 2026); changed since: mood`)
    }))
})

describe('two files', () => {
  const files = { 'a.yaml': planText(), 'b.yaml': planText({ target: 12 }) }

  it('need no history', () =>
    inFolder(files, async (cwd) => {
      const { code, stdout } = await diff({ root: cwd }, ['a.yaml', 'b.yaml', '--exit-code'])
      expect(stdout).toMatch(/before +Revision 1, January 1, 2026; a\.yaml/)
      expect(stdout).toContain('at most 12')
      expect(code).toBe(1)
    }))

  it('one plan without a history is said plainly', () =>
    inFolder(files, async (cwd) => {
      const { code, stderr } = await diff({ root: cwd }, ['a.yaml'])
      expect(code).toBe(2)
      expect(stderr).toContain('in no git repository')
    }))
})

describe('the whole practice', () => {
  it('tells each plan that differs, new ones, gone ones and moved ones', () =>
    inPractice(async (repo) => {
      repo.write('clients/gone/plan.yaml', planText({ goal: 'Something of his own' }))
      repo.write('clients/kept/plan.yaml', planText({ goal: 'Left as it is' }))
      repo.write('clients/old/plan.yaml', planText({ goal: 'A place that moves' }))
      repo.commit('More')
      repo.write(file, planText({ target: 12 }))
      repo.remove('clients/gone')
      repo.move('clients/old', 'clients/renamed')
      repo.write('clients/torn/plan.yaml', 'a: [b\n')
      const { code, stdout } = await diff(repo, ['--changed-since', 'HEAD'])
      expect(stdout).toContain('at most 12')
      expect(stdout).toMatch(/clients\/gone\/plan\.yaml\n +Plan gone/)
      expect(stdout).toContain('clients/renamed/plan.yaml (moved from clients/old/plan.yaml)')
      expect(stdout).not.toContain('clients/kept')
      expect(stdout).toContain('4 plans: 1 clinical change; 1 gone; 1 unreadable.')
      expect(code).toBe(2)
    }))

  it('says so where none differs', () =>
    inPractice(async (repo) => {
      expect((await diff(repo, [])).stdout).toBe('No plan and no record differs from HEAD.\n')
      expect((await diff(repo, ['--staged'])).stdout).toBe('No plan and no record is staged.\n')
    }))

  it('names what is no commit', () =>
    inPractice(async (repo) => {
      const { code, stderr } = await diff(repo, ['nowhere'])
      expect(code).toBe(2)
      expect(stderr).toContain('“nowhere” names no commit')
    }))
})

describe('the client’s own words', () => {
  const changed = planText({ goal: 'Sing in the choir with Ngozi', target: 12 }).replace(
    '0118',
    '0119',
  )

  it.each(['pretty', 'md', 'json'])('are not in %s unless asked for', (format) =>
    inPractice(async (repo) => {
      repo.write(file, changed)
      const quiet = await diff(repo, [file, '--format', format], false)
      for (const hidden of ['Maria', 'harbor', 'choir', '0118', '0119', 'PHQ-9 score'])
        expect(quiet.stdout).not.toContain(hidden)
      expect(quiet.stdout).toContain('12')
      expect(quiet.stdout).toContain('outside')
      const open = await diff(repo, [file, '--format', format, '--show-values'], false)
      expect(open.stdout).toContain('choir')
    }),
  )

  it('are in a web page and a PDF, which are documents', () =>
    inPractice(async (repo) => {
      repo.write(file, changed)
      const page = await diff(repo, [file, '--format', 'html'], false)
      expect(page.stdout).toContain('<ins>')
      expect(page.stdout).toContain('choir')
      const pdf = await diff(repo, [file, '--format', 'pdf'], false)
      expect(pdf).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote rosado-m-r1-changes.pdf\n' })
      expect(existsSync(join(repo.root, 'rosado-m-r1-changes.pdf'))).toBe(true)
    }))

  it('a document is of one plan', () =>
    inPractice(async (repo) => {
      const { code, stderr } = await diff(repo, ['--format', 'pdf'])
      expect(code).toBe(2)
      expect(stderr).toContain('txplan diff PLAN --format pdf')
    }))
})

describe('where it goes', () => {
  it('the name of the output file says how it is shown', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ target: 12 }))
      for (const [name, start] of [
        ['out.md', '## Changes of treatment plans'],
        ['out.json', '{\n  "version": 1'],
        ['out.html', '<!doctype html>'],
        ['out.pdf', '%PDF-'],
        ['out.txt', file],
      ] as const) {
        expect((await diff(repo, [file, '-o', name])).stdout).toBe('')
        expect(repo.read(name).startsWith(start)).toBe(true)
      }
      expect(repo.read('out.txt')).not.toContain('PHQ-9 score')
    }))

  it('a paper size that is none is said', () =>
    inPractice(async (repo) => {
      repo.write(file, planText({ target: 12 }))
      const { code, stderr } = await diff(repo, [file, '-o', 'x.pdf', '--paper', 'b5'])
      expect(code).toBe(2)
      expect(stderr).toContain('Known are: letter, a4')
    }))
})

describe('json', () => {
  const schema = JSON.parse(readFileSync('schemas/diff-report.schema.json', 'utf8')) as object
  const isValid = new Ajv({ strict: false }).compile(schema)

  it.each([[[]], [['--show-values']], [['--clinical-only']]])('fits its schema: %j', (more) =>
    inPractice(async (repo) => {
      repo.write(file, planText({ number: 2, goal: 'Another aim altogether', target: 12 }))
      repo.write('clients/new/plan.yaml', planText())
      repo.write('clients/torn/plan.yaml', 'a: [b\n')
      const { stdout } = await diff(repo, ['--format', 'json', ...more])
      expect(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true)
    }),
  )
})
