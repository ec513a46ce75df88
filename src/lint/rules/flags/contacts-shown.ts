/** Where interventions, duties, mandates and the record show that somebody outside is told of the client. */

import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import type { FileKind } from '../../rule.ts'
import {
  isSettled,
  namesContact,
  type Recipient,
  recipientsIn,
  sentencesAbout,
  tellsOfReport,
} from './contact-words.ts'
import type { Outsider } from './outsiders.ts'

export interface ContactShown {
  recipients: readonly Recipient[]
  /** The very person, where the place names one. */
  person: Outsider | undefined
  path: Path
  in: FileKind
  /** In words for a sentence. */
  shown: string
}

type Put = (shown: Omit<ContactShown, 'in'> & { in?: FileKind }) => void

export function contactsShown(context: Context, people: readonly Outsider[]): ContactShown[] {
  const found: ContactShown[] = []
  const put: Put = (one) => found.push({ in: 'plan', ...one })
  fromInterventions(context, people, put)
  fromDuties(context, put)
  fromMandate(context, put)
  fromRecord(context, people, put)
  return found
}

/** An intervention that is contact by its nature, or that tells of reports. */
function fromInterventions({ plan }: Context, people: readonly Outsider[], put: Put): void {
  for (const [at, one] of (plan.interventions ?? []).entries()) {
    const { id, kind, modality, technique, description, note, format, status, responsible } = one
    if (status === 'discontinued' || status === 'completed') continue
    const text = [kind, modality, technique, description, note].filter(Boolean).join('. ')
    const base = { path: ['interventions', at], shown: `Intervention ${id ?? at + 1}` }
    const person = people.find((outsider) => isAmong(outsider, responsible))
    if ((!person && recipientsIn(text).length === 0) || isSettled(text)) continue
    if (person) put({ ...base, recipients: [], person })
    const nature = [kind, modality, technique].filter(Boolean).join('. ')
    const isContact = format === 'collateral' || namesContact(nature)
    const recipients = sentencesAbout(text)
      .filter((sentence) => isContact || tellsOfReport(sentence))
      .flatMap(recipientsIn)
      // A workplace is often what is talked of, not who is talked to.
      .filter((one) => one !== 'employer')
    if (recipients.length > 0) put({ ...base, recipients, person: undefined })
  }
}

const isAmong = ({ id, name }: Outsider, responsible: readonly string[] = []): boolean =>
  responsible.some((one) => one === id || one === name)

function fromDuties({ plan }: Context, put: Put): void {
  for (const [at, text] of (plan.agreement?.provider_responsibilities ?? []).entries()) {
    const recipients = isSettled(text) || !tellsOfReport(text) ? [] : recipientsIn(text)
    const path = ['agreement', 'provider_responsibilities', at]
    if (recipients.length > 0)
      put({ path, recipients, person: undefined, shown: '“provider_responsibilities”' })
  }
}

/** Reports under a mandate go to who gave it, whether or not that is said again. */
function fromMandate({ client }: Context, put: Put): void {
  const { mandate = '' } = client.legal ?? {}
  const isTold = sentencesAbout(mandate).some((one) => tellsOfReport(one) && !isSettled(one))
  if (!isTold) return
  const path = ['client', 'legal', 'mandate']
  put({ path, recipients: ['justice'], person: undefined, shown: '“mandate”' })
}

const asOfRight =
  /\b(?:mandated|child (?:abuse|protect\w+)|CPS|adult protective|911|emergency|crisis|welfare check|hospital|ER|ED|subpoena|court order)\b/i
const inward =
  /\b(?:records? (?:received|requested)|received (?:records?|a call|a letter|from)|returned no call|no answer|voicemail|message left)\b/i

function fromRecord({ record }: Context, people: readonly Outsider[], put: Put): void {
  for (const [at, contact] of (record?.contacts ?? []).entries()) {
    const { with: whom = '', how = '', about = '', date } = contact
    const text = `${how}. ${about}`
    if (whom.trim() === '' || isSettled(text) || asOfRight.test(text) || inward.test(text)) continue
    const person = people.find((one) => isNamed(one, whom))
    const recipients = person ? [] : recipientsIn(whom)
    const shown = date ? `The contact of ${date} in the record` : 'A contact in the record'
    const path = ['contacts', at, 'with']
    if (person || recipients.length > 0) put({ path, in: 'record', recipients, person, shown })
  }
}

/** By id, or by the last name. */
function isNamed({ id, name = '' }: Outsider, whom: string): boolean {
  if (id !== undefined && whom.trim() === id) return true
  const [bare = ''] = name.split(',')
  const last = bare.trim().split(/\s+/).at(-1) ?? ''
  return (
    last.length > 2 &&
    whom
      .toLowerCase()
      .split(/[^\p{L}'’-]+/u)
      .includes(last.toLowerCase())
  )
}
