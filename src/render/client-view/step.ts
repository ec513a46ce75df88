/** One objective as a step: what, from which number to which, by when, and who does it. */
import type { Objective, Plan } from '../../plan/types.generated.ts'
import { anchor, elementBlock, textBlock } from '../plan-view/blocks.ts'
import * as aims from '../plan-view/fields/aims.ts'
import { personWords } from '../plan-view/formats.ts'
import type { PlacedObjective } from '../plan-view/names.ts'
import type { Page } from '../plan-view/page.ts'
import { joined, steps } from '../plan-view/rich.ts'
import { criteriaFacts, milestoneFacts } from '../plan-view/steps.ts'
import { parseRichText } from '../rich-text.ts'
import type { Block, Fact, RichText } from '../view.ts'
import { asAgreed, firstFilled, inYourWords, isOver, plainBadge } from './aim.ts'
import type { LatestOf } from './latest.ts'
import { numberBlocks } from './numbers.ts'

export interface StepsInput {
  page: Page
  plan: Plan
  latest: LatestOf
}

/** The number of the plan, so that the two can be laid side by side: objective 1a is step 1a. */
export const stepLabel = (label: string): string => label.replace('Objective', 'Step')

export function stepItem(
  { objective, label }: PlacedObjective,
  { page, plan, latest }: StepsInput,
  level: 3 | 4,
): Block[] {
  const sheet = page.sheet(aims.objective, objective)
  const title = firstFilled(objective.plain, objective.statement)
  const going = [
    ...textBlock('What you do', steps(objective.action_steps ?? [])),
    ...asText(milestoneFacts(page, objective.milestones), 'On the way'),
  ]
  const blocks = [
    ...inYourWords(sheet.value('client_words')),
    ...textBlock('Why it matters', sheet.value('why_it_matters')),
    ...asAgreed(title, sheet.value('statement')),
    ...numberBlocks(objective, latest(objective), page.names),
    ...textBlock('How it goes', lastNoted(objective)),
    ...asText(criteriaFacts(page, objective.criteria)),
    ...(isOver(objective) ? [] : going),
    ...textBlock('Who does it', whoWords(page, plan, objective.responsible)),
    ...(isOver(objective) ? [...sheet.text('completed'), ...sheet.text('reason')] : []),
    ...page.charts.of(objective),
  ]
  const id = anchor('my-step', objective.id, label)
  const item = {
    level,
    id,
    label: stepLabel(label),
    title,
    ...plainBadge(objective.status),
    blocks,
  }
  return elementBlock(item, objective.id)
}

/** What the last note of progress says. */
const lastNoted = ({ progress }: Objective): RichText =>
  parseRichText(progress?.findLast(({ evidence }) => evidence?.trim())?.evidence ?? '')

const asText = (facts: Fact[], own?: string): Block[] =>
  facts.flatMap(({ label, value }) => textBlock(own ?? label, value))

/** 'You; Ruth Salter, LCSW'. */
function whoWords(page: Page, { client }: Plan, who: string[] | undefined): RichText {
  const own = new Set([client?.name, client?.preferred_name, client?.initials, 'client', 'Client'])
  return joined(
    (who ?? []).map((one) => (own.has(one) ? 'You' : personWords(one, page.names))),
    '; ',
  )
}
