/** What is said of a profile that does not exist, wherever it is named. */
import { nearest } from '../language/similar.ts'
import type { ProfileBook } from '../profiles/book.ts'
import { type Args, bareClientText } from './finding.ts'

export function unknownProfileReport(
  id: string,
  book: ProfileBook,
): { rule: 'unknown-profile'; message: 'found' | 'nearly'; args: Args } {
  const known = nearest(id, book.ids())
  // What is not written like an id may be anything that stands in a plan.
  const shown = /^[a-z0-9][a-z0-9._-]*$/.test(id) ? id : bareClientText(id)
  return known === undefined
    ? { rule: 'unknown-profile', message: 'found', args: { id: shown } }
    : { rule: 'unknown-profile', message: 'nearly', args: { id: shown, known } }
}
