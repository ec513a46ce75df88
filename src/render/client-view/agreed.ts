/** What was agreed and consented to, the client’s part in making the plan, and the copy. */
import type { Plan } from '../../plan/types.generated.ts'
import { detailBlocks, fact, section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import type { Page } from '../plan-view/page.ts'
import { joined } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Section } from '../view.ts'
import { sentences } from './sentences.ts'

export function agreedSection(page: Page, { agreement }: Plan): Section[] {
  const part = page.sheet(agreed.participation, agreement?.participation)
  const copy = page.sheet(agreed.copy, agreement?.copy)
  const sheet = page.sheet(agreed.agreement, agreement)
  return section('agreed', 'What you agreed to, and your rights', [
    ...textBlock(undefined, line(sentences.agreed)),
    ...textBlock(undefined, line(sentences.signing)),
    ...page.table(
      agreed.consent,
      agreement?.consents,
      [['You agreed to', (one) => one.stack('kind', 'note')], 'date', 'expires', 'by'],
      'What was agreed to',
    ),
    ...detailBlocks([
      ...fact('How you took part', part.value('statement')),
      ...fact('How others took part', part.value('family')),
      ...fact('Your copy', joined([copy.around('Given on ', 'given'), copy.words('note')])),
      ...fact('What you were given', sheet.value('resources')),
      ...fact('What stays private', sheet.value('confidentiality')),
    ]),
  ])
}
