/** Why the client came. */
import type { Plan } from '../../plan/types.generated.ts'
import { section } from '../plan-view/blocks.ts'
import * as findings from '../plan-view/fields/findings.ts'
import * as people from '../plan-view/fields/people.ts'
import type { Page } from '../plan-view/page.ts'
import type { Section } from '../view.ts'

export function reasonSection(page: Page, { assessment, referred_by }: Plan): Section[] {
  const found = page.sheet(findings.assessment, assessment)
  return section('reason', 'Why treatment began', [
    ...found.plain('presenting_problem'),
    ...found.quote('client_words'),
    ...page.sheet(people.referredBy, referred_by).details('source', 'provider'),
  ])
}
