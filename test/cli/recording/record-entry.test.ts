/** Entries of a record from the command line: what is written, what is said, and what is left alone. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/source/read.ts'
import { inFolder, type Outcome, runInProcess } from '../../helpers/run.ts'
import { txplan } from '../writing/talk.ts'

/** What no error and no report for a program may hold. */
const secret = 'Zelda'

const plan = `txplan: 1
clinician: salter
client: { initials: Z. A., record: P-9 }
effective: 2026-09-01
status: active
diagnoses:
  - { id: mdd, code: F33.1, status: primary }
review: { every: 100 days, sooner_if: A hospital stay. }
goals:
  - id: mood
    statement: ${secret} walks again
    objectives:
      - id: walks
        statement: ${secret} walks three times a week
        target_date: 2027-01-15
        interventions: [activation]
      - id: score
        statement: PHQ-9 at most 9
        target_date: 2027-01-15
        measure: { instrument: phq-9, baseline: { value: 18, date: 2026-09-01 }, target: { at_most: 9 } }
        interventions: [activation]
interventions:
  - { id: activation, modality: CBT, technique: Activities, frequency: weekly, minutes: 45 }
`

const record = `# Kept by hand.
txplan: 1
client: P-9   # as in the plan

sessions:
  # the intake
  - id: s1
    date: 2026-10-01
    start: "14:00"
    end: "14:45"
    attendance: attended

  - id: s2
    date: 2026-11-10
    response: ${secret} wept.
`

const practice =
  'txplan: 1\nclinicians:\n  - { id: salter, name: Ruth Salter, credentials: LCSW }\n'
const files = {
  'txplan.yaml': practice,
  'clients/z-a/plan.yaml': plan,
  'clients/z-a/record.yaml': record,
}

const inPractice = (
  use: (run: (...args: string[]) => Promise<Outcome>, folder: string) => Promise<void>,
  more: Record<string, string> = {},
) => inFolder({ ...files, ...more }, (cwd) => use((...args) => runInProcess(args, { cwd }), cwd))

const recordIn = (folder: string) => readFileSync(join(folder, 'clients/z-a/record.yaml'), 'utf8')
const lists = (text: string) => readSource(text).value as Record<string, Record<string, unknown>[]>

