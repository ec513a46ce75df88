/** A plan where nobody can be asked: every answer comes from a file, and what is wrong with it is said. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnown } from '../../../src/cli/writing/known.ts'
import type { Presentation } from '../../../src/plan/types.generated.ts'
import { readSource } from '../../../src/source/read.ts'
import { readAnswers } from '../../../src/writing/from-file.ts'
import { settleAll } from '../../../src/writing/interview.ts'
import { planInterview } from '../../../src/writing/plan-interview/index.ts'
import type { World } from '../../../src/writing/world.ts'
import { inFolder, type Outcome, runBinary } from '../../helpers/run.ts'
import { day, exampleAnswers } from '../../library/example-answers.ts'
import { practice } from './conversations.ts'

const files = { 'txplan.yaml': practice }

const missing = ({ stderr }: Outcome): string[] =>
  [...stderr.matchAll(/^ {2}(\S+): missing$/gm)].map(([, key = '']) => key)

describe('without answers', () => {
  it('says exactly what is missing, and leaves nothing behind', async () => {
    await inFolder(files, (cwd) => {
      const outcome = runBinary(['new', '--no-input'], { cwd })
      expect(outcome.code).toBe(2)
      expect(outcome.stdout).toBe('')
      expect(missing(outcome)).toEqual([
        'folder',
        'client.initials',
        'effective',
        'clinician',
        'diagnoses[0]',
        'problems[0]',
        'goals[0]',
        'interventions[0]',
      ])
      expect(outcome.stderr).toContain('8 answers are missing:')
      expect(outcome.stderr).toContain('txplan new --answers FILE')
      expect(readdirSync(cwd)).toEqual(['txplan.yaml'])
    })
  })

  it('asks for no more than that, one after the other', async () => {
    const needed = {
      folder: 'P-7',
      client: { initials: 'A. B.' },
      effective: day,
      clinician: 'salter',
      diagnoses: [{ code: 'F41.0' }],
      problems: [{ statement: 'Leaves shops in panic' }],
      goals: [{ statement: 'Shop without fear', target_date: '6 months' }],
      interventions: [{ technique: 'Exposure', frequency: 'weekly' }],
    }
    await inFolder({ ...files, 'a.yaml': JSON.stringify(needed) }, (cwd) => {
      const outcome = runBinary(['new', '--answers', 'a.yaml'], { cwd })
      expect(missing(outcome)).toEqual([
        'goals[0].objectives[0]',
        'interventions[0].minutes',
        'interventions[0].duration',
      ])
      const whole = structuredClone(needed) as Record<string, unknown>
      whole['goals'] = [
        { ...needed.goals[0], objectives: [{ statement: 'Shop alone', target_date: '8 weeks' }] },
      ]
      whole['interventions'] = [{ ...needed.interventions[0], minutes: 45, duration: '8 weeks' }]
      writeFileSync(join(cwd, 'a.yaml'), JSON.stringify(whole))

      const tried = runBinary(['new', '--answers', 'a.yaml', '--dry-run'], { cwd })
      expect(tried.code, tried.stderr).toBe(0)
      expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'txplan.yaml'])

      const made = runBinary(['new', '--answers', 'a.yaml'], { cwd })
      expect(made.stdout).toBe('clients/P-7/plan.yaml\n')
      const text = readFileSync(join(cwd, 'clients/P-7/plan.yaml'), 'utf8')
      expect(text).toContain('target_date: 2027-01-16')
      const body = (plan: string) => plan.slice(plan.indexOf('\ntxplan: 1'))
      expect(body(text)).toBe(body(tried.stdout))

      const again = runBinary(['new', 'P-7', '--answers', 'a.yaml'], { cwd })
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('There is a plan already')
      expect(readFileSync(join(cwd, 'clients/P-7/plan.yaml'), 'utf8')).toBe(text)
    })
  })
})

const folder = 'templates/library'
const presentations = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

describe('from answers', () => {
  const answersOf = (name: string) =>
    exampleAnswers(readSource(readFileSync(join(folder, name), 'utf8')).value as Presentation)

  it('every presentation has all that is asked for, in a form that can be read', async () => {
    const world = await worldOfNothing()
    const interview = planInterview(world, async () => world)
    for (const name of presentations) {
      const start = { answers: answersOf(name), settled: new Set<string>() }
      const { state, faults } = await readAnswers(interview, start)
      const { missing } = await settleAll(interview, state)
      expect({ name, faults, missing }).toEqual({ name, faults: [], missing: [] })
    }
    expect(presentations.length).toBeGreaterThanOrEqual(32)
  })

  it.each(presentations.filter((_, at) => at % 6 === 0))(
    '%s: lint has nothing to say',
    async (name) => {
      const one = answersOf(name)
      await inFolder({ ...files, 'answers.yaml': JSON.stringify(one) }, (cwd) => {
        const made = runBinary(['new', '--answers', 'answers.yaml', '--as-of', day], { cwd })
        expect(made.code, made.stderr).toBe(0)
        expect(made.stdout).toBe(`clients/${one.folder}/plan.yaml\n`)
        const { stdout } = runBinary(['lint', '--format', 'json', '--as-of', day], { cwd })
        const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] }
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
      })
    },
  )
})

async function worldOfNothing(): Promise<World> {
  const given = { today: day, folderFault: () => undefined }
  return (await readKnown(undefined, given)).world
}

/** What no message may repeat. */
const secret = 'Zelda'

