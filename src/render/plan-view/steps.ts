/** Steps on the way to an objective, and the signs by which it is known. */
import { line } from '../rich-text.ts'
import type { Fact, RichText } from '../view.ts'
import { fact } from './blocks.ts'
import * as aims from './fields/aims.ts'
import type { Page } from './page.ts'
import type { Criteria, Milestone } from './parts.ts'
import { joinFilled, listOf, withEnding } from './rich.ts'

/** 'Met when 3 of these are seen:' before the signs, then those seen so far. */
export function criteriaFacts(page: Page, criteria: Criteria | undefined): Fact[] {
  const sheet = page.sheet(aims.criteria, criteria)
  const enough = sheet.words('met_when')
  const signs = sheet.value('signs')
  if (signs.length === 0 || !enough) return sheet.facts('signs', 'met_when', 'seen')
  return [
    ...fact(sheet.label('signs'), [...line(enoughWords(enough)), ...signs]),
    ...sheet.facts('seen'),
  ]
}

function enoughWords(count: string): string {
  return `Met when ${count} of these ${count === '1' ? 'is' : 'are'} seen:`
}

export function milestoneFacts(page: Page, milestones: Milestone[] | undefined): Fact[] {
  const items = (milestones ?? []).map((it) => milestoneItem(page, it))
  return fact(aims.objective.milestones, listOf(items, false))
}

/** 'Walks to the corner and back – by November 1, 2026 (reached)'. */
function milestoneItem(page: Page, milestone: Milestone): RichText {
  const sheet = page.sheet(aims.milestone, milestone)
  const date = sheet.words('date')
  const status = sheet.words('status')?.toLowerCase()
  const when = joinFilled([date && `– by ${date}`, status && `(${status})`], ' ')
  return withEnding(sheet.value('what'), when)
}