describe('txplan session add', () => {
  it('says nothing of a code where there is none for the minutes, or nothing to bill', async () => {
    await inPractice(async (run) => {
      const from = ['session', 'add', 'z-a', '--start', '14:00', '--stop']
      const short = await run(...from, '14:10')
      expect(short.stderr).toMatch(/\n10 minutes: too short for a code\.\n/)
      const missed = await run(...from, '14:50', '--attendance', 'no-show')
      expect(missed.code, missed.stderr).toBe(0)
      expect(missed.stderr).not.toMatch(/minutes: |--code/)
    })
  })

  it('writes a line’s worth into the record, and leaves every other byte', async () => {
    await inPractice(async (run, folder) => {
      const line = ['--start', '14:00', '--stop', '14:53', '--objectives', '1a,score']
      const { code, stdout, stderr } = await run('session', 'add', 'z-a', ...line)
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'clients/z-a/record.yaml\n' })
      expect(stderr).toBe(
        'The session is written: sessions[2], s3.\n53 minutes: 90837 would fit; say it with --code.\n',
      )
      expect(recordIn(folder)).toBe(`${record}
  - id: s3
    date: 2026-11-21
    start: "14:00"
    end: "14:53"
    attendance: attended
    clinician: salter
    objectives: [walks, score]
`)
    })
  })

  it('says at once that the minutes do not fit the code, without the client’s words', async () => {
    await inPractice(async (run) => {
      const line = [
        '--start',
        '14:00',
        '--stop',
        '14:53',
        '--code',
        '90834',
        '--objectives',
        'walks',
      ]
      const { code, stderr } = await run('session', 'add', 'z-a', ...line, '--response', secret)
      expect(code).toBe(0)
      expect(stderr).toContain('90834 stands for 38 to 52 minutes; here it is 53.')
      expect(stderr).not.toContain(secret)
    })
  })

  it('says that process notes do not belong there', async () => {
    await inPractice(async (run) => {
      const note = 'I felt irritated when she came late, a maternal transference.'
      const line = ['--start', '14:00', '--stop', '14:45', '--objectives', 'walks']
      const { stderr } = await run('session', 'add', 'z-a', ...line, '--note', note)
      expect(stderr).toContain('transference')
      expect(stderr).toContain('Move it to notes that are kept apart.')
    })
  })

  it('puts an entry of an earlier day where it belongs', async () => {
    await inPractice(async (run, folder) => {
      const line = ['--date', 'October 20', '--start', '9:00', '--stop', '9:45']
      await run('session', 'add', 'z-a', ...line)
      const { sessions = [] } = lists(recordIn(folder))
      expect(sessions.map(({ id }) => id)).toEqual(['s1', 's3', 's2'])
      expect(recordIn(folder)).toContain('    attendance: attended\n\n  - id: s3\n')
    })
  })

  it('lists what is missing or cannot be used, and writes nothing', async () => {
    await inPractice(async (run, folder) => {
      const { code, stdout, stderr } = await run('session', 'add', 'z-a', '--objectives', 'wlaks')
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('3 answers are missing or cannot be used:')
      expect(stderr).toContain('objectives: Found “wlaks”; did you mean walks?')
      expect(stderr).toContain('start: missing')
      expect(stderr).not.toContain(secret)
      expect(recordIn(folder)).toBe(record)
      expect(readdirSync(folder).sort()).toEqual(['clients', 'txplan.yaml'])
    })
  })

  it('takes the answers from a file, and an option before them', async () => {
    const answers =
      'start: "10:00"\nend: "10:45"\nobjectives: [score]\nresponse: Two lines.\nrisk: Asked; none.\n'
    await inPractice(
      async (run, folder) => {
        const from = ['--answers', 'a.yaml', '--stop', '10:50']
        const { code, stderr } = await run('session', 'add', 'z-a', ...from)
        expect(code, stderr).toBe(0)
        expect(lists(recordIn(folder))['sessions']?.at(-1)).toMatchObject({
          start: '10:00',
          end: '10:50',
          objectives: ['score'],
          risk: 'Asked; none.',
        })
        writeFileSync(join(folder, 'a.yaml'), `strat: "10:00"\nresponse: ${secret}\n`)
        const both = await run('session', 'add', 'z-a', '--answers', 'a.yaml', '--resume')
        expect(both.stderr).toMatch(/--answers has no place in it/)
        const wrong = await run('session', 'add', 'z-a', '--answers', 'a.yaml')
        expect(wrong.code).toBe(2)
        expect(wrong.stderr).toMatch(/a\.yaml:1:1: .*did you mean “start”/)
        expect(wrong.stderr).not.toContain(secret)
        writeFileSync(join(folder, 'b.yaml'), answers.replace('[score]', `[${secret.slice(0, 9)}]`))
        const lost = await run('session', 'add', 'z-a', '--answers', 'b.yaml')
        expect(lost.code).toBe(2)
        expect(lost.stderr).toContain('objectives: Found (not shown)')
        expect(lost.stderr).not.toContain(secret.slice(0, 9))
      },
      { 'a.yaml': answers },
    )
  })

  it('shows the entry with --dry-run, and touches nothing', async () => {
    await inPractice(async (run, folder) => {
      const line = ['--start', '14:00', '--stop', '14:45', '--dry-run']
      const { code, stdout } = await run('session', 'add', 'z-a', ...line)
      expect(code).toBe(0)
      expect(stdout).toBe(
        'sessions:\n  - id: s3\n    date: 2026-11-21\n    start: "14:00"\n    end: "14:45"\n    attendance: attended\n    clinician: salter\n',
      )
      expect(recordIn(folder)).toBe(record)
    })
  })

  it('prints what was written for a program, without the client’s words', async () => {
    await inPractice(async (run) => {
      const line = ['--start', '14:00', '--stop', '14:45', '--response', `${secret} walked.`]
      const args = ['session', 'add', 'z-a', ...line, '--participants', 'Ann', '--format', 'json']
      const hidden = await run(...args)
      expect(JSON.parse(hidden.stdout)).toEqual({
        version: 1,
        file: 'clients/z-a/record.yaml',
        written: true,
        list: 'sessions',
        index: 2,
        entry: {
          id: 's3',
          date: '2026-11-21',
          start: '14:00',
          end: '14:45',
          attendance: 'attended',
          clinician: 'salter',
        },
        says: ['45 minutes: 90834 would fit; say it with --code.'],
      })
      const shown = await run(...args, '--show-values')
      expect(JSON.parse(shown.stdout).entry).toMatchObject({
        response: `${secret} walked.`,
        participants: ['Ann'],
      })
    })
  })

  it('begins a record beside a plan that has none, also outside of a practice', async () => {
    await inFolder({ 'z-a.plan.yaml': plan }, async (cwd) => {
      const line = ['--start', '14:00', '--stop', '14:45', '--objectives', 'walks']
      const { code } = await runInProcess(['session', 'add', 'z-a.plan.yaml', ...line], { cwd })
      expect(code).toBe(0)
      const text = readFileSync(join(cwd, 'z-a.record.yaml'), 'utf8')
      expect(text).toMatch(/txplan: 1\nclient: P-9\n\nsessions:\n {2}- id: s-2026-11-21\n/)
      const { code: linted } = await runInProcess(
        ['lint', 'z-a.plan.yaml', '--as-of', '2026-11-22'],
        { cwd },
      )
      expect(linted).not.toBe(3)
    })
  })

  it('names the one thing that can be done', async () => {
    await inPractice(async (run) => {
      const { code, stderr } = await run('session', 'remove', 'z-a')
      expect(code).toBe(2)
      expect(stderr).toBe('txplan: Found “remove”; wanted: add.\nType: txplan session add PLAN\n')
    })
  })
})

