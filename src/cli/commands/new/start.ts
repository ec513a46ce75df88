/** What the conversation about a new plan begins with: nothing, a draft, a file of answers, the last plan. */
import { basename, dirname, relative } from 'node:path'
import { nearest } from '../../../language/similar.ts'
import type { Answers } from '../../../plan/answers.ts'
import { planShape } from '../../../plan/shapes.generated.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { fitting, readDocument } from '../../../practice/read.ts'
import { answersFrom } from '../../../writing/from-plan.ts'
import type { State } from '../../../writing/interview.ts'
import type { Io } from '../../io.ts'
import { onePlan } from '../../one-plan.ts'
import { readAnswersFile } from '../../writing/answers-file.ts'
import type { Desk } from '../../writing/desk.ts'

export interface StartOptions {
  template?: string
  from?: string
  answers?: string
}

/** Answers to begin with, and the plan that the new one follows, if it follows one. */
export interface Start {
  state: State<Answers>
  /** From the folder of the drafts. */
  follows?: string
}

export async function begun(
  client: string | undefined,
  options: StartOptions,
  desk: Desk,
  io: Io,
): Promise<Start> {
  const last = options.from === undefined ? undefined : await lastPlan(options.from, desk, io)
  const given = options.answers === undefined ? {} : await readAnswersFile(options.answers, io)
  if (last) refuseOther(last, client, given)
  const answers = deepened(last?.answers ?? {}, given) as Answers
  if (client !== undefined) answers.folder = client
  if (options.template !== undefined) answers.template = options.template
  if (answers.template !== undefined) await requireTemplate(answers.template, desk)
  const state = { answers, settled: new Set<string>() }
  return last ? { state, follows: last.follows } : { state }
}

/** What was given over what was there, field by field; a list that was given stands for itself. */
function deepened(before: unknown, given: unknown): unknown {
  if (!isMapping(before) || !isMapping(given)) return given ?? before
  const fields = Object.entries(given).map(([key, value]) => [key, deepened(before[key], value)])
  return { ...before, ...Object.fromEntries(fields) }
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws UserError when the library has no such presentation */
async function requireTemplate(id: string, { known }: Desk): Promise<void> {
  const { world } = await known()
  if (world.library().presentation(id)) return
  const near = nearest(
    id,
    world.library().presentations.flatMap((one) => one.id ?? []),
  )
  throw new UserError(
    `The library has no presentation “${id}”.`,
    near === undefined ? 'See what there is: txplan library' : `Did you mean: --template ${near}`,
  )
}

interface LastPlan {
  answers: Answers
  shown: string
  follows: string
}

/** @throws UserError when it cannot be read */
async function lastPlan(path: string, desk: Desk, io: Io): Promise<LastPlan> {
  const { plan: file } = await onePlan(path, 'new --from', io.cwd)
  const shown = shownPath(file, io.cwd)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const plan = fitting(read.document, planShape) as Plan | undefined
  if (plan === undefined || typeof plan !== 'object')
    throw new UserError(`${shown} could not be read.`, `See why: txplan lint ${shown}`)
  const answers = { ...answersFrom(plan), folder: folderOf(file, desk) }
  return { answers, shown, follows: relative(desk.place, file) }
}

/** The client's folder or, for a plan that stands alone, the first part of its name. */
const folderOf = (file: string, { isPractice }: Desk): string =>
  isPractice
    ? basename(dirname(file))
    : basename(file).replace(/(-\d{4}-\d{2}-\d{2})?\.plan\.ya?ml$/, '')

/** @throws UserError where the answers, or the command line, are about somebody else */
function refuseOther(
  { answers, shown }: LastPlan,
  client: string | undefined,
  given: Answers,
): void {
  const { folder = '' } = answers
  const other = [client, given.folder].find((name) => name !== undefined && name !== folder)
  if (other !== undefined) throw otherClient(shown, `that of ${folder}, not of ${other}`)
  for (const field of ['record', 'initials', 'name', 'date_of_birth'] as const) {
    const [before, now] = [answers.client?.[field], given.client?.[field]]
    if (before !== undefined && now !== undefined && before !== now)
      throw otherClient(shown, `another client’s: “client.${field}” differs`)
  }
}

const otherClient = (shown: string, why: string): UserError =>
  new UserError(
    `The plan ${shown} is ${why}. Text that goes from one client’s plan into another’s is what auditors look for, and a new plan has to be this client’s own.`,
    'For texts that several clients may share: txplan library',
  )
