/** Who the plan is for, beyond what the box under the title says. */
import type { Block, Fact, RichText, Section } from '../view.ts'
import { detailBlocks, fact, itemBlock, section } from './blocks.ts'
import * as fields from './fields.ts'
import { periodWords } from './formats.ts'
import type { Page } from './page.ts'
import type { Authorization, Client, Contact, Coverage } from './parts.ts'
import { releaseCell } from './release.ts'
import { joined, joinFilled } from './rich.ts'

export function clientSection(page: Page, client: Client | undefined): Section[] {
  return section('client', fields.plan.client, [
    ...detailBlocks(aboutFacts(page, client)),
    ...guardianTable(page, client),
    ...contactTable(page, client?.emergency_contacts, fields.client.emergency_contacts),
    ...contactTable(page, client?.collateral_contacts, fields.client.collateral_contacts),
    ...(client?.coverages ?? []).flatMap((it, i) => coverageItem(page, it, i)),
  ])
}

function aboutFacts(page: Page, client: Client | undefined): Fact[] {
  const about = page.sheet(fields.client, client)
  return [
    ...(client?.name ? about.facts('initials') : []),
    ...about.facts('age', 'sex', 'gender', 'relationship_status'),
    ...about.facts('living_situation', 'occupation', 'education'),
    ...page.sheet(fields.school, client?.school).facts('name', 'grade', 'plan'),
    ...about.facts('culture', 'faith', 'military', 'language'),
    ...page.sheet(fields.interpreter, client?.interpreter).facts('needed', 'language', 'name'),
    ...about.facts('phone', 'email', 'address'),
    ...page
      .sheet(fields.legal, client?.legal)
      .facts('status', 'court', 'case_number', 'officer', 'ends', 'mandate', 'custody'),
  ]
}

function guardianTable(page: Page, client: Client | undefined): Block[] {
  return page.table(
    fields.guardian,
    client?.guardians,
    ['name', 'relationship', 'authority', ['Contact', contactCell], 'consents'],
    fields.client.guardians,
  )
}

function contactTable(page: Page, contacts: Contact[] | undefined, caption: string): Block[] {
  return page.table(
    fields.contact,
    contacts,
    [
      'name',
      'relationship',
      ['Contact', contactCell],
      'involvement',
      [fields.contact.release, (_, it) => releaseCell(it.release)],
    ],
    caption,
  )
}

function contactCell(sheet: { stack(...keys: ('phone' | 'email')[]): RichText }): RichText {
  return sheet.stack('phone', 'email')
}

function coverageItem(page: Page, coverage: Coverage, index: number): Block[] {
  const sheet = page.sheet(fields.coverage, coverage)
  const order = sheet.words('order')
  return itemBlock({
    level: 4,
    id: `coverage-${index + 1}`,
    label: order ? `${order} coverage` : fields.client.coverages,
    title: sheet.value('payer'),
    blocks: detailBlocks([
      ...fact(
        fields.coverage.plan[0],
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
  const sheet = page.sheet(fields.authorization, authorization)
  const what = joinFilled([sheet.words('number'), sheet.around('for ', 'service')], ' ')
  return fact(
    fields.coverage.authorization,
    joined([
      what,
      sheet.words('sessions'),
      sheet.words('units'),
      periodWords(authorization?.from, authorization?.to),
    ]),
  )
}
