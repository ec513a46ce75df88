/** What is wrong with a practice's own profile, beyond its form. */
import { isRealDate } from '../language/dates.ts'
import type { Deadline, Profile } from '../plan/types.generated.ts'
import type { ProfileBook } from '../profiles/book.ts'
import { lengthWords } from '../profiles/deadline-words.ts'
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
  for (const fault of contentFaults(profile)) found.push(bad(fault.message, fault.path, {}))
  return found
}

interface Fault {
  message: 'no-length' | 'no-level' | 'no-day'
  path: (string | number)[]
}

/** What would be left unchecked without a word: a deadline without a length, a duty without a level. */
function contentFaults(profile: Profile): Fault[] {
  const faults: Fault[] = []
  for (const part of ['first_plan', 'review'] as const) {
    const said = profile[part]
    for (const [at, due] of (said?.due ?? []).entries())
      if (!hasEnd(due)) faults.push({ message: 'no-length', path: [part, 'due', at] })
    if (said?.due?.length && said.level !== 'required' && said.level !== 'recommended')
      faults.push({ message: 'no-level', path: [part] })
  }
  for (const end of ['from', 'to'] as const) {
    const day = profile.effective?.[end]
    if (day !== undefined && !isRealDate(day))
      faults.push({ message: 'no-day', path: ['effective', end] })
  }
  return faults
}

const hasEnd = (due: Deadline): boolean =>
  due.on !== undefined || due.before !== undefined || lengthWords(due) !== ''

function leadsTo(from: string, to: string, book: ProfileBook, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (book.find(from)?.extends ?? []).some((base) => leadsTo(base, to, book, seen))
}
