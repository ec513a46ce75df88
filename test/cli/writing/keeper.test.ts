/** Drafts of several windows on one client, and of one whose disk cannot be written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { type DraftHead, Keeper } from '../../../src/cli/writing/keeper.ts'
import { readKnown } from '../../../src/cli/writing/known.ts'
import type { Answers } from '../../../src/plan/answers.ts'
import { type Draft, Drafts } from '../../../src/practice/drafts.ts'
import { settleAll } from '../../../src/writing/interview.ts'
import { planInterview } from '../../../src/writing/plan-interview/index.ts'
import { inFolder, runBinary } from '../../helpers/run.ts'
import { hasTerminal } from '../../helpers/terminal.ts'
import { day, practice, writeIt } from './conversations.ts'
import { open, says, take, talkAt, txplan } from './talk.ts'

const head: DraftHead = { kind: 'new', name: 'P-7', started: '2026-11-21T10:00:00.000Z' }
const state = (answers: Answers) => ({ answers, settled: new Set<string>() })
const silent = () => {}

describe('Keeper', () => {
  it('does not write over what another window keeps', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      const [one, two] = [new Keeper(drafts, head, silent), new Keeper(drafts, head, silent)]
      one.keep(state({ folder: 'one' }))
      two.keep(state({ folder: 'two' }))
      two.typing('client.initials', 'T', state({}))
      one.keep(state({ folder: 'one', clinician: 'salter' }))
      expect(drafts.list()).toEqual(['new-P-7', 'new-P-7-2'])
      expect(drafts.read('new-P-7')?.answers).toEqual({ folder: 'one', clinician: 'salter' })
      expect(drafts.read('new-P-7-2')?.answers).toEqual({ folder: 'two' })
      expect(drafts.readTyped('new-P-7')).toBeUndefined()
      expect(drafts.readTyped('new-P-7-2')).toEqual({ key: 'client.initials', text: 'T' })
      one.remove()
      expect(drafts.list()).toEqual(['new-P-7-2'])
    }))

  it('what another window keeps is not its own to see or to remove', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      const [one, two] = [new Keeper(drafts, head, silent), new Keeper(drafts, head, silent)]
      one.typing('folder', 'P-', state({}))
      expect([one.isKept, two.isKept]).toEqual([true, false])
      expect([one.typed, two.typed]).toEqual([{ key: 'folder', text: 'P-' }, undefined])
      two.remove()
      expect(drafts.list()).toEqual(['new-P-7'])
    }))

  it('goes on with the draft that was gone on with, whatever it is called', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      new Keeper(drafts, head, silent).keep(state({ folder: 'one' }))
      const before = new Keeper(drafts, head, silent)
      before.keep(state({ folder: 'two' }))
      before.typing('client.initials', 'T', state({}))
      const { version: _, answers: __, settled: ___, ...second } = drafts.read('new-P-7-2') as Draft
      const resumed = new Keeper(drafts, second, silent)
      expect(resumed.isKept).toBe(true)
      expect(resumed.typed).toEqual({ key: 'client.initials', text: 'T' })
      resumed.keep(state({ folder: 'two', clinician: 'salter' }))
      expect(drafts.list()).toEqual(['new-P-7', 'new-P-7-2'])
      resumed.remove()
      expect(drafts.list()).toEqual(['new-P-7'])
    }))

  it('of two windows that go on with one draft, each keeps its own', () =>
    inFolder({}, (folder) => {
      const drafts = new Drafts(folder)
      new Keeper(drafts, head, silent).keep(state({ folder: 'one' }))
      const { by } = drafts.read('new-P-7') as Draft
      const again = { ...head, ...(by === undefined ? {} : { by }) }
      const [one, two] = [new Keeper(drafts, again, silent), new Keeper(drafts, again, silent)]
      one.keep(state({ folder: 'one', clinician: 'a' }))
      two.keep(state({ folder: 'one', clinician: 'b' }))
      const said = drafts.list().map((id) => (drafts.read(id) as Draft).answers)
      expect(said).toMatchObject([{ clinician: 'a' }, { clinician: 'b' }])
    }))

  it('leaves a draft that cannot be read as it is', () =>
    inFolder({ '.txplan/drafts/new-P-7.json': '{ torn' }, (folder) => {
      const drafts = new Drafts(folder)
      new Keeper(drafts, head, silent).keep(state({ folder: 'one' }))
      expect(drafts.list()).toEqual(['new-P-7', 'new-P-7-2'])
      expect(readFileSync(join(folder, '.txplan/drafts/new-P-7.json'), 'utf8')).toBe('{ torn')
    }))

  it('tells once that nothing can be kept, and ends nothing', () =>
    // Where a folder is wanted, a file stands: that stops the superuser, too.
    inFolder({ '.txplan': 'a file' }, (folder) => {
      const told: string[] = []
      const keeper = new Keeper(new Drafts(folder), head, (text) => told.push(text))
      keeper.typing('folder', 'P', state({}))
      keeper.keep(state({ folder: 'P-7' }))
      keeper.typing('client.initials', 'J', state({}))
      keeper.remove()
      expect(keeper.isKept).toBe(false)
      expect(told).toEqual([
        expect.stringMatching(/cannot be kept on this disk \((EEXIST|ENOTDIR)\)/),
      ])
    }))
})

const files = { 'txplan.yaml': practice }
const plan = 'clients/P-7/plan.yaml'

/** All that a plan needs; every question is answered or passed over but the last. */
const answers: Answers = {
  folder: 'P-7',
  client: { initials: 'J. R.', record: 'P-7' },
  effective: day,
  clinician: 'salter',
  diagnoses: [{ id: 'panic', code: 'F41.0', description: 'Panic disorder', status: 'primary' }],
  problems: [{ id: 'shops', statement: 'Leaves shops in panic' }],
  goals: [
    {
      id: 'bread',
      statement: 'Buy bread alone again',
      target_date: '2027-05-21',
      objectives: [
        {
          id: 'trips',
          statement: 'J. R. will shop alone 3 times a week by March 1, 2027, up from 0',
          target_date: '2027-03-01',
        },
      ],
    },
  ],
  interventions: [
    {
      id: 'exposure',
      technique: 'Graded exposure',
      modality: 'CBT',
      frequency: 'weekly',
      minutes: 45,
      duration: '12 weeks',
    },
  ],
}
const last = 'When is the next review?'

