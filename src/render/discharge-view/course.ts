/** How treatment went: what was done, and each review in a row. */
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as document from '../plan-view/fields/document.ts'
import type { Page } from '../plan-view/page.ts'
import { bullets, capital, joinFilled } from '../plan-view/rich.ts'
import type { Block, Section } from '../view.ts'
import { longDay } from './words.ts'

export function courseSection(page: Page, plan: Plan, record: ClientRecord | undefined): Section[] {
  return section('course', 'Course of treatment', [
    ...textBlock(
      document.plan.interventions,
      bullets((plan.interventions ?? []).flatMap(interventionLine)),
    ),
    ...reviewTable(page, plan),
    ...textBlock('Events', bullets((record?.events ?? []).flatMap(eventLine))),
  ])
}

type Intervention = NonNullable<Plan['interventions']>[number]

/** `CBT: graded exposure, weekly, 12 weeks`; how often alone would not say what. */
function interventionLine(it: Intervention): string[] {
  const what = joinFilled([it.modality, it.technique], ': ') || sentence(it.description) || it.kind
  return what ? [capital(joinFilled([what, it.frequency, it.duration]))] : []
}

/** As the beginning of a longer line. */
const sentence = (text = ''): string => text.trim().replace(/\s+/g, ' ').replace(/\.$/, '')

/** The discharge itself is told by the whole of this document. */
function reviewTable(page: Page, { review }: Plan): Block[] {
  const held = (review?.history ?? []).filter(({ decision }) => decision !== 'discharge')
  return page.table(
    agreed.pastReview,
    held,
    ['date', ['What came out', (sheet) => sheet.stack('summary', 'changes')], 'decision'],
    agreed.review.history,
  )
}

type Event = NonNullable<ClientRecord['events']>[number]

function eventLine({ date, what }: Event): string[] {
  const words = joinFilled([longDay(date), what?.trim()], ': ')
  return what === undefined ? [] : [words]
}
