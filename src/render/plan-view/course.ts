/** How treatment runs: its phases, what is done between sessions, appointments. */
import type { Plan } from '../../plan/types.generated.ts'
import type { Block, Section } from '../view.ts'
import { section } from './blocks.ts'
import * as fields from './fields.ts'
import type { Page } from './page.ts'
import type { Homework } from './parts.ts'

export function courseSections(page: Page, plan: Plan): Section[] {
  const phases = page.table(fields.phase, plan.phases, ['name', 'when', 'focus', 'frequency'])
  const visits = page.table(fields.appointment, plan.appointments, ['date', 'what', 'with'])
  return [
    ...section('phases', fields.plan.phases, phases),
    ...section('homework', fields.plan.homework, homeworkTable(page, plan.homework)),
    ...section('appointments', fields.plan.appointments, visits),
  ]
}

export function homeworkTable(
  page: Page,
  homework: Homework[] | undefined,
  caption?: string,
): Block[] {
  return page.table(
    fields.homework,
    homework,
    [['Task', (sheet) => sheet.stack('task', 'encouragement')], 'due', 'objective'],
    caption,
  )
}
