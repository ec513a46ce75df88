/** What is wrong with a presentation of a practice's own library, beyond its form. */
import { libraryFaults } from '../library/faults.ts'
import type { Presentation } from '../plan/types.generated.ts'
import { type Path, type SourceDocument, spanAt } from '../source/document.ts'
import type { Args } from './finding.ts'
import type { SpanReport } from './structure-findings.ts'

export function libraryReports(
  file: string,
  document: SourceDocument,
  presentation: Presentation,
): SpanReport[] {
  const bad = (message: string, path: Path, args: Args): SpanReport => ({
    rule: 'bad-library-text',
    message,
    args,
    span: spanAt(document, path),
    path: [...path],
  })
  const name = (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
  const { id = name } = presentation
  return [
    ...(id === name ? [] : [bad('other-id', ['id'], { id, name })]),
    ...libraryFaults(presentation).map(({ path, message }) =>
      bad('found', path, { hint: message }),
    ),
  ]
}
