import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder, type Outcome, runInProcess } from '../../helpers/run.ts'

const sleep = 'Daniel falls asleep within thirty minutes on five nights a week.'

interface Facts {
  number?: number
  status?: string
  target?: number
  date?: string
  id?: string
  statement?: string
  more?: string
}

const plan = ({
  number = 1,
  status = 'active',
  target = 9,
  date = '2026-06-01',
  id = 'sleep-1',
  statement = sleep,
  more = '',
}: Facts = {}): string => `txplan: 1
id: rivera
status: ${status}
revision:
  number: ${number}
  date: 2026-01-0${number}
  kind: ${number === 1 ? 'initial' : 'review'}
  reason: Daniel lost his job.
effective: 2026-01-01
client:
  name: Daniel Rivera
goals:
  - id: rest
    statement: To sleep through the night again.
    objectives:
      - id: ${id}
        statement: ${statement}
        measure:
          instrument: isi
          target:
            at_most: ${target}
        target_date: ${date}
${more}`

const signed = `signatures:
  - role: client
    name: Daniel Rivera
    signed: 2026-01-05
    method: ink
`

const path = 'clients/rivera-d/plan.yaml'

/** Three revisions; the second was changed after it was signed. */
const history = (repo: TestRepository): void => {
  repo.write(path, plan())
  repo.commit('First draft for Daniel', { author: 'Ana Silva', date: '2026-01-01' })
  repo.write(path, plan({ number: 2, target: 12 }))
  repo.commit('Review', { author: 'Bo Berg', date: '2026-01-04' })
  repo.write(path, plan({ number: 2, target: 12, more: signed }))
  repo.commit('Signed', { author: 'Bo Berg', date: '2026-01-05' })
  repo.write(path, plan({ number: 2, target: 12, date: '2026-07-01', more: signed }))
  repo.commit('Later', { author: 'Cy Dahl', date: '2026-02-01' })
}

const log = (repo: TestRepository, ...args: string[]): Promise<Outcome> =>
  runInProcess(['log', ...args], { cwd: repo.root })

