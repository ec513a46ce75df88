/** The clinician who answers for the plan. */
import type { Care } from '../care.ts'
import { peopleOf } from '../people.ts'
import { authorOf, isOfAuthoringClinician, isSamePerson, type SignatureAt } from '../signing.ts'
import { found, named, type RequiredSigner } from './signer.ts'
import { isWanted } from './wanted.ts'

export function clinician(care: Care): RequiredSigner {
  const author = authorOf(care)
  const lines = found((line) => isAuthors(line, care), care)
  return {
    part: 'clinician',
    role: 'clinician',
    ...named(author?.name ?? lines.waiting?.signature.name, author?.person),
    isRequired: isWanted('clinician_signature', care),
    demands: care.requirements.demands('clinician_signature'),
    ...lines,
  }
}

/** Of several clinicians’ lines that wait, the author’s; where nobody knows who that is, the first. */
function isAuthors(line: SignatureAt, care: Care): boolean {
  if (!isOfAuthoringClinician(line, care)) return false
  const { name } = line.signature
  const author = authorOf(care)
  if (line.standing !== 'blank' || !name || !author) return true
  return isSamePerson(peopleOf(care), name, author.name)
}
