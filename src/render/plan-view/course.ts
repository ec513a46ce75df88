/** How treatment runs: its phases, what is done between sessions, appointments. */
import type { Plan } from '../../plan/types.generated.ts'
import type { Block, Section } from '../view.ts'
import { section } from './blocks.ts'
import * as document from './fields/document.ts'
import * as treatment from './fields/treatment.ts'
import type { Page } from './page.ts'
import type { Homework } from './parts.ts'

export function courseSections(page: Page, plan: Plan): Section[] {
  const phases = page.table(treatment.phase, plan.phases, ['name', 'when', 'focus', 'frequency'])
  const visits = page.table(treatment.appointment, plan.appointments, ['date', 'what', 'with'])
  return [
    ...section('phases', document.plan.phases, phases),
    ...section('homework', document.plan.homework, homeworkTable(page, plan.homework)),
    ...section('appointments', document.plan.appointments, visits),
  ]
}

export function homeworkTable(
  page: Page,
  homework: Homework[] | undefined,
  caption?: string,
): Block[] {
  return page.table(
    treatment.homework,
    homework,
    [['Task', (sheet) => sheet.stack('task', 'encouragement')], 'due', 'objective'],
    caption,
  )
}
