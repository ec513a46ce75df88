/** What the subject of a change is called: “Objective sleep-1”, “Risk”, “In plain words”. */
import { labelOf } from '../plan/labels.ts'
import type { Subject } from './change.ts'

/** Names that are not simply the kind with its hyphens taken out. */
const nouns: Readonly<Record<string, string>> = {
  plan: 'The plan',
  person: 'Strengths and supports',
  'team-member': 'Care team member',
  provider: 'Outside provider',
  'asam-dimension': 'ASAM dimension',
  'client-goal': 'Goal in plain words',
  exercise: 'Home exercise',
  lab: 'Laboratory test',
  'other-code': 'Code of another system',
  'review-held': 'Review held',
  reviewed: 'What a review found',
  severity: 'Severity at one time',
  medical: 'Medical and rehabilitation',
  necessity: 'Medical necessity',
  referred_by: 'How the client came here',
  'assessment.risk': 'Risk',
  'assessment.safety_plan': 'Safety plan',
  client_view: 'In plain words',
}

export function nounOf({ kind }: Pick<Subject, 'kind'>): string {
  return nouns[kind] ?? labelOf([kind])
}

/** With its id, where it has one. */
export const nameOf = (subject: Subject): string =>
  subject.kind === 'plan'
    ? nounOf(subject)
    : [nounOf(subject), subject.id].filter(Boolean).join(' ')
