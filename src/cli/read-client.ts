/** A client's plan, the record beside it, and the practice around them: what fits, and how much does not. */
import type { Shape } from '../plan/shape.ts'
import { planShape, recordShape } from '../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../plan/structure.ts'
import type { ClientRecord, Identities, Plan, Practice } from '../plan/types.generated.ts'
import { type ClientFiles, shownPath } from '../practice/discover.ts'
import { UserError } from '../practice/failure.ts'
import {
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
  requireFile,
} from '../practice/read.ts'

export interface ReadClient {
  plan: Plan
  record: ClientRecord | undefined
  practice: Practice | undefined
  identities: Identities | undefined
  /** Parts of plan and record that do not fit the format. */
  lost: number
}

/** @throws UserError where the plan or its record cannot be read at all */
export async function readClient(
  files: ClientFiles & { plan: string },
  cwd: string,
): Promise<ReadClient> {
  const plan = await readValue(files.plan, planShape, cwd)
  const record = files.record ? await readValue(files.record, recordShape, cwd) : undefined
  const around = files.practice === undefined ? undefined : await readPractice(files.practice)
  return {
    plan: plan.value as Plan,
    record: record?.value as ClientRecord | undefined,
    practice: practiceValue(around),
    identities: identitiesValue(around),
    lost: plan.lost + (record?.lost ?? 0),
  }
}

async function readValue(path: string, shape: Shape, cwd: string) {
  const file = shownPath(path, cwd)
  requireFile(path)
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${file}: ${read.fault}.`)
  const { value, root, problems } = read.document
  if (value === undefined)
    throw new UserError(`${file} could not be read.`, `See why: txplan lint ${file}`)
  const issues = checkStructure(value, shape, root)
  const faults = problems.filter((problem) => problem.code !== 'byte-order-mark')
  return { value: withoutMisfits(value, issues), lost: issues.length + faults.length }
}
