/** The conversation about a new plan at terminals of any size, its ways back and its ways out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../helpers/run.ts'
import { hasTerminal, type TestTerminal } from '../../helpers/terminal.ts'
import { day, inOwnWords, piped, practice, writeIt } from './conversations.ts'
import { enters, open, says, type Turn, take, takeAll, talkAt, txplan } from './talk.ts'

const files = { 'txplan.yaml': practice }
const planFile = 'clients/P-1042/plan.yaml'
const args = ['new', '--as-of', day]
const [folder, named] = inOwnWords as [Turn, Turn]

/** Whatever it was made at, the plan of this conversation is the same. */
let made: string | undefined
function expectThePlan(cwd: string): void {
  const text = readFileSync(join(cwd, planFile), 'utf8')
  made ??= text
  expect(text).toBe(made)
}

const drafts = (cwd: string): string[] => readdirSync(join(cwd, '.txplan', 'drafts'))

function expectGivenBack({ written }: TestTerminal): void {
  expect(written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(written.lastIndexOf('\u001B[?25l'))
  expect(written.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(written.lastIndexOf('\u001B[?2004h'))
}

describe.skipIf(!hasTerminal)(
  'back, and forward again',
  { concurrent: true, timeout: 60_000 },
  () => {
    it('over several questions; an answer is changed, another is taken back', async () => {
      await inFolder(files, async (cwd) => {
        await talkAt(args, { cwd }, async (t) => {
          await takeAll(t, inOwnWords.slice(0, 5))
          const back = async (ask: string) => {
            t.press('escape')
            await t.until(open(ask))
          }
          await t.until(open('From which day'))
          await back('How old is the client?')
          await back('Which pronouns')
          await back('What is the client’s record number?')
          await back('What shall the plan call the client?')
          await t.until('› J. R.')
          // From there the questions below are gone through again, each with what was said.
          await take(t, says('What shall the plan call the client?', 'Jay'))
          await take(t, { ask: 'What is the client’s record number?', sees: '› P-1042' })
          await t.until(open('Which pronouns'))
          await t.until('› she/her')
          // And back is the question above, not the one that was answered last.
          await back('What is the client’s record number?')
          await take(t, enters('What is the client’s record number?'))
          // Emptied, it is no answer any more.
          await take(t, { ask: 'Which pronouns', before: ['ctrl-u'] })
          await take(t, { ask: 'How old is the client?', sees: '› 34' })
          await takeAll(t, [...inOwnWords.slice(5), writeIt])
          expect(await t.closed).toBe(0)
        })
        const text = readFileSync(join(cwd, planFile), 'utf8')
        expect(text).toMatch(/client:\n {2}record: P-1042\n {2}preferred_name: Jay\n {2}age: 34\n/)
        expect(text).not.toContain('she/her')
        expect(drafts(cwd)).toEqual([])
      })
    })

    it('after a break too', async () => {
      await inFolder(files, async (cwd) => {
        await talkAt(args, { cwd }, async (t) => {
          await takeAll(t, inOwnWords.slice(0, 7))
          await t.until(open('Who pays?'))
          t.press('ctrl-c')
          expect(await t.closed).toBe(1)
        })
        await talkAt([...args, '--resume', 'P-1042'], { cwd }, async (t) => {
          await t.until(open('Who pays?'))
          t.press('escape')
          await t.until(open('Whose plan is it?'))
          t.press('escape')
          await t.until(open('From which day'))
          t.press('escape')
          await t.until(open('How old is the client?'))
          await take(t, says('How old is the client?', '35'))
          await take(t, { ask: 'From which day', sees: '› 2026-11-21' })
          await take(t, { ask: 'Whose plan is it?', sees: '› Ruth Salter' })
          await t.until(open('Who pays?'))
        })
      })
    })
  },
)

describe.skipIf(!hasTerminal)('the ways out', { concurrent: true, timeout: 60_000 }, () => {
  const ends: [string, (t: TestTerminal) => void][] = [
    ['Ctrl-C', (t) => t.press('ctrl-c')],
    ['SIGTERM', (t) => t.kill('SIGTERM')],
    ['SIGHUP', (t) => t.kill('SIGHUP')],
  ]
  it.each(ends)('%s: nothing is lost, and how to go on is said', async (_, leave) => {
    await inFolder(files, async (cwd) => {
      await talkAt(args, { cwd }, async (t) => {
        await takeAll(t, [folder, named])
        await t.until(open('What is the client’s record number?'))
        t.press('ctrl-u')
        t.type('P-10')
        await t.until(/^› P-10$/m)
        leave(t)
        expect(await t.closed).toBe(1)
        expect(t.screen()).toContain('Nothing is lost. Go on with: txplan new --resume P-1042')
        expectGivenBack(t)
      })
      expect(existsSync(join(cwd, 'clients'))).toBe(false)
      await talkAt([...args, '--resume', 'P-1042'], { cwd }, async (t) => {
        await t.until(/^› P-10$/m)
        t.type('42')
        await take(t, { ask: 'What is the client’s record number?', sees: '› P-1042' })
        await t.until(open('Which pronouns'))
      })
    })
  })

  it('the window is closed', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(args, { cwd }, async (t) => {
        await takeAll(t, [folder, named])
        await take(t, enters('What is the client’s record number?'))
        // Before the question stands there: a letter that is typed too early is not lost.
        t.type('she')
        await t.until('› she')
        t.hangUp()
      })
      await talkAt([...args, '--resume'], { cwd }, (t) => t.until('› she'))
    })
  })

  it('before anything was said, there is nothing to keep', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(args, { cwd }, async (t) => {
        await t.until(open('What shall the client’s folder be called?'))
        t.press('ctrl-c')
        expect(await t.closed).toBe(1)
        expect(t.screen()).toContain('Nothing was said yet, so nothing is kept.')
      })
      expect(existsSync(join(cwd, '.txplan'))).toBe(false)
    })
  })

  it('half of the very first answer is kept', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(args, { cwd }, async (t) => {
        await t.until(open('What shall the client’s folder be called?'))
        t.type('P-1')
        await t.until('› P-1')
        t.press('ctrl-c')
        expect(await t.closed).toBe(1)
        expect(t.screen()).toContain('txplan new --resume unnamed')
      })
      await talkAt([...args, '--resume', 'unnamed'], { cwd }, (t) => t.until('› P-1'))
    })
  })

  it('an unfinished conversation is offered when the client is named again', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt([...args, 'P-1042'], { cwd }, async (t) => {
        await take(t, named)
        await t.until(open('What is the client’s record number?'))
        t.press('ctrl-c')
        await t.closed
      })
      await talkAt([...args, 'P-1042'], { cwd }, async (t) => {
        await take(t, enters('There is an unfinished conversation about this client.'))
        await t.until(open('What is the client’s record number?'))
      })
    })
  })
})

