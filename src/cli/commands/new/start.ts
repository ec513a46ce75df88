/** What the conversation about a new plan begins with: nothing, a draft, a file of answers, the last plan. */
import { basename, dirname, resolve } from 'node:path'
import type { Answers } from '../../../plan/answers.ts'
import { planShape } from '../../../plan/shapes.generated.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { fitting, readDocument } from '../../../practice/read.ts'
import { answersFrom } from '../../../writing/from-plan.ts'
import type { State } from '../../../writing/interview.ts'
import type { Io } from '../../io.ts'
import { readAnswersFile } from '../../writing/answers-file.ts'
import type { Desk } from '../../writing/desk.ts'

export interface StartOptions {
  template?: string
  from?: string
  answers?: string
}

export async function begun(
  client: string | undefined,
  options: StartOptions,
  desk: Desk,
  io: Io,
): Promise<State<Answers>> {
  const last = options.from === undefined ? {} : await lastPlan(options.from, client, io)
  const given = options.answers === undefined ? {} : await readAnswersFile(options.answers, io)
  const answers: Answers = { ...last, ...given }
  if (client !== undefined) answers.folder = client
  if (options.template !== undefined) answers.template = await knownTemplate(options.template, desk)
  if (answers.template !== undefined) await knownTemplate(answers.template, desk)
  return { answers, settled: new Set() }
}

/** @throws UserError when the library has no such presentation */
async function knownTemplate(id: string, { known }: Desk): Promise<string> {
  const { world } = await known()
  if (world.library().presentation(id)) return id
  throw new UserError(
    `The library has no presentation “${id}”.`,
    'See what there is: txplan library',
  )
}

/** @throws UserError when it cannot be read, or is another client's */
async function lastPlan(path: string, client: string | undefined, io: Io): Promise<Answers> {
  const file = resolve(io.cwd, path)
  const shown = shownPath(file, io.cwd)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const plan = fitting(read.document, planShape) as Plan | undefined
  if (plan === undefined || typeof plan !== 'object')
    throw new UserError(`${shown} could not be read.`, `See why: txplan lint ${shown}`)
  const folder = folderOf(file)
  if (client !== undefined && client !== folder) throw otherClient(shown, folder, client)
  return { ...answersFrom(plan), folder: client ?? folder }
}

const folderOf = (file: string): string =>
  basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))

const otherClient = (shown: string, folder: string, client: string): UserError =>
  new UserError(
    `${shown} is the plan of ${folder}, not of ${client}. Text that goes from one client’s plan into another’s is what auditors look for, and a new plan has to be this client’s own.`,
    'For texts that several clients may share: txplan library',
  )
