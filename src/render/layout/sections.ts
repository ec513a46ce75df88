/** A document of some sections of a plan, by their names. */
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

/** What is signed is the whole plan, and this is a part of it. */
export const ofPart = ({ what, code }: NonNullable<View['signing']>) => ({
  what: what.replace(
    /, as it stands in this document\.$/,
    ', of which this document holds a part.',
  ),
  code,
})
