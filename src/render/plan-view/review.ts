/** How the plan is looked at again, why it was revised, and how treatment ends. */

import type { Plan } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { detailBlocks, fact, itemBlock, section } from './blocks.ts'
import * as agreed from './fields/agreed.ts'
import * as document from './fields/document.ts'
import { badge } from './formats.ts'
import type { Names } from './names.ts'
import type { Page } from './page.ts'
import type { PastReview, Reviewed } from './parts.ts'
import { evidenceBesideStatus } from './progress.ts'
import { capital, joined, joinFilled } from './rich.ts'

export function reviewSection(page: Page, plan: Plan): Section[] {
  const sheet = page.sheet(agreed.review, plan.review)
  return section('review', document.plan.review, [
    ...sheet.details('every', 'next', 'period', 'method', 'indicators', 'sooner_if'),
    ...(plan.review?.history ?? []).flatMap((it, i) => pastReviewItem(page, it, i)),
  ])
}

/** Why there is this revision; part of the summary, for whoever knows the one before. */
export function revisionBlocks(page: Page, { revision }: Plan): Block[] {
  const sheet = page.sheet(document.revision, revision)
  const how = [
    joinFilled([sheet.words('kind'), sheet.around('by ', 'by')], ' '),
    sheet.around('replaces revision ', 'supersedes'),
    sheet.around('agreed in: ', 'session'),
  ]
  return detailBlocks([
    ...sheet.facts('reason'),
    ...fact(document.plan.revision, line(capital(joinFilled(how, '; ')))),
  ])
}

function pastReviewItem(page: Page, review: PastReview, index: number): Block[] {
  const sheet = page.sheet(agreed.pastReview, review)
  return itemBlock({
    level: 4,
    id: `review-${index + 1}`,
    label: 'Review held',
    title: joined([sheet.words('date'), sheet.around('by ', 'by')]),
    badge: badge(review.decision),
    blocks: [
      ...sheet.text('summary'),
      ...sheet.details('decision_note', 'changes', 'kind', 'session', 'next'),
      ...reviewedTable(page, review.objectives),
    ],
  })
}

function reviewedTable(page: Page, rows: Reviewed[] | undefined): Block[] {
  return page.table(
    agreed.reviewed,
    rows,
    [
      [agreed.pastReview.objectives, (_, { id }) => reviewedName(id, page.names)],
      'status',
      'percent',
      [agreed.reviewed.evidence[0], evidenceBesideStatus],
    ],
    { ofList: agreed.pastReview.objectives },
  )
}

/** The id may name an objective or a goal. */
function reviewedName(id: string | undefined, names: Names): RichText {
  if (id === undefined) return []
  const objective = names.of('objective', id)
  return line(objective === id ? names.of('goal', id) : objective)
}

export function dischargeSection(page: Page, plan: Plan): Section[] {
  const sheet = page.sheet(agreed.discharge, plan.discharge)
  return section('discharge', document.plan.discharge, [
    ...sheet.details('date', 'reason', 'outcome', 'summary'),
    ...sheet.details(
      'anticipated',
      'criteria',
      'goals',
      'aftercare',
      'relapse_prevention',
      'mutual_help',
      'referral_criteria',
      'recommendations',
    ),
  ])
}
