/** The plan in plain words, as the client reads it. */
import type { Block, Section } from '../view.ts'
import { itemBlock, section } from './blocks.ts'
import { homeworkTable } from './course.ts'
import * as agreed from './fields/agreed.ts'
import * as document from './fields/document.ts'
import type { Page } from './page.ts'
import type { ClientView, ClientViewGoal } from './parts.ts'

export function clientViewSection(page: Page, view: ClientView | undefined): Section[] {
  const sheet = page.sheet(agreed.clientView, view)
  return section('client-view', document.plan.client_view, [
    ...sheet.plain('summary'),
    ...sheet.text('strengths'),
    ...(view?.goals ?? []).flatMap((it, i) => plainGoal(page, it, i)),
    ...homeworkTable(page, view?.homework, agreed.clientView.homework),
    ...sheet.text('next_steps'),
  ])
}

function plainGoal(page: Page, goal: ClientViewGoal, index: number): Block[] {
  const sheet = page.sheet(agreed.clientViewGoal, goal)
  const number = `${agreed.clientViewGoal.goal[0]} ${index + 1}`
  const statement = sheet.value('statement')
  return itemBlock({
    level: 4,
    id: `plain-goal-${index + 1}`,
    label: statement.length > 0 ? (sheet.words('goal') ?? number) : number,
    title: statement.length > 0 ? statement : sheet.value('goal'),
    blocks: sheet.details('why_it_matters', 'action_steps'),
  })
}
