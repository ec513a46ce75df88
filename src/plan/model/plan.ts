/**
 * The plan: one model, from which the types, the JSON Schema, the editor's hover texts, the format
 * reference and the structure check are all made (`npm run generate`).
 */
import * as z from 'zod'
import { assessment, diagnoses, medical, medication, necessity } from './assessment.ts'
import { goal, intervention, objective, planMeasure, problem, service } from './goals.ts'
import { careTeamMember, client, outsideProvider, referral, referredBy } from './people.ts'
import {
  administrative,
  code,
  count,
  date,
  dateOrSpan,
  dateTime,
  editorial,
  frequency,
  id,
  inOrder,
  many,
  part,
  percent,
  prose,
  ref,
  refs,
  text,
  texts,
  word,
  yesNo,
} from './scalars.ts'

export const formatVersion = z
  .literal(1)
  .meta({ title: 'format-version', description: 'Version of this file’s format: 1.' })

const revision = administrative(
  part('Which revision of the plan this is.', {
    number: count('Its number: 1, 2, 3.'),
    date: date('The day on which it was made.'),
    reason: prose('Why it was made.'),
    kind: word(
      ['initial', 'review', 'event', 'correction', 'transfer', 'discharge'],
      'What kind of revision.',
    ),
    supersedes: count('Number of the revision it replaces.'),
    session: text('The session in which it was agreed.'),
    by: ref('Who made it.'),
  }),
)

const setting = part('Where and at which level care is given.', {
  level_of_care: code('Level of care, always in quotes: `"outpatient"`, `"3.2-WM"`, `"2.1"`.'),
  level_assessed: code('The level that the assessment pointed to, where it differs.'),
  program: text('The program.'),
  program_hours: text('Hours of the program.'),
  facility: text('The facility.'),
  location: text('Where services are given.'),
  place_of_service: code('Place of service code, in quotes: `"11"`.'),
  modality: texts('Individual, couple, family, group.'),
  telehealth: part('Care at a distance.', {
    used: yesNo('Is care given at a distance?'),
    platform: text('By which means.'),
    client_location: text('Where the client is.'),
  }),
  admission: date('The day of admission, or of the first service.'),
  first_session: date('The day of the first session.'),
})

const phase = part('A phase of treatment.', {
  name: text('Its name.'),
  when: text('Which weeks, or from when to when.'),
  focus: prose('What it is about.'),
  frequency: frequency('How often sessions are.'),
})

const consent = part('A consent.', {
  kind: text('To what: treatment, telehealth, release of SUD records, medication.'),
  date: date('The day on which it was given.'),
  expires: date('The day on which it ends.'),
  by: text('Who gave it.'),
  note: prose('Anything else.'),
})

const agreement = part('What client and clinician agreed on.', {
  contract: prose('The agreement.'),
  client_responsibilities: texts('What the client takes on.'),
  provider_responsibilities: texts('What the clinician takes on.'),
  consents: many(consent, 'Consents.'),
  participation: part('Who took part in making the plan.', {
    client: yesNo('Did the client take part?'),
    statement: prose('How.'),
    family: prose('How family or others took part.'),
    reason_not: prose('Why somebody did not.'),
  }),
  copy: administrative(
    part('Copy of the plan.', {
      offered: yesNo('Was a copy offered?'),
      given: date('The day on which it was given.'),
      note: prose('Anything else.'),
    }),
  ),
  confidentiality: administrative(prose('The notice of confidentiality.')),
  resources: texts('Resources given, such as a crisis card.'),
})

const reviewed = part('What a review found for one objective or goal.', {
  id: ref('Id of the objective or goal.'),
  status: text('Where it stands.'),
  percent: percent('How much of it, in percent.'),
  evidence: prose('What shows it.'),
})

const pastReview = part('A review that was held.', {
  date: date('When.'),
  kind: word(['scheduled', 'event'], 'Scheduled, or because of an event.'),
  by: ref('Who held it.'),
  session: text('In which session.'),
  summary: prose('What came out.'),
  decision: word(
    [
      'initial',
      'continue',
      'update',
      'step-up',
      'step-down',
      'transfer',
      'discontinue',
      'discharge',
    ],
    'What was decided.',
  ),
  decision_note: prose('The decision in words, or the form’s own code.'),
  changes: texts('What was changed.'),
  objectives: many(reviewed, 'Per objective.'),
  next: date('When the next review was set.'),
})

const review = part('How the plan is looked at again.', {
  every: frequency('How often: 90 days, monthly.'),
  next: administrative(dateOrSpan('When next.')),
  period: text('The period that is reviewed.'),
  method: prose('How progress is measured.'),
  indicators: texts('What would show progress.'),
  sooner_if: prose('What brings a review forward.'),
  history: administrative(many(pastReview, 'Reviews held.')),
})

const discharge = part('How treatment ends.', {
  criteria: texts('What must be so.'),
  goals: texts('Goals for the time of discharge.'),
  anticipated: dateOrSpan('When it is expected.'),
  aftercare: prose('What follows: step-down, aftercare, transition.'),
  relapse_prevention: prose('How relapse is prevented.'),
  mutual_help: prose('Mutual-help groups.'),
  referral_criteria: prose('When the client would be referred elsewhere.'),
  recommendations: texts('What is recommended.'),
  date: date('The day of discharge, once it happened.'),
  reason: text('Why.'),
  outcome: text('How it ended.'),
  summary: prose('The discharge summary.'),
})

