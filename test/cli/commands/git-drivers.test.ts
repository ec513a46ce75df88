/** Git itself, with the drivers that `txplan git-setup` sets up, through the built binary. */
import { existsSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/source/meaning.ts'
import { readSource } from '../../../src/source/read.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder, runBinary } from '../../helpers/run.ts'

const path = "clients/o'hara, j/plan.yaml"
const recordPath = 'clients/rivera-j/record.yaml'

const plan = `# The plan
txplan: 1
status: active
revision: { number: 1, date: 2026-10-01, reason: Start }
goals:
  # what matters most
  - id: sleep
    statement: Sleep through the night.
    objectives:
      - id: sleep-1
        statement: Sleep 7 hours on 5 nights a week.
        measure:
          instrument: isi
          baseline: { value: 19, date: 2026-10-01 }
          target: { at_most: 9 }
        target_date: 2026-12-15

  - id: mood
    statement: Enjoy music again.
    objectives:
      - id: mood-1
        statement: Play the cello twice a week.
interventions:
  - id: cbt-i
    modality: CBT-I
`

const record = `txplan: 1
client: "12"
measures:
  - instrument: isi
    date: 2026-10-01
    score: 19
`

const changed = (text: string, ...edits: [from: string, to: string][]): string =>
  edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no ${from}`)
    return now.replace(from, to)
  }, text)

const setUp = (repo: TestRepository, ...options: string[]) =>
  runBinary(['git-setup', ...options], { cwd: repo.root })

/** A repository with the plan and the record, and git set up. */
const inPractice = (use: (repo: TestRepository) => void) =>
  inRepository((repo) => {
    repo.write(path, plan)
    repo.write(recordPath, record)
    expect(setUp(repo).code).toBe(0)
    repo.commit('Start')
    use(repo)
  })

/** Two branches from one commit, and the one merged into the other; the exit code of git. */
function mergeOf(repo: TestRepository, ours: string, theirs: string, file = path) {
  repo.git('checkout', '-q', '-b', 'other')
  repo.write(file, theirs)
  repo.commit('Theirs', { author: 'Jo Pell', date: '2026-10-05' })
  repo.git('checkout', '-q', 'main')
  repo.write(file, ours)
  repo.commit('Ours', { author: 'Ruth Salter', date: '2026-10-04' })
  return repo.tryGit('merge', '-q', '--no-edit', 'other')
}

const at = (repo: TestRepository, where: (string | number)[], file = path) =>
  valueAt(readSource(repo.read(file)).value, where)

const objective = ['goals', 0, 'objectives', 0]

describe('git merge', () => {
  it('keeps what each side changed, and the comments of both', () =>
    inPractice((repo) => {
      const { code } = mergeOf(
        repo,
        changed(plan, ['at_most: 9', 'at_most: 7'], ['cbt-i\n', 'cbt-i # ours\n']),
        changed(plan, ['7 hours', '8 hours'], ['  - id: mood', '  # theirs\n  - id: mood']),
      )
      expect(code).toBe(0)
      expect(repo.read(path)).toBe(
        changed(
          plan,
          ['at_most: 9', 'at_most: 7'],
          ['cbt-i\n', 'cbt-i # ours\n'],
          ['7 hours', '8 hours'],
          ['  - id: mood', '  # theirs\n  - id: mood'],
        ),
      )
    }))

  it('says in the file what both changed, and who', () =>
    inPractice((repo) => {
      const { code, stderr } = mergeOf(
        repo,
        changed(plan, ['at_most: 9', 'at_most: 7']),
        changed(plan, ['at_most: 9', 'between: [5, 8]'], ['CBT-I', 'CBT for insomnia']),
      )
      expect(code).toBe(1)
      expect(repo.git('status', '--porcelain')).toContain('UU ')
      expect(readSource(repo.read(path)).problems).toEqual([])
      expect(at(repo, [...objective, 'measure', 'target'])).toEqual({ at_most: 7 })
      expect(at(repo, [...objective, 'measure', 'x-conflict'])).toEqual([
        {
          field: 'target',
          base: { at_most: 9 },
          ours: { at_most: 7 },
          theirs: { between: [5, 8] },
          ours_by: 'Ruth Salter, 2026-10-04',
          theirs_by: 'Jo Pell, 2026-10-05',
        },
      ])
      expect(at(repo, ['interventions', 0, 'modality'])).toBe('CBT for insomnia')
      expect(stderr).toContain('both sides changed the same in 1 place:')
      expect(stderr).toContain('\n  objective sleep-1: target\n')
      expect(stderr).not.toContain('insomnia')
    }))

  it('puts marks instead of x-conflict where that is asked for', () =>
    inPractice((repo) => {
      setUp(repo, '--markers')
      const { code } = mergeOf(
        repo,
        changed(plan, ['2026-12-15', '2026-12-24'], ['CBT-I', 'CBT']),
        changed(plan, ['2026-12-15', '2027-01-15']),
      )
      expect(code).toBe(1)
      expect(repo.read(path)).toContain(
        '<<<<<<< Ruth Salter, 2026-10-04\n        target_date: 2026-12-24\n=======\n        target_date: 2027-01-15\n>>>>>>> Jo Pell, 2026-10-05\n',
      )
      expect(repo.read(path)).toContain('modality: CBT\n')
    }))

  it('makes marks as long as git wants them', () =>
    inPractice((repo) => {
      setUp(repo, '--markers')
      repo.write('.git/info/attributes', 'plan.yaml conflict-marker-size=9\n')
      mergeOf(
        repo,
        changed(plan, ['2026-12-15', '2026-12-24']),
        changed(plan, ['2026-12-15', '2027-01-15']),
      )
      expect(repo.read(path)).toMatch(/^<{9} Ruth[^<]*^={9}$[^<]*^>{9} Jo/m)
    }))

  it('leaves two third revisions to a person', () =>
    inPractice((repo) => {
      const raised = (date: string) =>
        changed(plan, ['number: 1, date: 2026-10-01', `number: 2, date: ${date}`])
      expect(mergeOf(repo, raised('2026-11-01'), raised('2026-11-02')).code).toBe(1)
      expect(at(repo, ['x-conflict', 0, 'theirs', 'date'])).toBe('2026-11-02')
      expect(at(repo, ['revision', 'date'])).toBe('2026-11-01')
    }))

  it('brings the entries of a record together by date', () =>
    inPractice((repo) => {
      const entry = (date: string, score: number) =>
        `  - instrument: isi\n    date: ${date}\n    score: ${score}\n`
      const ours = record + entry('2026-10-09', 15) + entry('2026-10-20', 11)
      const theirs = `${record}${entry('2026-10-09', 15)}${entry('2026-10-15', 13)}events:\n  - { date: 2026-10-15, kind: crisis }\n`
      expect(mergeOf(repo, ours, theirs, recordPath).code).toBe(0)
      const measures = at(repo, ['measures'], recordPath) as { score: number }[]
      expect(measures.map(({ score }) => score)).toEqual([19, 15, 13, 11])
      expect(at(repo, ['events', 0, 'kind'], recordPath)).toBe('crisis')
    }))

  it('keeps two sessions that were written under one id, and says which has another now', () =>
    inPractice((repo) => {
      const held = (date: string) => `${record}sessions:\n  - id: s1\n    date: ${date}\n`
      const { code, stderr } = mergeOf(repo, held('2026-10-09'), held('2026-10-08'), recordPath)
      expect([code, stderr]).toEqual([
        0,
        `txplan: ${recordPath}: both sides gave one id to two entries; both are kept:\n  session s1 of theirs is s2 now`,
      ])
      expect(at(repo, ['sessions'], recordPath)).toEqual([
        { id: 's2', date: '2026-10-08' },
        { id: 's1', date: '2026-10-09' },
      ])
    }))

  it('tells of errors that only both together make', () =>
    inPractice((repo) => {
      const { code, stderr } = mergeOf(
        repo,
        plan.slice(0, plan.indexOf('interventions:')),
        changed(plan, ['target_date: 2026-12-15', 'interventions: [cbt-i]']),
      )
      expect(code).toBe(0)
      expect(stderr).toMatch(
        /it has 1 error that neither side had:\n {2}\S+ {2}objective sleep-1: interventions\n/,
      )
    }))

  it('leaves marks where a side cannot be read', () =>
    inPractice((repo) => {
      const { code, stderr } = mergeOf(
        repo,
        changed(plan, ['at_most: 9', 'at_most: 7']),
        changed(plan, ['at_most: 9 }', 'at_most: 8 ']),
      )
      expect(code).toBe(1)
      expect(repo.read(path)).toMatch(/<<<<<<< ours\n.*at_most: 7.*\n=======\n.*at_most: 8/)
      expect(stderr).toContain('merged line by line')
    }))

  it('leaves marks when txplan is gone, and still shows what there is', () =>
    inPractice((repo) => {
      for (const key of ['diff.txplan.textconv', 'merge.txplan.driver']) {
        const gone = repo.git('config', key).replaceAll('txplan.js', 'gone.js')
        repo.git('config', key, gone)
      }
      const ours = changed(plan, ['at_most: 9', 'at_most: 7'])
      expect(mergeOf(repo, ours, changed(plan, ['at_most: 9', 'at_most: 8'])).code).toBe(1)
      expect(repo.read(path)).toMatch(/<<<<<<< ours\n.*at_most: 7.*\n=======\n.*at_most: 8/)
      expect(repo.git('show', 'HEAD', '--', path)).toContain('+          target: { at_most: 7 }')
    }))

  it('does not take for common what two merges decided differently', () =>
    inPractice((repo) => {
      const target = (value: number) => changed(plan, ['at_most: 9', `at_most: ${value}`])
      mergeOf(repo, target(7), target(8))
      repo.git('merge', '--abort')
      const [ours, theirs] = [repo.git('rev-parse', 'main'), repo.git('rev-parse', 'other')]
      const decide = (branch: string, first: string, second: string, value: number) => {
        repo.git('checkout', '-q', '-B', branch, first)
        repo.tryGit('merge', '-q', '--no-edit', second)
        repo.write(path, target(value))
        repo.commit(`Decided ${value}`)
      }
      decide('one', ours, theirs, 7)
      decide('two', theirs, ours, 8)
      repo.git('checkout', '-q', 'one')
      expect(repo.tryGit('merge', '-q', '--no-edit', 'two').code).toBe(1)
      expect(at(repo, [...objective, 'measure', 'x-conflict', 0, 'theirs'])).toEqual({ at_most: 8 })
    }))
})

describe('other merges of git', () => {
  const ours = changed(plan, ['at_most: 9', 'at_most: 7'])
  const theirs = changed(plan, [
    'target: { at_most: 9 }',
    'target: { at_most: 9 }\n          every: weekly',
  ])
  const both = changed(theirs, ['at_most: 9', 'at_most: 7'])

  const branches = (repo: TestRepository) => {
    mergeOf(repo, ours, theirs)
    repo.git('reset', '-q', '--hard', 'HEAD~1')
  }

  it('rebase', () =>
    inPractice((repo) => {
      branches(repo)
      repo.git('checkout', '-q', 'other')
      expect(repo.tryGit('rebase', '-q', 'main').code).toBe(0)
      expect(repo.read(path)).toBe(both)
    }))

  it('cherry-pick, and who wrote what it brings', () =>
    inPractice((repo) => {
      branches(repo)
      expect(repo.tryGit('cherry-pick', 'other').code).toBe(0)
      expect(repo.read(path)).toBe(both)
      repo.git('checkout', '-q', '-B', 'third', 'main')
      repo.write(
        path,
        changed(ours, ['instrument: isi', 'instrument: isi\n          every: daily']),
      )
      repo.commit('Third')
      expect(repo.tryGit('cherry-pick', 'other').code).toBe(1)
      expect(at(repo, [...objective, 'measure', 'x-conflict', 0, 'theirs_by'])).toBe(
        'Jo Pell, 2026-10-05',
      )
    }))

  it('stash pop', () =>
    inPractice((repo) => {
      repo.write(path, theirs)
      repo.git('stash', '-q')
      repo.write(path, ours)
      repo.commit('Ours')
      expect(repo.tryGit('stash', 'pop', '-q').code).toBe(0)
      expect(repo.read(path)).toBe(both)
    }))
})

describe('git diff, show and log', () => {
  it('read as plans', () =>
    inPractice((repo) => {
      repo.write(path, changed(plan, ['at_most: 9', 'at_most: 12']))
      const lines = (text: string) => text.split('\n').filter((line) => /^[-+@]/.test(line))
      const shown = ['-      Target: at most 9', '+      Target: at most 12']
      const diff = lines(repo.git('diff'))
      expect(diff.slice(-2)).toEqual(shown)
      expect(diff.at(-3)).toMatch(/^@@ .* @@ {3}Objective sleep-1: Sleep 7 hours/)
      repo.commit('Easier')
      expect(lines(repo.git('show')).slice(-2)).toEqual(shown)
      expect(repo.git('log', '-p')).toContain('+Goal mood: Enjoy music again.')
    }))

  it('say nothing of layout, order and comments', () =>
    inPractice((repo) => {
      const text = plan
        .replace('# The plan', '# Another comment')
        .replace(
          '{ number: 1, date: 2026-10-01, reason: Start }',
          '\n  reason: "Start"\n  date: 2026-10-01\n  number: 1',
        )
        .replace('Sleep through the night.', '>-\n      Sleep through\n      the night.')
      repo.write(path, text)
      expect(repo.git('diff', '--stat')).not.toBe('')
      expect(repo.git('diff')).not.toContain('@@')
    }))

  it('show a text as it is that cannot be read', () =>
    inPractice((repo) => {
      repo.write(path, `${plan}goals: [`)
      expect(repo.git('diff')).toContain('+goals: [')
    }))
})

describe('txplan git-setup', () => {
  const config = (repo: TestRepository) => repo.read('.git/config')

  it.each([
    ['no file', undefined],
    ['a file', '*.pdf binary\n'],
    ['a last line without a break', '*.pdf binary\n*.png binary'],
    ['Windows line ends', '*.pdf binary\r\n'],
  ])('is undone to the byte: %s', (_, before) =>
    inRepository((repo) => {
      if (before !== undefined) repo.write('.gitattributes', before)
      const settings = config(repo)
      expect(setUp(repo).stderr).toContain('git merges plans by meaning')
      const [file, now] = [repo.read('.gitattributes'), config(repo)]
      if (before?.includes('\r\n')) expect(file.replaceAll('\r\n', '')).not.toContain('\n')
      expect(repo.git('check-attr', 'merge', 'clients/a b/plan.yaml')).toMatch(/merge: txplan$/)
      expect(setUp(repo).stderr).toContain('Nothing to do')
      expect([repo.read('.gitattributes'), config(repo)]).toEqual([file, now])
      expect(setUp(repo, '--undo').code).toBe(0)
      expect(existsSync(repo.path('.gitattributes'))).toBe(before !== undefined)
      if (before !== undefined) expect(repo.read('.gitattributes')).toBe(before)
      expect(config(repo)).toBe(settings)
      expect(setUp(repo, '--undo').stderr).toBe('Nothing to do: nothing was set up here.\n')
    }),
  )

  it('brings its lines up to date where they stand', () =>
    inRepository((repo) => {
      setUp(repo)
      const file = repo.read('.gitattributes')
      repo.write(
        '.gitattributes',
        `# mine\n${file.replace('plan.yml diff=txplan merge=txplan\n', '')}*.a b\n`,
      )
      setUp(repo)
      expect(repo.read('.gitattributes')).toBe(`# mine\n${file}*.a b\n`)
      setUp(repo, '--undo')
      expect(repo.read('.gitattributes')).toBe('# mine\n*.a b\n')
    }))

  it('changes nothing in a dry run', () =>
    inRepository((repo) => {
      const before = config(repo)
      expect(setUp(repo, '--dry-run').stderr).toContain('would be written')
      expect(config(repo)).toBe(before)
      expect(existsSync(repo.path('.gitattributes'))).toBe(false)
    }))

  it('forgets the outlines that git kept', () =>
    inPractice((repo) => {
      repo.git('log', '-p')
      expect(repo.git('for-each-ref', 'refs/notes')).toContain('textconv/txplan')
      setUp(repo, '--undo')
      expect(repo.git('for-each-ref', 'refs/notes')).toBe('')
    }))

  it('needs a repository with a work tree', () =>
    inFolder({}, (folder) => {
      const none = runBinary(['git-setup'], { cwd: folder })
      expect(none).toMatchObject({ code: 2 })
      expect(none.stderr).toContain('is in no git repository')
    }))

  it('works from a linked work tree and from a folder with odd letters', () =>
    inRepository((repo) => {
      repo.write(path, plan)
      repo.commit('Start')
      mkdirSync(repo.path('trees'))
      repo.git('worktree', 'add', '-q', '-b', 'tree', "trees/it's one")
      const { code, stderr } = runBinary(['git-setup'], { cwd: repo.path("trees/it's one") })
      expect(code).toBe(0)
      expect(stderr).toContain('all work trees')
      expect(existsSync(repo.path("trees/it's one/.gitattributes"))).toBe(true)
    }))
})

