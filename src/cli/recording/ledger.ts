/** The client whose record is added to: the plan, the record beside it, and what is known around them. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { EntryKind } from '../../plan/entry-answers.ts'
import { planShape, recordShape } from '../../plan/shapes.generated.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { fitting, readDocument } from '../../practice/read.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { NewRecord } from '../../writing/record-entry.ts'
import type { About } from '../../writing/record-interview/entry.ts'
import type { Io } from '../io.ts'
import { onePlan } from '../one-plan.ts'
import { type Desk, openDesk } from '../writing/desk.ts'
import type { Known } from '../writing/known.ts'

export interface Ledger {
  kind: EntryKind
  /** What is typed to get here: `session add PLAN`. */
  command: string
  desk: Desk
  known: Known
  about: About
  plan: { file: string; shown: string; document: SourceDocument }
  record: { file: string; shown: string; document: SourceDocument | undefined }
  head: NewRecord
}

/** @throws UserError when there is no plan, or one of the files cannot be read */
export async function openLedger(
  kind: EntryKind,
  command: string,
  { path, asOf }: { path: string; asOf: string | undefined },
  io: Io,
): Promise<Ledger> {
  const files = await onePlan(path, command.replace(' PLAN', ''), io.cwd)
  const desk = openDesk({ ...io, cwd: dirname(files.plan) }, asOf)
  const plan = { file: files.plan, shown: shownPath(files.plan, io.cwd) }
  const file = files.record ?? recordBeside(files.plan)
  const shown = shownPath(file, io.cwd)
  const document = await readOrFail(files.plan, plan.shown)
  const recorded = existsSync(file) ? await readOrFail(file, shown) : undefined
  const known = await desk.known()
  const value = (fitting(document, planShape) ?? {}) as Plan
  return {
    kind,
    command,
    desk,
    known,
    about: {
      plan: value,
      record: fitting(recorded, recordShape) as ClientRecord | undefined,
      practice: known.world.practice,
      today: desk.today,
    },
    plan: { ...plan, document },
    record: { file, shown, document: recorded },
    head: { client: value.client?.record, schema: schemaFor(desk, file) },
  }
}

/** @throws UserError for a plan that is not named like one: no record would be found beside it */
function recordBeside(plan: string): string {
  const name = basename(plan)
  const record = name.replace(/plan(?=\.ya?ml$)/, 'record')
  if (record !== name) return join(dirname(plan), record)
  throw new UserError(
    `${name} is not named like a plan, so no record belongs to it.`,
    'Name it plan.yaml or NAME.plan.yaml.',
  )
}

/** Faults of a text that nothing is lost by. */
const harmless = new Set(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

async function readOrFail(file: string, shown: string): Promise<SourceDocument> {
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  if (read.document.problems.every(({ code }) => harmless.has(code))) return read.document
  throw new UserError(
    `${shown} cannot be read as it is; nothing was written.`,
    `See what is wrong with it: txplan lint ${shown}`,
  )
}

/** Where an editor finds the schema, in a practice that has one. */
function schemaFor({ place }: Desk, record: string): string | undefined {
  const schema = join(place, 'schemas', 'record.schema.json')
  if (!existsSync(schema)) return undefined
  return relative(dirname(record), schema).split(sep).join('/')
}
