/** What somebody who signs agrees to, by role: a sentence that stands in the entry. */
import { shortCode } from '../../plan/digest.ts'
import type { Entry } from './entry.ts'

type Role = NonNullable<Entry['role']>

const agreed: Readonly<Record<Role, string>> = {
  clinician: 'I made this treatment plan with the client, and I answer for the care it describes.',
  client: 'I have read this plan or it was explained to me. I helped make it, and I agree with it.',
  guardian: 'I have read this plan or it was explained to me, and I consent to it for the client.',
  supervisor: 'I have reviewed this treatment plan, and I answer for it together with its author.',
  physician: 'I have reviewed this treatment plan, and I approve the care it describes.',
  member: 'I have read this treatment plan, and I agree with my part in it.',
  witness: 'I was present when this plan was agreed to.',
}

const instead: Readonly<Partial<Record<NonNullable<Entry['method']>, string>>> = {
  'verbal-telehealth': 'The plan was explained to me, and I agreed to it aloud.',
  refused: 'The plan was explained; a signature was refused.',
  unable: 'The plan was explained; a signature could not be given.',
}

/** With the short code of the text, so that a printed copy can be told to be of the same. */
export function statementFor(role: Role, method: Entry['method'], digest: string): string {
  const said = (method && instead[method]) ?? agreed[role]
  return `${said} Code of the text: ${shortCode(digest)}.`
}