describe('a record or a plan that cannot be read', () => {
  it.each([
    ['a syntax error', `txplan: 1\nsessions:\n  - { response: ${secret}\n`],
    ['the same key twice', `txplan: 1\nsessions: []\nsessions: []\n# ${secret}\n`],
    ['no UTF-8', Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe, 0x0a])],
    ['a list at the top', `- ${secret}\n`],
  ])('%s: is never written into', async (_, broken) => {
    await inFolder({ ...files, 'clients/z-a/record.yaml': broken }, async (cwd) => {
      const line = ['--start', '14:00', '--stop', '14:45']
      const { code, stdout, stderr } = await runInProcess(['session', 'add', 'z-a', ...line], {
        cwd,
      })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('record.yaml cannot be read as it is; nothing was written.')
      expect(stderr).toContain('txplan lint clients/z-a/record.yaml')
      expect(stderr).not.toContain(secret)
      const now = readFileSync(join(cwd, 'clients/z-a/record.yaml'))
      expect(now.equals(Buffer.from(broken))).toBe(true)
    })
  })

  it('a list that is none is said, too', async () => {
    const text = 'txplan: 1\nsessions: none\n'
    await inFolder({ ...files, 'clients/z-a/record.yaml': text }, async (cwd) => {
      const line = ['--start', '14:00', '--stop', '14:45']
      const { code, stderr } = await runInProcess(['session', 'add', 'z-a', ...line], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('“sessions” in it is no list.')
      expect(readFileSync(join(cwd, 'clients/z-a/record.yaml'), 'utf8')).toBe(text)
    })
  })

  it('neither without a plan', async () => {
    await inFolder({ 'z-a.plan.yaml': 'goals: [\n' }, async (cwd) => {
      const { code, stderr } = await runInProcess(['event', 'add', 'z-a.plan.yaml'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('z-a.plan.yaml cannot be read as it is')
      expect(existsSync(join(cwd, 'z-a.record.yaml'))).toBe(false)
    })
  })
})

describe('txplan measure', () => {
  it('scores the answers, names band and change with their sources, and asks for safety', async () => {
    await inPractice(async (run, folder) => {
      const { code, stderr } = await run('measure', 'z-a', 'phq9', '--items', '2,2,2,1,1,1,2,0,1')
      expect(code).toBe(0)
      expect(stderr.split('\n')).toEqual([
        'The measure is written: measures[0].',
        'PHQ-9: 12 of 27, moderate (Kroenke, Spitzer & Williams 2001). A result of a questionnaire, not a diagnosis.',
        'Since the baseline (18 on September 1, 2026): 6 points better, a reliable change (from 6 points: NHS Talking Therapies).',
        expect.stringMatching(
          /^PHQ-9, item 9 \(thoughts of death or self-harm\) was answered above zero\. Ask about it before/,
        ),
        '',
      ])
      expect(recordIn(folder)).toContain(`
measures:
  - instrument: phq-9
    date: 2026-11-21
    score: 12
    items: [2, 2, 2, 1, 1, 1, 2, 0, 1]
    critical: { item9: 1 }
    by: salter
`)
      const again = await run(
        'measure',
        'z-a',
        'phq-9',
        '--score',
        '9',
        '--critical',
        '9=0',
        '--date',
        '2026-11-22',
      )
      expect(again.stderr).toContain(
        'Since last time (12 on November 21, 2026): 3 points better, which may be',
      )
    })
  })

  it('is content where the answer about safety comes along, or the session of the day has it', async () => {
    await inPractice(async (run) => {
      const items = ['measure', 'z-a', 'phq-9', '--items', '2,2,2,1,1,1,2,0,1']
      const told = await run(...items, '--safety', 'A passing wish, no plan.', '--dry-run')
      expect(told.stdout).toContain('note: "Asked about item 9: A passing wish, no plan."')
      expect(told.stderr).not.toContain('above zero')
      const line = ['--start', '14:00', '--stop', '14:45', '--objectives', 'walks']
      await run(
        'session',
        'add',
        'z-a',
        ...line,
        '--risk',
        'Asked about item 9; no plan, no intent.',
      )
      expect((await run(...items)).stderr).not.toContain('above zero')
    })
  })

  it('asks for safety at once, also where the day was typed wrong and lies ahead', async () => {
    await inPractice(async (run) => {
      const items = ['measure', 'z-a', 'phq-9', '--items', '2,2,2,1,1,1,2,0,1', '--dry-run']
      const { stderr } = await run(...items, '--date', '2026-11-30')
      expect(stderr).toContain('item 9 (thoughts of death or self-harm) was answered above zero')
      expect(stderr).toContain('lies after the day of this check')
      const told = await run(...items, '--date', '2026-11-30', '--safety', 'A passing wish')
      expect(told.stderr).not.toContain('above zero')
    })
  })

  it('finds the plan in the current folder', async () => {
    await inFolder(files, async (cwd) => {
      const world = { cwd: join(cwd, 'clients/z-a') }
      const { code, stdout } = await runInProcess(['measure', 'gad-7', '--score', '8'], world)
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'record.yaml\n' })
    })
  })

  it.each<[string, string[], RegExp]>([
    [
      'a score out of range',
      ['phq-9', '--score', '40'],
      /score: PHQ-9 ends at 27; 40 is above it\./,
    ],
    ['a score between two', ['phq-9', '--score', '9.5'], /PHQ-9 has no score of 9\.5/],
    ['too few answers', ['phq-9', '--items', '1,2'], /PHQ-9 has 9 items; 2 answers given\./],
    [
      'an answer out of range',
      ['gad-7', '--items', '1,2,3,4,0,0,0'],
      /item 4: 4 is not an answer; 0 to 3 are\./,
    ],
    [
      'too many blanks',
      ['phq-9', '--items', '1,-,-,-,1,1,1,1,1'],
      /left blank, and at most 2 may be/,
    ],
    ['what is no number', ['phq-9', '--items', '1,x'], /Found “x” among the answers/],
    [
      'an earlier edition',
      ['bdi', '--score', '20'],
      /no instrument “bdi”; did you mean bdi-ii\? Each edition/,
    ],
    ['a name of nothing', ['mood-o-meter', '--score', '2'], /The plan follows: phq-9\./],
    [
      'items of what may not be scored',
      ['bdi-ii', '--items', '1,2,3'],
      /its publisher allows only the score to be kept/,
    ],
    ['no way of scoring', ['whodas-12', '--score', '20'], /scoring: missing/],
    [
      'a wrong edition',
      ['vanderbilt', '--informant', 'parent', '--edition', '9', '--score', '2'],
      /edition: Found “9”; there are: first, second, third/,
    ],
    ['a total of what has none', ['bam', '--score', '12'], /BAM has no total; give its answers/],
    [
      'a critical item that is no pair',
      ['phq-9', '--score', '3', '--critical', '9'],
      /--critical takes the number/,
    ],
  ])('%s is told', async (_, args, words) => {
    await inPractice(async (run, folder) => {
      const { code, stderr } = await run('measure', 'z-a', ...args)
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
      expect(recordIn(folder)).toBe(record)
    })
  })

  it('is told by lint where score and answers differ', async () => {
    await inPractice(async (run) => {
      const args = [
        'phq-9',
        '--items',
        '0,0,0,0,0,0,0,0,0',
        '--score',
        '3',
        '--dry-run',
        '--show-values',
      ]
      expect((await run('measure', 'z-a', ...args)).stderr).toContain(
        'make 0; the score is given as 3',
      )
    })
  })
})

