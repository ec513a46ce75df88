/** Medicines, medical and rehabilitation matters, and why the care is necessary. */
import { date, list, person, phrase, prose, reading, row, text, yesNo } from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

export const medication = {
  name: ['Medication', text],
  dose: ['Dose', text],
  route: ['Route', text],
  frequency: ['How often', phrase],
  for: ['For', phrase],
  prescriber: ['Prescribed by', person],
  started: ['Since', date],
  stopped: ['Stopped', date],
  monitoring: ['Watched', prose],
  note: ['Note', prose],
} satisfies Fields<P.Medication>

export const medical = {
  allergies: ['Allergies', row],
  reconciliation: 'Medication reconciliation',
  procedures: 'Injuries, procedures',
  precautions: ['Precautions', list],
  contraindications: ['Contraindications', list],
  hold_criteria: ['When to stop or hold', list],
  fall_risk: ['Risk of falling', phrase],
  homebound: ['Homebound', prose],
  orders: 'Physician’s orders',
  physician_contacts: 'Physician contacts',
  equipment: 'Equipment',
  home_program: 'Home program',
  home_modifications: ['Changes to the home', list],
  caregiver: ['Caregiver', prose],
  labs: 'Laboratory tests',
  vitals: 'Vital signs',
  wounds: 'Wounds',
} satisfies Fields<P.Medical>

export const reconciliation = {
  date: ['Medicines reconciled', date],
  by: ['Reconciled by', person],
  note: ['Reconciliation found', prose],
} satisfies Fields<P.Reconciliation>

export const procedure = {
  name: ['What', text],
  date: ['When', date],
} satisfies Fields<P.Procedure>

export const order = {
  order: ['Order', prose],
  by: ['By', person],
  date: ['Date', date],
  hold: ['Holds care', yesNo],
} satisfies Fields<P.Order>

export const physicianContact = {
  date: ['Date', date],
  with: ['With', text],
  about: ['About', prose],
} satisfies Fields<P.PhysicianContact>

export const equipment = {
  item: ['Item', text],
  status: ['Status', phrase],
  for: ['For', phrase],
} satisfies Fields<P.Equipment>

export const exercise = {
  exercise: ['Exercise', text],
  dose: ['How much', phrase],
  frequency: ['How often', phrase],
} satisfies Fields<P.Exercise>

export const lab = {
  test: ['Test', text],
  schedule: ['Repeated', phrase],
  last: ['Last done', date],
  result: ['Result', reading],
  unit: ['Unit', text],
} satisfies Fields<P.Lab>

export const necessity = {
  statement: ['Why care is needed', prose],
  level_of_care_reason: ['Why this level', prose],
  prognosis: ['Prognosis', prose],
  expected_outcome: ['Expected outcome', prose],
  policy: ['Payer’s policy met', text],
  certification: 'Certification',
} satisfies Fields<P.Necessity>

export const certification = {
  from: ['Certified from', date],
  to: ['Certified until', date],
  by: ['Certified by', person],
  on: ['Certified on', date],
} satisfies Fields<P.Certification>
