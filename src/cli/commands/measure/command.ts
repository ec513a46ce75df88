/** `txplan measure PLAN INSTRUMENT`: a questionnaire by its score or its answers. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findInstrument } from '../../../measures/find.ts'
import { UserError } from '../../../practice/failure.ts'
import type { EntryAnswers } from '../../../writing/record-interview/entry.ts'
import { readScale } from '../../../writing/record-interview/scale.ts'
import type { ExitCode, Io } from '../../io.ts'
import type { Ledger } from '../../recording/ledger.ts'
import { recordEntry } from '../../recording/record-entry.ts'

export function run(args: string[], options: Record<string, unknown>, io: Io): Promise<ExitCode> {
  const [path, instrument] = named(args, io)
  const command = `measure PLAN${instrument === undefined ? '' : ` ${instrument}`}`
  const begins = (ledger: Ledger): EntryAnswers => scaleNamed(instrument, ledger)
  return recordEntry({ kind: 'measure', command, path, begins }, options, io)
}

/** In a client's folder, the plan need not be named. */
function named([first = '.', second]: string[], io: Io): [string, string | undefined] {
  const isAlone = second === undefined && findInstrument(first) !== undefined
  return isAlone && !existsSync(resolve(io.cwd, first)) ? ['.', first] : [first, second]
}

/** @throws UserError for a name that neither the plan nor we know */
function scaleNamed(name: string | undefined, { about }: Ledger): EntryAnswers {
  if (name === undefined) return {}
  const read = readScale(name, about.plan)
  if ('id' in read) return { instrument: read.id }
  throw new UserError(read.problem)
}
