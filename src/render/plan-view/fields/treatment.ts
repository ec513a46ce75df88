/** What is done, where and when: interventions, services, appointments. */
import type { Intervention } from '../../../plan/types.generated.ts'
import {
  counted,
  date,
  deadline,
  list,
  minutes,
  one,
  people,
  person,
  phrase,
  place,
  prose,
  row,
  text,
  word,
  yesNo,
} from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

export const setting = {
  level_of_care: ['Level of care', phrase],
  level_assessed: ['Level assessed', phrase],
  program: ['Program', text],
  program_hours: ['Program hours', text],
  facility: ['Facility', text],
  location: ['Location', text],
  place_of_service: ['Place of service', place],
  modality: ['Modality', row],
  telehealth: 'Telehealth',
  admission: ['Admission', date],
  first_session: ['First session', date],
} satisfies Fields<P.Setting>

export const telehealth = {
  used: ['Telehealth', yesNo],
  platform: ['Telehealth by', text],
  client_location: ['Client’s location', text],
} satisfies Fields<P.Telehealth>

export const intervention = {
  id: ['Intervention', text],
  library: ['Library text', text],
  kind: ['Kind', phrase],
  modality: ['Modality', phrase],
  technique: ['Technique', phrase],
  description: ['What is done', prose],
  plain: ['In plain words', prose],
  rationale: ['Why this one', prose],
  evidence: ['Evidence base', text],
  format: ['With whom', word],
  frequency: ['How often', phrase],
  minutes: ['Session length', minutes],
  dose: ['Amount', phrase],
  duration: ['For how long', phrase],
  start: ['From', date],
  end: ['Until', date],
  responsible: ['Responsible', people],
  location: ['Where', text],
  place_of_service: ['Place of service', place],
  client_tasks: ['Between sessions', list],
  precautions: ['What to mind', prose],
  status: ['Status', word],
  reason: ['Reason', prose],
  note: ['Note', prose],
} satisfies Fields<Intervention>

export const service = {
  id: ['Service', text],
  service: ['Service', text],
  code: ['Code', text],
  modality: ['Modality', phrase],
  frequency: ['How often', phrase],
  minutes: ['Length', minutes],
  units: ['Units a session', counted('unit', 'a session')],
  authorized_units: ['Units authorized', counted('unit', 'authorized')],
  estimated_sessions: ['Sessions expected', counted('session')],
  duration: ['For how long', phrase],
  start: ['From', date],
  place_of_service: ['Place', place],
  location: ['Location', text],
  responsible: ['Provided by', people],
  note: ['Note', prose],
} satisfies Fields<P.Service>

export const phase = {
  name: ['Phase', text],
  when: ['When', phrase],
  focus: ['Focus', prose],
  frequency: ['Sessions', phrase],
} satisfies Fields<P.Phase>

export const homework = {
  task: ['Task', prose],
  encouragement: ['Encouragement', prose],
  due: ['By', deadline],
  objective: ['Serves', one('objective')],
} satisfies Fields<P.Homework>

export const appointment = {
  date: ['Date', date],
  what: ['For', text],
  with: ['With', person],
} satisfies Fields<P.Appointment>
