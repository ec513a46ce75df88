/** An entry of the record, asked for in a short conversation that can be broken off and gone on with. */
import { relative } from 'node:path'
import { type Interview, nextStep, type State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'
import type { EntryAnswers } from '../../writing/record-interview/entry.ts'
import { pressingOnly } from '../../writing/record-interview/index.ts'
import type { Io } from '../io.ts'
import { type AskerOptions, openAsker } from '../writing/asker.ts'
import { type DraftHead, Keeper } from '../writing/keeper.ts'
import { leftWords, type Opened, opening } from '../writing/opening.ts'
import { hold } from '../writing/session.ts'
import { makeEntryCheck } from './check.ts'
import type { Ledger } from './ledger.ts'

export interface Asking extends AskerOptions {
  resume?: boolean
}

export interface Asked {
  answers: EntryAnswers
  /** Keeps the draft until the entry is written. */
  keeper?: Keeper
  /** Whether all there is to say about the entry has been said in the conversation. */
  isTold?: boolean
}

/** Every question; `undefined` when the person left, and then the draft is kept. */
export async function askAll(
  ledger: Ledger,
  interview: Interview<EntryAnswers>,
  start: EntryAnswers,
  options: Asking,
  io: Io,
): Promise<Asked | undefined> {
  return withAsker(ledger, options, io, async (asker) => {
    const beginning = {
      drafts: ledger.desk.drafts,
      head: headOf(ledger, io),
      start,
      resume: options.resume === true,
      about: `a ${ledger.kind} of this client`,
    }
    const opened = await opening(beginning, asker)
    const said = opened && (await talk(ledger, interview, opened, asker))
    return said && { ...said, isTold: true }
  })
}

/** In one line: nothing but what is missing, or has to be asked at once. Mostly that is nothing. */
export async function askRest(
  ledger: Ledger,
  interview: Interview<EntryAnswers>,
  answers: EntryAnswers,
  options: Asking,
  io: Io,
): Promise<Asked | undefined> {
  const pressing = pressingOnly(interview)
  const state: State<EntryAnswers> = { answers, settled: new Set() }
  if (!nextStep(pressing, state)) return { answers }
  return withAsker(ledger, options, io, (asker) =>
    talk(ledger, pressing, { state, head: headOf(ledger, io) }, asker),
  )
}

async function withAsker<T>(
  { desk }: Ledger,
  options: Asking,
  io: Io,
  use: (asker: Asker) => Promise<T>,
): Promise<T> {
  const asker = await openAsker(options, io, () => desk.drafts.privateFolder())
  try {
    return await use(asker)
  } finally {
    asker.close()
  }
}

async function talk(
  ledger: Ledger,
  interview: Interview<EntryAnswers>,
  { state: start, head }: Opened<EntryAnswers>,
  asker: Asker,
): Promise<Asked | undefined> {
  const { desk, command, plan } = ledger
  const keeper = new Keeper(desk.drafts, head, (text) => asker.tell(text))
  const check = makeEntryCheck(ledger, interview)
  const { state, end } = await hold({ interview, asker, keeper, check }, start)
  if (end === 'done') return { answers: state.answers, keeper }
  asker.tell(leftWords(keeper, command.replace('PLAN', plan.shown)))
  return undefined
}

const headOf = ({ kind, desk, plan }: Ledger, io: Io): DraftHead => {
  const about = relative(desk.place, plan.file)
  return {
    kind: 'record',
    name: `${kind}-${about.replace(/\W+/g, '-')}`,
    started: io.now().toISOString(),
    about,
  }
}
