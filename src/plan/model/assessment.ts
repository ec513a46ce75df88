/** What was found: the assessment, the diagnoses, medical matters, and why care is necessary. */
import * as z from 'zod'
import {
  administrative,
  code,
  date,
  frequency,
  id,
  inOrder,
  many,
  part,
  prose,
  reading,
  ref,
  refs,
  text,
  texts,
  when,
  word,
  yesNo,
} from './scalars.ts'

const symptom = part('One symptom.', {
  symptom: text('What the client experiences.'),
  diagnoses: refs('Ids of the diagnoses it supports.'),
  onset: when('When it began.'),
  frequency: frequency('How often it happens.'),
  intensity: text('How strong it is.'),
  duration: text('How long it lasts.'),
  note: prose('Anything else.'),
})

const impairment = part('How one area of life is affected.', {
  domain: text('The area: work, school, home, self-care, relationships, community.'),
  affected: yesNo('Is it affected?'),
  level: text('How much: mild, moderate, severe, or a rating.'),
  description: prose('What the client can no longer do, or does at a cost.'),
})

const riskFlag = part('Something that called for attention to safety.', {
  kind: word(
    ['crisis', 'suicide', 'self-harm', 'harm-to-others', 'abuse', 'grave-disability', 'other'],
    'What kind.',
  ),
  severity: text('How serious.'),
  date: date('The day on which it was noted.'),
  excerpt: prose('What was said or seen.'),
})

const risk = part('Risk to self or others.', {
  level: word(['none', 'low', 'moderate', 'high', 'imminent'], 'Overall level.'),
  assessed_on: date('The day of the assessment.'),
  by: ref('Who assessed it.'),
  method: text('How it was assessed, such as a named screener.'),
  factors: texts('What raises the risk.'),
  protective_factors: texts('What protects.'),
  suicide: prose('Suicidal thoughts, plan, intent, attempts.'),
  self_harm: prose('Self-harm.'),
  violence: prose('Harm to others.'),
  firearm_access: text('Access to firearms or other lethal means.'),
  means_restriction: prose('What was agreed about lethal means.'),
  flags: many(riskFlag, 'Safety flags; an empty list says that none was found.'),
})

const safetyPlan = part('The safety or crisis plan.', {
  date: date('The day on which it was made.'),
  where: text('Where it is kept.'),
  recheck: date('When it is to be looked at again.'),
  steps: inOrder(texts('Its steps, in order.')),
  not_needed: prose('Why none is needed.'),
})

const asamDimension = part('One ASAM dimension.', {
  dimension: z
    .number()
    .int()
    .min(1)
    .max(6)
    .meta({ title: 'asam-dimension', description: 'Number of the dimension, 1 to 6.' }),
  rating: z
    .union([z.number().int().min(0).max(4), z.string()])
    .meta({ title: 'asam-rating', description: 'Severity 0 to 4, or the newer edition’s letter.' }),
  reason: prose('Why this rating.'),
})

const screening = part('A screening for something that often comes along.', {
  for: text('What was screened for: trauma, substance use, suicide, eating, ADHD.'),
  instrument: ref('The instrument.'),
  date: date('When.'),
  score: reading('The score.'),
  result: text('What came out.'),
})

const substance = part('One substance.', {
  substance: text('What.'),
  route: text('How it is taken.'),
  amount: text('How much.'),
  frequency: frequency('How often.'),
  first_use: when('First use.'),
  last_use: when('Last use.'),
})

const toxicology = part('A toxicology test.', {
  date: date('When.'),
  test: text('What was tested.'),
  result: text('The result.'),
  schedule: frequency('How often it is repeated.'),
})

const observation = part('Any other finding that has a value.', {
  name: text('What was observed: blood pressure, wound size, grip strength.'),
  value: reading('What was found.'),
  unit: text('Unit.'),
  goal: reading('What is aimed for.'),
  normal: text('The normal range.'),
  date: date('When.'),
  note: prose('Anything else.'),
})

const severityPoint = part('How severe it was at one time.', {
  date: when('When.'),
  severity: text('How severe.'),
  note: prose('Anything else.'),
})

