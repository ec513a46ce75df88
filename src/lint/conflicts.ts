/**
 * What a merge left for a person to decide: git's own markers, with which a text can hardly be read, and
 * what txplan's merge writes as “x-conflict”, which reads as any other part of a plan.
 */
import { type Path, type SourceDocument, spanAt } from '../source/document.ts'
import type { SpanReport } from './structure-findings.ts'

/** The key under which txplan's merge writes down both sides. */
const conflictKey = 'x-conflict'

/** Every place at which git left both sides; `[]` for a text without any. */
export function markerReports({ text }: SourceDocument): SpanReport[] {
  if (!text.includes('<<<<<<<')) return []
  return [...text.matchAll(/^<{7}(?: [^\r\n]*)?\r?$/gm)].flatMap(({ index }) => {
    const end = /^>{7}(?: [^\r\n]*)?\r?$/m.exec(text.slice(index))
    if (!end) return []
    const args = { first: lineOf(text, index), last: lineOf(text, index + end.index) }
    return [{ ...report('markers', { start: index, end: index + 7 }), args, fix: markersFix }]
  })
}

const markersFix =
  'Keep what is right of the two sides, and delete the lines that begin with “<<<<<<<”, “=======” and “>>>>>>>”.'

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Every “x-conflict”, however deep. */
export function conflictReports(document: SourceDocument): SpanReport[] {
  if (!document.text.includes(conflictKey)) return []
  return pathsOf(document.value, []).map((path) => ({
    ...report('written', spanAt(document, path, 'key')),
    path: [...path],
    args: { fields: fieldsOf(valueAt(document.value, path)) },
  }))
}

const report = (message: string, span: SpanReport['span']): SpanReport => ({
  ...{ rule: 'conflict-left', message, span },
  ...{ args: {}, path: [] },
})

function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, at) => pathsOf(one, [...path, at]))
  return Object.entries(value).flatMap(([key, inner]) =>
    key === conflictKey ? [[...path, key]] : pathsOf(inner, [...path, key]),
  )
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, part) => (at as Record<string | number, unknown>)[part], value)

/** The fields that both sides changed, as far as they are named as fields are. */
function fieldsOf(conflicts: unknown): string {
  const list = Array.isArray(conflicts) ? conflicts : [conflicts]
  const names = list.flatMap((one) => {
    const field: unknown = (one as { field?: unknown } | null)?.field
    return typeof field === 'string' && /^[a-z_]+(?:[.[\]\d]|[a-z_])*$/.test(field) ? [field] : []
  })
  return names.length > 0 ? `: ${[...new Set(names)].join(', ')}` : ''
}
