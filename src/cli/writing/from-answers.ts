/** A conversation about a plan that is there, without anybody to ask: every answer comes from a file. */
import { type AnswerFault, readAnswers } from '../../writing/from-file.ts'
import { settleAll } from '../../writing/interview.ts'
import { outOfPlace } from '../../writing/life/out-of-place.ts'
import type { Io } from '../io.ts'
import { readChecked } from './answers-file.ts'
import { incomplete } from './incomplete.ts'
import type { PlanTalk } from './plan-talk.ts'

export interface FileAnswers<A> {
  /** The file; without one, everything that has to be answered is missing. */
  answers: string | undefined
  shape: Parameters<typeof readChecked>[1]
  /** What a conversation would not have let pass: ids that are not there. */
  faults: (given: A) => AnswerFault[]
}

/** @throws UserError that lists what is missing or cannot be used */
export async function fromAnswers<A extends object>(
  { kind, interview, start }: Pick<PlanTalk<A>, 'kind' | 'interview' | 'start'>,
  { answers: file, shape, faults }: FileAnswers<A>,
  io: Io,
): Promise<A> {
  const given = file === undefined ? {} : ((await readChecked(file, shape, io)) as A)
  const answers = { ...start, ...given }
  const wrong = faults(answers)
  if (wrong.length > 0) throw incomplete(wrong, [], hintFor(kind, file))
  const read = await readAnswers(interview, { answers, settled: new Set() })
  const { state, missing } = await settleAll(interview, read.state)
  const all = [...read.faults, ...(missing.length > 0 ? [] : outOfPlace(interview, state.answers))]
  if (all.length + missing.length > 0) throw incomplete(all, missing, hintFor(kind, file))
  return state.answers
}

const hintFor = (kind: string, file: string | undefined): string =>
  file === undefined
    ? `Answer in a file (txplan schema ${kind} tells its fields): txplan ${kind} PLAN --answers FILE`
    : `Add them to ${file}, or leave it out to be asked in a terminal.`
