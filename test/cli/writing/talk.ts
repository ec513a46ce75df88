/**
 * A conversation as a person has it: the built binary on a real pseudo-terminal, each turn waits for its
 * question to stand there open, and then the keys are pressed.
 */
import { resolve } from 'node:path'
import {
  atTerminal,
  type KeyName,
  type TerminalWorld,
  type TestTerminal,
} from '../../helpers/terminal.ts'

export interface Turn {
  /** How the question begins that is waited for. */
  ask: string
  /** Keys before anything is typed. */
  before?: readonly KeyName[]
  type?: string
  /** What must stand on the screen before the turn is ended. */
  sees?: string | RegExp
  /** More typing, once that was seen. */
  next?: { type: string; sees: string | RegExp }
  /** Keys that end the turn: Enter, unless said otherwise. */
  after?: readonly KeyName[]
  /** What is said where the answer is not taken; the question then stays open. */
  refused?: string
}

/** Types over whatever stands in the line, and Enter. */
export const says = (ask: string, type: string, sees?: string | RegExp): Turn => ({
  ask,
  before: ['ctrl-u'],
  type,
  ...(sees === undefined ? {} : { sees }),
})

/** Enter alone: what stands there, or nothing. */
export const enters = (ask: string): Turn => ({ ask })

/** Yes or no, marked by its letter. */
export const answers = (ask: string, type: 'y' | 'n'): Turn => ({
  ask,
  type,
  sees: type === 'y' ? '› Yes' : '› No',
})

/** Arrows and other keys, then Enter. */
export const moves = (ask: string, ...before: KeyName[]): Turn => ({ ask, before })

/** The binary, as it is run at a shell. */
export const txplan = (...args: string[]): string[] => [
  process.execPath,
  resolve('bin/txplan.js'),
  ...args,
]

/** Matches a question only while it is open: once answered, a sign stands before it. */
export const open = (ask: string): RegExp => new RegExp(`^${escaped(ask)}`, 'm')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export async function take(terminal: TestTerminal, turn: Turn): Promise<void> {
  await terminal.until(open(turn.ask))
  await prepare(terminal, turn)
  await end(terminal, turn)
}

/** All of the turn but its end. */
export async function prepare(terminal: TestTerminal, turn: Turn): Promise<void> {
  terminal.press(...(turn.before ?? []))
  if (turn.type !== undefined) terminal.type(turn.type)
  if (turn.sees !== undefined) await terminal.until(turn.sees)
  if (turn.next === undefined) return
  terminal.type(turn.next.type)
  await terminal.until(turn.next.sees)
}

/** The keys that end the turn; the question is then no longer open. */
export async function end(terminal: TestTerminal, turn: Turn): Promise<void> {
  terminal.press(...(turn.after ?? ['enter']))
  if (turn.refused === undefined) await terminal.gone(open(turn.ask))
  else await terminal.until(turn.refused)
}

export async function takeAll(terminal: TestTerminal, turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) await take(terminal, turn)
}

/** The binary with these arguments at a terminal. */
export const talkAt = <T>(
  args: readonly string[],
  world: Omit<TerminalWorld, 'command'>,
  use: (terminal: TestTerminal) => Promise<T>,
): Promise<T> => atTerminal({ command: txplan(...args), ...world }, use)

/** A whole conversation, to its end. */
export const hold = (
  args: readonly string[],
  turns: readonly Turn[],
  world: Omit<TerminalWorld, 'command'>,
): Promise<{ code: number; terminal: TestTerminal }> =>
  talkAt(args, world, async (terminal) => {
    await takeAll(terminal, turns)
    return { code: await terminal.closed, terminal }
  })
