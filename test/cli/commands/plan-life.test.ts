/** review, revise and discharge as commands: from files of answers, in real repositories. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const day = '2026-11-21'
const file = 'clients/p-1/plan.yaml'

const plan = `# My own words about this file.
txplan: 1
status:   active   # odd spacing stays
revision: { number: 1, date: 2026-09-01, kind: initial }
effective: 2026-09-01
clinician: Ruth Salter

goals:
  # the first goal
  - id: mood
    statement: 'Get up in the morning again'   # quoted
    objectives:
      - id: score
        statement: Maria's PHQ-9 falls from 16 to 9 or lower by January 15, 2027
        measure: { instrument: phq-9, baseline: { value: 16, date: 2026-09-01 }, target: { at_most: 9 } }
        target_date: 2027-01-15
      - id: walks
        statement: Maria walks 20 minutes on 4 days a week by January 15, 2027, up from 0
        target_date: 2027-01-15

discharge: { criteria: [PHQ-9 below 5 twice, A month of work] }

signatures:
  - { role: clinician, name: Ruth Salter, signed: 2026-09-01, method: ink }
  - { role: client, name: Maria Stone, signed: 2026-09-01, method: ink }
# last words
`

const record = `txplan: 1
measures:
  - { instrument: phq-9, date: 2026-09-01, score: 16 }
  - { instrument: phq-9, date: 2026-11-10, score: 11 }
`

const reviewed = `objectives:
  score: { status: some-progress, percent: 71, evidence: PHQ-9 16 → 11, decision: continue }
  walks: { status: not-met, evidence: No walk since her fall, decision: discontinue, reason: Her knee }
summary: Mood is better; the knee decides what comes next.
criteria: PHQ-9 is at 11 and has to fall below 5.
participation: She chose what to leave out.
decision: update
next: 90 days
`

const ended = `reason: The client moved away
objectives:
  score: { status: partly-met, evidence: PHQ-9 16 → 11 }
  walks: { status: met, evidence: 4 days a week }
goals: { mood: { status: partly-met } }
criteria_met: []
outcome: Better by a third
summary: Maria was seen for ten weeks.
`

const files = { [file]: plan, 'clients/p-1/record.yaml': record }
const inPlan = (cwd: string) => readFileSync(join(cwd, file), 'utf8')
const run = (cwd: string, ...args: string[]) => runInProcess([...args, '--as-of', day], { cwd })

/** Lines of the old text that are not in the new one. */
const gone = (text: string) => {
  const now = text.split('\n')
  return plan.split('\n').filter((line) => !now.includes(line))
}

