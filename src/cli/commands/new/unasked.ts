/** The conversation without anybody to ask: every answer comes from a file. */
import { UserError } from '../../../practice/failure.ts'
import { readAnswers } from '../../../writing/from-file.ts'
import { settleAll } from '../../../writing/interview.ts'
import type { ExitCode, Io } from '../../io.ts'
import type { Desk } from '../../writing/desk.ts'
import { finish } from './finish.ts'
import { interviewAt } from './interview.ts'
import { resumed } from './resume.ts'
import { begun, type StartOptions } from './start.ts'

export interface UnaskedOptions extends StartOptions {
  resume?: boolean
  dryRun?: boolean
}

/** Everything comes from the files: nobody is asked. */
export async function unasked(
  client: string | undefined,
  options: UnaskedOptions,
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const interview = interviewAt(desk)
  const start = options.resume
    ? resumed(client, desk).state
    : await begun(client, options, desk, io)
  const { state, faults } = await readAnswers(interview, start)
  const { missing } = await settleAll(interview, state)
  if (faults.length > 0 || missing.length > 0) throw incomplete(faults, missing, options)
  return finish(state.answers, options, desk, io)
}

function incomplete(
  faults: readonly { key: string; message: string }[],
  missing: readonly string[],
  { answers }: UnaskedOptions,
): UserError {
  const lines = [
    ...faults.map(({ key, message }) => `  ${key}: ${message}`),
    ...missing.map((key) => `  ${key}: missing`),
  ]
  return new UserError(
    `${missing.length + faults.length === 1 ? 'One answer is' : `${lines.length} answers are`} missing or cannot be used:\n${lines.join('\n')}`,
    answers === undefined
      ? 'Answer in a file (txplan schema answers tells its fields): txplan new --answers FILE'
      : `Add them to ${answers}, or run this in a terminal to be asked.`,
  )
}
