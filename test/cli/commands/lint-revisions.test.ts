/** `txplan lint` in a repository: what a plan may not do from one version to the next, as CI sees it. */
import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { runInProcess } from '../../helpers/run.ts'

const file = 'clients/park-a/plan.yaml'
const record = 'clients/park-a/record.yaml'

interface Told {
  number?: number
  reason?: string
  status?: string
  statement?: string
  target?: number
  phone?: string
  title?: string
  signed?: string
  more?: string
}

function plan({ number = 1, status = 'active', target = 4, ...told }: Told = {}): string {
  const {
    reason,
    statement = 'Walk 20 minutes on 4 days a week',
    phone,
    title,
    signed,
    more,
  } = told
  return [
    'txplan: 1',
    `status: ${status}`,
    `revision: { number: ${number}, date: 2026-0${number}-05${reason ? `, kind: event, reason: ${reason}` : ''} }`,
    `effective: 2026-0${number}-05`,
    `client: { name: Ada Park, record: AP-1${phone ? `, phone: ${phone}` : ''} }`,
    'objectives:',
    '  - id: walks',
    `    statement: ${statement}`,
    `    measure: { behavior: days with a walk, target: { at_least: ${target} } }`,
    ...(signed
      ? ['signatures:', `  - { role: clinician, name: S. Lowe, method: ink, signed: ${signed} }`]
      : []),
    ...(title ? [`title: ${title}`] : []),
    ...(more ? [more] : []),
    '',
  ].join('\n')
}

const group = new Set([
  'clinical-change-without-revision',
  'changed-after-discharge',
  'conflict-left',
  'objective-gone',
  'revision-out-of-order',
  'revision-without-reason',
  'signature-gone',
  'status-out-of-order',
])

/** What the rules about revisions say. */
async function lint({ root }: { root: string }, ...args: string[]) {
  const all = ['lint', '--as-of', '2026-11-21', '--format', 'json', ...args]
  const { stdout, stderr } = await runInProcess(all, { cwd: root })
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; message: string; severity: string }[]
  }
  const own = findings.filter(({ rule }) => group.has(rule))
  return { stdout, stderr, own, rules: own.map(({ rule }) => rule) }
}

const inCi = (repo: TestRepository) => lint(repo, '--changed-since', 'main')

/** The plan on the main branch, and a branch on which somebody works. */
function onBranch(repo: TestRepository, ...versions: Told[]): void {
  for (const told of versions) {
    repo.write(file, plan(told))
    repo.commit('plan')
  }
  repo.git('checkout', '-q', '-b', 'work')
}

function change(repo: TestRepository, told: Told): void {
  repo.write(file, plan(told))
  repo.commit('change')
}

