/** What is aimed for and what is done: problems, goals, objectives, interventions, services. */
import * as z from 'zod'
import {
  administrative,
  code,
  count,
  date,
  dateOrSpan,
  editorial,
  frequency,
  id,
  inOrder,
  many,
  minutes,
  named,
  number,
  part,
  percent,
  prose,
  reading,
  ref,
  refs,
  span,
  text,
  texts,
  word,
} from './scalars.ts'

export const problem = named(
  'problem',
  part('A problem that treatment addresses, or defers with a reason.', {
    id: id('problem'),
    statement: prose('The problem in a sentence.'),
    plain: prose('The same in plain words, for the client.'),
    client_words: prose('The problem in the client’s own words.'),
    behavioral_definition: prose('What one would see: how often, how strong, how long.'),
    evidence: prose('What shows that it is there.'),
    nursing_diagnosis: text('The nursing diagnosis, where one is used.'),
    diagnoses: refs('Ids of the diagnoses it belongs to.'),
    priority: text('Priority: a number or high, medium, low.'),
    status: word(['active', 'deferred', 'resolved'], 'Where it stands.'),
    reason: prose('Why it is deferred or how it was resolved.'),
    noted: date('The day on which it was put down.'),
    library: editorial(
      text('Id of the library text that the wording was taken from, where it was.'),
    ),
    reconsider: dateOrSpan('When a deferred problem is looked at again.'),
  }),
)

/** Exactly one of these says what would be enough; a rule reports none or several. */
const target = named(
  'target',
  part('What would be enough. Exactly one of the fields below.', {
    at_most: number('At most this value.'),
    at_least: number('At least this value.'),
    between: z
      .array(z.number())
      .length(2)
      .meta({ title: 'range', description: 'Between these two values, e.g. `[7, 9]`.' }),
    change_by: z
      .union([z.number(), z.string().regex(/^[+-]?\d+(\.\d+)? ?%$/)])
      .meta({ title: 'change', description: 'Change from the baseline: `-5`, or `-50%`.' }),
    equals: reading('Exactly this value or level, such as `supervision` or `3+`.'),
  }),
)

const baseline = named(
  'baseline',
  part('Where the client started.', {
    value: reading('The value.'),
    date: date('The day on which it was taken.'),
    source: text('Where it comes from: a questionnaire, a log, a report.'),
  }),
)

const measureFields = {
  instrument: ref('The instrument, such as `phq-9`.'),
  behavior: text('The behavior that is counted, where no instrument is used.'),
  unit: text('Unit: days a week, minutes, points.'),
  baseline,
  target,
  normal: text('The normal range.'),
  how: prose('How it is measured.'),
  every: frequency('How often it is measured.'),
  by: ref('Who measures.'),
}

export const measure = named('measure', part('How one will know.', measureFields))

const milestone = part('A step on the way.', {
  what: prose('What is reached.'),
  date: dateOrSpan('By when.'),
  status: administrative(word(['open', 'reached', 'missed'], 'Where it stands.')),
})

const progress = named(
  'progress',
  part('How it went, at one date.', {
    date: date('When.'),
    status: word(
      ['no-progress', 'some-progress', 'met', 'partly-met', 'not-met', 'worse'],
      'Where it stood.',
    ),
    percent: percent('How much of it, in percent.'),
    evidence: prose('What shows it.'),
    by: ref('Who says so.'),
  }),
)

const criteria = part('Observable signs, some number of which is enough.', {
  signs: texts('The signs.'),
  met_when: z
    .union([z.number().int().min(1), z.string()])
    .meta({ title: 'sign-count', description: 'How many of them must be seen.' }),
  seen: administrative(texts('Those seen so far.')),
})

const goalStatus = [
  'active',
  'met',
  'partly-met',
  'not-met',
  'deferred',
  'revised',
  'discontinued',
] as const

export const objective = named(
  'objective',
  part('One step that can be checked: who will do what, how much, by when.', {
    id: id('objective'),
    goal: ref('Id of its goal, where it stands outside of one.'),
    statement: prose('The objective in a sentence.'),
    plain: prose('The same in plain words, for the client.'),
    client_words: prose('The same in the client’s own words.'),
    why_it_matters: prose('Why it matters to the client.'),
    problems: refs('Ids of the problems it answers.'),
    area: text('Area or level, such as impairment, activity or participation.'),
    measure,
    criteria,
    start: date('From when.'),
    target_date: dateOrSpan('By when.'),
    completed: date('The day on which it was completed.'),
    milestones: many(milestone, 'Steps on the way.'),
    responsible: refs('Ids, or roles, of those who see to it.'),
    status: word(goalStatus, 'Where it stands.'),
    reason: prose('Why it was deferred, revised or discontinued, or not met.'),
    progress: administrative(many(progress, 'How it went, date by date.')),
    interventions: refs('Ids of the interventions that serve it.'),
    action_steps: inOrder(texts('What the client will do.')),
    library: editorial(
      text('Id of the library text that the wording was taken from, where it was.'),
    ),
    note: prose('Anything else.'),
  }),
)