async function almostDone(): Promise<Draft> {
  const world = { today: day, folderFault: () => undefined }
  const known = (await readKnown(undefined, world)).world
  const { state: all, missing } = await settleAll(
    planInterview(known, async () => known),
    state(answers),
  )
  expect(missing).toEqual([])
  const settled = [...all.settled].filter((key) => key !== 'review.next')
  return { ...head, version: 1, by: 'a window before', answers: all.answers, settled }
}

const withDraft = async () => ({
  ...files,
  '.txplan/drafts/new-P-7.json': JSON.stringify(await almostDone()),
})
const draftsIn = (cwd: string) => readdirSync(join(cwd, '.txplan/drafts')).sort()

describe.skipIf(!hasTerminal)('two windows', { concurrent: true, timeout: 60_000 }, () => {
  it('on one new client: what is said in each is kept', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['new', 'P-7', '--as-of', day]
      const called = 'What shall the plan call the client?'
      await talkAt(args, { cwd }, (one) =>
        talkAt(args, { cwd }, async (two) => {
          await one.until(open(called))
          await two.until(open(called))
          await take(one, says(called, 'Ann'))
          await take(two, says(called, 'Bea'))
          await one.until(open('What is the client’s record number?'))
          await two.until(open('What is the client’s record number?'))
          one.press('ctrl-c')
          two.press('ctrl-c')
          expect(await one.closed).toBe(1)
          expect(await two.closed).toBe(1)
        }),
      )
      const drafts = new Drafts(cwd)
      const names = drafts
        .list()
        .map((id) => (drafts.read(id) as Draft).answers as Answers)
        .map(({ client }) => client?.preferred_name)
      expect([...names].sort()).toEqual(['Ann', 'Bea'])
      // Each can be gone on with, by a name of its own.
      const which = runBinary(['new', '--resume', '--no-input'], { cwd })
      expect(which.stderr).toContain('There are 2 unfinished conversations: P-7, P-7-2.')
      for (const [at, name] of ['P-7', 'P-7-2'].entries())
        await talkAt(['new', '--resume', name], { cwd }, async (t) => {
          await t.until(open('What is the client’s record number?'))
          t.press('escape')
          await t.until(`› ${names[at]}`)
          t.press('ctrl-c')
          await t.closed
          expect(t.screen()).toContain(`txplan new --resume ${name}`)
        })
    })
  })

  it('that go on with one draft: the second is refused, and keeps what was said in it', async () => {
    await inFolder(await withDraft(), async (cwd) => {
      const args = ['new', '--resume', 'P-7', '--as-of', day]
      await talkAt(args, { cwd }, (one) =>
        talkAt(args, { cwd }, async (two) => {
          await one.until(open(last))
          await two.until(open(last))
          await take(one, says(last, '30 days'))
          await one.until(open('Write the plan'))
          await take(two, says(last, '60 days'))
          await take(one, writeIt)
          expect(await one.closed).toBe(0)
          await take(two, writeIt)
          expect(await two.closed).toBe(2)
          expect(two.whole()).toMatch(/There is a plan already/)
          expect(two.whole().replace(/\s+/g, ' ')).toContain('What you said is kept.')
        }),
      )
      expect(readFileSync(join(cwd, plan), 'utf8')).toContain('next: 2026-12-21')
      expect(draftsIn(cwd)).toEqual(['new-P-7-2.json'])
      expect(
        JSON.parse(readFileSync(join(cwd, '.txplan/drafts/new-P-7-2.json'), 'utf8')),
      ).toMatchObject({ answers: { review: { next: '2027-01-20' } } })
    })
  })
})

describe('a disk that cannot be written', () => {
  const told = /cannot be kept on this disk/g
  const answered = { ...files, '.txplan': 'a file', 'answers.yaml': JSON.stringify(answers) }

  /** Goes on with Enter alone, to the end. */
  async function toTheEnd(cwd: string) {
    const [command = '', ...args] = txplan('new', '--answers', 'answers.yaml', '--as-of', day)
    const { exitCode, stderr } = await execa(command, [...args, '--plain'], {
      cwd,
      input: '\n'.repeat(100),
      reject: false,
    })
    return { code: exitCode, said: stderr.replace(/\s+/g, ' ') }
  }

  it('for drafts only: that is told once, and the plan is written', async () => {
    await inFolder(answered, async (cwd) => {
      const { code, said } = await toTheEnd(cwd)
      expect(said.match(told)).toHaveLength(1)
      expect(code, said).toBe(0)
      expect(readFileSync(join(cwd, plan), 'utf8')).toContain('id: bread')
    })
  })

  // writeNew fails in tidying up behind itself (see test/practice/write.test.ts).
  it('at all: it ends with an error that says where', async () => {
    await inFolder({ ...answered, 'clients/P-7': 'a file' }, async (cwd) => {
      const { code, said } = await toTheEnd(cwd)
      expect(said.match(told)).toHaveLength(1)
      expect(code, said).toBe(2)
      expect(said).toContain('plan.yaml')
      expect(said).not.toMatch(/ at .*\.js:/)
    })
  })
})
