import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { type Outcome, runInProcess } from '../../helpers/run.ts'

const path = 'clients/rivera-d/plan.yaml'
const sleep = 'Daniel falls asleep within thirty minutes on five nights a week.'
const walk = 'Walks around the lake with his sister every Saturday morning.'

const objective = (id: string, statement: string, target: number, date: string): string => `
      - id: ${id}
        statement: ${statement}
        measure:
          target: { at_most: ${target} }
        target_date: ${date}`

const plan = (...objectives: string[]): string => `txplan: 1
status: active
goals:
  - id: rest
    statement: To sleep through the night again.
    objectives:${objectives.join('')}
interventions:
  - id: cbt
    technique: Sleep restriction
`

/** An objective through a new target, a new id, a new folder, another order, new words. */
const history = (repo: TestRepository): void => {
  const as = (author: string, date: string) => ({ author, date })
  repo.write('old/plan.yaml', plan(objective('o1', sleep, 5, '2026-06-01')))
  repo.commit('first', as('Ana Silva', '2026-01-01'))
  repo.write('old/plan.yaml', plan(objective('o1', sleep, 9, '2026-07-01')))
  repo.commit('nine', as('Bo Berg', '2026-02-01'))
  repo.move('old', 'clients/rivera-d')
  repo.write(
    path,
    plan(objective('o2', walk, 1, '2026-05-01'), objective('sleep-1', sleep, 9, '2026-07-01')),
  )
  repo.commit('renamed', as('Cy Dahl', '2026-03-01'))
  repo.write(
    path,
    plan(
      objective('o2', walk, 1, '2026-05-01'),
      objective('sleep-1', sleep.replace('five', 'six'), 12, '2026-07-31'),
    ),
  )
  repo.commit('six', as('Bo Berg', '2026-04-01'))
}

const blame = (repo: TestRepository, args: string[]): Promise<Outcome> =>
  runInProcess(['blame', path, ...args], { cwd: repo.root })