describe('review', () => {
  it('writes what a file of answers says, and no other byte', async () => {
    await inFolder({ ...files, 'answers.yaml': reviewed }, async (cwd) => {
      const args = ['review', 'clients/p-1', '--answers', 'answers.yaml']
      const tried = await run(cwd, ...args, '--dry-run')
      expect(inPlan(cwd)).toBe(plan)
      const { code, stdout, stderr } = await run(cwd, ...args)
      expect(code, stderr).toBe(0)
      expect(stdout).toBe(`${file}\n`)
      expect(inPlan(cwd)).toBe(tried.stdout)
      expect(gone(inPlan(cwd))).toEqual([
        'revision: { number: 1, date: 2026-09-01, kind: initial }',
        '  - { role: clinician, name: Ruth Salter, signed: 2026-09-01, method: ink }',
        '  - { role: client, name: Maria Stone, signed: 2026-09-01, method: ink }',
      ])
      expect(inPlan(cwd)).toContain('signed: 2026-09-01, method: ink, revision: 1 }')
      expect(inPlan(cwd)).toMatch(/next: 2027-02-19\n/)
      expect(inPlan(cwd)).toContain('# last words')
      expect(stderr).toContain(
        'The review is in the plan: this is revision 2 now.\nRevision 2 is to be signed by:\n  the clinician\n  the client\n',
      )
      expect(stderr).toMatch(/\nThen: txplan sign \S+ --as clinician\n$/)
      expect(stderr).not.toMatch(/Maria|Salter/)
    })
  })

  it('lists what is missing by its address, and writes nothing', async () => {
    await inFolder(files, async (cwd) => {
      const { code, stderr } = await run(cwd, 'review', 'clients/p-1', '--no-input')
      expect(code).toBe(2)
      expect(stderr).toContain('  objectives.walks.evidence: missing\n')
      expect(stderr).toContain('  next: missing\n')
      expect(inPlan(cwd)).toBe(plan)
      expect(existsSync(join(cwd, '.txplan'))).toBe(false)
    })
  })

  const refused: [string, string, RegExp][] = [
    [
      'an id that is not there',
      reviewed.replace('walks:', 'walk:'),
      /objectives\.walk: .* Did you mean walks\?/,
    ],
    [
      'evidence that shows nothing',
      reviewed.replace('No walk since her fall', 'ongoing'),
      /objectives\.walks\.evidence: /,
    ],
    [
      'a day that is over',
      reviewed.replace('90 days', '2026-10-01'),
      /next: Wanted a day after this review/,
    ],
    [
      'a new sentence for what goes on as it is',
      reviewed.replace('decision: continue', 'decision: continue, statement: Walk, reason: x'),
      /objectives\.score\.statement: It does not go/,
    ],
    [
      'an event that is not said to be the occasion',
      `event: She moved\n${reviewed}`,
      /event: It does not go/,
    ],
    ['a word that is not known', reviewed.replace('not-met', 'nearly'), /answers\.yaml:3:/],
  ]
  it.each(refused)('%s is refused', async (_, answers, words) => {
    await inFolder({ ...files, 'answers.yaml': answers }, async (cwd) => {
      const { code, stderr } = await run(cwd, 'review', 'clients/p-1', '--answers', 'answers.yaml')
      expect(stderr).toMatch(words)
      expect(stderr).not.toContain('Her knee')
      expect(code).toBe(2)
      expect(inPlan(cwd)).toBe(plan)
    })
  })

  it.each([
    ['that is over', plan.replace('active ', 'discharged '), /is discharged already/],
    ['with one id for two', plan.replace('id: walks', 'id: score'), /two parts of the id “score”/],
    [
      'without a goal',
      plan.replace(/^goals:[\s\S]*?\n\n(?=discharge)/m, ''),
      /nothing to review\.\nAdd one: txplan add goal/,
    ],
    ['that cannot be read', `${plan}clinician: twice\n`, /has faults that must be mended/],
  ])('a plan %s is refused', async (_, text, words) => {
    await inFolder({ ...files, [file]: text }, async (cwd) => {
      const { code, stderr } = await run(cwd, 'review', 'clients/p-1', '--no-input')
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
    })
  })
})