export const goal = named(
  'goal',
  part('Where treatment is to lead: broad and long-term.', {
    id: id('goal'),
    statement: prose('The goal in a sentence.'),
    plain: prose('The same in plain words, for the client.'),
    client_words: prose('What the client said.'),
    why_it_matters: prose('Why it matters to the client.'),
    problems: refs('Ids of the problems it answers.'),
    diagnoses: refs('Ids of the diagnoses it answers, where no problem stands between.'),
    area: text('Area or level, such as participation or discharge; a life goal may say so here.'),
    term: word(['long', 'short'], 'Long-term or short-term.'),
    priority: text('Priority: a number or high, medium, low.'),
    measure,
    initiated: date('The day on which it was begun.'),
    target_date: dateOrSpan('By when.'),
    completed: date('The day on which it was completed.'),
    responsible: refs('Ids, or roles, of those who see to it.'),
    status: word(goalStatus, 'Where it stands.'),
    reason: prose('Why it was deferred, revised or discontinued, or not met.'),
    progress: administrative(many(progress, 'How it went, date by date.')),
    objectives: many(objective, 'Its objectives.'),
    interventions: refs('Ids of the interventions that serve the goal as a whole.'),
    library: editorial(
      text('Id of the library text that the wording was taken from, where it was.'),
    ),
    note: prose('Anything else.'),
  }),
)

export const intervention = named(
  'intervention',
  part('What is done, by whom, how often.', {
    id: id('intervention'),
    kind: text('Kind: therapy, education, medication, case management, referral, monitoring.'),
    modality: text('The treatment, such as CBT, DBT or family therapy.'),
    technique: text('The technique, such as exposure or behavioral activation.'),
    description: prose('What is done.'),
    plain: prose('The same in plain words, for the client.'),
    rationale: prose('Why this one.'),
    evidence: text('The protocol, manual or guideline it follows.'),
    format: word(['individual', 'group', 'couple', 'family', 'collateral'], 'With whom.'),
    frequency: frequency('How often: weekly, 2x/week, every other week, as needed.'),
    minutes: minutes('Length of a session in minutes.'),
    dose: text('Amount, such as sets and repetitions.'),
    duration: span('For how long: 12 weeks.'),
    start: date('From when.'),
    end: date('Until when.'),
    responsible: refs('Ids, or roles, of those who do it.'),
    location: text('Where.'),
    place_of_service: code('Place of service code, in quotes: `"11"`.'),
    client_tasks: texts('What the client does between sessions.'),
    precautions: prose('What to mind.'),
    status: word(['planned', 'active', 'completed', 'discontinued'], 'Where it stands.'),
    reason: prose('Why it was discontinued.'),
    library: editorial(
      text('Id of the library text that the wording was taken from, where it was.'),
    ),
    note: prose('Anything else.'),
  }),
)

export const service = part('A service as it is ordered and billed.', {
  id: id('service'),
  service: text('The service in words.'),
  code: code('The service code, in quotes: `"90834"`.'),
  modality: text('Individual, group, couple, family; or the treatment.'),
  frequency: frequency('How often.'),
  minutes: minutes('Length in minutes.'),
  units: count('Units a session.'),
  authorized_units: count('Units authorized in all.'),
  estimated_sessions: count('How many sessions are expected.'),
  duration: span('For how long.'),
  start: date('From when.'),
  place_of_service: code('Place of service code, in quotes: `"11"`.'),
  location: text('Where.'),
  responsible: refs('Ids, or roles, of those who provide it.'),
  note: prose('Anything else.'),
})

/** A row of the table of scores: measures that belong to the plan and not to one objective. */
export const planMeasure = part('A measure that is followed over the whole treatment.', {
  id: id('measure'),
  name: text('Name, where it is no known instrument.'),
  domain: text('What it covers.'),
  ...measureFields,
  scale_maximum: number('Highest value the scale can have.'),
  note: prose('Anything else.'),
})
