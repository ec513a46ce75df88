/** What somebody who signs a plan says by it, by role: the same words in the plan and on its pages. */
import type { SignatureRole } from './signing.ts'

export const agreedWords: Readonly<Record<SignatureRole, string>> = {
  clinician: 'I made this treatment plan with the client, and I answer for the care it describes.',
  client: 'I have read this plan or it was explained to me. I helped make it, and I agree with it.',
  guardian: 'I have read this plan or it was explained to me, and I consent to it for the client.',
  supervisor: 'I have reviewed this treatment plan, and I answer for it together with its author.',
  physician: 'I have reviewed this treatment plan, and I approve the care it describes.',
  member: 'I have read this treatment plan, and I agree with my part in it.',
  witness: 'I was present when this plan was agreed to.',
}
