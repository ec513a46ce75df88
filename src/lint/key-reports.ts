/** Private keys that were pasted into a file of settings. */
import { holdsPrivateKey } from '../language/private-keys.ts'
import { type SourceDocument, spanAt } from '../source/document.ts'
import type { SpanReport } from './structure-findings.ts'
import { textsIn } from './texts.ts'

export function keyReports(document: SourceDocument): SpanReport[] {
  const { value } = document
  if (typeof value !== 'object' || value === null) return []
  return textsIn(value, 'plan')
    .filter(({ text }) => holdsPrivateKey(text))
    .map(({ path }) => ({
      rule: 'private-key-in-repository',
      message: 'found',
      path: [...path],
      span: spanAt(document, path, 'value'),
      args: {},
    }))
}
