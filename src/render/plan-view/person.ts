/** The person behind the problems, and the problems. */
import type { Problem } from '../../plan/types.generated.ts'
import type { Block, Section } from '../view.ts'
import { anchor, elementBlock, section } from './blocks.ts'
import * as aims from './fields/aims.ts'
import * as document from './fields/document.ts'
import * as findings from './fields/findings.ts'
import { badge } from './formats.ts'
import type { Page } from './page.ts'
import type { Person } from './parts.ts'

export function personSection(page: Page, person: Person | undefined): Section[] {
  return section('person', document.plan.person, [
    ...page.table(findings.strength, person?.strengths, ['strength', 'use'], {
      ofList: findings.strengths.strengths,
    }),
    ...page.table(findings.support, person?.supports, ['who', 'how'], {
      ofList: findings.strengths.supports,
    }),
    ...page.table(findings.barrier, person?.barriers, ['barrier', 'plan'], {
      ofList: findings.strengths.barriers,
    }),
    ...page
      .sheet(findings.strengths, person)
      .details('priorities', 'preferences', 'values', 'culture', 'spirituality'),
  ])
}

export function problemsSection(page: Page, problems: Problem[] | undefined): Section[] {
  return section(
    'problems',
    document.plan.problems,
    (problems ?? []).flatMap((it, i) => problemItem(page, it, i)),
  )
}

function problemItem(page: Page, problem: Problem, index: number): Block[] {
  const sheet = page.sheet(aims.problem, problem)
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