export const assessment = part('What was found at intake and since.', {
  date: date('The day of the assessment.'),
  by: ref('Who assessed.'),
  presenting_problem: prose('Why the client came, and why now.'),
  client_words: prose('The same in the client’s own words.'),
  symptoms: many(symptom, 'Symptoms.'),
  impairment: many(impairment, 'Functional impairment, area by area.'),
  history: part('History.', {
    psychosocial: prose('Psychosocial history.'),
    family: prose('Family history.'),
    developmental: prose('Developmental history.'),
    medical: prose('Medical history.'),
    substance: prose('Substance use.'),
    treatment: prose('Former treatment and how it went.'),
    trauma: prose('Trauma and adversity.'),
    social: prose('Social history.'),
    work: prose('Work and education.'),
    legal: prose('Legal history.'),
    financial: prose('Money worries that bear on treatment.'),
  }),
  mental_status: prose('Mental status examination.'),
  screenings: many(screening, 'Screening for co-occurring conditions.'),
  risk,
  safety_plan: safetyPlan,
  emergency_procedures: prose('What to do in an emergency.'),
  substances: many(substance, 'Substances used.'),
  toxicology: many(toxicology, 'Toxicology.'),
  asam: many(asamDimension, 'ASAM dimensions with their ratings.'),
  asam_edition: text('Edition of the ASAM criteria.'),
  stage_of_change: text(
    'Readiness: precontemplation, contemplation, preparation, action, maintenance.',
  ),
  severity: text('Overall severity.'),
  severity_history: many(severityPoint, 'How severity went over time.'),
  functioning_scale: text('A global scale of functioning and its value.'),
  prior_functioning: prose('Level of functioning before.'),
  home_environment: prose('Home: stairs, safety, who helps.'),
  formulation: prose('Case formulation: how it hangs together.'),
  differential: prose('What else was considered, and why not.'),
  observations: many(observation, 'Other findings with a value.'),
})

const diagnosis = part('One diagnosis.', {
  id: id('diagnosis'),
  code: code('The ICD-10-CM code, such as `F33.1`.'),
  other_codes: many(
    part('A code of another system.', {
      system: text('The system, such as ICD-9-CM, DSM-5 or SNOMED CT.'),
      code: code('The code.'),
    }),
    'Codes of other systems for the same diagnosis.',
  ),
  description: text('The diagnosis in words.'),
  specifiers: texts('Specifiers, such as recurrent or with anxious distress.'),
  status: word(
    ['primary', 'secondary', 'provisional', 'rule-out', 'history'],
    'Its standing in this plan.',
  ),
  severity: text('How severe.'),
  onset: when('When it began.'),
  diagnosed_on: date('The day on which it was diagnosed.'),
  diagnosed_by: ref('Who made the diagnosis.'),
  evidence: prose('What supports it: symptoms, scores, history.'),
  note: prose('Anything else.'),
})

export const diagnoses = inOrder(many(diagnosis, 'Diagnoses, the primary one first.'))

export const necessity = part('Why this care, at this level, is necessary.', {
  statement: prose(
    'Medical necessity: what would happen without care, and what care is to change.',
  ),
  level_of_care_reason: prose('Why this level of care and not a lower one.'),
  prognosis: prose('Prognosis, or rehabilitation potential.'),
  expected_outcome: prose('What is expected.'),
  policy: text('The payer’s policy that is met.'),
  certification: part('A physician’s certification of the plan.', {
    from: date('First day certified.'),
    to: date('Last day certified.'),
    by: ref('Who certified.'),
    on: date('The day of certification.'),
  }),
})

export const medication = part('One medication.', {
  name: text('Name.'),
  dose: text('Dose.'),
  route: text('Route.'),
  frequency: frequency('How often.'),
  for: text('What for.'),
  prescriber: ref('Who prescribes it.'),
  started: when('Since when.'),
  stopped: date('The day on which it was stopped.'),
  monitoring: prose('What is watched.'),
  note: prose('Anything else.'),
})

const order = part('A physician’s order.', {
  order: prose('What was ordered.'),
  by: ref('By whom.'),
  date: date('When.'),
  hold: yesNo('Is it an order to hold care?'),
})

const exercise = part('One part of the home program.', {
  exercise: text('What the client does.'),
  dose: text('How much: sets, repetitions, hold.'),
  frequency: frequency('How often.'),
})

const equipment = part('Equipment.', {
  item: text('What.'),
  status: text('Owned, ordered, needed.'),
  for: text('What for.'),
})

const visit = part('A contact with the physician.', {
  date: date('When.'),
  with: text('With whom.'),
  about: prose('About what.'),
})

export const medical = part('Medical and rehabilitation matters.', {
  allergies: texts('Allergies.'),
  reconciliation: part('Medication reconciliation.', {
    date: date('When.'),
    by: ref('By whom.'),
    note: prose('What was found.'),
  }),
  procedures: many(
    part('An injury, operation or procedure.', {
      name: text('What.'),
      date: when('When.'),
    }),
    'Injuries, operations and procedures.',
  ),
  precautions: texts('Precautions.'),
  contraindications: texts('Contraindications.'),
  hold_criteria: texts('When to stop or hold treatment.'),
  fall_risk: text('Risk of falling.'),
  homebound: prose('Homebound status and why.'),
  orders: many(order, 'Physician’s orders.'),
  physician_contacts: administrative(many(visit, 'Contacts with the physician.')),
  equipment: many(equipment, 'Equipment.'),
  home_program: many(exercise, 'Home program.'),
  home_modifications: texts('Changes to the home.'),
  caregiver: prose('What a caregiver can do.'),
  labs: many(
    part('A laboratory test that is repeated.', {
      test: text('What.'),
      schedule: frequency('How often.'),
      last: date('Last done.'),
      result: reading('Last result.'),
      unit: text('Unit.'),
    }),
    'Laboratory tests.',
  ),
  vitals: many(observation, 'Vital signs.'),
  wounds: many(observation, 'Wounds.'),
})
