/** What somebody who signs agrees to, by role: a sentence that stands in the entry. */
import { agreedWords } from '../../care/agreed-words.ts'
import { shortCode } from '../../plan/digest.ts'
import type { Entry } from './entry.ts'

type Role = NonNullable<Entry['role']>

const instead: Readonly<Partial<Record<NonNullable<Entry['method']>, string>>> = {
  'verbal-telehealth': 'The plan was explained to me, and I agreed to it aloud.',
  refused: 'The plan was explained; a signature was refused.',
  unable: 'The plan was explained; a signature could not be given.',
}

/** With the short code of the text, so that a printed copy can be told to be of the same. */
export function statementFor(role: Role, method: Entry['method'], digest: string): string {
  const said = (method && instead[method]) ?? agreedWords[role]
  return `${said} Code of the text: ${shortCode(digest)}.`
}
