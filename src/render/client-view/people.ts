/** Who does what: the care team, those elsewhere, and those who stand by. */
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { section, textBlock } from '../plan-view/blocks.ts'
import * as people from '../plan-view/fields/people.ts'
import { careTeam } from '../plan-view/names.ts'
import type { Page } from '../plan-view/page.ts'
import type { Member } from '../plan-view/parts.ts'
import { joined } from '../plan-view/rich.ts'
import type { Section } from '../view.ts'
import { supportFacts } from './strengths.ts'

export function peopleSection(page: Page, plan: Plan, practice: Practice | undefined): Section[] {
  return section('people', 'Who does what', [
    ...page.table(
      people.member,
      teamOf(plan, practice),
      [
        ['Name', (_, it) => joined([it.name, it.credentials])],
        'role',
        ['What they do', (sheet) => sheet.value('responsible_for')],
        ['How to reach them', (sheet) => sheet.stack('phone', 'email')],
      ],
      'Your care team',
    ),
    ...page.table(
      people.outsideProvider,
      plan.outside_providers,
      [
        'name',
        ['Role', (sheet) => sheet.stack('role', 'organization')],
        ['How we work together', (sheet) => sheet.value('coordination')],
        'phone',
      ],
      'Others who help',
    ),
    ...textBlock('Who stands by you', supportFacts(plan.person)),
  ])
}

/** The plan’s own team; where it names none, the clinician alone. */
function teamOf(plan: Plan, practice: Practice | undefined): Member[] {
  const team = careTeam(plan, practice)
  const own = plan.care_team?.length ?? 0
  return own > 0 ? team.slice(0, own) : team.filter(({ id }) => id && id === plan.clinician)
}