describe('contact, event and medication', () => {
  it('are entries like the others', async () => {
    await inPractice(async (run, folder) => {
      const contact = ['--with', 'Dr. Moss', '--how', 'letter', '--about', 'Sertraline']
      const change = [
        '--name',
        'Sertraline',
        '--change',
        'dose',
        '--dose',
        '100 mg',
        '--date',
        '11/20',
      ]
      const event = ['--kind', 'hosp', '--what', 'Admitted for two days', '--date', '2026-11-19']
      expect((await run('contact', 'add', 'z-a', ...contact)).code).toBe(0)
      expect((await run('medication', 'add', 'z-a', ...change)).code).toBe(0)
      const { code, stderr } = await run('event', 'add', 'z-a', ...event)
      expect(code).toBe(0)
      expect(stderr.split('\n').slice(1)).toEqual([
        'This brings the review forward to December 3, 2026 (it was due by December 10, 2026): within 14 days of a hospital stay, by txplan’s own rule of thumb. The plan’s “review.sooner_if” names it.',
        'Next: txplan review clients/z-a/plan.yaml (why then: txplan due --why clients/z-a/plan.yaml)',
        '',
      ])
      expect(recordIn(folder)).toBe(`${record}
contacts:
  - { date: 2026-11-21, with: Dr. Moss, how: letter, about: Sertraline, by: salter }

medication_changes:
  - { date: 2026-11-20, name: Sertraline, change: dose, dose: 100 mg }

events:
  - { date: 2026-11-19, kind: hospital, what: Admitted for two days }
`)
    })
  })

  it('say what they cannot do without', async () => {
    await inPractice(async (run) => {
      const missing = async (kind: string) =>
        [...(await run(kind, 'add', 'z-a')).stderr.matchAll(/^ {2}(\S+): missing$/gm)].map(
          ([, key]) => key,
        )
      expect(await missing('contact')).toEqual(['with', 'about'])
      expect(await missing('event')).toEqual(['kind', 'what'])
      expect(await missing('medication')).toEqual(['name', 'change'])
    })
  })
})

