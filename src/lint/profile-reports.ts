/** What is wrong with a practice's own profile, beyond its form. */
import type { Profile } from '../plan/types.generated.ts'
import type { ProfileBook } from '../profiles/book.ts'
import { type Path, type SourceDocument, spanAt } from '../source/document.ts'
import type { Args } from './finding.ts'
import type { SpanReport } from './structure-findings.ts'
import { unknownProfileReport } from './unknown-profile-report.ts'

export function profileReports(
  file: string,
  document: SourceDocument,
  value: unknown,
  book: ProfileBook,
): SpanReport[] {
  const profile = (value ?? {}) as Profile
  const at = (path: (string | number)[]) => ({ span: spanAt(document, path as Path), path })
  const bad = (message: string, path: (string | number)[], args: Args): SpanReport => ({
    rule: 'bad-profile',
    message,
    args,
    ...at(path),
  })
  const name = (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
  const { id } = profile
  const found: SpanReport[] = []
  if (id === undefined) found.push(bad('no-id', [], { name }))
  else if (id !== name) found.push(bad('other-id', ['id'], { id, name }))
  if (book.isBuiltIn(name)) found.push(bad('taken', id === undefined ? [] : ['id'], { name }))
  for (const [index, base] of (profile.extends ?? []).entries())
    if (!book.has(base))
      found.push({ ...unknownProfileReport(base, book), ...at(['extends', index]) })
    else if (leadsTo(base, name, book)) found.push(bad('circle', ['extends', index], { base }))
  return found
}

function leadsTo(from: string, to: string, book: ProfileBook, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (book.find(from)?.extends ?? []).some((base) => leadsTo(base, to, book, seen))
}