describe('revise', () => {
  const revise = (repo: TestRepository, ...args: string[]) =>
    run(repo.root, 'revise', 'clients/p-1', ...args)

  const inPractice = (
    edit: (text: string) => string,
    use: (repo: TestRepository) => Promise<void>,
  ) =>
    inRepository(async (repo) => {
      for (const [name, text] of Object.entries(files)) repo.write(name, text)
      repo.commit('first')
      repo.write(file, edit(plan))
      await use(repo)
    })

  const harder = (text: string) => text.replace('at_most: 9', 'at_most: 5')

  it('raises the number of a plan that was edited', () =>
    inPractice(harder, async (repo) => {
      const { code, stderr } = await revise(repo, '--amend', '--reason', 'The target was a slip')
      expect(code, stderr).toBe(0)
      expect(stderr).toContain('This is revision 2 now.\nRevision 2 is to be signed by:')
      expect(repo.read(file)).toContain(
        'revision: { number: 2, date: 2026-11-21, kind: correction, reason: The target was a slip, supersedes: 1, by: Ruth Salter }',
      )
      expect(repo.read(file)).toContain('method: ink, revision: 1 }')
    }))

  it('counts what was committed since the revision was recorded', () =>
    inPractice(harder, async (repo) => {
      repo.commit('a change in silence')
      const { code } = await revise(repo, '--reason', 'PHQ-9 fell faster than expected')
      expect(code).toBe(0)
      expect(repo.read(file)).toContain('kind: event')
      const again = await revise(repo, '--reason', 'Said better')
      expect(again.code).toBe(0)
      expect(again.stderr).toContain('Revision 2 was raised already and is in no commit yet')
      expect(again.stderr).not.toContain('This is revision 2 now')
      expect(repo.read(file)).toContain(
        '  number: 2\n  date: 2026-11-21\n  kind: event\n  reason: Said better\n',
      )
    }))

  const refused: [string, (text: string) => string, string[], RegExp][] = [
    [
      'nothing',
      (text) => text,
      ['--reason', 'x'],
      /Nothing has changed since revision 1 was recorded/,
    ],
    [
      'a comment alone',
      (text) => text.replace('odd', 'strange'),
      ['--reason', 'x'],
      /Nothing has changed/,
    ],
    [
      'dates alone',
      (text) => text.replace('target_date: 2027-01-15', 'target_date: 2027-02-15'),
      ['--reason', 'x'],
      /Only dates have moved/,
    ],
    [
      'a reason that is missing',
      harder,
      ['--no-input'],
      /reason: missing\nSay why it was changed: --reason/,
    ],
    [
      'two words on one thing',
      harder,
      ['--amend', '--kind', 'event', '--reason', 'x'],
      /--amend makes a correction/,
    ],
  ]
  it.each(refused)('%s is refused', (_, edit, args, words) =>
    inPractice(edit, async (repo) => {
      const { code, stderr } = await revise(repo, ...args)
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
      expect(repo.read(file)).toBe(edit(plan))
    }),
  )

  it('puts a plan that is over right by an amendment alone, and lint is content', () =>
    inRepository(async (repo) => {
      const over = plan.replace('active ', 'discharged ')
      repo.write(file, over)
      repo.commit('discharged')
      repo.write(file, harder(over))
      const refused = await revise(repo, '--reason', 'x')
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain(`txplan revise ${file} --amend --reason`)
      expect(repo.read(file)).toBe(harder(over))
      const ruled = async () => (await run(repo.root, 'lint', '--format', 'compact')).stdout
      expect(await ruled()).toMatch(/changed-after-discharge|clinical-change-without-revision/)
      const { code, stderr } = await revise(repo, '--amend', '--reason', 'The target was a slip')
      expect(code, stderr).toBe(0)
      expect(repo.read(file)).toContain('kind: correction')
      expect(await ruled()).not.toMatch(/changed-after-discharge|clinical-change-without-revision/)
    }))

  it('does it all the same with --anyway', () =>
    inPractice(
      (text) => text,
      async (repo) => {
        expect((await revise(repo, '--anyway', '--reason', 'x')).code).toBe(0)
      },
    ))

  it('says where nobody could compare', async () => {
    await inFolder(files, async (cwd) => {
      const { code, stderr } = await run(cwd, 'revise', 'clients/p-1', '--reason', 'x')
      expect(code).toBe(0)
      expect(stderr).toContain('Git knows no earlier version')
    })
  })

  it('leaves a draft that nobody signed alone', async () => {
    const draft = plan.replace('active ', 'draft ').replace(/signatures:[^#]*/, '')
    await inFolder({ ...files, [file]: draft }, async (cwd) => {
      const { code, stderr } = await run(cwd, 'revise', 'clients/p-1', '--reason', 'x')
      expect(stderr).toMatch(/is a draft that nobody has signed/)
      expect(code).toBe(2)
    })
  })
})

describe('discharge', () => {
  it('closes the plan, says what is unmet, and writes the summary', async () => {
    await inFolder({ ...files, 'answers.yaml': ended }, async (cwd) => {
      const args = ['discharge', 'clients/p-1', '--answers', 'answers.yaml']
      const { code, stderr } = await run(cwd, ...args, '-o', 'out.html')
      expect(code, stderr).toBe(0)
      expect(stderr).toContain('2 of 2 criteria for discharge unmet (number 1, 2)')
      expect(stderr).not.toContain('PHQ-9 below 5')
      expect(stderr).toContain('Wrote out.html')
      expect(inPlan(cwd)).toContain('status: discharged   # odd spacing stays')
      expect(inPlan(cwd)).toContain('decision: discharge')
      const page = readFileSync(join(cwd, 'out.html'), 'utf8')
      expect(page).toContain('Discharge summary')
      expect(page).toContain('5 points better')
      const later = await runInProcess(
        ['render', file, '--document', 'discharge', '--to', 'html', '-o', 'later.html'],
        { cwd },
      )
      expect(later.code, later.stderr).toBe(0)
      expect(readFileSync(join(cwd, 'later.html'), 'utf8')).toBe(page)
      const again = await run(cwd, ...args)
      expect(again.code).toBe(2)
      expect(again.stderr).toMatch(/discharged already/)
    })
  })

  it('writes a PDF named after the client, unless it is told not to', async () => {
    await inFolder({ ...files, 'answers.yaml': ended }, async (cwd) => {
      const args = ['discharge', 'clients/p-1', '--answers', 'answers.yaml']
      expect((await run(cwd, ...args, '--no-document', '--dry-run')).stdout).toContain('discharged')
      expect((await run(cwd, ...args)).code).toBe(0)
      expect(readFileSync(join(cwd, 'p-1-discharge.pdf'), 'latin1')).toMatch(/^%PDF/)
    })
    await inFolder({ ...files, 'answers.yaml': ended }, async (cwd) => {
      const args = ['discharge', 'clients/p-1', '--answers', 'answers.yaml', '--no-document']
      expect((await run(cwd, ...args)).code).toBe(0)
      expect(existsSync(join(cwd, 'p-1-discharge.pdf'))).toBe(false)
    })
  })

  it('says how to come by a summary that could not be written', async () => {
    const there = { ...files, 'answers.yaml': ended, 'notes.yaml': 'x: 1\n' }
    await inFolder(there, async (cwd) => {
      const args = ['discharge', 'clients/p-1', '--answers', 'answers.yaml', '--to', 'md']
      const { code, stderr } = await run(cwd, ...args, '-o', 'notes.yaml')
      expect(code).toBe(2)
      expect(stderr).toContain(`txplan render ${file} --document discharge --output FILE`)
      expect(inPlan(cwd)).toContain('status: discharged')
      expect(readFileSync(join(cwd, 'notes.yaml'), 'utf8')).toBe('x: 1\n')
    })
  })

  it('refuses an end that is still to come', async () => {
    const answers = `date: 2026-12-24\n${ended}`
    await inFolder({ ...files, 'answers.yaml': answers }, async (cwd) => {
      const args = ['discharge', 'clients/p-1', '--answers', 'answers.yaml']
      const { code, stderr } = await run(cwd, ...args)
      expect(stderr).toContain('date: That day is still to come')
      expect(code).toBe(2)
      expect(inPlan(cwd)).toBe(plan)
    })
  })

  it('refuses a criterion that is not there, and a summary of what is not over', async () => {
    const answers = ended.replace('criteria_met: []', 'criteria_met: [3]')
    await inFolder({ ...files, 'answers.yaml': answers }, async (cwd) => {
      const { code, stderr } = await run(
        cwd,
        'discharge',
        'clients/p-1',
        '--answers',
        'answers.yaml',
      )
      expect(stderr).toContain('criteria_met: There is no criterion 3; the plan has 2.')
      expect(code).toBe(2)
      const early = await runInProcess(['render', file, '--document', 'discharge'], { cwd })
      expect(early.code).toBe(2)
      expect(early.stderr).toMatch(/tells of no discharge yet/)
    })
  })
})