const signature = part('A signature on the plan.', {
  role: word(
    ['clinician', 'client', 'guardian', 'supervisor', 'physician', 'member', 'witness'],
    'As what the person signs.',
  ),
  name: text('Name.'),
  credentials: text('Degree and licence.'),
  discipline: text('Discipline, where several sign.'),
  relationship: text('Relationship to the client, for a guardian.'),
  signed: dateTime('When.'),
  method: word(
    ['electronic', 'ink', 'verbal-telehealth', 'refused', 'unable', 'image'],
    'How it was given, or why not.',
  ),
  reason: prose('Why it was not given, or not in writing.'),
  witness: text('Who witnessed it.'),
  statement: prose('What was agreed to.'),
  revision: count('Number of the revision that was signed.'),
  document: text('The document it stands on, where that is a page of its own.'),
  scan: part('The page that was signed by hand, as a picture or a PDF.', {
    file: text('Its file, from the plan’s folder.'),
    digest: code('SHA-256 of the file: `sha256:` and 64 hexadecimal digits.'),
  }),
  digest: code('Digest of the clinical content that was signed; `txplan sign` writes it.'),
  parts: z.record(z.string(), z.string()).meta({
    title: 'codes-by-part',
    description: 'Short digest of each part of the plan, which tells what has changed since.',
  }),
  checked: part('What the plan was checked by when it was signed.', {
    profiles: refs('Requirement profiles in force.'),
    rules: code('Digest of the rules and profiles of that day.'),
    complete: yesNo('Did the check find nothing that stands in the way?'),
  }),
  proof: code('Cryptographic proof over this entry: a detached CMS signature in Base64.'),
})

const homework = part('Something to do between sessions.', {
  task: prose('What.'),
  encouragement: prose('A word of encouragement.'),
  due: dateOrSpan('By when.'),
  objective: ref('Id of the objective it serves.'),
})

const clientView = part('The plan in plain words, as the client reads it.', {
  summary: prose('What it is about.'),
  goals: many(
    part('One goal in plain words.', {
      goal: ref('Id of the goal.'),
      statement: prose('What the client wants.'),
      why_it_matters: prose('Why it matters.'),
      action_steps: inOrder(texts('What the client will do.')),
    }),
    'Goals.',
  ),
  homework: administrative(many(homework, 'What to do between sessions.')),
  strengths: texts('What the client brings.'),
  next_steps: administrative(inOrder(texts('What comes next.'))),
})

const person = part('The person behind the problems.', {
  strengths: many(
    part('A strength.', {
      strength: prose('What the client brings.'),
      use: prose('How it will be used in treatment.'),
    }),
    'Strengths and how each will be used.',
  ),
  barriers: many(
    part('Something that stands in the way.', {
      barrier: prose('What.'),
      plan: prose('What is done about it.'),
    }),
    'Barriers.',
  ),
  supports: many(
    part('A support.', {
      who: text('Who or what.'),
      how: prose('How it helps.'),
    }),
    'Supports.',
  ),
  preferences: prose('What the client prefers.'),
  priorities: inOrder(texts('What matters most to the client.')),
  values: prose('Values, hopes, interests.'),
  culture: prose('What culture means for this treatment.'),
  spirituality: prose('What faith means for this treatment.'),
})

/** The fields of a plan; the answers that one is made from have the same, and a few more. */
export const planFields = {
  txplan: editorial(formatVersion),
  id: administrative(id('plan')),
  title: editorial(text('Title of the plan.')),
  category: editorial(text('Category, such as the form or program it belongs to.')),
  status: administrative(
    word(['draft', 'active', 'on-hold', 'discharged', 'archived'], 'Where the plan stands.'),
  ),
  language: editorial(text('Language the plan is written in, such as `en` or `es`.')),
  revision,
  effective: date('The day on which the plan takes effect.'),
  expires: dateOrSpan('When the plan ends.'),
  duration: text('How long treatment is expected to take: 12 weeks, 6 months.'),
  clinician: ref('Id or name of the clinician whose plan this is.'),
  summary: prose('The plan in brief.'),
  client,
  care_team: many(careTeamMember, 'Those who treat; `txplan.yaml` may hold them instead.'),
  outside_providers: many(outsideProvider, 'Providers elsewhere, and how care is coordinated.'),
  referred_by: referredBy,
  referrals: many(referral, 'Referrals to others.'),
  setting,
  assessment,
  diagnoses,
  medications: many(medication, 'Medications.'),
  medical,
  necessity,
  person,
  problems: many(problem, 'Problems.'),
  goals: many(goal, 'Goals, each with its objectives.'),
  objectives: many(objective, 'Objectives that belong to no goal yet.'),
  interventions: many(intervention, 'Interventions; goals and objectives name them by id.'),
  services: many(service, 'Services as ordered and billed.'),
  measures: many(planMeasure, 'Measures followed over the whole treatment.'),
  phases: inOrder(many(phase, 'Phases of treatment.')),
  homework: administrative(many(homework, 'Homework.')),
  appointments: administrative(
    many(
      part('An appointment.', {
        date: date('When.'),
        what: text('What for.'),
        with: ref('With whom.'),
      }),
      'Appointments.',
    ),
  ),
  agreement,
  review,
  discharge,
  client_view: clientView,
  signatures: administrative(many(signature, 'Signatures.')),
  notes: prose('Anything else.'),
  tags: editorial(refs('Words to find it by.')),
}

export const plan = part('A treatment plan.', planFields)
