import type { Intervention } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isWritten } from './written.ts'

export const interventionUnexplained = defineRule({
  id: 'intervention-unexplained',
  group: 'completeness',
  severity: 'info',
  what: 'An intervention says that there will be sessions, and not what is done in them.',
  why: '“Individual therapy” fits every client; what is done, and how, is what this client agrees to.',
  fix: 'Add “technique” or “description”: what client and clinician will do.',
  source:
    'DHS 35.19; 12VAC35-105-665; txplan: the name of a method, such as behavioral activation, is explanation enough',
  messages: { found: 'Nothing says what is done in this intervention.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: therapy\n    modality: Individual therapy\n    frequency: weekly\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: therapy\n    modality: Individual therapy\n    technique: Behavioral activation\n    frequency: weekly\n',
  },
  check({ plan, report }) {
    for (const [at, one] of (plan.interventions ?? []).entries())
      if (isUnexplained(one)) report({ at: ['interventions', at], message: 'found' })
  },
})

/** True where all it says is with whom, how often and that it is therapy. */
export function isUnexplained(one: Intervention): boolean {
  if (one.status === 'discontinued' || one.status === 'completed') return false
  if ([one.evidence, one.rationale, one.client_tasks, one.dose, one.note].some(isWritten))
    return false
  const said = [one.kind, one.modality, one.technique, one.description, one.plain].filter(isWritten)
  const words =
    said
      .join(' ')
      .toLowerCase()
      .replace(fields, ' ')
      .match(/[a-z]+/g) ?? []
  return words.length > 0 && words.every((word) => empty.has(word))
}

const fields = /\b(?:mental|behaviou?ral) health\b/g

const empty = new Set(
  'individual group family couple couples marital weekly biweekly monthly daily therapy therapies psychotherapy counseling counselling session sessions treatment outpatient services service clinical adult child adolescent client patient therapist clinician provider staff provide provides provided provision attend attends continue continued ongoing regular regularly per week once twice times minutes minute hour will be receive participate in of with for the a an to and or by at on talk physical occupational speech language'.split(
    ' ',
  ),
)
