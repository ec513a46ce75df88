/**
 * The library: for one presentation, the texts that a plan may begin with. What depends on the client is
 * a blank with a name, `{{behavior}}`, so that no sentence looks finished that nobody has thought about.
 */
import * as z from 'zod'
import { formatVersion } from './plan.ts'
import {
  code,
  dateOrSpan,
  frequency,
  id,
  many,
  minutes,
  named,
  number,
  part,
  prose,
  reading,
  ref,
  refs,
  span,
  text,
  texts,
  word,
} from './scalars.ts'

/** A number, or the blank that it will be put into. */
const amount = (description: string) =>
  z
    .union([z.number(), z.string().regex(/^\{\{[a-z][a-z0-9-]*\}\}$/)])
    .meta({ title: 'amount', description })

const blank = named(
  'blank',
  part('A blank: what only this client’s own facts can fill.', {
    ask: text('What to fill in, as a short question to the clinician.'),
    kind: word(
      ['words', 'number', 'score', 'date', 'frequency', 'span'],
      'What is filled in: words, a number, a score of an instrument, a day, how often, how long.',
    ),
    instrument: ref('The instrument, for a score.'),
    example: reading('What one client’s clinician put there. Shown, never filled in by itself.'),
    why: prose('Why it is asked.'),
  }),
)

const blanks = z.record(z.string(), blank).meta({
  title: 'blanks',
  description:
    'The blanks of the texts beside it by name; `{{client}}` is filled with what the plan calls the client.',
})

const libraryProblem = part('A problem as it often shows.', {
  id: id('problem'),
  statement: prose('The problem in a sentence.'),
  behavioral_definition: prose('What one would see: how often, how strong, how long.'),
  plain: prose('The same in plain words, for the client.'),
  diagnoses: refs('Codes or headers of the diagnoses it goes with, where not all of them.'),
  blanks,
})

const libraryObjective = part('An objective with its blanks.', {
  id: id('objective'),
  statement: prose('The objective in a sentence.'),
  plain: prose('The same in plain words, for the client.'),
  measure: part('How one will know.', {
    instrument: ref('The instrument, such as `phq-9`.'),
    behavior: text('The behavior that is counted, where no instrument is used.'),
    unit: text('Unit: days a week, minutes, points.'),
    baseline: part('Where the client starts.', {
      value: amount('The value.'),
      source: text('Where it comes from: a questionnaire, a log, a report.'),
    }),
    target: part('What would be enough. Exactly one of the fields below.', {
      at_most: amount('At most this value.'),
      at_least: amount('At least this value.'),
      change_by: amount('Change from the baseline.'),
    }),
    how: prose('How it is measured.'),
    every: frequency('How often it is measured.'),
  }),
  target_date: dateOrSpan('By when; a blank of its own.'),
  interventions: refs('Ids of the interventions below that serve it.'),
  action_steps: texts('What the client will do.'),
  blanks,
})

const libraryGoal = part('A goal with objectives to choose from.', {
  id: id('goal'),
  statement: prose('The goal in a sentence.'),
  plain: prose('The same in plain words, for the client.'),
  problems: refs('Ids of the problems above that it answers.'),
  objectives: many(libraryObjective, 'Objectives.'),
  blanks,
})

const libraryIntervention = part('Something that is done, with its usual dose.', {
  id: id('intervention'),
  kind: text('Kind: therapy, education, medication, case management, referral, monitoring.'),
  modality: text('The treatment, such as CBT, DBT or family therapy.'),
  technique: text('The technique, such as exposure or behavioral activation.'),
  description: prose('What is done.'),
  plain: prose('The same in plain words, for the client.'),
  rationale: prose('Why this one.'),
  sources: refs('Ids of the sources below that it rests on.'),
  format: word(['individual', 'group', 'couple', 'family', 'collateral'], 'With whom.'),
  frequency: frequency('How often, usually.'),
  minutes: minutes('Length of a session in minutes, usually.'),
  duration: span('For how long, usually.'),
  client_tasks: texts('What the client does between sessions.'),
  precautions: prose('What to mind.'),
  blanks,
})

const source = part('A guideline, trial or manual that an intervention rests on.', {
  id: id('source'),
  kind: word(['guideline', 'trial', 'review', 'manual'], 'What it is.'),
  title: text('Who published what.'),
  year: number('Year of publication.'),
})

const cues = part('What is worth asking and writing down for this presentation.', {
  presenting_problem: prose('About why the client came.'),
  symptoms: prose('About symptoms.'),
  impairment: prose('About what the client can no longer do.'),
  evidence: prose('About what supports the diagnosis.'),
  risk: prose('About safety.'),
  necessity: prose('About why care is necessary.'),
  strengths: prose('About what the client brings.'),
})

const exampleClient = part('An invented client, as an example of what belongs where.', {
  initials: text('Initials.'),
  age: number('Age in years.'),
  diagnosis: code('The ICD-10-CM code, such as `F33.1`.'),
  evidence: prose('What supports the diagnosis.'),
  presenting_problem: prose('Why the client came, and why now.'),
  client_words: prose('What the client said.'),
  symptom: text('One symptom.'),
  impairment: part('How one area of life is affected.', {
    domain: text('The area: work, school, home, self-care, relationships, community.'),
    description: prose('What the client can no longer do, or does at a cost.'),
  }),
  necessity: prose('Why this care is necessary.'),
  prognosis: prose('Prognosis.'),
  strength: prose('What the client brings.'),
  strength_use: prose('How it will be used in treatment.'),
  participation: prose('How the client took part in making the plan.'),
})

export const presentation = part('Starting texts for one presentation.', {
  txplan: formatVersion,
  id: id('presentation'),
  title: text('Its name, such as “Major depression, adults”.'),
  summary: prose('Whom it is for, and when to choose another.'),
  populations: texts('Whom it is written for: adults, adolescents, older adults, couples.'),
  diagnoses: refs('ICD-10-CM codes or headers it goes with: `F33.1`, `F33`.'),
  instruments: many(
    part('An instrument that suits.', {
      instrument: ref('The instrument, such as `phq-9`.'),
      use: text('What it shows here.'),
      every: frequency('How often it is given, usually.'),
    }),
    'Instruments that suit.',
  ),
  screen_for: many(
    part('Something that often comes along.', {
      for: text('What: trauma, substance use, suicide.'),
      instrument: ref('An instrument that screens for it.'),
    }),
    'What is worth screening for.',
  ),
  cues,
  problems: many(libraryProblem, 'Problems.'),
  goals: many(libraryGoal, 'Goals, each with its objectives.'),
  interventions: many(libraryIntervention, 'Interventions.'),
  level_of_care: many(
    part('When which level of care is considered.', {
      level: text('The level: outpatient, intensive outpatient, inpatient, `2.1`.'),
      when: prose('What speaks for it.'),
    }),
    'Notes on the level of care.',
  ),
  discharge: part('How treatment ends.', {
    criteria: texts('Criteria to choose from.'),
    aftercare: prose('What often follows.'),
    blanks,
  }),
  plain: prose('What treatment is about, in words for the client.'),
  example: exampleClient,
  sources: many(source, 'Sources.'),
})
