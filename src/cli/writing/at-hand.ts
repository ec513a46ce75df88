/** A plan that a conversation is about, with all that is around it. */
import { dirname, relative } from 'node:path'
import { type Care, careOf } from '../../care/care.ts'
import { type LintFile, lintUnit } from '../../lint/engine.ts'
import type { Finding } from '../../lint/finding.ts'
import { recordShape } from '../../plan/shapes.generated.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { fitting, readComments, readDocument } from '../../practice/read.ts'
import type { SourceDocument } from '../../source/document.ts'
import { readSource } from '../../source/read.ts'
import type { Edit } from '../../writing/edits.ts'
import { editedText } from '../../writing/edits.ts'
import type { Io } from '../io.ts'
import { onePlan } from '../one-plan.ts'
import { type Desk, openDesk } from './desk.ts'
import type { Known } from './known.ts'
import { wholePlan } from './whole-plan.ts'

export interface AtHand {
  file: string
  /** The file as it is shown and typed. */
  shown: string
  /** The file from the folder of the drafts: what a draft is known by. */
  about: string
  document: SourceDocument
  record: LintFile | undefined
  care: Care
  desk: Desk
  known: Known
}

/** @throws UserError when the plan cannot be read whole, or the record beside it not at all */
export async function atHand(
  path: string,
  command: string,
  asOf: string | undefined,
  io: Io,
): Promise<AtHand> {
  const { plan: file, record: recordFile } = await onePlan(path, command, io.cwd)
  const desk = openDesk({ ...io, cwd: dirname(file) }, asOf)
  const [document, record, known] = await Promise.all([
    wholePlan(file, 'the plan goes on', io),
    recordFile === undefined ? undefined : readRecord(recordFile, io),
    desk.known(),
  ])
  const care = careWith(document.value as Plan, record, known, desk.today)
  const shown = shownPath(file, io.cwd)
  return { file, shown, about: relative(desk.place, file), document, record, care, desk, known }
}

async function readRecord(file: string, io: Io): Promise<LintFile> {
  const shown = shownPath(file, io.cwd)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  return { file: shown, document: read.document, comments: await readComments(read.document) }
}

function careWith(
  plan: Plan,
  record: LintFile | undefined,
  { world, identities }: Known,
  asOf: string,
): Care {
  return careOf({
    plan,
    record: fitting(record?.document, recordShape) as ClientRecord | undefined,
    practice: world.practice,
    identities,
    asOf,
    book: world.book(),
  })
}

/** The same client’s care by another version of the plan. */
export const careAt = (plan: Plan, { record, known, care }: AtHand): Care =>
  careWith(plan, record, known, care.asOf)

/** @throws UserError when the file is written in a way that cannot be edited safely */
export function textWith({ document }: AtHand, edits: readonly Edit[]): string {
  const result = editedText(document, edits)
  if ('text' in result) return result.text
  throw new UserError(result.problem, 'Nothing was changed.')
}

/** What lint says of a text in the place of the plan's. */
export async function findingsIn(text: string, hand: AtHand): Promise<Finding[]> {
  const { world, identities } = hand.known
  const document = readSource(text)
  const plan = { file: hand.shown, document, comments: await readComments(document) }
  return lintUnit(
    {
      plan,
      ...(hand.record ? { record: hand.record } : {}),
      practice: world.practice,
      identities,
    },
    { asOf: world.today, book: world.book(), codes: world.codes() },
  )
}
