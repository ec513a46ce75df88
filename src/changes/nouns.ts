/** What the subject of a change is called: “Objective sleep-1”, “Risk”, “In plain words”. */
import { formatLong } from '../language/dates.ts'
import { nameOf as instrumentName } from '../measures/names.ts'
import { labelOf } from '../plan/labels.ts'
import type { Subject } from './change.ts'

/** Names that are not simply the kind with its hyphens taken out. */
const nouns: Readonly<Record<string, string>> = {
  plan: 'The plan',
  record: 'The record',
  person: 'Strengths and supports',
  'team-member': 'Care team member',
  provider: 'Outside provider',
  'asam-dimension': 'ASAM dimension',
  'client-goal': 'Goal in plain words',
  exercise: 'Home exercise',
  lab: 'Laboratory test',
  'other-code': 'Code of another system',
  'review-held': 'Review held',
  reviewed: 'Review result',
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

/** With its id, or else with what it is part of: “Objective sleep-1”, “Milestone of objective sleep-1”. */
export function nameOf(subject: Subject): string {
  const { kind, within } = subject
  const id = subject.id ?? instrumentOf(subject)
  const noun = nounOf(subject)
  if (kind === 'plan' || kind === 'record') return noun
  if (id !== undefined) return `${noun} ${id}`
  return within ? `${noun} of ${lower(nameOf(within))}` : noun
}

const instrumentOf = ({ kind, title = '' }: Subject): string | undefined =>
  kind === 'score' ? instrumentName(title) : undefined

/** With what tells it apart: “Progress of objective sleep-1 (October 7, 2026)”, “Signature (client)”. */
export function fullNameOf(subject: Subject): string {
  const tag = subject.tag ?? subject.within?.tag
  return tag === undefined ? nameOf(subject) : `${nameOf(subject)} (${formatLong(tag)})`
}

/** Where its words are not to be said, one of several with no id is told by its place: “Symptom no. 5”. */
export function blindNameOf(subject: Subject): string {
  const { id, tag, before, after, within } = subject
  const at = (after ?? before)?.at(-1)
  if ((id ?? tag ?? within?.tag) !== undefined || typeof at !== 'number') return fullNameOf(subject)
  const number = `${nounOf(subject)} no. ${at + 1}`
  return within ? `${number} of ${lower(nameOf(within))}` : number
}

/** Within a sentence; `ASAM dimensions` stays. */
export const lower = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
