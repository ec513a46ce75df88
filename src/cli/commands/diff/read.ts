/** From a text to a plan or a record, without what cannot be read, and with how much that was. */
import type { Shape } from '../../../plan/shape.ts'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import type { ProblemCode, SourceDocument } from '../../../source/document.ts'

export interface Read<Value> {
  value: Value
  lost: number
}

export const readPlan = (document: SourceDocument): Read<Plan> | undefined =>
  read(document, planShape) as Read<Plan> | undefined

export const readRecord = (document: SourceDocument): Read<ClientRecord> | undefined =>
  read(document, recordShape) as Read<ClientRecord> | undefined

/**
 * `undefined` behind a fault of the text itself: anything may be missing, and what is left of it would be
 * told as taken out.
 */
function read({ value, root, problems }: SourceDocument, shape: Shape): Read<unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (problems.some(({ code }) => isBreak.has(code))) return undefined
  const issues = checkStructure(value, shape, root)
  const faults = problems.filter(({ code }) => !isCosmetic.has(code))
  return { value: withoutMisfits(value, issues), lost: issues.length + faults.length }
}

const isBreak: ReadonlySet<ProblemCode> = new Set([
  'syntax-error',
  'several-documents',
  'invalid-utf8',
  'empty-file',
  'file-too-large',
  'not-a-mapping',
  'too-deep',
])

const isCosmetic: ReadonlySet<ProblemCode> = new Set(['byte-order-mark', 'mixed-line-endings'])
