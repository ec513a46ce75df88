/**
 * A plan or a record as plain lines, one fact a line, in the order of the model: what git compares in
 * place of the YAML, so that layout, comments and the order of fields are no difference.
 */
import type { Shape } from '../../plan/shape.ts'
import { planShape, recordShape } from '../../plan/shapes.generated.ts'
import type { ProblemCode, SourceDocument } from '../../source/document.ts'
import { fileKindOf } from '../file-kind.ts'
import { fieldLines } from './fields.ts'

/** Problems of a text that is read in full all the same. */
const harmless = new Set<ProblemCode>([
  'byte-order-mark',
  'mixed-line-endings',
  'empty-file',
  'text-cut-short',
])

const shapes: Readonly<Record<'plan' | 'record', Shape>> = { plan: planShape, record: recordShape }

/** `undefined` for a text that cannot be read in full. */
export function outlineOf({ value, problems }: SourceDocument): string | undefined {
  const isRead = problems.every(({ code }) => harmless.has(code))
  if (!isRead || typeof value !== 'object' || value === null) return undefined
  const file = fileKindOf(value)
  return fieldLines(value, { shape: shapes[file], keys: [], file })
    .map((line) => `${line}\n`)
    .join('')
}
