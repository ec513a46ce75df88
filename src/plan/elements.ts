/**
 * The elements that a requirement profile can ask for: the names in which payers' texts are compared.
 * The first 30 are the rows of the comparison that the built-in profiles were read into.
 */
export const elements = {
  diagnosis: 'diagnosis on, or referenced from, the plan',
  assessed_needs: 'assessed needs or presenting problem',
  strengths: 'strengths',
  goals: 'goals',
  goal_client_words: 'goals in the client’s own words',
  objective_measure: 'measurable objectives',
  target_date: 'target date or time frame per goal',
  modality: 'service type or intervention',
  frequency: 'frequency of services',
  duration: 'duration of services',
  session_length: 'planned session length',
  responsible_staff: 'responsible clinician by name',
  client_participation: 'participation of the client',
  discharge_criteria: 'discharge or transition criteria',
  safety_plan: 'risk and safety plan when indicated',
  outcome_measure: 'standardized outcome measure',
  medical_necessity: 'medical necessity',
  progress_summary: 'summary of progress at an update',
  clinician_signature: 'signature of the author, with credentials and date',
  client_signature: 'signature of client or guardian',
  signature_alternative: 'documented reason or verbal approval in place of the signature',
  cosignature: 'co-signature of a physician, licensed person or supervisor',
  note_time: 'session note: start and stop or total time',
  note_place: 'session note: place or telehealth',
  note_goal_link: 'session note: tied to a goal of the plan',
  note_signature: 'session note: signed and dated, with credentials',
  note_content: 'session note: what it has to tell',
  note_diagnosis: 'session note: diagnosis',
  note_others_present: 'session note: others who were present',
  coordination: 'coordination with primary care, or its refusal',
  copy_to_client: 'copy of the plan for the client',
} as const

export type ElementId = keyof typeof elements

export const elementIds = Object.keys(elements) as ElementId[]
