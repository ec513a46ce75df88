/** Those who treat, those who are spoken to, and where the client came from or is sent to. */

import { formatLong } from '../../language/dates.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import type { Block, RichText, Section } from '../view.ts'
import { section } from './blocks.ts'
import * as document from './fields/document.ts'
import * as people from './fields/people.ts'
import { careTeam, personName } from './names.ts'
import type { Page, Sheet } from './page.ts'
import type { License, Member, OutsideProvider } from './parts.ts'
import { releaseCell } from './release.ts'
import { joined, labeled } from './rich.ts'

export function teamSection(page: Page, plan: Plan, practice: Practice | undefined): Section[] {
  const { referred_by } = plan
  return section('team', document.titles.coordination, [
    ...teamTable(page, membersShown(plan, practice)),
    ...outsideTable(page, plan.outside_providers),
    ...page.sheet(people.referredBy, referred_by).details('source', 'provider', 'date', 'reason'),
    ...page.table(
      people.referral,
      plan.referrals,
      ['to', 'reason', 'date', 'status', 'reason_none'],
      document.plan.referrals,
    ),
  ])
}

/** The plan's own team; where it names none, the clinician and those above, from the practice. */
function membersShown(plan: Plan, practice: Practice | undefined): Member[] {
  const team = careTeam(plan, practice)
  const own = plan.care_team?.length ?? 0
  return own > 0 ? team.slice(0, own) : withSupervisors(team, plan.clinician)
}

function withSupervisors(team: Member[], id: string | undefined, above: Member[] = []): Member[] {
  const found = team.find((it) => it.id !== undefined && it.id === id)
  if (!found || above.includes(found)) return above
  return withSupervisors(team, found.supervised_by, [...above, found])
}

function teamTable(page: Page, members: Member[]): Block[] {
  return page.table(
    people.member,
    members,
    [
      ['Name', (_, it) => joined([it.name, it.credentials])],
      ['Role', roleCell],
      ['License and numbers', (sheet, it) => [...licenseCell(it.license), ...numbersCell(sheet)]],
      'responsible_for',
      ['Contact', (sheet) => sheet.stack('phone', 'email')],
    ],
    document.plan.care_team,
  )
}

function roleCell(sheet: Sheet<Member>): RichText {
  return [...sheet.stack('role', 'discipline'), ...sheet.labeled('supervised_by', 'supervises')]
}

function licenseCell(license: License | undefined): RichText {
  const { number, state, expires } = license ?? {}
  const ends = expires && `ends ${formatLong(expires)}`
  return labeled(
    people.license.number[0],
    joined([[state, number].filter(Boolean).join(' '), ends]),
  )
}

function numbersCell(sheet: Sheet<Member>): RichText {
  return sheet.labeled('npi', 'provider_number')
}

function outsideTable(page: Page, providers: OutsideProvider[] | undefined): Block[] {
  return page.table(
    people.outsideProvider,
    providers,
    [
      ['Name', (sheet) => sheet.stack('name', 'organization')],
      'role',
      ['Contact', (sheet) => [...sheet.stack('phone'), ...sheet.labeled('fax')]],
      [
        'Coordination',
        (sheet) => [...sheet.stack('coordination'), ...sheet.labeled('reason_none')],
      ],
      [people.outsideProvider.release, (_, it) => releaseCell(it.release)],
    ],
    document.plan.outside_providers,
  )
}

/** The clinician whose plan it is, with credentials; the id where nobody bears it. */
export function clinicianName(page: Page, plan: Plan): string | undefined {
  return plan.clinician === undefined ? undefined : page.names.of('person', plan.clinician)
}

/** The name of the clinician's supervisor, where there is one. */
export function supervisorName(
  page: Page,
  plan: Plan,
  practice: Practice | undefined,
): string | undefined {
  const team = careTeam(plan, practice)
  const own = team.find((it) => it.id !== undefined && it.id === plan.clinician)
  const above = own?.supervised_by
  if (above !== undefined) return page.names.of('person', above)
  const other = own?.id && team.find((it) => it.supervises?.includes(own.id ?? ''))
  return other ? personName(other) : undefined
}
