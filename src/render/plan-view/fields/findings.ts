/** What was found: the assessment, the diagnoses, and what the client brings along. */
import {
  codes,
  date,
  instrument,
  list,
  numeral,
  person,
  phrase,
  prose,
  reading,
  row,
  steps,
  text,
  word,
  yesNo,
} from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

export const assessment = {
  date: ['Assessed', date],
  by: ['Assessed by', person],
  presenting_problem: ['Presenting problem', prose],
  client_words: ['Client’s words', prose],
  symptoms: 'Symptoms',
  impairment: 'Effect on daily life',
  history: 'History',
  mental_status: ['Mental status', prose],
  screenings: 'Screenings',
  risk: 'Risk and safety',
  safety_plan: 'Safety plan',
  emergency_procedures: ['In an emergency', prose],
  substances: 'Substances used',
  toxicology: 'Toxicology',
  asam: 'ASAM dimensions',
  asam_edition: ['ASAM edition', text],
  stage_of_change: ['Stage of change', phrase],
  severity: ['Overall severity', phrase],
  severity_history: 'Severity over time',
  functioning_scale: ['Functioning scale', text],
  prior_functioning: ['Functioning before', prose],
  home_environment: ['Home', prose],
  formulation: ['Case formulation', prose],
  differential: ['Also considered', prose],
  observations: 'Other findings',
} satisfies Fields<P.Assessment>

export const symptom = {
  symptom: ['Symptom', phrase],
  diagnoses: ['Supports', codes],
  onset: ['Since', date],
  frequency: ['How often', phrase],
  intensity: ['How strong', phrase],
  duration: ['How long', phrase],
  note: ['Note', prose],
} satisfies Fields<P.Symptom>

export const impairment = {
  domain: ['Area of life', phrase],
  affected: ['Affected', yesNo],
  level: ['How much', phrase],
  description: ['What has changed', prose],
} satisfies Fields<P.Impairment>

export const history = {
  psychosocial: ['Psychosocial', prose],
  family: ['Family', prose],
  developmental: ['Development', prose],
  medical: ['Medical', prose],
  substance: ['Substance use', prose],
  treatment: ['Former treatment', prose],
  trauma: ['Trauma and adversity', prose],
  social: ['Social', prose],
  work: ['Work and education', prose],
  legal: ['Legal', prose],
  financial: ['Money', prose],
} satisfies Fields<P.History>

export const screening = {
  for: ['Screened for', phrase],
  instrument: ['Instrument', instrument],
  date: ['Date', date],
  score: ['Score', reading],
  result: ['Result', phrase],
} satisfies Fields<P.Screening>

export const risk = {
  level: ['Risk level', word],
  assessed_on: ['Risk assessed', date],
  by: ['Assessed by', person],
  method: ['How assessed', text],
  factors: ['Risk factors', list],
  protective_factors: ['Protective factors', list],
  suicide: ['Suicide', prose],
  self_harm: ['Self-harm', prose],
  violence: ['Harm to others', prose],
  firearm_access: ['Access to means', text],
  means_restriction: ['Means agreement', prose],
  flags: 'Safety flags',
} satisfies Fields<P.Risk>

export const riskFlag = {
  kind: ['Flag', word],
  severity: ['Severity', phrase],
  date: ['Date', date],
  excerpt: ['Said or seen', prose],
} satisfies Fields<P.RiskFlag>

export const safetyPlan = {
  date: ['Safety plan made', date],
  where: ['Kept', text],
  recheck: ['Looked at again', date],
  steps: ['Safety plan steps', steps],
  not_needed: ['Why no safety plan', prose],
} satisfies Fields<P.SafetyPlan>

export const substance = {
  substance: ['Substance', text],
  route: ['Route', phrase],
  amount: ['Amount', text],
  frequency: ['How often', phrase],
  first_use: ['First use', date],
  last_use: ['Last use', date],
} satisfies Fields<P.Substance>

export const toxicology = {
  date: ['Date', date],
  test: ['Test', text],
  result: ['Result', phrase],
  schedule: ['Repeated', phrase],
} satisfies Fields<P.Toxicology>

export const asam = {
  dimension: ['Dimension', numeral],
  rating: ['Rating', reading],
  reason: ['Reason', prose],
} satisfies Fields<P.AsamDimension>

export const severityPoint = {
  date: ['Date', date],
  severity: ['Severity', phrase],
  note: ['Note', prose],
} satisfies Fields<P.SeverityPoint>

export const observation = {
  name: ['Finding', text],
  value: ['Value', reading],
  unit: ['Unit', text],
  goal: ['Aim', reading],
  normal: ['Normal range', text],
  date: ['Date', date],
  note: ['Note', prose],
} satisfies Fields<P.Observation>

export const diagnosis = {
  id: ['Diagnosis', text],
  code: ['Code', text],
  other_codes: 'Other codes',
  description: ['Diagnosis', text],
  specifiers: ['Specifiers', row],
  status: ['Status', word],
  severity: ['Severity', phrase],
  onset: ['Since', date],
  diagnosed_on: ['Diagnosed', date],
  diagnosed_by: ['Diagnosed by', person],
  evidence: ['Evidence', prose],
  note: ['Note', prose],
} satisfies Fields<P.Diagnosis>

export const otherCode = {
  system: ['System', text],
  code: ['Code', text],
} satisfies Fields<P.OtherCode>

export const strengths = {
  strengths: 'Strengths',
  barriers: 'Barriers',
  supports: 'Supports',
  preferences: ['Preferences', prose],
  priorities: ['Matters most', list],
  values: ['Values and hopes', prose],
  culture: ['Culture in treatment', prose],
  spirituality: ['Faith in treatment', prose],
} satisfies Fields<P.Person>

export const strength = {
  strength: ['Strength', prose],
  use: ['Use in treatment', prose],
} satisfies Fields<P.Strength>

export const barrier = {
  barrier: ['Barrier', prose],
  plan: ['What is done', prose],
} satisfies Fields<P.Barrier>

export const support = {
  who: ['Support', text],
  how: ['How it helps', prose],
} satisfies Fields<P.Support>
