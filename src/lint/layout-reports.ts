/** What is wrong with a practice's layout of documents, beyond its form. */
import { documentFaults } from '../plan/document-faults.ts'
import type { Document } from '../plan/types.generated.ts'
import { type SourceDocument, spanAt } from '../source/document.ts'
import type { SpanReport } from './structure-findings.ts'

export const layoutReports = (document: SourceDocument, layout: Document): SpanReport[] =>
  documentFaults(layout).map(({ path, message }) => ({
    rule: 'bad-document-layout',
    message: 'found',
    args: { hint: message },
    span: spanAt(document, path),
    path,
  }))
