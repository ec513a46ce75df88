/** The plan in a document held against the one on disk. */
import { comparePlans } from '../../../../changes/compare.ts'
import { veiled } from '../../../../changes/veil.ts'
import { inWords } from '../../../../changes/words.ts'
import { digestOf, shortCode } from '../../../../plan/digest.ts'
import { planFile } from '../../../../plan/manifest.ts'
import { planShape } from '../../../../plan/shapes.generated.ts'
import { checkStructure } from '../../../../plan/structure.ts'
import type { Plan } from '../../../../plan/types.generated.ts'
import { shownPath } from '../../../../practice/discover.ts'
import { UserError } from '../../../../practice/failure.ts'
import { readDocument } from '../../../../practice/read.ts'
import { planOf } from '../../../../signing/pdf/verify/carried.ts'
import type { PdfReport } from '../../../../signing/pdf/verify/report.ts'
import type { Io } from '../../../io.ts'
import { onePlan } from '../../../one-plan.ts'
import { toldLines } from '../../../writing/told-lines.ts'

export type Against =
  /** `file` as the user knows it, `code` for the eye. */
  (
    | { is: 'same'; file: string; code: string }
    | { is: 'other-plan'; file: string; code: string }
    /** Lines of what changed since; absent where the document does not carry its plan. */
    | { is: 'changed'; file: string; code: string; lines?: readonly string[] }
    /** The document does not say which plan it shows. */
    | { is: 'unknown'; file: string; code: string }
  ) & {
    /** Parts of the plan on disk that do not fit the format: its code says nothing of them. */
    misfits: number
  }

interface Showing {
  /** Whether the client's own words may be told. */
  mayShow: boolean
  io: Io
}

export async function heldAgainst(
  report: PdfReport,
  path: string,
  { mayShow, io }: Showing,
): Promise<Against> {
  const { plan: found } = await onePlan(path, 'verify FILE.pdf --against', io.cwd)
  const file = shownPath(found, io.cwd)
  const { plan, misfits } = await planAt(found, file)
  const digest = digestOf(plan)
  const about = { file, code: shortCode(digest), misfits }
  const { manifest } = report
  if (!manifest) return { is: 'unknown', ...about }
  if (digest === manifest.digest) return { is: 'same', ...about }
  if (manifest.plan !== undefined && plan.id !== undefined && manifest.plan !== plan.id)
    return { is: 'other-plan', ...about }
  const signed = attachedPlan(report)
  return { is: 'changed', ...about, ...(signed ? { lines: linesOf(signed, plan, mayShow) } : {}) }
}

async function planAt(path: string, file: string): Promise<{ plan: Plan; misfits: number }> {
  const read = await readDocument(path)
  const source = 'fault' in read ? undefined : read.document
  const plan = source && planOf(Buffer.from(source.text))
  if (!plan) throw new UserError(`${file} could not be read.`, `See why: txplan lint ${file}`)
  return { plan, misfits: checkStructure(source.value, planShape, source.root).length }
}

function attachedPlan({ attachments, planDigest }: PdfReport): Plan | undefined {
  const attached = attachments.find(({ name }) => name === planFile.name)
  return planDigest === undefined || !attached ? undefined : planOf(attached.bytes())
}

/** Clinical changes only: the others do not touch what was signed. */
function linesOf(signed: Plan, plan: Plan, mayShow: boolean): string[] {
  const diff = comparePlans(signed, plan)
  const changes = diff.changes.filter((change) => change.class === 'clinical')
  const told = inWords({ ...diff, changes })
  return toldLines(mayShow ? told : veiled(told))
}