describe('txplan log', () => {
  it('tells revisions, the newest first, with what each commit changed and who signed', () =>
    inRepository(async (repo) => {
      history(repo)
      const { code, stdout, stderr } = await log(repo, path, '--show-values')
      expect([code, stderr]).toEqual([0, ''])
      const commits = repo.git('log', '--format=%h', '--abbrev=7').split('\n')
      expect(stdout).toBe(`clients/rivera-d/plan.yaml: 2 revisions in 4 commits
  Agreed to 0 of 1 objectives: client (Daniel Rivera, January 5, 2026); changed
    since: sleep-1

Revision 2, January 2, 2026, review
  Reason: Daniel lost his job.
  Signed by the client (Daniel Rivera), January 5, 2026
  ${commits[0]}  February 1, 2026, Cy Dahl  Later
    ! clinical change without a new revision, after it was signed
    ~ Objective sleep-1: Target date [-June 1, 2026-] → {+July 1, 2026+} (30
      days later)
  ${commits[1]}  January 5, 2026, Bo Berg  Signed
  ${commits[2]}  January 4, 2026, Bo Berg  Review
    ~ Objective sleep-1: Target [-at most 9-] → {+at most 12+} (easier)

Revision 1, January 1, 2026, initial
  Reason: Daniel lost his job.
  ${commits[3]}  January 1, 2026, Ana Silva  First draft for Daniel
    first version: 1 goal, 1 objective
`)
    }))

  it('tells a signature with the revision that was signed', () =>
    inRepository(async (repo) => {
      const old = signed.replace('2026-01-05', '2025-12-20').replace('ink', 'ink\n    revision: 1')
      repo.write(path, plan({ number: 2, more: old }))
      repo.commit('From the old system')
      const imported = await log(repo, path)
      expect(imported.stdout).toContain(
        'Signed revision 1, which the history does not have, so nobody can say what',
      )
      expect(imported.stdout).toContain(
        'Signed by the client, December 20, 2025, under revision 1\n',
      )
      expect(imported.stdout).not.toContain('Agreed to')
      const report = JSON.parse((await log(repo, path, '--format', 'json')).stdout)
      expect(report.agreed).toMatchObject([
        { unknown: 'revision', agreed: null, of: 1, revision: 1 },
      ])
      expect(report.revisions[0].signatures).toMatchObject([{ ofRevision: 1 }])
    }))

  it('tells a signature that came late with the revision that it is of', () =>
    inRepository(async (repo) => {
      repo.write(path, plan())
      repo.commit('First')
      const late = signed.replace('ink', 'ink\n    revision: 1')
      repo.write(path, plan({ number: 2, target: 12, more: late }))
      repo.commit('Second, and the paper of the first')
      const { stdout } = await log(repo, path)
      expect(stdout).toContain('Agreed to 0 of 1 objectives: client (January 5, 2026); changed')
      expect(stdout).toMatch(/Revision 1, .*\n {2}Signed by the client, January 5, 2026\n/)
    }))

  it.each(['pretty', 'json', 'md'])('keeps the client’s words out of %s', (format) =>
    inRepository(async (repo) => {
      history(repo)
      repo.write(path, plan({ number: 3, statement: `${sleep} Or so Daniel says.` }))
      repo.commit('Daniel again', { author: 'Cy Dahl' })
      const { code, stdout } = await log(repo, path, '--format', format)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/Daniel|asleep|sister/)
      expect(stdout).toContain('sleep-1')
      expect(stdout).toContain('at most 12')
      const told = await log(repo, path, '--format', format, '--show-values')
      expect(told.stdout).toContain('Daniel again')
    }),
  )

  it('tells programs what changed, by whom, and whether the number should have been raised', () =>
    inRepository(async (repo) => {
      history(repo)
      const report = JSON.parse((await log(repo, path, '--format', 'json')).stdout)
      expect(report).toMatchObject({
        version: 1,
        plan: path,
        summary: { revisions: 2, commits: 4 },
        agreed: [{ role: 'client', signed: '2026-01-05', agreed: 0, of: 1, changed: ['sleep-1'] }],
        revisions: [
          { number: 2, kind: 'review' },
          { number: 1, kind: 'initial' },
        ],
      })
      const [later, , review] = report.revisions[0].commits
      expect(later).toMatchObject({ author: 'Cy Dahl', date: '2026-02-01', unraised: 'signed' })
      expect(later.commit).toHaveLength(40)
      expect(later.changes).toEqual([
        {
          ...{ what: 'field', class: 'clinical', kind: 'objective', id: 'sleep-1', in: 'rest' },
          field: ['target_date'],
          text: 'objective sleep-1: target date June 1, 2026 → July 1, 2026 (30 days later)',
          ...{ before: '2026-06-01', after: '2026-07-01', days: 30 },
        },
      ])
      expect(review.unraised).toBeNull()
      expect(report.revisions[1].commits[0]).toMatchObject({ isFirst: true, changes: [] })
    }))

  it('shows fewer revisions, only clinical changes, or the oldest first', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.write(
        path,
        plan({ number: 2, target: 12, date: '2026-07-01', more: `${signed}tags: [night]\n` }),
      )
      repo.commit('Tagged')
      const last = (await log(repo, path, '-n', '1')).stdout
      expect(last).toContain('Revision 2')
      expect(last).not.toContain('Revision 1')
      expect(last).toContain('2 revisions in 5 commits')
      const clinical = (await log(repo, path, '--clinical-only')).stdout
      expect(clinical).not.toContain('tags')
      expect(clinical.match(/^ {2}[0-9a-f]{7} /gm)).toHaveLength(3)
      const oldest = (await log(repo, path, '--reverse')).stdout
      expect(oldest.indexOf('Revision 1')).toBeLessThan(oldest.indexOf('Revision 2'))
      expect((await log(repo, path, '-n', 'many')).code).toBe(2)
    }))

  it('bridges a version that nobody can read, and tells a move of the file', () =>
    inRepository(async (repo) => {
      repo.write('rivera.plan.yaml', plan())
      repo.commit('one')
      repo.write('rivera.plan.yaml', plan().replace('id: rivera', 'id: "rivera'))
      repo.commit('broken')
      expect((await log(repo, 'rivera.plan.yaml')).stderr).toMatch(
        /^Cannot be read as a plan: 1 version \([0-9a-f]{7}\)\.\n$/,
      )
      repo.write('rivera.plan.yaml', '')
      expect((await log(repo, 'rivera.plan.yaml')).stderr).toContain(
        'as it stands. See why: txplan lint rivera.plan.yaml',
      )
      repo.move('rivera.plan.yaml', path)
      repo.write(path, plan({ target: 7 }))
      repo.commit('mended')
      const { code, stdout } = await log(repo, 'clients/rivera-d')
      expect(code).toBe(0)
      expect(stdout).toContain('cannot be read as a plan')
      expect(stdout).toContain('moved from rivera.plan.yaml')
      expect(stdout).toContain('objective sleep-1: target at most 9 → at most 7 (harder)')
    }))

  it('tells the file as it stands, and a plan without any number by its commits', () =>
    inRepository(async (repo) => {
      const bare = (text: string) => text.replace(/revision:\n(?: {2}.*\n)+/, '')
      repo.write(path, bare(plan()))
      repo.commit('one')
      repo.write(path, bare(plan({ id: 'o9' })))
      const { stdout } = await log(repo, path)
      expect(stdout).toContain('clients/rivera-d/plan.yaml: 1 commit\n')
      expect(stdout).toContain('Without a revision number')
      expect(stdout).toContain('  not committed yet\n    > objective o9: new id sleep-1 → o9\n')
      repo.write(path, bare(plan()).replaceAll('\n', '\r\n'))
      expect((await log(repo, path)).stdout).not.toContain('not committed yet')
    }))

  it('gives the changes of a branch to who wrote them', () =>
    inRepository(async (repo) => {
      repo.write(path, plan())
      repo.commit('start')
      repo.git('switch', '-q', '-c', 'feature')
      repo.write(path, plan({ target: 7 }))
      repo.commit('seven', { author: 'Bo Berg' })
      repo.git('switch', '-q', 'main')
      repo.write(path, plan({ more: 'tags: [x]\n' }))
      repo.commit('tags')
      expect(repo.merge('feature', { author: 'Cy Dahl' })).toBe(true)
      const { stdout } = await log(repo, path)
      expect(stdout).toContain('brings in 1 commit of Bo Berg')
      expect(stdout).toMatch(
        /objective sleep-1: target at most 9 → at most 7 \(harder\), Bo\s+Berg/,
      )
    }))

  it('tells a plan that is gone, and says plainly where there is no history', () =>
    inRepository(async (repo) => {
      repo.write(path, plan())
      repo.write('other', 'x')
      repo.commit('one')
      repo.remove('clients')
      const gone = await log(repo, path)
      expect(gone.code).toBe(0)
      expect(gone.stdout).toContain('Revision 1')
      expect(gone.stderr).toContain('is not there any more')
      repo.write('new.plan.yaml', 'txplan: 1\nstatus: draft\n')
      const fresh = await log(repo, 'new.plan.yaml')
      expect(fresh.stderr).toContain('was never committed')
      expect(fresh.stdout).toContain('not committed yet')
      const wrong = await log(repo, 'nowhere.yaml')
      expect([wrong.code, wrong.stdout]).toEqual([2, ''])
      expect(wrong.stderr).toContain('no such file')
    }))

  it('refuses a file that never was a plan', () =>
    inRepository(async (repo) => {
      repo.write('a.plan.yaml', 'goals: [')
      repo.commit('one')
      repo.write('a.plan.yaml', '')
      const { code, stdout, stderr } = await log(repo, 'a.plan.yaml')
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('txplan lint a.plan.yaml')
    }))

  it('refuses where there is no repository', () =>
    inFolder({ 'a.plan.yaml': plan() }, async (cwd) => {
      const { code, stderr } = await runInProcess(['log', 'a.plan.yaml'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('is in no git repository')
      expect(stderr).not.toMatch(/Daniel/)
    }))

  it('says what a shallow clone does not know', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.git('clone', '-q', '--depth=1', `file://${repo.root}`, 'clone')
      const { stdout, stderr } = await runInProcess(['log', path], { cwd: repo.path('clone') })
      expect(stdout).toContain('Signed before the history that is here begins')
      expect(stderr).toContain('History before February 1, 2026 was not fetched')
      expect(stderr).toContain('git fetch --unshallow')
    }))

  it('reads a bare repository by the names that it has', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.git('clone', '-q', '--bare', repo.root, 'bare.git')
      const cwd = repo.path('bare.git')
      const { code, stdout } = await runInProcess(['log', path], { cwd })
      expect(code).toBe(0)
      expect(stdout).toContain('2 revisions in 4 commits')
      expect((await runInProcess(['log', 'rivera-d'], { cwd })).stdout).toContain('Revision 2')
      expect((await runInProcess(['log', 'nobody'], { cwd })).code).toBe(2)
    }))
})
