/** The running record beside a plan: it grows with every session and is never signed with it. */

import * as z from 'zod'
import { formatVersion } from './plan.ts'
import {
  clock,
  code,
  date,
  dateTime,
  frequency,
  id,
  many,
  part,
  prose,
  reading,
  ref,
  refs,
  text,
  texts,
  word,
} from './scalars.ts'

const session = part('A session.', {
  id: id('session'),
  date: date('When.'),
  start: clock('Start, 24 hours: 14:00.'),
  end: clock('End, 24 hours: 14:53.'),
  service_code: code('Service code, in quotes: `"90834"`.'),
  place_of_service: code('Place of service code, in quotes: `"11"`.'),
  modality: text('Individual, group, couple, family; in person or by telehealth.'),
  attendance: word(['attended', 'late', 'cancelled', 'no-show'], 'Did the client come?'),
  clinician: ref('Who held it.'),
  signed: dateTime('When the note of it was signed.'),
  diagnoses: refs('Ids of the diagnoses it was for.'),
  participants: texts('Who else took part.'),
  objectives: refs('Ids of the objectives worked on.'),
  interventions: refs('Ids of the interventions used.'),
  response: prose('How the client responded.'),
  risk: prose('Risk as seen that day.'),
  plan: prose('What comes next.'),
  note: prose('Anything else; no process notes.'),
})

const administration = part('A measure that was given.', {
  instrument: ref('The instrument, such as `phq-9`.'),
  date: date('When.'),
  score: reading('The score.'),
  items: many(z.number(), 'Answers, item by item.'),
  critical: z
    .record(z.string(), z.number())
    .meta({ title: 'numbers', description: 'Answers to critical items, such as `item9: 0`.' }),
  by: ref('Who gave it.'),
  informant: text('Who answered.'),
  note: prose('Anything else.'),
})

const contactMade = part('A contact with somebody about the client.', {
  date: date('When.'),
  with: text('With whom.'),
  how: text('By which means.'),
  about: prose('About what.'),
  by: ref('Who made it.'),
})

const event = part('Something that happened.', {
  date: date('When.'),
  kind: word(
    ['life-change', 'crisis', 'hospital', 'deterioration', 'improvement', 'legal', 'other'],
    'What kind.',
  ),
  what: prose('What happened.'),
})

const medicationChange = part('A change of medication.', {
  date: date('When.'),
  name: text('Which medication.'),
  change: word(['started', 'stopped', 'dose', 'other'], 'What changed.'),
  dose: text('The new dose.'),
  frequency: frequency('How often it is taken now.'),
  reason: prose('Why.'),
  by: ref('Who changed it.'),
})

export const record = part('The running record of a client.', {
  txplan: formatVersion,
  client: code('The client’s record number.'),
  sessions: many(session, 'Sessions.'),
  measures: many(administration, 'Measures given.'),
  contacts: many(contactMade, 'Contacts and coordination of care.'),
  events: many(event, 'Life events.'),
  medication_changes: many(medicationChange, 'Changes of medication.'),
  notes: prose('Anything else.'),
})
