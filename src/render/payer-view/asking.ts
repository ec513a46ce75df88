/** Who asks for a payer’s document, and for what. */
import type { ElementId } from '../../plan/elements.ts'
import type { Requirements } from '../../profiles/requirements.ts'

/** Who asks, and for what: the profiles by id, and what they ask for on the day. */
export interface Asking {
  ids: readonly string[]
  requirements: Requirements
  /** What nobody was read to ask for, and is put in all the same. */
  also?: readonly ElementId[]
}

export const isAskedFor = (id: ElementId, { requirements, also = [] }: Asking): boolean =>
  also.includes(id) || requirements.demand(id) !== undefined

/** By whom a signature that is asked for is given. */
export const signers: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  clinician_signature: ['clinician'],
  client_signature: ['client', 'guardian'],
  signature_alternative: ['client', 'guardian'],
  cosignature: ['supervisor', 'physician'],
}
