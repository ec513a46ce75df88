/** Whether a text is a plan or a record, where no file name says so: by the fields that only one of them has. */
import type { Shape } from '../plan/shape.ts'
import { planShape, recordShape } from '../plan/shapes.generated.ts'

export type FileKind = 'plan' | 'record'

const fieldsOf = (shape: Shape): readonly string[] =>
  'fields' in shape ? Object.keys(shape.fields) : []

export function fileKindOf(value: unknown): FileKind {
  if (typeof value !== 'object' || value === null) return 'plan'
  const keys = Object.keys(value)
  const own = (shape: Shape, other: Shape) => {
    const others = new Set(fieldsOf(other))
    const only = new Set(fieldsOf(shape).filter((key) => !others.has(key)))
    return keys.filter((key) => only.has(key)).length
  }
  // The client of a record is a number, and of a plan a person.
  const named = typeof (value as Record<string, unknown>)['client'] === 'string' ? 1 : 0
  return own(recordShape, planShape) + named > own(planShape, recordShape) ? 'record' : 'plan'
}
