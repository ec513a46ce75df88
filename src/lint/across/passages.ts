/**
 * Which texts are compared between clients. Left out is what is rightly the same for many:
 * consents and the agreement, safety-plan steps, mental status and risk ("denies ideation") in
 * their set phrases, criteria of a diagnosis, how a measure is taken, services, and the reader's
 * copy in plain words.
 */
import type { ClientRecord, Goal, Objective, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import type { FileKind } from '../rule.ts'
import type { TextKind } from './print.ts'

export interface Passage {
  text: string
  path: Path
  in: FileKind
  kind: TextKind
  library?: string
  /** True where only the same text from end to end counts. */
  wholeOnly?: boolean
}

export function passagesIn(plan: Plan, record: ClientRecord | undefined): Passage[] {
  const out: Passage[] = []
  problems(plan, out)
  for (const [at, goal] of (plan.goals ?? []).entries()) goalTexts(goal, ['goals', at], out)
  for (const [at, one] of (plan.objectives ?? []).entries())
    objectiveTexts(one, ['objectives', at], out)
  for (const [at, one] of (plan.interventions ?? []).entries())
    take(
      one,
      ['description', 'rationale'],
      { path: ['interventions', at], kind: 'intervention' },
      out,
    )
  narratives(plan, out)
  if (record) sessions(record, out)
  return out
}

interface Where {
  path: Path
  kind: TextKind
  in?: FileKind
  wholeOnly?: boolean
}

/** The texts of these fields, and the library entry that the part itself names. */
function take(part: object | undefined, fields: readonly string[], where: Where, out: Passage[]) {
  if (!part) return
  const values = part as Readonly<Record<string, unknown>>
  const { library } = values
  for (const field of fields) {
    const text = values[field]
    if (typeof text !== 'string') continue
    const passage: Passage = {
      text,
      ...where,
      path: [...where.path, field],
      in: where.in ?? 'plan',
    }
    if (typeof library === 'string' && where.kind !== 'client-words') passage.library = library
    out.push(passage)
  }
}

const own = ['client_words', 'why_it_matters']

function problems(plan: Plan, out: Passage[]): void {
  for (const [at, problem] of (plan.problems ?? []).entries()) {
    const path: Path = ['problems', at]
    take(
      problem,
      ['statement', 'behavioral_definition', 'evidence'],
      { path, kind: 'problem' },
      out,
    )
    take(problem, own, { path, kind: 'client-words' }, out)
  }
}

function goalTexts(goal: Goal, path: Path, out: Passage[]): void {
  take(goal, ['statement'], { path, kind: 'goal' }, out)
  take(goal, own, { path, kind: 'client-words' }, out)
  progressTexts(goal, path, out)
  for (const [at, objective] of (goal.objectives ?? []).entries())
    objectiveTexts(objective, [...path, 'objectives', at], out)
}

function objectiveTexts(objective: Objective, path: Path, out: Passage[]): void {
  take(objective, ['statement'], { path, kind: 'objective' }, out)
  take(objective, own, { path, kind: 'client-words' }, out)
  progressTexts(objective, path, out)
}

function progressTexts(part: Goal | Objective, path: Path, out: Passage[]): void {
  for (const [at, one] of (part.progress ?? []).entries())
    take(one, ['evidence'], { path: [...path, 'progress', at], kind: 'narrative' }, out)
}

const histories = [
  'psychosocial',
  'family',
  'developmental',
  'medical',
  'substance',
  'treatment',
  'trauma',
  'social',
  'work',
  'legal',
  'financial',
]

function narratives(plan: Plan, out: Passage[]): void {
  const { assessment, necessity, review, discharge } = plan
  const add = (part: object | undefined, path: Path, fields: readonly string[]) =>
    take(part, fields, { path, kind: 'narrative' }, out)
  add(plan, [], ['summary'])
  add(assessment, ['assessment'], ['presenting_problem', 'formulation', 'prior_functioning'])
  take(assessment, ['client_words'], { path: ['assessment'], kind: 'client-words' }, out)
  add(assessment?.history, ['assessment', 'history'], histories)
  add(necessity, ['necessity'], ['statement', 'level_of_care_reason', 'expected_outcome'])
  for (const [at, one] of (review?.history ?? []).entries())
    add(one, ['review', 'history', at], ['summary'])
  add(discharge, ['discharge'], ['summary'])
}

/**
 * Those who sit in one session may share what is written about the session: the note of a group,
 * couple or family session does not count where the client's own part stands beside it as the
 * response, and counts as a whole only where it does not.
 */
function sessions(record: ClientRecord, out: Passage[]): void {
  for (const [at, session] of (record.sessions ?? []).entries()) {
    const where: Where = { path: ['sessions', at], kind: 'session', in: 'record' }
    take(session, ['response'], where, out)
    if (!shared.test(session.modality ?? '') && !sharedCodes.has(session.service_code ?? ''))
      take(session, ['note', 'plan'], where, out)
    else if (session.response === undefined)
      take(session, ['note'], { ...where, wholeOnly: true }, out)
  }
}

const shared = /\b(?:group|famil(?:y|ies)|couples?|conjoint|multi-?family)\b/i

/** CPT 90846, 90847, 90849 family, 90853 group; HCPCS H0005 group counseling. */
const sharedCodes: ReadonlySet<string> = new Set(['90846', '90847', '90849', '90853', 'H0005'])
