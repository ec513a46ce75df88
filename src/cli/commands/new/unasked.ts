/** The conversation without anybody to ask: every answer comes from a file. */
import { readAnswers } from '../../../writing/from-file.ts'
import { settleAll } from '../../../writing/interview.ts'
import { libraryAnswerFaults } from '../../../writing/library-answers.ts'
import type { ExitCode, Io } from '../../io.ts'
import type { Desk } from '../../writing/desk.ts'
import { incomplete } from '../../writing/incomplete.ts'
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
  const { world } = await desk.known()
  const wrong = [...faults, ...libraryAnswerFaults(state.answers, world.library())]
  const { missing } = await settleAll(interview, state)
  if (wrong.length + missing.length > 0) throw incomplete(wrong, missing, hintFor(options))
  return finish(state.answers, options, desk, io)
}

const hintFor = ({ answers }: UnaskedOptions): string =>
  answers === undefined
    ? 'Answer in a file (txplan schema answers tells its fields): txplan new --answers FILE'
    : `Add them to ${answers}, or leave it out to be asked in a terminal.`
