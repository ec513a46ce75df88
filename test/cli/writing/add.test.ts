/** One thing more in a plan that somebody has laid out by hand: every other byte stays. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary } from '../../helpers/run.ts'
import { hasTerminal } from '../../helpers/terminal.ts'
import { day, practice } from './conversations.ts'
import { enters, moves, open, says, takeAll, talkAt } from './talk.ts'

const file = 'clients/p-1/plan.yaml'
const plan = `# My own words about this file.
txplan: 1
status:   active   # odd spacing stays
effective: 2026-10-01
clinician: salter
client: {initials: J. R., record: P-1}

diagnoses:
    - id: panic      # four spaces
      code: F41.0
      description: "Panic disorder [episodic paroxysmal anxiety]"
      status: primary

problems:
- id: shops
  statement: Leaves shops in panic
  diagnoses: [panic]

person:
  strengths:
    - {strength: Keeps lists, use: the log}

goals:
  # the first goal
  - id: bread
    statement: 'Buy bread alone again'   # quoted
    problems: [shops]

    objectives:
      - id: trips
        statement: Shop alone 3 times a week by 2027-03-01
        target_date: 2027-03-01
        interventions: [exposure]
      # between two objectives
      - id: calls
        statement: Call 2 friends a week by 2027-03-01
        target_date: 2027-03-01
        interventions: [ exposure ]
  - id: calm
    statement: Sit through a film again

interventions:
- {id: exposure, modality: CBT, technique: Graded exposure, frequency: weekly, responsible: [salter]}

review: {every: 90 days, next: 2026-12-30}   # the end
# last words
`

const files = { 'txplan.yaml': practice, [file]: plan }
const planIn = (cwd: string): string => readFileSync(join(cwd, file), 'utf8')

/** The lines that are new; undefined when a line that was there is not there any more. */
function newLines(after: string): string | undefined {
  const old = plan.split('\n')
  const added = after.split('\n').filter((line) => {
    if (line !== old[0]) return true
    old.shift()
    return false
  })
  return old.length === 0 ? added.join('\n') : undefined
}

/** How far a list is indented is the editing's business, not this test's. */
const unindented = (text = 'a line is missing'): string => text.replace(/^ +/gm, '')

const cases: { kind: string; args?: string[]; answers: string; added: string }[] = [
  {
    kind: 'goal',
    answers:
      'goals: [{ statement: Sleep through the night, objectives: [{ statement: Be in bed by 11, target_date: 2027-01-10 }] }]',
    added: `  - id: sleep-through-night
    statement: Sleep through the night
    problems:
        - shops
    status: active
    objectives:
        - id: bed
          statement: Be in bed by 11
          target_date: 2027-01-10
          status: active
          interventions:
              - exposure`,
  },
  {
    kind: 'objective',
    args: ['--goal', 'calm'],
    answers: 'goals: [{ objectives: [{ statement: See 2 films, target_date: 12 weeks }] }]',
    added: `    objectives:
      - id: see-films
        statement: See 2 films
        target_date: 2027-02-13
        status: active
        interventions:
            - exposure`,
  },
  {
    kind: 'diagnosis',
    answers: 'diagnoses: [{ code: F33.1, description: Depression, status: secondary }]',
    added: `    - id: depression
      code: F33.1
      description: Depression
      status: secondary`,
  },
  {
    kind: 'problem',
    answers: 'problems: [{ statement: Lies awake }]',
    added: `- id: lies-awake
  statement: Lies awake
  diagnoses:
      - panic
  status: active`,
  },
  {
    kind: 'strength',
    answers: 'person: { strengths: [{ strength: Patient }] }',
    added: '    - strength: Patient',
  },
]

