/** What to do and whom to call when it gets very hard: early in the document, and in order. */
import type { Plan } from '../../plan/types.generated.ts'
import { detailBlocks, fact, itemBlock, section, textBlock } from '../plan-view/blocks.ts'
import * as findings from '../plan-view/fields/findings.ts'
import type { Page } from '../plan-view/page.ts'
import { joined, listOf } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { sentences } from './sentences.ts'

export function safetySection(page: Page, plan: Plan): Section[] {
  const { assessment, client } = plan
  const safety = page.sheet(findings.safetyPlan, assessment?.safety_plan)
  const emergency = page.sheet(findings.assessment, assessment).value('emergency_procedures')
  const given = [
    ...stepsBlocks(safety.value('steps')),
    ...detailBlocks(fact('In an emergency', emergency)),
  ]
  return section('safety', 'If you need help right away', [
    ...given,
    ...(given.length === 0
      ? []
      : detailBlocks([
          ...fact('People to call', people(client?.emergency_contacts)),
          ...fact('Where this is kept', safety.value('where')),
        ])),
  ])
}

function stepsBlocks(steps: RichText): Block[] {
  if (steps.length === 0) return []
  return itemBlock({
    level: 3,
    id: 'my-safety-plan',
    label: '',
    title: line('Your safety plan'),
    blocks: [...textBlock(undefined, line(sentences.safety)), ...textBlock(undefined, steps)],
  })
}

type Contacts = NonNullable<Plan['client']>['emergency_contacts']

const people = (contacts: Contacts): RichText =>
  listOf(
    (contacts ?? []).map(({ name, relationship, phone }) => joined([name, relationship, phone])),
    false,
  )
