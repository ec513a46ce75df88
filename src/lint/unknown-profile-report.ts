/** What is said of a profile that does not exist, wherever it is named. */
import { nearest } from '../language/similar.ts'
import type { ProfileBook } from '../profiles/book.ts'
import type { Args } from './finding.ts'

export function unknownProfileReport(
  id: string,
  book: ProfileBook,
): { rule: 'unknown-profile'; message: 'found' | 'nearly'; args: Args } {
  const known = nearest(id, book.ids())
  return known === undefined
    ? { rule: 'unknown-profile', message: 'found', args: { id } }
    : { rule: 'unknown-profile', message: 'nearly', args: { id, known } }
}