const whole = {
  folder: 'P-9',
  client: { initials: 'Z. A.', record: 'P-9' },
  effective: day,
  clinician: 'salter',
  diagnoses: [{ code: 'F41.0' }],
  problems: [{ statement: `${secret} leaves shops` }],
  goals: [
    {
      statement: `${secret} shops alone`,
      target_date: '6 months',
      objectives: [{ statement: `${secret} shops`, target_date: '8 weeks' }],
    },
  ],
  interventions: [{ technique: 'Exposure', frequency: 'weekly', minutes: 45, duration: '8 weeks' }],
}

describe('answers that cannot be used', () => {
  const faults: [string, Record<string, unknown>, RegExp][] = [
    ['a field that is not known', { efective: day }, /answers\.yaml:1:\d+: .* “effective”/],
    ['a value of the wrong kind', { client: { initials: 7 } }, /answers\.yaml:1:\d+: .*text/],
    [
      'a score out of range',
      { measures: [{ instrument: 'gad-7', baseline: { value: 99 } }] },
      /measures\[0\]\.baseline\.value: GAD-7 ends at 21/,
    ],
    [
      'a day that does not exist',
      { review: { next: '2026-13-40' } },
      /review\.next: .*month 13, which does not exist/,
    ],
    [
      'words for a day',
      { goals: [{ ...whole.goals[0], target_date: `when ${secret} can` }] },
      /goals\[0\]\.target_date: .*was not understood as a day/,
    ],
    ['a presentation that is not there', { template: 'gadd' }, /no presentation/],
    [
      'a code that is a heading',
      { diagnoses: [{ code: 'F41' }] },
      /diagnoses\[0\]\.code: F41 is a heading/,
    ],
    [
      'an id that is there twice',
      {
        problems: [
          { id: 'twin', statement: 'A' },
          { id: 'twin', statement: 'B' },
        ],
      },
      /problems\[1\]\.id: The id “twin” is taken already/,
    ],
  ]
  it.each(faults)('%s', async (_, change, words) => {
    const answers = JSON.stringify({ ...whole, ...change })
    await inFolder({ ...files, 'answers.yaml': answers }, (cwd) => {
      const { code, stderr } = runBinary(['new', '--answers', 'answers.yaml'], { cwd })
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
      expect(stderr).not.toContain(secret)
      expect(existsSync(join(cwd, 'clients'))).toBe(false)
      expect(existsSync(join(cwd, '.txplan'))).toBe(false)
    })
  })
})

const last = `txplan: 1
status: discharged
revision: { number: 3, date: 2026-08-01, reason: Review, kind: review }
effective: 2026-04-01
clinician: salter
client: { initials: Z. A., record: P-9 }
diagnoses:
  - { id: panic, code: F41.0, status: primary }
measures:
  - { id: gad-7, instrument: gad-7, baseline: { value: 15, date: 2026-04-01 } }
problems:
  - { id: shops, statement: Leaves shops in panic, diagnoses: [panic] }
goals:
  - id: bread
    statement: Buy bread alone again
    problems: [shops]
    target_date: 2026-09-01
    objectives:
      - { id: trips, statement: Shop alone, target_date: 2026-06-01, interventions: [exposure] }
      - { id: over, statement: Shop with a friend, target_date: 2026-05-01, status: met }
interventions:
  - id: exposure
    modality: CBT
    technique: Graded exposure
    frequency: weekly
    minutes: 45
    duration: 8 weeks
    responsible: [salter]
signatures:
  - { role: clinician, name: Ruth Salter, signed: 2026-08-01, method: ink }
`