describe('txplan blame', () => {
  it('tells who made each item and what became of it', () =>
    inRepository(async (repo) => {
      history(repo)
      const { code, stdout, stderr } = await blame(repo, ['--format', 'md'])
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toBe(`# Who wrote clients/rivera-d/plan.yaml

| item | created | words changed | target | date moved | status | else changed |
| --- | --- | --- | --- | --- | --- | --- |
| goal rest | 2026-01-01 Ana Silva |  |  |  |  |  |
| objective o2 | 2026-03-01 Cy Dahl |  | at most 1 |  |  |  |
| objective sleep-1 | 2026-01-01 Ana Silva | 2026-04-01 Bo Berg | at most 5 → 9 → 12 | 2 times, +60 days |  |  |
| intervention cbt | 2026-01-01 Ana Silva |  |  |  |  |  |
`)
    }))

  it('gives what nothing became of a line, where a table would be too wide', () =>
    inRepository(async (repo) => {
      history(repo)
      const weekly = (text: string) => `${text}    frequency: weekly\n`
      repo.write(path, weekly(repo.read(path)))
      const last = repo.commit('weekly', { author: 'Di Eder', date: '2026-05-01' }).slice(0, 7)
      const commits = repo.git('log', '--format=%h', '--abbrev=7').split('\n')
      const { stdout } = await blame(repo, [])
      expect(stdout).toBe(`clients/rivera-d/plan.yaml

goal rest     2026-01-01 Silva
objective o2  2026-03-01 Dahl   at most 1

objective sleep-1
  was called     o1
  in             goal rest
  created        January 1, 2026, Ana Silva, ${commits[4]}
  words changed  once, last April 1, 2026, Bo Berg, ${commits[1]}
  target         at most 5 → 9 → 12 (changed 2 times, last April 1, 2026, Bo
                 Berg, ${commits[1]})
  target date    June 1, 2026 → July 1, 2026 → July 31, 2026 (moved 2 times, 60
                 days later in all)

intervention cbt
  created       January 1, 2026, Ana Silva, ${commits[4]}
  else changed  once, last May 1, 2026, Di Eder, ${last}
`)
    }))

  it('tells the whole story of one item, by any id that it had', () =>
    inRepository(async (repo) => {
      history(repo)
      const commits = repo.git('log', '--format=%h', '--abbrev=7').split('\n')
      const { stdout } = await blame(repo, ['--objective', 'sleep-1', '--show-values'])
      expect(stdout).toBe(`clients/rivera-d/plan.yaml

objective sleep-1
  Daniel falls asleep within thirty minutes on six nights a week.
  was called     o1
  in             goal rest
  created        January 1, 2026, Ana Silva, ${commits[3]}
  words changed  once, last April 1, 2026, Bo Berg, ${commits[0]}
  target         at most 5 → 9 → 12 (changed 2 times, last April 1, 2026, Bo
                 Berg, ${commits[0]})
  target date    June 1, 2026 → July 1, 2026 → July 31, 2026 (moved 2 times, 60
                 days later in all)

  ${commits[3]}  January 1, 2026, Ana Silva  first
    + created: Daniel falls asleep within thirty minutes on five nights a week.;
      at most 5; target date June 1, 2026
  ${commits[2]}  February 1, 2026, Bo Berg  nine
    ~ Target [-at most 5-] → {+at most 9+} (easier)
    ~ Target date [-June 1, 2026-] → {+July 1, 2026+} (30 days later)
  ${commits[1]}  March 1, 2026, Cy Dahl  renamed
    > New id [-o1-] → {+sleep-1+}
  ${commits[0]}  April 1, 2026, Bo Berg  six
    ~ Statement Daniel falls asleep within thirty minutes on [-five-]{+six+}
      nights a week.
    ~ Target [-at most 9-] → {+at most 12+} (easier)
    ~ Target date [-July 1, 2026-] → {+July 31, 2026+} (30 days later)
`)
      const old = await blame(repo, ['--id', 'o1', '--show-values'])
      expect(old.stdout).toBe(stdout)
    }))

  it.each(['pretty', 'json', 'md'])('keeps the client’s words out of %s', (format) =>
    inRepository(async (repo) => {
      history(repo)
      for (const args of [[], ['--objective', 'sleep-1']]) {
        const { stdout } = await blame(repo, [...args, '--format', format])
        expect(stdout).toContain('sleep-1')
        expect(stdout).not.toMatch(/Daniel|asleep|sister/)
      }
    }),
  )

  it('tells programs each value with who gave it', () =>
    inRepository(async (repo) => {
      history(repo)
      const report = JSON.parse((await blame(repo, ['--format', 'json'])).stdout)
      expect(report).toMatchObject({ version: 1, plan: path, commits: 4, notes: [] })
      expect(report.items.map(({ id }: { id: string }) => id)).toEqual([
        'rest',
        'o2',
        'sleep-1',
        'cbt',
      ])
      expect(report.items[2]).toMatchObject({
        ...{ kind: 'objective', formerIds: ['o1'], in: 'rest', maybeOlder: false },
        created: { author: 'Ana Silva', date: '2026-01-01' },
        words: { times: 1, last: { author: 'Bo Berg' } },
        target: [
          { value: { at_most: 5 }, by: { author: 'Ana Silva' } },
          { value: { at_most: 9 }, by: { date: '2026-02-01' } },
          { value: { at_most: 12 }, by: { date: '2026-04-01' } },
        ],
        targetDate: { moved: 2, days: 60 },
      })
      const story = JSON.parse((await blame(repo, ['--id', 'cbt', '--format', 'json'])).stdout)
      expect(story.items).toMatchObject([{ id: 'cbt', events: [] }])
    }))

  it.each([
    ['nothing', ''],
    ['a fault', 'goals: ['],
    ['no mapping', '- Daniel\n'],
    ['no text', '\0\u0001'],
  ])('refuses a file with %s in it, and says what to type', (_, text) =>
    inRepository(async (repo) => {
      history(repo)
      repo.write(path, text)
      const { code, stdout, stderr } = await blame(repo, [])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`${path} cannot be read as a plan`)
      expect(stderr).toContain(`txplan lint ${path}`)
      expect(stderr).not.toContain('Daniel')
      const commit = repo.commit('broken').slice(0, 7)
      expect((await blame(repo, [])).code).toBe(2)
      repo.write(path, plan(objective('sleep-1', sleep, 12, '2026-07-31')))
      repo.commit('mended')
      const mended = await blame(repo, [])
      expect(mended.code).toBe(0)
      expect(mended.stderr).toBe(`Cannot be read as a plan: 1 version (${commit}).\n`)
    }),
  )

  it('tells what is not committed yet, and what is gone', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.write(path, plan(objective('sleep-1', sleep, 3, '2026-07-31')))
      const now = (await blame(repo, ['--objective', 'sleep-1'])).stdout
      expect(now).toContain('at most 5 → 9 → 12 → 3 (changed 3 times, last not committed')
      expect(now).toMatch(/ {2}not committed yet\n(?: {4}.*\n)* {4}~ target at most 12 → at most 3/)
      expect((await blame(repo, [])).stdout).not.toContain('o2')
      expect((await blame(repo, ['--gone'])).stdout).toContain('gone')
      expect((await blame(repo, ['--objective', 'o2'])).stdout).toContain('objective o2')
    }))

  it('says who is asked after in vain, and that one is asked after at a time', () =>
    inRepository(async (repo) => {
      history(repo)
      const none = await blame(repo, ['--objective', 'nothing'])
      expect(none.code).toBe(2)
      expect(none.stderr).toContain('There is no objective “nothing”')
      expect(none.stderr).toContain('Known are: o2, sleep-1')
      expect((await blame(repo, ['--goal', 'rest', '--id', 'cbt'])).code).toBe(2)
      expect((await blame(repo, ['--goal', 'cbt'])).code).toBe(2)
    }))

  it('says that a clone without the texts has none to tell', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.git('config', 'uploadpack.allowFilter', 'true')
      const from = ['--filter=blob:none', '--no-checkout', `file://${repo.root}`]
      repo.git('clone', '-q', ...from, 'clone')
      const { code, stdout, stderr } = await runInProcess(['blame', path], {
        cwd: repo.path('clone'),
      })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('git fetch --refetch --no-filter')
    }))

  it('does not say of what a shallow clone begins with that it was made then', () =>
    inRepository(async (repo) => {
      history(repo)
      repo.git('clone', '-q', '--depth=1', `file://${repo.root}`, 'clone')
      const { stdout, stderr } = await runInProcess(['blame', path], { cwd: repo.path('clone') })
      expect(stdout).toContain('by 2026-04-01 Berg')
      expect(stderr).toContain('was not fetched')
    }))
})
