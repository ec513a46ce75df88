/** What the items of each list are: their name in a change, what tells them apart, what they say. */

export interface ItemKind {
  /** `goal`, `objective`, `risk-flag`: the `kind` of a subject. */
  kind: string
  /** Fields that tell such items apart where they have no id; dotted within a part. */
  key: readonly string[]
  /** Fields by which a reader knows one, the best first. */
  title: readonly string[]
  /** Fields whose words tell whether two of them are the same one, reworded. None: words never do. */
  like: readonly string[]
  /** Of what somebody does again: who does it. The same person's is one that was renewed. */
  who?: readonly string[]
  /** A field that tells one without an id apart and says nothing of the client; else the date. */
  tag?: string
  /** Of the lists of a record. */
  file?: 'record'
}

const one = (
  kind: string,
  title: readonly string[],
  key: readonly string[] = title.slice(0, 1),
  like: readonly string[] = title,
): ItemKind => ({ kind, key, title, like })

/** Entries of a log: what was written on another day is another entry, however alike the words are. */
const entry = (kind: string, title: readonly string[], key: readonly string[]): ItemKind =>
  one(kind, title, key, [])

const recorded = (...parts: Parameters<typeof entry>): ItemKind => ({
  ...entry(...parts),
  file: 'record',
})

const aimWords = ['statement', 'measure.behavior', 'measure.instrument', 'plain']
const objective = one(
  'objective',
  ['statement', 'plain', 'measure.behavior'],
  ['statement'],
  aimWords,
)
const milestone = one('milestone', ['what'])
const progress = entry('progress', ['date'], ['date'])
const homework = one('homework', ['task'])
const observation = one('observation', ['name'], ['name', 'date'], ['name', 'note'])

/** Lists of a plan by the keys of their address. */
const ofPlan: Readonly<Record<string, ItemKind>> = {
  'client.guardians': one('guardian', ['name', 'relationship']),
  'client.emergency_contacts': one('emergency-contact', ['name', 'relationship']),
  'client.collateral_contacts': one('collateral-contact', ['name', 'relationship']),
  'client.coverages': one('coverage', ['payer', 'plan'], ['payer'], ['payer', 'plan', 'member_id']),
  care_team: one('team-member', ['name', 'role'], ['name']),
  outside_providers: one('provider', ['name', 'role', 'organization'], ['name', 'role']),
  referrals: one('referral', ['to', 'reason_none'], ['to']),
  'assessment.symptoms': one('symptom', ['symptom']),
  'assessment.impairment': one(
    'impairment',
    ['domain', 'description'],
    ['domain'],
    ['description'],
  ),
  'assessment.risk.flags': entry('risk-flag', ['kind'], ['kind', 'date']),
  'assessment.screenings': entry('screening', ['for', 'instrument'], ['for', 'instrument', 'date']),
  'assessment.substances': one('substance', ['substance']),
  'assessment.toxicology': entry('toxicology', ['test'], ['test', 'date']),
  'assessment.asam': {
    ...entry('asam-dimension', ['dimension'], ['dimension']),
    tag: 'dimension',
  },
  'assessment.severity_history': entry('severity', ['date'], ['date']),
  'assessment.observations': observation,
  diagnoses: one('diagnosis', ['description', 'code'], ['code'], ['description']),
  'diagnoses.other_codes': entry('other-code', ['code'], ['system']),
  medications: one('medication', ['name']),
  'medical.procedures': one('procedure', ['name']),
  'medical.orders': one('order', ['order'], ['order', 'date']),
  'medical.physician_contacts': entry('physician-contact', ['about', 'date'], ['date', 'with']),
  'medical.equipment': one('equipment', ['item']),
  'medical.home_program': one('exercise', ['exercise']),
  'medical.labs': one('lab', ['test']),
  'medical.vitals': one('vital-sign', ['name'], ['name', 'date'], ['name', 'note']),
  'medical.wounds': one('wound', ['name'], ['name', 'date'], ['name', 'note']),
  'person.strengths': one('strength', ['strength']),
  'person.barriers': one('barrier', ['barrier']),
  'person.supports': one('support', ['who'], ['who'], ['who', 'how']),
  problems: one(
    'problem',
    ['statement', 'plain'],
    ['statement'],
    ['statement', 'plain', 'behavioral_definition'],
  ),
  goals: one('goal', ['statement', 'plain'], ['statement'], ['statement', 'plain']),
  'goals.progress': progress,
  'goals.objectives': objective,
  'goals.objectives.milestones': milestone,
  'goals.objectives.progress': progress,
  objectives: objective,
  'objectives.milestones': milestone,
  'objectives.progress': progress,
  interventions: one(
    'intervention',
    ['technique', 'modality', 'kind', 'description'],
    ['kind', 'modality', 'technique', 'description'],
    ['technique', 'modality', 'kind', 'description'],
  ),
  services: one('service', ['service', 'code'], ['code', 'service'], ['service', 'modality']),
  measures: one(
    'measure',
    ['name', 'instrument', 'behavior'],
    ['instrument', 'name', 'behavior'],
    ['name', 'instrument', 'behavior', 'domain'],
  ),
  phases: one('phase', ['name'], ['name'], ['name', 'focus']),
  homework,
  appointments: entry('appointment', ['what', 'date'], ['date', 'what']),
  'agreement.consents': one('consent', ['kind']),
  'review.history': entry('review-held', ['date'], ['date']),
  'review.history.objectives': entry('reviewed', ['id'], ['id']),
  'client_view.goals': { ...one('client-goal', ['statement'], ['goal']), tag: 'goal' },
  'client_view.homework': homework,
  signatures: {
    ...entry('signature', ['name', 'role'], ['role', 'name', 'signed']),
    who: ['role', 'name'],
    tag: 'role',
  },
}

/** Lists of a record. */
const ofRecord: Readonly<Record<string, ItemKind>> = {
  sessions: recorded('session', ['date'], ['date', 'start']),
  measures: recorded('score', ['instrument'], ['instrument', 'date', 'informant']),
  contacts: recorded('contact', ['with'], ['date', 'with']),
  events: recorded('event', ['kind'], ['date', 'kind']),
  medication_changes: recorded('medication-change', ['name'], ['date', 'name']),
}

const unknown: ItemKind = { kind: 'item', key: [], title: [], like: [] }

/** What stands in the list at an address, such as `goals.objectives`. */
export function itemKind(address: string, file: 'plan' | 'record' = 'plan'): ItemKind {
  const kinds = file === 'plan' ? ofPlan : ofRecord
  // A field of the user's own may have any name, that of a method too.
  return (Object.hasOwn(kinds, address) ? kinds[address] : undefined) ?? unknown
}
