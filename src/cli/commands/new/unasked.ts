/** The conversation without anybody to ask: every answer comes from a file. */

import { answerFaults } from '../../../writing/answer-faults.ts'
import { readAnswers } from '../../../writing/from-file.ts'
import { settleAll } from '../../../writing/interview.ts'
import { withTitles } from '../../../writing/plan-interview/diagnoses.ts'
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
  const opened = options.resume ? resumed(client, desk) : undefined
  const start = opened ?? (await begun(client, options, desk, io))
  const follows = opened?.draft.about ?? ('follows' in start ? start.follows : undefined)
  // A plan that follows another stands beside it.
  if (follows !== undefined) desk.folderFault = () => undefined
  const { state, faults } = await readAnswers(interview, start.state)
  const { world } = await desk.known()
  const wrong = [...faults, ...answerFaults(state.answers, world)]
  const { missing } = await settleAll(interview, state)
  if (wrong.length + missing.length > 0) throw incomplete(wrong, missing, hintFor(options))
  const code = await finish(
    withTitles(state.answers, world),
    { ...options, ...(follows === undefined ? {} : { follows }) },
    desk,
    io,
  )
  if (opened && !options.dryRun) desk.drafts.remove(opened.id)
  return code
}

const hintFor = ({ answers }: UnaskedOptions): string =>
  answers === undefined
    ? 'Answer in a file (txplan schema answers tells its fields): txplan new --answers FILE'
    : `Add them to ${answers}, or leave it out to be asked in a terminal.`
