/** A document of some sections of a plan, by their names. */
import { ofPart } from '../plan-view/signing-notes.ts'
import type { View } from '../view.ts'

/** The lines to sign on: no section, and chosen like one. */
export const signatureSection = 'signatures'

/** Only these sections, in the order of the document. Who it is about stays at its head. */
export function onlySections(view: View, wanted: readonly string[]): View {
  const kept = view.sections.filter(({ id }) => wanted.includes(id))
  const { signing, ...rest } = view
  if (!wanted.includes(signatureSection)) return { ...rest, sections: kept, signatures: [] }
  return { ...rest, sections: kept, ...(signing && { signing: ofPart(signing) }) }
}
