/**
 * Which fields of a plan answer an element that a payer asks for. What stands under no element here is
 * asked for by nobody, and is in no payer’s document.
 */
import type { ElementId } from '../../plan/elements.ts'

/** Who signed what, when and how; not why, before whom, or what only `txplan verify` reads. */
const signature = [
  'signatures.role',
  'signatures.name',
  'signatures.credentials',
  'signatures.relationship',
  'signatures.signed',
  'signatures.method',
  'signatures.revision',
  'signatures.digest',
  'signatures.proof',
]

/** Who, which plan, for whom, and who treats and signs: without these a document belongs to nobody. */
export const identification: readonly string[] = [
  'txplan',
  'id',
  'title',
  'status',
  'language',
  'revision.number',
  'revision.date',
  'effective',
  'expires',
  'clinician',
  'client.record',
  'client.name',
  'client.initials',
  'client.date_of_birth',
  'client.coverages.payer',
  'client.coverages.profile',
  'client.coverages.plan',
  'client.coverages.member_id',
  'client.coverages.group',
  'client.coverages.policy',
  'client.coverages.authorization',
  'care_team.id',
  'care_team.name',
  'care_team.role',
  'care_team.discipline',
  'care_team.credentials',
  ...signature,
]

export const ofAim = (...fields: string[]): string[] =>
  ['goals.objectives', 'objectives'].flatMap((aim) => fields.map((field) => `${aim}.${field}`))

export const ofGoal = (...fields: string[]): string[] => fields.map((field) => `goals.${field}`)

/** What an intervention or a service is called: how often it is given says nothing by itself. */
export const treatment = [
  'interventions.id',
  'interventions.kind',
  'interventions.modality',
  'interventions.technique',
  'interventions.format',
  'services.id',
  'services.service',
  'services.code',
]

/** By element; those of session notes are answered by no plan. */
export const askedFields: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  diagnosis: [
    'diagnoses.id',
    'diagnoses.code',
    'diagnoses.other_codes',
    'diagnoses.description',
    'diagnoses.specifiers',
    'diagnoses.status',
    'diagnoses.severity',
    'problems.diagnoses',
    'goals.diagnoses',
  ],
  assessed_needs: [
    'assessment.presenting_problem',
    'problems.id',
    'problems.statement',
    'problems.behavioral_definition',
    'problems.priority',
    'problems.status',
    'goals.problems',
    ...ofAim('problems'),
  ],
  strengths: ['person.strengths'],
  goals: ofGoal('id', 'statement', 'term', 'priority', 'status'),
  goal_client_words: ofGoal('client_words'),
  objective_measure: [
    ...ofGoal('measure'),
    ...ofAim('id', 'goal', 'statement', 'measure', 'criteria', 'status'),
  ],
  target_date: [
    ...ofGoal('target_date', 'completed'),
    ...ofAim('start', 'target_date', 'completed'),
  ],
  modality: [
    ...treatment,
    'interventions.status',
    'goals.interventions',
    ...ofAim('interventions'),
    'services.modality',
  ],
  frequency: ['interventions.frequency', 'services.frequency'],
  duration: [
    'duration',
    'interventions.duration',
    'interventions.start',
    'interventions.end',
    'services.duration',
    'services.units',
    'services.estimated_sessions',
  ],
  session_length: ['interventions.minutes', 'services.minutes'],
  responsible_staff: [
    'clinician',
    'care_team.name',
    'care_team.license',
    'care_team.npi',
    'care_team.responsible_for',
    'interventions.responsible',
    'services.responsible',
    ...ofGoal('responsible'),
    ...ofAim('responsible'),
  ],
  client_participation: ['agreement.participation'],
  discharge_criteria: ['discharge.criteria', 'discharge.anticipated'],
  safety_plan: [
    'assessment.risk.level',
    'assessment.risk.assessed_on',
    'assessment.risk.by',
    'assessment.safety_plan',
  ],
  outcome_measure: ['measures', ...ofGoal('measure'), ...ofAim('measure')],
  medical_necessity: [
    'necessity',
    'assessment.symptoms',
    'assessment.impairment',
    'diagnoses.evidence',
    'setting.level_of_care',
    'setting.level_assessed',
  ],
  progress_summary: ['review.history', ...ofGoal('progress'), ...ofAim('progress')],
  clinician_signature: signature,
  client_signature: signature,
  signature_alternative: [...signature, 'signatures.reason', 'signatures.witness'],
  cosignature: [...signature, 'care_team.supervises', 'care_team.supervised_by'],
  coordination: [
    'outside_providers.id',
    'outside_providers.name',
    'outside_providers.role',
    'outside_providers.organization',
    'outside_providers.coordination',
    'outside_providers.reason_none',
  ],
  copy_to_client: ['agreement.copy'],
}

/** Wanted only when there is occasion for it: that it is not there says nothing. */
export const onOccasion: ReadonlySet<ElementId> = new Set([
  'signature_alternative',
  'cosignature',
  'safety_plan',
  'progress_summary',
])

/** Names for people’s own use, whatever they stand in. */
export const isOwnUse = (key: string): boolean => ownUse.has(key) || key.startsWith('x-')

const ownUse: ReadonlySet<string> = new Set(['note', 'notes', 'tags', 'library', 'client_view'])
