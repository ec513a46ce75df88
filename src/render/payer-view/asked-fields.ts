/**
 * Which fields of a plan answer an element that a payer asks for. What stands under no element here is
 * asked for by nobody, and is in no payer’s document.
 */
import type { ElementId } from '../../plan/elements.ts'

/** Who, which plan and for whom: without these a document belongs to nobody. */
export const identification: readonly string[] = [
  'txplan',
  'id',
  'title',
  'status',
  'language',
  'revision.number',
  'revision.date',
  'revision.kind',
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
]

const ofAim = (...fields: string[]): string[] =>
  ['goals.objectives', 'objectives'].flatMap((aim) => fields.map((field) => `${aim}.${field}`))

const ofGoal = (...fields: string[]): string[] => fields.map((field) => `goals.${field}`)

const signature = [
  'signatures.role',
  'signatures.name',
  'signatures.credentials',
  'signatures.relationship',
  'signatures.signed',
  'signatures.method',
  'signatures.revision',
  'signatures.digest',
  'signatures.parts',
  'signatures.checked',
  'signatures.proof',
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
  goal_client_words: ofGoal('id', 'client_words'),
  objective_measure: [
    'goals.id',
    ...ofGoal('measure'),
    ...ofAim('id', 'goal', 'statement', 'measure', 'criteria', 'status'),
  ],
  target_date: [
    ...ofGoal('id', 'target_date', 'completed'),
    ...ofAim('id', 'start', 'target_date', 'completed'),
  ],
  modality: [
    'interventions.id',
    'interventions.kind',
    'interventions.modality',
    'interventions.technique',
    'interventions.format',
    'interventions.status',
    'goals.interventions',
    ...ofAim('interventions'),
    'services.id',
    'services.service',
    'services.code',
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
    'care_team.id',
    'care_team.name',
    'care_team.role',
    'care_team.discipline',
    'care_team.credentials',
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
    'diagnoses.id',
    'diagnoses.evidence',
    'setting.level_of_care',
    'setting.level_assessed',
  ],
  progress_summary: ['review.history', ...ofGoal('progress'), ...ofAim('progress')],
  clinician_signature: signature,
  client_signature: signature,
  signature_alternative: [...signature, 'signatures.reason', 'signatures.witness'],
  cosignature: [
    ...signature,
    'care_team.id',
    'care_team.name',
    'care_team.credentials',
    'care_team.supervises',
    'care_team.supervised_by',
  ],
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
