/** The signature fields of a document: one for each person who can sign in the document itself. */
import type { SignatureBox, SignatureField } from '../view.ts'
import { wordOf } from './formats.ts'
import type { Signature } from './parts.ts'

export interface Signer {
  role: NonNullable<Signature['role']>
  name?: string
  required: boolean
}

/** A box, and who signs in it; nobody where it only tells of a signature. */
interface Place {
  box: SignatureBox
  signer: Signer | undefined
}

export function withFields(places: readonly Place[]): SignatureBox[] {
  const nameFor = fieldNames()
  return places.map(({ box, signer }) =>
    signer ? { ...box, field: fieldFor(signer, nameFor(signer.role)) } : box,
  )
}

/** Each role's first field is called like the role, each further one has a number. */
function fieldNames(): (role: string) => string {
  const used = new Map<string, number>()
  return (role) => {
    const count = (used.get(role) ?? 0) + 1
    used.set(role, count)
    return count === 1 ? role : `${role}-${count}`
  }
}

function fieldFor({ role, name, required }: Signer, fieldName: string): SignatureField {
  const who = wordOf(role).toLowerCase()
  const spoken = `Signature of the ${who}${name ? `, ${name}` : ''}`
  return { name: fieldName, role, ...(name ? { signer: name } : {}), required, spoken }
}