describe('many windows at once', () => {
  it('twenty processes: every entry is there, with an id of its own', async () => {
    await inFolder(files, async (cwd) => {
      const started = Array.from({ length: 20 }, (_, at) => {
        const hour = String(8 + (at % 10)).padStart(2, '0')
        const day = `2026-11-${String(1 + at).padStart(2, '0')}`
        const session = ['session', 'add', 'z-a', '--start', `${hour}:00`, '--stop', `${hour}:45`]
        const measure = ['measure', 'z-a', 'gad-7', '--score', String(at)]
        const [node = '', ...args] = txplan(...(at % 2 ? measure : session), '--date', day)
        return execa(node, args, { cwd, reject: false })
      })
      for (const { exitCode, stderr } of await Promise.all(started))
        expect(exitCode, stderr).toBe(0)
      const text = recordIn(cwd)
      const { sessions = [], measures = [] } = lists(text)
      expect(measures.map(({ score }) => score).sort((a, b) => Number(a) - Number(b))).toEqual([
        1, 3, 5, 7, 9, 11, 13, 15, 17, 19,
      ])
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(12)
      for (const line of record.split('\n')) expect(text).toContain(line)
      expect(readdirSync(join(cwd, 'clients/z-a')).sort()).toEqual(['plan.yaml', 'record.yaml'])
    })
  }, 120_000)
})
