/** Where the client turns now: aftercare, referrals, who else treats, and what to do in a crisis. */
import type { Plan } from '../../plan/types.generated.ts'
import { detailBlocks, fact, section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as document from '../plan-view/fields/document.ts'
import * as people from '../plan-view/fields/people.ts'
import type { Page } from '../plan-view/page.ts'
import { bullets } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, Section } from '../view.ts'

export function aftercareSection(page: Page, plan: Plan): Section[] {
  const sheet = page.sheet(agreed.discharge, plan.discharge)
  return section('aftercare', 'What follows', [
    ...sheet.text('aftercare'),
    ...sheet.text('relapse_prevention'),
    ...sheet.details('mutual_help', 'recommendations'),
    ...page.table(
      people.referral,
      plan.referrals,
      ['to', 'reason', 'date', 'status', 'reason_none'],
      document.plan.referrals,
    ),
    ...page.table(
      people.outsideProvider,
      plan.outside_providers,
      [['Name', (row) => row.stack('name', 'organization')], 'role', 'phone'],
      document.plan.outside_providers,
    ),
    ...crisisBlocks(plan),
  ])
}

/** The client’s own steps first; the lifeline can be called by anybody in the United States. */
function crisisBlocks({ assessment, agreement }: Plan): Block[] {
  const steps = assessment?.safety_plan?.steps ?? []
  const resources = agreement?.resources ?? []
  const said = [...steps, ...resources].join(' ')
  return [
    ...textBlock('In a crisis', bullets(steps)),
    ...detailBlocks(fact(agreed.agreement.resources[0], bullets(resources))),
    ...(/\b988\b/.test(said)
      ? []
      : textBlock(
          undefined,
          line('At any hour: call or text 988, the Suicide and Crisis Lifeline.'),
        )),
  ]
}
