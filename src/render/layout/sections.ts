/** The sections of a plan’s document, by name: which there are, in clinical order, and a document of some of them. */
import type { View } from '../view.ts'

/** In clinical order. A test holds them against what a plan can have. */
export const sectionIds = [
  'summary',
  'glance',
  'client',
  'team',
  'setting',
  'assessment',
  'history',
  'findings',
  'risk',
  'diagnoses',
  'medications',
  'medical',
  'necessity',
  'person',
  'problems',
  'goals',
  'objectives',
  'interventions',
  'services',
  'measures',
  'phases',
  'homework',
  'appointments',
  'agreement',
  'review',
  'discharge',
  'client-view',
  'notes',
  'other',
] as const

/** The lines to sign on: no section, and chosen like one. */
export const signatureSection = 'signatures'

/** Only these sections, in the order of the document. Who it is about stays at its head. */
export function onlySections(view: View, wanted: readonly string[]): View {
  const kept = view.sections.filter(({ id }) => wanted.includes(id))
  const { signing, ...rest } = view
  if (!wanted.includes(signatureSection)) return { ...rest, sections: kept, signatures: [] }
  return { ...rest, sections: kept, ...(signing && { signing: forAll(signing) }) }
}

/** What is signed is the whole plan, and this is a part of it. */
const forAll = ({ what, code }: NonNullable<View['signing']>) => ({
  what: what.replace(
    /, as it stands in this document\.$/,
    ', of which this document holds a part.',
  ),
  code,
})
