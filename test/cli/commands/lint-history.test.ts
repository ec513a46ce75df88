/** `txplan lint` in a repository: what changed since a commit, and what history tells of a plan. */
import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../helpers/run.ts'
import { inRepository, type Workspace } from '../../practice/git/repositories.ts'

const plan = (day: string, statement = 'Walk 20 minutes on 4 days a week') =>
  `txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: ${statement}\n    target_date: ${day}\n`

const lint = async ({ root }: Workspace, ...args: string[]) => {
  const all = ['lint', '--as-of', '2026-11-21', '--format', 'json', ...args]
  const { stdout, code, stderr } = await runInProcess(all, { cwd: root })
  if (stdout === '') return { code, stderr, rules: [], files: [] as string[] }
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string }[] }
  return {
    code,
    stderr,
    rules: findings.map(({ rule }) => rule),
    files: [...new Set(findings.map(({ file }) => file))],
  }
}

const days = ['2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01']

/** Two clients: the target date of the first was moved with each commit. */
function commitMoves(workspace: Workspace): void {
  workspace.commit('2026-01-05', {
    'txplan.yaml': 'txplan: 1\n',
    'b/plan.yaml': plan('2027-01-01'),
  })
  for (const [at, day] of days.entries())
    workspace.commit(`2026-0${at + 2}-02`, { 'a/plan.yaml': plan(day) })
}

describe('the history', () => {
  it('shows a target date that was put off again and again', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      expect((await lint(workspace)).rules).toContain('slipping-dates')
      expect((await lint(workspace, 'a/plan.yaml')).rules).toContain('slipping-dates')
      expect((await lint(workspace, 'b/plan.yaml')).rules).not.toContain('slipping-dates')
    }))

  it('is not looked up when that is not wanted', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      expect((await lint(workspace, '--no-history')).rules).not.toContain('slipping-dates')
    }))
})

const story = (name: string) =>
  `txplan: 1\nclient: { name: ${name}, record: ${name[0]}-1 }\nassessment:\n  presenting_problem: ${name} lies awake until four, rehearses arguments with the foreman at the bakery, and drinks cold coffee through the shift.\n`

describe('several clients', () => {
  it('are compared with those that did not change, and these are not told', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-05', { 'txplan.yaml': 'txplan: 1\n', 'a/plan.yaml': story('Ada') })
      workspace.write({ 'b/plan.yaml': story('Bo') })
      const { rules, files } = await lint(workspace, '--changed-since', 'HEAD')
      expect(rules).toContain('cloned-across-clients')
      expect(files).toEqual(['b/plan.yaml'])
      const all = await lint(workspace)
      expect(all.rules.filter((rule) => rule === 'cloned-across-clients')).toHaveLength(2)
      expect((await lint(workspace, 'b/plan.yaml')).rules).not.toContain('cloned-across-clients')
    }))

  it('are not compared where the rule is off', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-05', { 'a/plan.yaml': story('Ada'), 'b/plan.yaml': story('Bo') })
      const { rules } = await lint(workspace, '--rule', 'cloned-across-clients=off')
      expect(rules).not.toContain('cloned-across-clients')
    }))

  it('say the same in one thread and in several', () =>
    inRepository(async (workspace) => {
      workspace.commit('2026-01-05', { 'a/plan.yaml': story('Ada'), 'b/plan.yaml': story('Bo') })
      expect(await lint(workspace, '--jobs', '1')).toEqual(await lint(workspace))
    }))
})

describe('a part of the history', () => {
  it('is told of, where the clone holds no more', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      workspace.git('clone', '-q', '--depth', '1', `file://${workspace.root}`, 'shallow')
      const shallow = { ...workspace, root: workspace.path('shallow') } as Workspace
      expect((await lint(shallow)).stderr).toContain('fetch-depth: 0')
      expect((await lint(shallow, '--no-history')).stderr).toBe('')
    }))
})

describe('--changed-since', () => {
  it('judges the clients whose files differ', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      expect((await lint(workspace, '--changed-since', 'HEAD~1')).files).toEqual(['a/plan.yaml'])
      expect((await lint(workspace, '--changed-since', 'HEAD')).files).toEqual([])
      workspace.write({ 'b/plan.yaml': plan('2027-02-01') })
      expect((await lint(workspace, '--changed-since', 'HEAD')).files).toEqual(['b/plan.yaml'])
    }))

  it('judges every client of a practice whose settings differ', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      workspace.write({ 'profiles/ours.yaml': 'txplan: 1\nid: ours\n' })
      expect((await lint(workspace, '--changed-since', 'HEAD')).files).toEqual([
        'a/plan.yaml',
        'b/plan.yaml',
      ])
    }))

  it('judges them too where the practice’s own library differs', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      workspace.write({ 'library/ours.yaml': 'txplan: 1\nid: ours\n' })
      expect((await lint(workspace, '--changed-since', 'HEAD')).files).toEqual([
        'a/plan.yaml',
        'b/plan.yaml',
      ])
    }))

  it('reports nothing, and no fault, where nothing differs', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      expect((await lint(workspace, '--changed-since', 'HEAD')).code).toBe(0)
    }))

  it('says what to type where the commit does not exist', () =>
    inRepository(async (workspace) => {
      commitMoves(workspace)
      const { code, stderr } = await lint(workspace, '--changed-since', 'nowhere')
      expect(code).toBe(2)
      expect(stderr).toMatch(/“nowhere” names no commit.*\n.*git log --oneline/)
    }))
})
