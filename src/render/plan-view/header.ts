/** The head of the document: title, the box of facts under it, letterhead and foot. */

import { ageOn, formatLong, isRealDate } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { digestOf, shortCode } from '../../plan/digest.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { isEnglish } from '../languages.ts'
import { line } from '../rich-text.ts'
import type { Fact, Letterhead, RichText } from '../view.ts'
import { fact } from './blocks.ts'
import * as agreed from './fields/agreed.ts'
import * as document from './fields/document.ts'
import * as people from './fields/people.ts'
import * as treatment from './fields/treatment.ts'
import { periodWords } from './formats.ts'
import { diagnosisName } from './names.ts'
import type { Page } from './page.ts'
import type { Client, Diagnosis } from './parts.ts'
import { capital, joined, joinFilled } from './rich.ts'
import { clinicianName, supervisorName } from './team.ts'

export function titleOf(plan: Plan): string {
  return plan.title?.trim() || document.titles.document
}

/** 'Revision 2 · October 1, 2026'. */
export function subtitleOf({ revision }: Plan): string {
  const number = revision?.number
  return joinFilled(
    [number === undefined ? undefined : `Revision ${number}`, formatLong(revision?.date ?? '')],
    ' · ',
  )
}

/** Plan, record, revision and code of the text: enough to find the file again, without a name. */
export function referenceOf(plan: Plan): string {
  const { id, client, revision } = plan
  const number = revision?.number
  const code = `code ${shortCode(digestOf(plan))}`
  return joinFilled(
    [id, client?.record, number === undefined ? undefined : `revision ${number}`, code],
    ' · ',
  )
}

export function headerFacts(page: Page, plan: Plan, practice: Practice | undefined): Fact[] {
  const sheet = page.sheet(document.plan, plan)
  const { client } = plan
  return [
    ...clientFacts(page, client, plan.effective),
    ...fact(document.plan.clinician[0], joined([clinicianName(page, plan)])),
    ...fact('Supervisor', joined([supervisorName(page, plan, practice)])),
    ...fact('Plan dates', planDates(plan)),
    ...page.sheet(agreed.review, plan.review).facts('next'),
    ...sheet.facts('status'),
    ...page.sheet(treatment.setting, plan.setting).facts('level_of_care'),
    ...sheet.facts('category', 'duration'),
    ...(isEnglish(plan.language) ? [] : sheet.facts('language')),
    ...fact(people.coverage.payer[0], payers(page, client)),
    ...fact(document.plan.diagnoses, diagnosisLines(plan.diagnoses)),
  ]
}

export function clientFacts(page: Page, client: Client | undefined, effective: string | undefined) {
  const sheet = page.sheet(people.client, client)
  const name = client?.name || client?.initials
  const called = joinFilled([
    client?.preferred_name && `called ${client.preferred_name}`,
    client?.pronouns,
  ])
  return [
    ...fact(document.plan.client, joined([name, called && `(${called})`], ' ')),
    ...sheet.facts('record'),
    ...fact(people.client.date_of_birth[0], joined([birthWords(client, effective)])),
  ]
}

/** 'March 12, 1984 (age 42)': the age on the day on which the plan takes effect. */
function birthWords(client: Client | undefined, effective = ''): string | undefined {
  const born = client?.date_of_birth
  if (born === undefined || !isRealDate(born) || !isRealDate(effective))
    return born && formatLong(born)
  const age = ageOn(born, effective)
  return age === undefined ? formatLong(born) : `${formatLong(born)} (age ${age})`
}

/** 'October 1, 2026 to March 31, 2027', and the span where the end was written as one. */
function planDates({ effective, expires }: Plan): RichText {
  const end = expires && effective ? resolveDateOrSpan(expires, effective) : undefined
  if (end?.from !== 'span') return line(capital(periodWords(effective, expires)))
  return line(`${periodWords(effective, end.date)} (${expires})`)
}

export function payers(page: Page, client: Client | undefined): RichText {
  return (client?.coverages ?? []).flatMap(({ payer, member_id }) =>
    payer ? joined([page.names.of('payer', payer), member_id && `(member ${member_id})`], ' ') : [],
  )
}

/** What the plan treats; a diagnosis to be ruled out, or one of the past, is left to its table. */
export function diagnosisLines(diagnoses: Diagnosis[] | undefined): RichText {
  return (diagnoses ?? [])
    .filter(({ status }) => status !== 'rule-out' && status !== 'history')
    .flatMap((it) => {
      const name = diagnosisName(it)
      return joined([name, name && it.status === 'provisional' ? '(provisional)' : undefined], ' ')
    })
}

export function letterheadOf(practice: Practice | undefined): Letterhead | undefined {
  const { name, address, phone, fax, email, website, npi, tax_id } = practice?.practice ?? {}
  const lines = [
    ...(address ?? []),
    joinFilled([phone && `Tel. ${phone}`, fax && `Fax ${fax}`], ' · '),
    email ?? '',
    website ?? '',
    joinFilled([npi && `NPI ${npi}`, tax_id && `Tax ID ${tax_id}`], ' · '),
  ].filter((text) => text.trim() !== '')
  return name || lines.length > 0 ? { name: name ?? '', lines } : undefined
}
