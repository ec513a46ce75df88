/** `txplan.yaml` (the practice) and `identities.yaml` (who is who, kept out of git). */
import * as z from 'zod'
import { careTeamMember, identityFields } from './people.ts'
import { formatVersion } from './plan.ts'
import { code, frequency, id, many, named, part, ref, refs, text, texts, word } from './scalars.ts'

const severity = word(['error', 'warning', 'info', 'off'], 'How severe the finding is.')

const about = part('The practice.', {
  name: text('Name, as on the letterhead.'),
  address: texts('Address, a line each.'),
  phone: text('Telephone number.'),
  fax: text('Fax number.'),
  email: text('E-mail address.'),
  website: text('Website.'),
  npi: code('The practice’s National Provider Identifier.'),
  tax_id: code('Tax identification number.'),
})

const payer = part('A payer.', {
  id: id('payer'),
  name: text('Name.'),
  profile: ref('The requirement profile that fits this payer.'),
})

export const practice = part('A practice and its settings.', {
  txplan: formatVersion,
  practice: about,
  clinicians: many(careTeamMember, 'The clinicians of the practice.'),
  payers: many(payer, 'Payers.'),
  profiles: refs('Requirement profiles for every plan that names none.'),
  language: text('Language that plans are written in.'),
  paper: word(['letter', 'a4'], 'Paper size.'),
  confidentiality: text('The line of confidentiality at the foot of every page.'),
  review: part('The practice’s own habit of reviewing.', {
    every: frequency('How often.'),
  }),
  signing: part('How documents are signed.', {
    timestamp_server: text(
      'Address of a timestamp server (RFC 3161). Only a hash is sent there, and only when a PDF is signed.',
    ),
  }),
  codes: part('Code tables newer than the built-in ones.', {
    icd10cm: text('Path of a table that `txplan codes import` wrote, from this file’s folder.'),
  }),
  lint: part('Settings for `txplan lint`.', {
    rules: z.record(z.string(), severity).meta({
      title: 'severities',
      description: 'Severity by rule id: error, warning, info, off.',
    }),
  }),
})

export const identity = named('identity', part('Who a client is.', identityFields))

export const identities = part('Who is who. Keep this file out of git.', {
  txplan: formatVersion,
  clients: z
    .record(z.string(), identity)
    .meta({ title: 'by-record', description: 'Identity by record number.' }),
})