describe.skipIf(!hasTerminal)(
  'terminals of any size and kind',
  { concurrent: true, timeout: 60_000 },
  () => {
    const sizes = [
      { columns: 40, rows: 24 },
      { columns: 160, rows: 50 },
      { columns: 80, rows: 10 },
    ]
    it.each(sizes)('$columns columns, $rows rows', async (size) => {
      await inFolder(files, async (cwd) => {
        // Where a row is narrow, less of a question stands in it.
        const narrow = inOwnWords.map((turn) => ({ ...turn, ask: turn.ask.slice(0, 30).trimEnd() }))
        await talkAt(args, { cwd, ...size }, async (t) => {
          for (const turn of [...narrow, writeIt]) {
            await t.until(open(turn.ask))
            const rows = t.screen().split('\n')
            expect(rows.length).toBeLessThanOrEqual(size.rows)
            expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(size.columns)
            await take(t, turn)
          }
          expect(await t.closed).toBe(0)
        })
        expectThePlan(cwd)
      })
    })

    it('NO_COLOR: no color', async () => {
      await inFolder(files, async (cwd) => {
        await talkAt(args, { cwd, env: { NO_COLOR: '1' } }, async (t) => {
          await takeAll(t, [...inOwnWords, writeIt])
          expect(await t.closed).toBe(0)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with ESC
          expect(t.written).not.toMatch(/\u001B\[[0-9;]*m/)
        })
      })
    })

    it('--plain: lines, and no command to the terminal at all', async () => {
      await inFolder(files, async (cwd) => {
        await talkAt([...args, '--plain'], { cwd }, async (t) => {
          for (const { ask, lines } of piped) {
            await t.until(ask)
            for (const line of lines) t.type(`${line}\n`)
          }
          expect(await t.closed).toBe(0)
          expect(t.written).not.toContain('\u001B')
        })
        expectThePlan(cwd)
      })
    })
  },
)

describe('over a pipe', () => {
  it('--plain: the whole conversation is a script', async () => {
    await inFolder(files, async (cwd) => {
      const [command = '', ...rest] = txplan(...args, '--plain')
      const { exitCode, stdout, stderr } = await execa(command, rest, {
        cwd,
        input: piped.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''),
        reject: false,
      })
      expect(exitCode, stderr).toBe(0)
      expect(stdout).toBe(`${planFile}`)
      expect(stderr).not.toContain('\u001B')
      expectThePlan(cwd)
    })
  })
})