describe('add, from a file of answers', () => {
  it.each(cases)('$kind', async ({ kind, args = [], answers, added }) => {
    await inFolder({ ...files, 'answers.yaml': answers }, (cwd) => {
      const all = ['add', kind, 'clients/p-1', ...args, '--answers', 'answers.yaml', '--as-of', day]
      const tried = runBinary([...all, '--dry-run'], { cwd })
      expect(planIn(cwd)).toBe(plan)
      expect(existsSync(join(cwd, '.txplan'))).toBe(false)
      const { code, stdout, stderr } = runBinary(all, { cwd })
      expect(code, stderr).toBe(0)
      expect(stdout).toBe(`${file}\n`)
      expect(unindented(newLines(planIn(cwd)))).toBe(unindented(added))
      expect(tried.stdout).toBe(planIn(cwd))
    })
  })

  it('an intervention, named by the objectives that it serves', async () => {
    const answers =
      'interventions: [{ technique: Slow breathing, modality: CBT, frequency: daily, minutes: 10, duration: 8 weeks, x-serves: [calls] }]\n'
    await inFolder({ ...files, 'answers.yaml': answers }, (cwd) => {
      const args = ['add', 'intervention', 'clients/p-1', '--answers', 'answers.yaml']
      expect(runBinary(args, { cwd }).code).toBe(0)
      const served = plan.replace('[ exposure ]', '[ exposure, slow-breathing ]')
      expect(planIn(cwd).startsWith(served.slice(0, served.indexOf('- {id: exposure')))).toBe(true)
      expect(planIn(cwd)).toContain('- id: slow-breathing\n')
      expect(planIn(cwd)).toMatch(/# the end\n# last words\n$/)
    })
  })

  it.each(['[calls, nap]', 'calls'])(
    'x-serves that leads nowhere is refused: %s',
    async (serves) => {
      const answers = `interventions: [{ technique: Slow breathing, frequency: daily, minutes: 10, duration: 8 weeks, x-serves: ${serves} }]\n`
      await inFolder({ ...files, 'answers.yaml': answers }, (cwd) => {
        const args = ['add', 'intervention', 'clients/p-1', '--answers', 'answers.yaml']
        const { code, stderr } = runBinary(args, { cwd })
        expect(stderr).toMatch(/interventions\[1\]\.x-serves: (It names|Wanted a list)/)
        expect(code).toBe(2)
        expect(planIn(cwd)).toBe(plan)
      })
    },
  )

  const refused: [string, Record<string, string>, string[], RegExp][] = [
    ['a goal that is not there', {}, ['objective', 'clients/p-1', '--goal', 'nap'], /bread, calm/],
    ['which goal is not said', {}, ['objective', 'clients/p-1'], /--goal ID, one of bread, calm/],
    ['what cannot be added', {}, ['gaol', 'clients/p-1'], /Did you mean: txplan add goal/],
    ['answers that are missing', {}, ['goal', 'clients/p-1'], /goals\[2\]: missing/],
    [
      'a plan with faults',
      { [file]: `${plan}clinician: twice\n` },
      ['goal', 'clients/p-1'],
      /has faults that must be mended.*\nSee them: txplan lint clients\/p-1\/plan\.yaml/,
    ],
  ]
  it.each(refused)('%s is refused', async (_, more, args, words) => {
    await inFolder({ ...files, ...more }, (cwd) => {
      const before = planIn(cwd)
      const { code, stderr } = runBinary(['add', ...args, '--no-input'], { cwd })
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
      expect(planIn(cwd)).toBe(before)
    })
  })

  it('a signed plan is told about', async () => {
    const signed = `${plan}signatures:\n  - { role: clinician, name: Ruth Salter, signed: 2026-10-01, method: ink }\n`
    const answers = 'person: { strengths: [{ strength: Patient }] }'
    await inFolder({ ...files, [file]: signed, 'answers.yaml': answers }, (cwd) => {
      const args = ['add', 'strength', 'clients/p-1', '--answers', 'answers.yaml']
      const { code, stderr } = runBinary(args, { cwd })
      expect(code).toBe(0)
      expect(stderr).toContain('the signatures do not cover what was added')
    })
  })
})

describe.skipIf(!hasTerminal)('add, at a terminal', { concurrent: true, timeout: 60_000 }, () => {
  it('an objective: broken off, gone on with, kept as it is', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['add', 'objective', 'clients/p-1', '--as-of', day]
      await talkAt(args, { cwd }, async (t) => {
        await takeAll(t, [
          moves('Toward which goal?', 'down', 'down'),
          {
            ask: 'What is the first step toward it?',
            type: 'J. R. will see 2 films a month by March 1',
            sees: '› In my own words',
          },
        ])
        await t.until(open('How will you both know?'))
        t.type('cou')
        await t.until('Search: cou')
        t.kill('SIGKILL')
        await t.closed
      })
      expect(planIn(cwd)).toBe(plan)
      await talkAt([...args, '--goal', 'calm', '--resume'], { cwd }, async (t) => {
        await t.until('Search: cou')
        t.type('nt')
        await takeAll(t, [
          { ask: 'How will you both know?', sees: '› By something that is counted' },
          says('What is counted?', 'films seen to the end'),
          says('In which unit?', 'films a month'),
          says('Where is it now?', '0'),
          enters('What would be enough?'),
          enters('By when?'),
        ])
        expect(await t.closed).toBe(0)
        expect(t.screen()).toContain(`The objective was added. Next: txplan lint ${file}`)
      })
      const added = unindented(newLines(planIn(cwd)))
      expect(added).toMatch(/^objectives:\n- id: see-films\n/)
      expect(added).toContain(`baseline:\nvalue: 0\ndate: ${day}\n`)
      expect(runBinary(['add', 'objective', 'clients/p-1', '--resume'], { cwd }).code).toBe(2)
    })
  })

  it('a diagnosis, found by its words; Ctrl-C first', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['add', 'diagnosis', 'clients/p-1', '--as-of', day]
      await talkAt(args, { cwd }, async (t) => {
        await t.until(open('Another diagnosis?'))
        t.type('F33')
        await t.until('Search: F33')
        t.press('ctrl-c')
        expect(await t.closed).toBe(1)
        expect(t.screen()).toContain(
          'Go on with: txplan add diagnosis clients/p-1/plan.yaml\n--resume',
        )
      })
      // The command that was told, typed as it was told.
      await talkAt(
        ['add', 'diagnosis', 'clients/p-1/plan.yaml', '--resume', '--as-of', day],
        { cwd },
        async (t) => {
          await t.until('Search: F33')
          t.type('.1')
          await takeAll(t, [
            { ask: 'Another diagnosis?', sees: '› F33.1 Major depressive' },
            says('What supports F33.1', 'PHQ-9 14'),
          ])
          expect(await t.closed).toBe(0)
        },
      )
      expect(newLines(planIn(cwd))).toContain('      evidence: PHQ-9 14')
    })
  })

  it('Enter alone at the first question is no answer', async () => {
    await inFolder(files, async (cwd) => {
      const firsts = {
        goal: 'Another goal?',
        problem: 'Another problem?',
        diagnosis: 'Another diagnosis?',
        intervention: 'Another intervention?',
        strength: 'What does the client bring?',
      }
      await Promise.all(
        Object.entries(firsts).map(([kind, ask]) =>
          talkAt(['add', kind, 'clients/p-1', '--as-of', day], { cwd }, async (t) => {
            await t.until(open(ask))
            t.press('enter')
            await t.until(/^! /m)
            await t.until(open(ask))
            expect(t.screen()).not.toMatch(/No more|Nothing else|skips/)
            t.press('ctrl-c')
            expect(await t.closed).toBe(1)
          }),
        ),
      )
      expect(planIn(cwd)).toBe(plan)
    })
  })

  it('an intervention: which objectives it serves is asked last, and they name it', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['add', 'intervention', 'clients/p-1', '--as-of', day]
      await talkAt(args, { cwd }, async (t) => {
        await takeAll(t, [
          { ask: 'Another intervention?', type: 'Slow breaths at home', sees: '› In my own words' },
          says('Which treatment does it belong to?', 'CBT'),
          says('What is done in it?', 'Out for longer than in'),
          enters('Why this one?'),
          says('How often?', 'daily'),
          says('How long is a session', '10'),
          says('For how long in all?', '8 weeks'),
          enters('With whom?'),
          enters('Who does it?'),
          moves('Which objectives does it serve?', 'down', 'space'),
        ])
        expect(await t.closed).toBe(0)
      })
      const served = plan.replace('[ exposure ]', '[ exposure, slow-breaths-home ]')
      expect(planIn(cwd)).toContain(served.slice(0, served.indexOf('- {id: exposure')))
      expect(planIn(cwd)).toMatch(/^ *- id: slow-breaths-home\n/m)
      expect(planIn(cwd)).not.toContain('x-')
    })
  })

  it('two plans in one folder never mix', async () => {
    // The names differ only in what a draft’s name cannot hold.
    const names = ['a.b.plan.yaml', 'a-b.plan.yaml'] as const
    await inFolder(Object.fromEntries(names.map((name) => [name, plan])), async (cwd) => {
      const args = (name: string) => ['add', 'problem', name, '--as-of', day]
      const half = (name: string, more: string[], typed: string) =>
        talkAt([...args(name), ...more], { cwd }, async (t) => {
          await t.until(open('Another problem?'))
          t.type(typed)
          await t.until(`Search: ${typed}`)
          t.press('ctrl-c')
          expect(await t.closed).toBe(1)
        })
      await half(names[0], [], 'First')
      const none = await talkAt([...args(names[1]), '--resume'], { cwd }, (t) => t.closed)
      expect(none).toBe(2)
      await half(names[1], [], 'Second')
      for (const [name, typed] of [
        [names[1], 'Second'],
        [names[0], 'First'],
      ] as const)
        await talkAt([...args(name), '--resume'], { cwd }, async (t) => {
          await t.until(`Search: ${typed}`)
          t.type(' thing')
          await takeAll(t, [
            { ask: 'Another problem?', sees: '› In my own words' },
            enters('What can others see of it?'),
          ])
          expect(await t.closed).toBe(0)
        })
      const [one, two] = names.map((name) => readFileSync(join(cwd, name), 'utf8'))
      expect(one).toContain('statement: First thing')
      expect(one).not.toContain('Second')
      expect(two).toContain('statement: Second thing')
      expect(two).not.toContain('First')
    })
  })

  it('asks before it begins anew', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['add', 'problem', 'clients/p-1', '--as-of', day]
      await talkAt(args, { cwd }, async (t) => {
        await t.until(open('Another problem?'))
        t.type('Half')
        await t.until('Search: Half')
        t.press('ctrl-c')
        await t.closed
      })
      await talkAt(args, { cwd }, async (t) => {
        await t.until(open('There is an unfinished conversation about this plan.'))
        t.press('down', 'enter')
        await t.until(open('Another problem?'))
        expect(t.screen()).not.toContain('Half')
        t.press('ctrl-c')
        await t.closed
        expect(t.screen()).toContain('Nothing was said yet')
      })
    })
  })
})
