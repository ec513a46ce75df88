/** What belongs to the plan as a whole, and the titles of its sections. */
import type { Plan } from '../../../plan/types.generated.ts'
import { date, deadline, language, person, prose, reading, row, text, word } from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

export const plan = {
  txplan: ['Format', reading],
  id: ['Plan', text],
  title: ['Title', text],
  category: ['Category', text],
  status: ['Status', word],
  language: ['Written in', language],
  revision: 'This revision',
  effective: ['Effective', date],
  expires: ['Ends', deadline],
  duration: ['Expected duration', text],
  clinician: ['Clinician', person],
  summary: ['Summary', prose],
  client: 'Client',
  care_team: 'Care team',
  outside_providers: 'Outside providers',
  referred_by: 'Referred by',
  referrals: 'Referrals',
  setting: 'Setting',
  assessment: 'Why treatment now',
  diagnoses: 'Diagnoses',
  medications: 'Medications',
  medical: 'Medical and rehabilitation',
  necessity: 'Medical necessity',
  person: 'Strengths and supports',
  problems: 'Problems',
  goals: 'Goals',
  objectives: 'Objectives without a goal',
  interventions: 'Interventions',
  services: 'Services',
  measures: 'Measures',
  phases: 'Phases of treatment',
  homework: 'Homework',
  appointments: 'Appointments',
  agreement: 'Agreement',
  review: 'Review',
  discharge: 'Discharge',
  client_view: 'In plain words',
  signatures: 'Signatures',
  notes: ['Notes', prose],
  tags: ['Tags', row],
} satisfies Fields<Plan>

export const revision = {
  number: ['Revision', reading],
  date: ['Date', date],
  reason: ['Why this revision', prose],
  kind: ['Kind of revision', word],
  supersedes: ['Replaces revision', reading],
  session: ['Agreed in session', text],
  by: ['Made by', person],
} satisfies Fields<P.Revision>

/** Sections that gather fields from several parts. */
export const titles = {
  document: 'Treatment plan',
  summary: 'Summary',
  glance: 'The plan at a glance',
  coordination: 'Care team and coordination',
  mental: 'Mental status and findings',
  history: 'History',
  risk: 'Risk and safety',
  other: 'Other',
} as const
