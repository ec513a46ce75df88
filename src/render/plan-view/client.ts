/** Who the plan is for, beyond what the box under the title says. */
import type { Block, Fact, RichText, Section } from '../view.ts'
import { detailBlocks, fact, itemBlock, section } from './blocks.ts'
import * as document from './fields/document.ts'
import * as people from './fields/people.ts'
import { periodWords } from './formats.ts'
import type { Page } from './page.ts'
import type { Authorization, Client, Contact, Coverage } from './parts.ts'
import { releaseCell } from './release.ts'
import { joined, joinFilled } from './rich.ts'

export function clientSection(page: Page, client: Client | undefined): Section[] {
  return section('client', document.plan.client, [
    ...detailBlocks(aboutFacts(page, client)),
    ...guardianTable(page, client),
    ...contactTable(page, client?.emergency_contacts, people.client.emergency_contacts),
    ...contactTable(page, client?.collateral_contacts, people.client.collateral_contacts),
    ...(client?.coverages ?? []).flatMap((it, i) => coverageItem(page, it, i)),
  ])
}

function aboutFacts(page: Page, client: Client | undefined): Fact[] {
  const about = page.sheet(people.client, client)
  return [
    ...(client?.name ? about.facts('initials') : []),
    ...about.facts('age', 'sex', 'gender', 'relationship_status'),
    ...about.facts('living_situation', 'occupation', 'education'),
    ...page.sheet(people.school, client?.school).facts('name', 'grade', 'plan'),
    ...about.facts('culture', 'faith', 'military', 'language'),
    ...page.sheet(people.interpreter, client?.interpreter).facts('needed', 'language', 'name'),
    ...about.facts('phone', 'email', 'address'),
    ...page
      .sheet(people.legal, client?.legal)
      .facts('status', 'court', 'case_number', 'officer', 'ends', 'mandate', 'custody'),
  ]
}

function guardianTable(page: Page, client: Client | undefined): Block[] {
  return page.table(
    people.guardian,
    client?.guardians,
    ['name', 'relationship', 'authority', ['Contact', contactCell], 'consents'],
    people.client.guardians,
  )
}

function contactTable(page: Page, contacts: Contact[] | undefined, caption: string): Block[] {
  return page.table(
    people.contact,
    contacts,
    [
      'name',
      'relationship',
      ['Contact', contactCell],
      'involvement',
      [people.contact.release, (_, it) => releaseCell(it.release)],
    ],
    caption,
  )
}

function contactCell(sheet: { stack(...keys: ('phone' | 'email')[]): RichText }): RichText {
  return sheet.stack('phone', 'email')
}

function coverageItem(page: Page, coverage: Coverage, index: number): Block[] {
  const sheet = page.sheet(people.coverage, coverage)
  const order = sheet.words('order')
  return itemBlock({
    level: 4,
    id: `coverage-${index + 1}`,
    label: order ? `${order} coverage` : people.client.coverages,
    title: sheet.value('payer'),
    blocks: detailBlocks([
      ...fact(
        people.coverage.plan[0],
        joined([sheet.words('plan'), sheet.around('group ', 'group')]),
      ),
      ...sheet.facts('member_id'),
      ...authorizationFact(page, coverage.authorization),
      ...sheet.facts('policy', 'profile'),
    ]),
  })
}

/** 'A-260917 for outpatient psychotherapy, 26 sessions, October 6, 2026 to April 6, 2027'. */
function authorizationFact(page: Page, authorization: Authorization | undefined): Fact[] {
  const sheet = page.sheet(people.authorization, authorization)
  const what = joinFilled([sheet.words('number'), sheet.around('for ', 'service')], ' ')
  return fact(
    people.coverage.authorization,
    joined([
      what,
      sheet.words('sessions'),
      sheet.words('units'),
      periodWords(authorization?.from, authorization?.to),
    ]),
  )
}