describe('from the last plan', () => {
  const plans = { ...files, 'clients/p-9/plan.yaml': last }

  it('of the same client: what lasts stays, with its ids; dates and scores are asked anew', async () => {
    const answers = { effective: day }
    await inFolder({ ...plans, 'answers.yaml': JSON.stringify(answers) }, (cwd) => {
      const from = ['new', 'p-9', '--from', 'clients/p-9', '--answers', 'answers.yaml']
      const { code, stderr } = runBinary(from, { cwd })
      expect(code).toBe(2)
      expect(missing({ code, stderr, stdout: '' })).toEqual([
        // The sentence was about a time that is over: it is put anew.
        'goals[0].objectives[0].statement',
        'goals[0].objectives[0].target_date',
      ])
      const objective = { id: 'trips', statement: 'Shop alone', target_date: '8 weeks' }
      const goals = [{ id: 'bread', statement: 'Buy bread alone again', objectives: [objective] }]
      writeFileSync(join(cwd, 'answers.yaml'), JSON.stringify({ ...answers, goals }))
      const made = runBinary(from, { cwd })
      expect(made.code, made.stderr).toBe(0)
      expect(made.stdout).toBe(`clients/p-9/${day}.plan.yaml\n`)
      expect(readFileSync(join(cwd, 'clients/p-9/plan.yaml'), 'utf8')).toBe(last)
      const text = readFileSync(join(cwd, made.stdout.trim()), 'utf8')
      for (const kept of ['id: panic', 'id: shops', 'id: bread', 'id: trips', 'id: exposure'])
        expect(text).toContain(kept)
      for (const gone of [
        '2026-04',
        '2026-06',
        '2026-08',
        '2026-09',
        'value: 15',
        'signatures',
        'over',
      ])
        expect(text).not.toContain(gone)
    })
  })

  it('of the plan that followed it: a third, and what was for its time is asked once more', async () => {
    const objective = (by: string) => ({
      id: 'trips',
      statement: `Z. A. will shop alone 3 times a week by ${by}, up from 0`,
      target_date: by,
    })
    const answersFor = (effective: string, by?: string) =>
      JSON.stringify({
        effective,
        ...(by
          ? { goals: [{ id: 'bread', statement: 'Buy bread', objectives: [objective(by)] }] }
          : {}),
      })
    await inFolder({ ...plans, 'a.yaml': answersFor(day, '2027-03-01') }, (cwd) => {
      const from = (plan: string, answers: string) =>
        runBinary(['new', 'p-9', '--from', plan, '--answers', answers, '--as-of', day], { cwd })
      const second = from('clients/p-9/plan.yaml', 'a.yaml')
      expect(second.stdout, second.stderr).toBe(`clients/p-9/${day}.plan.yaml\n`)
      const secondText = readFileSync(join(cwd, second.stdout.trim()), 'utf8')

      // Once more the same: it would stand where the second does.
      const again = from('clients/p-9/plan.yaml', 'a.yaml')
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('is there already; it is left as it is')

      writeFileSync(join(cwd, 'b.yaml'), answersFor('2027-03-01'))
      const open = from(second.stdout.trim(), 'b.yaml')
      expect(missing(open)).toEqual([
        'goals[0].objectives[0].statement',
        'goals[0].objectives[0].target_date',
      ])
      writeFileSync(join(cwd, 'b.yaml'), answersFor('2027-03-01', '2027-06-01'))
      const third = from(second.stdout.trim(), 'b.yaml')
      expect(third.stdout, third.stderr).toBe('clients/p-9/2027-03-01.plan.yaml\n')
      const text = readFileSync(join(cwd, third.stdout.trim()), 'utf8')
      for (const kept of ['id: panic', 'id: shops', 'id: bread', 'id: trips', 'id: exposure'])
        expect(text).toContain(kept)
      expect(text).toContain('by 2027-06-01')
      expect(text).not.toContain('x-before')
      expect(readFileSync(join(cwd, second.stdout.trim()), 'utf8')).toBe(secondText)
      expect(readFileSync(join(cwd, 'clients/p-9/plan.yaml'), 'utf8')).toBe(last)
      expect(readdirSync(join(cwd, 'clients'))).toEqual(['p-9'])
    })
  })

  const others: [string, object, RegExp][] = [
    ['folder', { folder: 'q-2' }, /is that of p-9, not of q-2/],
    ['record', { client: { record: secret } }, /another client’s: “client\.record” differs/],
    ['initials', { client: { initials: 'Q. Q.' } }, /“client\.initials” differs/],
  ]
  it.each(others)('with answers of another %s: refused', async (_, answers, words) => {
    await inFolder({ ...plans, 'answers.yaml': JSON.stringify(answers) }, (cwd) => {
      const from = ['new', '--from', 'clients/p-9', '--answers', 'answers.yaml']
      const { code, stdout, stderr } = runBinary(from, { cwd })
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).not.toContain(secret)
      expect(readdirSync(join(cwd, 'clients/p-9'))).toEqual(['plan.yaml'])
    })
  })

  it('of another client: refused, and why', async () => {
    await inFolder(plans, (cwd) => {
      const { code, stderr } = runBinary(['new', 'q-2', '--from', 'clients/p-9'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toMatch(/is that of p-9, not of q-2.*what auditors look for/)
      expect(stderr).toContain('txplan library')
    })
  })
})