describe('txplan merge', () => {
  const files = {
    'base.yaml': plan,
    'ours.yaml': changed(plan, ['at_most: 9', 'at_most: 7']),
    'theirs.yaml': changed(plan, ['7 hours', '8 hours']),
    'other.yaml': changed(plan, ['at_most: 9', 'at_most: 8']),
    'broken.yaml': 'goals: [',
  }
  const merge = (folder: string, ...names: string[]) =>
    runBinary(['merge', ...names], { cwd: folder })

  it('prints the result', () =>
    inFolder(files, (folder) => {
      const clean = merge(folder, 'base.yaml', 'ours.yaml', 'theirs.yaml')
      expect(clean).toEqual({
        code: 0,
        stdout: changed(plan, ['at_most: 9', 'at_most: 7'], ['7 hours', '8 hours']),
        stderr: '',
      })
      const conflict = merge(folder, 'base.yaml', 'ours.yaml', 'other.yaml')
      expect(conflict.code).toBe(1)
      expect(conflict.stdout).toContain('theirs_by: other.yaml')
      expect(merge(folder, 'base.yaml', 'broken.yaml', 'other.yaml').code).toBe(2)
      expect(merge(folder, 'base.yaml', 'none.yaml', 'other.yaml').code).toBe(2)
    }))
})
