/** The person behind the problems, and the problems. */
import type { Problem } from '../../plan/types.generated.ts'
import type { Block, Section } from '../view.ts'
import { anchor, elementBlock, section } from './blocks.ts'
import * as fields from './fields.ts'
import { badge } from './formats.ts'
import type { Page } from './page.ts'
import type { Person } from './parts.ts'

export function personSection(page: Page, person: Person | undefined): Section[] {
  return section('person', fields.plan.person, [
    ...page.table(fields.strength, person?.strengths, ['strength', 'use'], {
      ofList: fields.strengths.strengths,
    }),
    ...page.table(fields.support, person?.supports, ['who', 'how'], {
      ofList: fields.strengths.supports,
    }),
    ...page.table(fields.barrier, person?.barriers, ['barrier', 'plan'], {
      ofList: fields.strengths.barriers,
    }),
    ...page
      .sheet(fields.strengths, person)
      .details('priorities', 'preferences', 'values', 'culture', 'spirituality'),
  ])
}

export function problemsSection(page: Page, problems: Problem[] | undefined): Section[] {
  return section(
    'problems',
    fields.plan.problems,
    (problems ?? []).flatMap((it, i) => problemItem(page, it, i)),
  )
}

function problemItem(page: Page, problem: Problem, index: number): Block[] {
  const sheet = page.sheet(fields.problem, problem)
  const label = `Problem ${index + 1}`
  const item = {
    level: 3 as const,
    id: anchor('problem', problem.id, label),
    label,
    title: sheet.value('statement'),
    badge: badge(problem.status),
    blocks: [
      ...sheet.quote('client_words'),
      ...sheet.details(
        'diagnoses',
        'priority',
        'noted',
        'reconsider',
        'nursing_diagnosis',
        'reason',
        'plain',
        'behavioral_definition',
        'evidence',
      ),
    ],
  }
  return elementBlock(item, problem.id)
}