describe('a plan in force', () => {
  it('may not be changed without a revision', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      change(repo, { target: 3 })
      const { own, stdout } = await inCi(repo)
      expect(own).toEqual([
        expect.objectContaining({ rule: 'clinical-change-without-revision', severity: 'warning' }),
      ])
      expect(own[0]?.message).toContain('objective walks: measure.target.at_least')
      for (const word of ['Ada', 'Lowe', 'days with a walk']) expect(stdout).not.toContain(word)
      expect((await lint(repo)).rules).toEqual(['clinical-change-without-revision'])
      expect((await lint(repo, '--no-history')).rules).toEqual([])
    }))

  it('is changed by a revision with its reason', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      change(repo, { target: 3, number: 2, reason: Knee })
      expect((await inCi(repo)).rules).toEqual([])
      change(repo, { target: 3, number: 2 })
      expect((await inCi(repo)).rules).toEqual(['revision-without-reason'])
    }))

  it('may be worked on for days on the branch, until it is signed', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      for (const target of [3, 2]) change(repo, { target, number: 2, reason: Knee })
      expect((await inCi(repo)).rules).toEqual([])
      expect((await lint(repo)).rules).toEqual(['clinical-change-without-revision'])
      change(repo, { target: 2, number: 2, reason: Knee, signed: '2026-02-06' })
      expect((await inCi(repo)).rules).toEqual([])
      change(repo, { target: 1, number: 2, reason: Knee, signed: '2026-02-06' })
      const { own } = await inCi(repo)
      expect(own).toEqual([
        expect.objectContaining({ rule: 'clinical-change-without-revision', severity: 'error' }),
      ])
      expect(own[0]?.message).toContain('signed by the clinician on 2026-02-06')
    }))

  it('is judged against where the branch began, not against what others did since', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      change(repo, { phone: '555-0100' })
      repo.git('checkout', '-q', 'main')
      change(repo, { target: 3, number: 2, reason: Knee })
      repo.git('checkout', '-q', 'work')
      expect((await inCi(repo)).rules).toEqual([])
    }))

  it('is judged under its old name where it was moved', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      repo.move(file, 'clients/park-ada/plan.yaml')
      repo.write('clients/park-ada/plan.yaml', plan({ target: 3 }))
      repo.commit('moved')
      expect((await inCi(repo)).rules).toEqual(['clinical-change-without-revision'])
    }))

  it('is judged against the branch also where the history is not looked up', () =>
    inRepository(async (repo) => {
      onBranch(repo, { signed: '2026-01-06' })
      change(repo, { target: 3 })
      const { rules } = await lint(repo, '--changed-since', 'main', '--no-history')
      expect(rules).toEqual(['signature-gone', 'clinical-change-without-revision'])
    }))

  it('does not ask for a revision of what others answer for', () =>
    inRepository(async (repo) => {
      onBranch(repo, { title: 'Plan for wlaking', signed: '2026-01-06' })
      repo.write(record, 'txplan: 1\nsessions:\n  - date: 2026-01-12\n')
      change(repo, { title: 'Plan for walking', phone: '555-0100', signed: '2026-01-06' })
      expect((await inCi(repo)).rules).toEqual([])
      const laidOut = plan({ title: 'Plan for walking', phone: '555-0100', signed: '2026-01-06' })
        .replace('client: { name: Ada Park,', 'client: # who\n  { name: "Ada Park",')
        .replace('status: active\n', '')
      repo.write(file, `# by hand\nstatus: active\n${laidOut}`)
      expect((await inCi(repo)).rules).toEqual([])
      expect((await lint(repo)).rules).toEqual([])
    }))

  it('is written as long as it is a draft', () =>
    inRepository(async (repo) => {
      onBranch(repo, { status: 'draft' })
      change(repo, { status: 'draft', target: 3 })
      change(repo, { status: 'active', target: 2 })
      expect((await inCi(repo)).rules).toEqual([])
      expect((await lint(repo)).rules).toEqual([])
    }))

  it('comes to rest once a revision is made of it', () =>
    inRepository(async (repo) => {
      onBranch(repo, {}, { target: 3 })
      expect((await lint(repo)).rules).toEqual(['clinical-change-without-revision'])
      change(repo, { target: 3, number: 2, reason: Knee })
      expect((await lint(repo)).rules).toEqual([])
    }))

  it('is not told of again in every change that follows', () =>
    inRepository(async (repo) => {
      onBranch(repo, {}, { target: 3 })
      change(repo, { target: 3, phone: '555-0100' })
      expect((await inCi(repo)).rules).toEqual([])
    }))
})

const Knee = 'Her knee hurts'

describe('a plan that has ended', () => {
  const over = { status: 'discharged', more: 'discharge: { date: 2026-01-20, reason: Goals met }' }

  it('may not be changed any more, save by an amendment', () =>
    inRepository(async (repo) => {
      onBranch(repo, {}, over)
      change(repo, { ...over, target: 3 })
      expect((await inCi(repo)).rules).toEqual(['changed-after-discharge'])
      expect((await lint(repo)).rules).toContain('changed-after-discharge')
      change(repo, { ...over, target: 3, number: 2, reason: 'The target was mistyped' })
      expect((await inCi(repo)).rules).toEqual([])
    }))

  it('does not begin again by its status alone', () =>
    inRepository(async (repo) => {
      onBranch(repo, {}, over)
      change(repo, {})
      expect((await inCi(repo)).rules).toEqual(['status-out-of-order'])
    }))
})

describe('a merge', () => {
  it('may not be left undecided', () =>
    inRepository(async (repo) => {
      onBranch(repo, {})
      change(repo, { target: 3, number: 2, reason: Knee })
      repo.git('checkout', '-q', 'main')
      change(repo, { target: 2, number: 2, reason: Knee })
      expect(repo.merge('work')).toBe(false)
      const { own } = await lint(repo)
      expect(own.map(({ rule }) => rule)).toEqual(['conflict-left'])
      expect(own[0]?.message).toMatch(/in lines \d+ to \d+/)
      const both = { ...{ target: 2, number: 2 }, reason: Knee }
      const written = 'x-conflict: [{ field: title, ours: A, theirs: B }]'
      repo.write(file, plan({ ...both, more: written }))
      expect((await lint(repo)).rules).toEqual(['conflict-left'])
      repo.write(file, plan(both))
      repo.commit('decided')
      expect((await lint(repo)).rules).toEqual([])
    }))
})

describe('a part of the history', () => {
  it('is no reason to say something wrong', () =>
    inRepository(async (repo) => {
      onBranch(repo, {}, { target: 3 })
      repo.git('clone', '-q', '--depth', '1', `file://${repo.root}`, 'shallow')
      const { stderr, rules } = await lint({ root: repo.path('shallow') })
      expect(rules).toEqual([])
      expect(stderr).toContain('what was signed, changed or put off before that is not seen')
    }))
})
