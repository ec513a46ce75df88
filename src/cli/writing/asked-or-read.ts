/** The answers of a conversation about a plan that is there: asked for, or read from a file. */
import type { Io } from '../io.ts'
import { refuseBoth } from './answers-file.ts'
import { type AskerOptions, canAsk, openAsker } from './asker.ts'
import { type FileAnswers, fromAnswers } from './from-answers.ts'
import type { Keeper } from './keeper.ts'
import { type PlanTalk, talkThrough } from './plan-talk.ts'

export interface AnsweringOptions extends AskerOptions {
  answers?: string
  resume?: boolean
}

/**
 * `undefined` when the person left; then the draft is kept.
 *
 * @throws UserError where nobody can be asked and something is missing
 */
export async function askedOrRead<A extends object>(
  talk: PlanTalk<A>,
  file: Omit<FileAnswers<A>, 'answers'>,
  options: AnsweringOptions,
  io: Io,
): Promise<{ answers: A; keeper?: Keeper } | undefined> {
  refuseBoth(options)
  const { answers } = options
  if (answers !== undefined || !canAsk(options, io))
    return { answers: await fromAnswers(talk, { ...file, answers }, io) }
  const asker = await openAsker(options, io, () => talk.hand.desk.drafts.privateFolder())
  try {
    return await talkThrough(talk, options, asker, io)
  } finally {
    asker.close()
  }
}
