/** However often the program is killed, at whichever question: nothing that was typed is lost. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inFolder } from '../../helpers/run.ts'
import { hasTerminal, type TestTerminal } from '../../helpers/terminal.ts'
import { day, inOwnWords, practice, writeIt } from './conversations.ts'
import { end, open, prepare, type Turn, take, talkAt } from './talk.ts'

const turns: readonly Turn[] = [...inOwnWords, writeIt]
const files = { 'txplan.yaml': practice }
const planFile = join('clients', 'P-1042', 'plan.yaml')
const draftFile = join('.txplan', 'drafts', 'new-unnamed.json')

/** Parts of the conversation that are gone through at the same time, and where each begins. */
const parts = 4
const starts = Array.from({ length: parts }, (_, part) => {
  const at = Math.floor((turns.length * part) / parts)
  // An answer is changed in one go with what is said about it.
  const saidAt = turns.slice(0, at + 1).findLastIndex(({ ask }) => ask.startsWith('Change it'))
  return saidAt >= 0 && at - saidAt < 2 ? saidAt - 1 : at
})

/** The conversation without a kill: its draft where each part begins, and the plan. */
const whole = { drafts: [] as string[], plan: '' }

const draftIn = (cwd: string): string => readFileSync(join(cwd, draftFile), 'utf8')

/** What a draft holds of the conversation; the rest is about who wrote it, and when. */
const saidIn = (draft = ''): string => {
  const { answers, settled } = JSON.parse(draft)
  return JSON.stringify({ answers, settled }, null, 1)
}

async function withoutKills(cwd: string): Promise<void> {
  await talkAt(['new', '--as-of', day], { cwd }, async (t) => {
    for (const [at, turn] of turns.entries()) {
      await t.until(open(turn.ask))
      if (at > 0 && starts.includes(at)) whole.drafts.push(draftIn(cwd))
      await take(t, turn)
    }
    expect(await t.closed).toBe(0)
  })
  whole.plan = readFileSync(join(cwd, planFile), 'utf8')
}

/** The text of a turn in two halves; of a single key there are none. */
function halves({ type = '' }: Turn): [first: string, rest: string] {
  const middle = type.length < 2 ? 0 : Math.ceil(type.length / 2)
  // A space at the end of the half cannot be waited for on the screen.
  const first = type.slice(0, middle).trimEnd()
  return [first, type.slice(first.length)]
}

const inLine = (text: string): RegExp =>
  new RegExp(`^(?:›|Search:) ${text.trimEnd().replace(/\W/g, '.')}\\s*$`, 'm')

/** Types half of the answer, and the program is killed. */
async function killAt(t: TestTerminal, turn: Turn): Promise<void> {
  const [first] = halves(turn)
  await t.until(open(turn.ask))
  t.press(...(turn.before ?? []))
  t.type(first)
  if (first !== '') await t.until(inLine(first))
  t.kill('SIGKILL')
  expect(await t.closed).toBe(128 + 9)
}

/** The same question stands there, with half of its answer in the line; now it is answered. */
async function finish(t: TestTerminal, at: number): Promise<void> {
  const turn = turns[at] as Turn
  const [first, rest] = halves(turn)
  // What there was to say about an answer is said again when the answer is given again.
  if (turn.ask.startsWith('Change it')) await take(t, { ask: (turns[at - 1] as Turn).ask })
  await t.until(open(turn.ask))
  if (first === '') await prepare(t, turn)
  else {
    await t.until(inLine(first))
    await prepare(t, { ...turn, before: [], type: rest })
  }
  await end(t, turn)
}

async function killedThroughout(cwd: string, from: number, to: number): Promise<void> {
  const begin = from === 0 ? [] : ['--resume']
  await talkAt(['new', ...begin, '--as-of', day], { cwd }, (t) => killAt(t, turns[from] as Turn))
  for (let at = from; at < to; at++) {
    expect(existsSync(join(cwd, planFile))).toBe(false)
    await talkAt(['new', '--resume', '--as-of', day], { cwd }, async (t) => {
      await finish(t, at)
      if (at + 1 < to) await killAt(t, turns[at + 1] as Turn)
      else if (to < turns.length) await t.until(open((turns[to] as Turn).ask))
      else expect(await t.closed).toBe(0)
    })
  }
}

describe.skipIf(!hasTerminal)('killed at every question', { concurrent: true }, () => {
  beforeAll(() => inFolder(files, withoutKills), 60_000)

  it.each(starts.map((from, part) => ({ part, from })))(
    'from question $from on',
    async (one) => {
      const to = starts[one.part + 1] ?? turns.length
      await inFolder(files, async (cwd) => {
        if (one.part > 0) {
          mkdirSync(dirname(join(cwd, draftFile)), { recursive: true })
          writeFileSync(join(cwd, draftFile), whole.drafts[one.part - 1] as string)
        }
        await killedThroughout(cwd, one.from, to)
        if (to < turns.length) expect(saidIn(draftIn(cwd))).toBe(saidIn(whole.drafts[one.part]))
        else expect(readFileSync(join(cwd, planFile), 'utf8')).toBe(whole.plan)
      })
    },
    60_000,
  )
})
