/** The client, those around the client, who pays, and those who treat or refer. */
import type { Release } from '../../../plan/types.generated.ts'
import {
  counted,
  date,
  one,
  people,
  person,
  phrase,
  prose,
  reading,
  row,
  text,
  word,
  yesNo,
} from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

export const client = {
  record: ['Record', text],
  name: ['Name', text],
  initials: ['Initials', text],
  preferred_name: ['Called', text],
  date_of_birth: ['Date of birth', date],
  address: ['Address', row],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  pronouns: ['Pronouns', text],
  age: ['Age', reading],
  sex: ['Sex', phrase],
  gender: ['Gender', phrase],
  occupation: ['Occupation', phrase],
  living_situation: ['Living situation', prose],
  relationship_status: ['Partnership', phrase],
  education: ['Education', phrase],
  school: 'School',
  culture: ['Culture', prose],
  faith: ['Faith', prose],
  military: ['Military service', text],
  language: ['Preferred language', text],
  interpreter: 'Interpreter',
  guardians: 'Guardians',
  legal: 'Legal status',
  emergency_contacts: 'Emergency contacts',
  collateral_contacts: 'Others who take part',
  coverages: 'Coverage',
} satisfies Fields<P.Client>

export const school = {
  name: ['School', text],
  grade: ['Grade', text],
  plan: ['School plan', text],
} satisfies Fields<P.School>

export const interpreter = {
  needed: ['Interpreter needed', yesNo],
  language: ['Interpreted into', text],
  name: ['Interpreter', text],
} satisfies Fields<P.Interpreter>

export const guardian = {
  name: ['Name', text],
  relationship: ['Relationship', phrase],
  authority: ['Authority', text],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  consents: ['Consents', yesNo],
} satisfies Fields<P.Guardian>

export const legal = {
  status: ['Legal status', phrase],
  mandate: ['Mandate', prose],
  court: ['Court or agency', text],
  case_number: ['Case number', text],
  officer: ['Officer, case worker', text],
  custody: ['Custody', prose],
  ends: ['Mandate ends', date],
} satisfies Fields<P.Legal>

export const contact = {
  name: ['Name', text],
  relationship: ['Relationship', phrase],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  involvement: ['Part in treatment', prose],
  release: 'Release',
} satisfies Fields<P.Contact>

export const release = {
  on_file: ['On file', yesNo],
  date: ['Signed', date],
  expires: ['Ends', date],
  covers: ['Covers', text],
} satisfies Fields<Release>

export const coverage = {
  payer: ['Payer', one('payer')],
  profile: ['Requirement profile', text],
  plan: ['Insurance plan', text],
  member_id: ['Member ID', text],
  group: ['Group', text],
  order: ['Order of payment', word],
  policy: ['Policy', text],
  authorization: 'Authorization',
} satisfies Fields<P.Coverage>

export const authorization = {
  number: ['Authorization', text],
  service: ['For', text],
  sessions: ['Sessions authorized', counted('session')],
  units: ['Units authorized', counted('unit')],
  from: ['Authorized from', date],
  to: ['Authorized until', date],
} satisfies Fields<P.Authorization>

export const member = {
  id: ['Person', text],
  name: ['Name', text],
  role: ['Role', phrase],
  discipline: ['Discipline', phrase],
  credentials: ['Credentials', text],
  license: 'License',
  npi: ['NPI', text],
  provider_number: ['Provider number', text],
  supervises: ['Supervises', people],
  supervised_by: ['Supervised by', person],
  responsible_for: ['Responsible for', prose],
  phone: ['Telephone', text],
  email: ['E-mail', text],
} satisfies Fields<P.Member>

export const license = {
  number: ['License', text],
  state: ['State', text],
  expires: ['License ends', date],
} satisfies Fields<P.License>

export const outsideProvider = {
  id: ['Provider', text],
  name: ['Name', text],
  role: ['Role', phrase],
  organization: ['Organization', text],
  phone: ['Telephone', text],
  fax: ['Fax', text],
  coordination: ['Coordination', prose],
  reason_none: ['Why not coordinated', prose],
  release: 'Release',
} satisfies Fields<P.OutsideProvider>

export const referredBy = {
  source: ['Referred by', text],
  provider: ['Referring provider', text],
  reason: ['Reason for referral', prose],
  date: ['Referred on', date],
} satisfies Fields<P.ReferredBy>

export const referral = {
  to: ['Referred to', text],
  reason: ['For', prose],
  reason_none: ['Why no referral', prose],
  date: ['Date', date],
  status: ['Outcome', phrase],
} satisfies Fields<P.Referral>
