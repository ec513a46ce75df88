/**
 * Every field of a plan: what it is called on a page, and how its value is put into words.
 *
 * The one place where the wording can be read at a glance. The types hold it complete: a field
 * that is added to the model does not compile until it has a label here. A part with fields of its
 * own has a caption only; ids of elements carry a label that is shown where nothing else is known.
 */
import type {
  Baseline,
  Goal,
  Intervention,
  Measure,
  Objective,
  Plan,
  Problem,
  Progress,
  Release,
} from '../../plan/types.generated.ts'
import {
  codes,
  counted,
  date,
  deadline,
  type Format,
  instrument,
  list,
  minutes,
  numeral,
  one,
  people,
  percent,
  person,
  phrase,
  place,
  prose,
  reading,
  row,
  several,
  steps,
  text,
  word,
  yesNo,
} from './formats.ts'
import type * as P from './parts.ts'

type Leaf = string | number | boolean | readonly (string | number)[]

export type Field<Value> = readonly [label: string, format: Format<Value>]

/** Label and format of each field; the caption alone of what has fields of its own. */
export type Fields<Part> = {
  readonly [Key in keyof Part]-?: NonNullable<Part[Key]> extends Leaf
    ? Field<NonNullable<Part[Key]>>
    : string
}

export const plan = {
  txplan: ['Format', reading],
  id: ['Plan', text],
  title: ['Title', text],
  category: ['Category', text],
  status: ['Status', word],
  language: ['Language', text],
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

// People

export const client = {
  record: ['Record', text],
  name: ['Name', text],
  initials: ['Initials', text],
  preferred_name: ['Called', text],
  date_of_birth: ['Date of birth', date],
  address: ['Address', row],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  pronouns: ['Pronouns', text],
  age: ['Age', reading],
  sex: ['Sex', phrase],
  gender: ['Gender', phrase],
  occupation: ['Occupation', phrase],
  living_situation: ['Living situation', prose],
  relationship_status: ['Partnership', phrase],
  education: ['Education', phrase],
  school: 'School',
  culture: ['Culture', prose],
  faith: ['Faith', prose],
  military: ['Military service', text],
  language: ['Preferred language', text],
  interpreter: 'Interpreter',
  guardians: 'Guardians',
  legal: 'Legal status',
  emergency_contacts: 'Emergency contacts',
  collateral_contacts: 'Others who take part',
  coverages: 'Coverage',
} satisfies Fields<P.Client>

export const school = {
  name: ['School', text],
  grade: ['Grade', text],
  plan: ['School plan', text],
} satisfies Fields<P.School>

export const interpreter = {
  needed: ['Interpreter needed', yesNo],
  language: ['Interpreted into', text],
  name: ['Interpreter', text],
} satisfies Fields<P.Interpreter>

export const guardian = {
  name: ['Name', text],
  relationship: ['Relationship', phrase],
  authority: ['Authority', text],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  consents: ['Consents', yesNo],
} satisfies Fields<P.Guardian>

export const legal = {
  status: ['Legal status', phrase],
  mandate: ['Mandate', prose],
  court: ['Court or agency', text],
  case_number: ['Case number', text],
  officer: ['Officer, case worker', text],
  custody: ['Custody', prose],
  ends: ['Mandate ends', date],
} satisfies Fields<P.Legal>

export const contact = {
  name: ['Name', text],
  relationship: ['Relationship', phrase],
  phone: ['Telephone', text],
  email: ['E-mail', text],
  involvement: ['Part in treatment', prose],
  release: 'Release',
} satisfies Fields<P.Contact>

export const release = {
  on_file: ['On file', yesNo],
  date: ['Signed', date],
  expires: ['Ends', date],
  covers: ['Covers', text],
} satisfies Fields<Release>

export const coverage = {
  payer: ['Payer', one('payer')],
  profile: ['Requirement profile', text],
  plan: ['Insurance plan', text],
  member_id: ['Member ID', text],
  group: ['Group', text],
  order: ['Order of payment', word],
  policy: ['Policy', text],
  authorization: 'Authorization',
} satisfies Fields<P.Coverage>

export const authorization = {
  number: ['Authorization', text],
  service: ['For', text],
  sessions: ['Sessions authorized', counted('session')],
  units: ['Units authorized', counted('unit')],
  from: ['Authorized from', date],
  to: ['Authorized until', date],
} satisfies Fields<P.Authorization>

export const member = {
  id: ['Person', text],
  name: ['Name', text],
  role: ['Role', phrase],
  discipline: ['Discipline', phrase],
  credentials: ['Credentials', text],
  license: 'License',
  npi: ['NPI', text],
  provider_number: ['Provider number', text],
  supervises: ['Supervises', people],
  supervised_by: ['Supervised by', person],
  responsible_for: ['Responsible for', prose],
  phone: ['Telephone', text],
  email: ['E-mail', text],
} satisfies Fields<P.Member>

export const license = {
  number: ['License', text],
  state: ['State', text],
  expires: ['License ends', date],
} satisfies Fields<P.License>

export const outsideProvider = {
  id: ['Provider', text],
  name: ['Name', text],
  role: ['Role', phrase],
  organization: ['Organization', text],
  phone: ['Telephone', text],
  fax: ['Fax', text],
  coordination: ['Coordination', prose],
  reason_none: ['Why not coordinated', prose],
  release: 'Release',
} satisfies Fields<P.OutsideProvider>

export const referredBy = {
  source: ['Referred by', text],
  provider: ['Referring provider', text],
  reason: ['Reason for referral', prose],
  date: ['Referred on', date],
} satisfies Fields<P.ReferredBy>

export const referral = {
  to: ['Referred to', text],
  reason: ['For', prose],
  reason_none: ['Why no referral', prose],
  date: ['Date', date],
  status: ['Outcome', phrase],
} satisfies Fields<P.Referral>

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

// What was found

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

// What is aimed for and what is done

export const problem = {
  id: ['Problem', text],
  library: ['Library text', text],
  statement: ['Problem', prose],
  plain: ['In plain words', prose],
  client_words: ['Client’s words', prose],
  behavioral_definition: ['What one would see', prose],
  evidence: ['What shows it', prose],
  nursing_diagnosis: ['Nursing diagnosis', text],
  diagnoses: ['Diagnoses', codes],
  priority: ['Priority', phrase],
  status: ['Status', word],
  reason: ['Reason', prose],
  noted: ['Noted', date],
  reconsider: ['Looked at again', deadline],
} satisfies Fields<Problem>

export const goal = {
  id: ['Goal', text],
  library: ['Library text', text],
  statement: ['Goal', prose],
  plain: ['In plain words', prose],
  client_words: ['Client’s words', prose],
  why_it_matters: ['Why it matters', prose],
  problems: ['Answers', several('problem')],
  diagnoses: ['Diagnoses answered', several('diagnosis')],
  area: ['Area', phrase],
  term: ['Term', word],
  priority: ['Priority', phrase],
  measure: 'Measure',
  initiated: ['Begun', date],
  target_date: ['Target date', deadline],
  completed: ['Completed', date],
  responsible: ['Responsible', people],
  status: ['Status', word],
  reason: ['Reason', prose],
  progress: 'Progress',
  objectives: 'Objectives',
  interventions: ['Interventions', several('intervention')],
  note: ['Note', prose],
} satisfies Fields<Goal>

export const objective = {
  id: ['Objective', text],
  library: ['Library text', text],
  goal: ['Goal', one('goal')],
  statement: ['Objective', prose],
  plain: ['In plain words', prose],
  client_words: ['Client’s words', prose],
  why_it_matters: ['Why it matters', prose],
  problems: ['Answers', several('problem')],
  area: ['Area', phrase],
  measure: 'Measure',
  criteria: 'Signs',
  start: ['From', date],
  target_date: ['Target date', deadline],
  completed: ['Completed', date],
  milestones: 'Milestones',
  responsible: ['Responsible', people],
  status: ['Status', word],
  reason: ['Reason', prose],
  progress: 'Progress',
  interventions: ['Interventions', several('intervention')],
  action_steps: ['Client’s steps', list],
  note: ['Note', prose],
} satisfies Fields<Objective>

export const measure = {
  instrument: ['Measure', instrument],
  behavior: ['Measure', phrase],
  unit: ['Unit', text],
  baseline: 'Baseline',
  target: 'Target',
  normal: ['Normal range', text],
  how: ['How measured', prose],
  every: ['How often measured', phrase],
  by: ['Measured by', person],
} satisfies Fields<Measure>

export const baseline = {
  value: ['Baseline', reading],
  date: ['Taken', date],
  source: ['Source', text],
} satisfies Fields<Baseline>

export const criteria = {
  signs: ['Signs', list],
  met_when: ['Met when seen', reading],
  seen: ['Signs seen so far', list],
} satisfies Fields<P.Criteria>

export const milestone = {
  what: ['Milestone', prose],
  date: ['By', deadline],
  status: ['Status', word],
} satisfies Fields<P.Milestone>

export const progress = {
  date: ['Date', date],
  status: ['Status', word],
  percent: ['Reached', percent],
  evidence: ['What shows it', prose],
  by: ['By', person],
} satisfies Fields<Progress>

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

export const planMeasure = {
  ...measure,
  id: ['Measure', text],
  name: ['Measure', text],
  domain: ['Covers', phrase],
  every: ['How often', phrase],
  scale_maximum: ['Highest value', reading],
  note: ['Note', prose],
} satisfies Fields<P.PlanMeasure>

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

// What was agreed, and how it goes on

export const agreement = {
  contract: ['What we agreed', prose],
  client_responsibilities: ['Client’s part', list],
  provider_responsibilities: ['Clinician’s part', list],
  consents: 'Consents',
  participation: 'Participation',
  copy: 'Copy of the plan',
  confidentiality: ['Confidentiality', prose],
  resources: ['Resources given', list],
} satisfies Fields<P.Agreement>

export const consent = {
  kind: ['Consent to', phrase],
  date: ['Given', date],
  expires: ['Ends', date],
  by: ['By', text],
  note: ['Note', prose],
} satisfies Fields<P.Consent>

export const participation = {
  client: ['Client took part', yesNo],
  statement: ['Client took part', prose],
  family: ['Family and others', prose],
  reason_not: ['Did not take part', prose],
} satisfies Fields<P.Participation>

export const copy = {
  offered: ['Copy offered', yesNo],
  given: ['Copy given', date],
  note: ['About the copy', prose],
} satisfies Fields<P.Copy>

export const review = {
  every: ['Review interval', phrase],
  next: ['Next review', deadline],
  period: ['Period reviewed', text],
  method: ['Progress measured', prose],
  indicators: ['Signs of progress', list],
  sooner_if: ['Sooner if', prose],
  history: 'Reviews held',
} satisfies Fields<P.Review>

export const pastReview = {
  date: ['Date', date],
  kind: ['Kind', word],
  by: ['Held by', person],
  session: ['Session', text],
  summary: ['What came out', prose],
  decision: ['Decision', word],
  decision_note: ['About the decision', prose],
  changes: ['Changed', list],
  objectives: 'Goals and objectives',
  next: ['Next review', date],
} satisfies Fields<P.PastReview>

export const reviewed = {
  id: ['Goal or objective', text],
  status: ['Status', phrase],
  percent: ['Reached', percent],
  evidence: ['What shows it', prose],
} satisfies Fields<P.Reviewed>

export const discharge = {
  criteria: ['Treatment ends when', list],
  goals: ['Goals at discharge', list],
  anticipated: ['Expected', deadline],
  aftercare: ['Aftercare', prose],
  relapse_prevention: ['Relapse prevention', prose],
  mutual_help: ['Mutual-help groups', prose],
  referral_criteria: ['When to refer', prose],
  recommendations: ['Recommendations', list],
  date: ['Discharged', date],
  reason: ['Reason', text],
  outcome: ['Outcome', text],
  summary: ['Discharge summary', prose],
} satisfies Fields<P.Discharge>

export const clientView = {
  summary: ['What it is about', prose],
  goals: 'Goals',
  homework: 'Between sessions',
  strengths: ['What you bring', list],
  next_steps: ['What comes next', list],
} satisfies Fields<P.ClientView>

export const clientViewGoal = {
  goal: ['Goal', one('goal')],
  statement: ['What you want', prose],
  why_it_matters: ['Why it matters', prose],
  action_steps: ['What you do', list],
} satisfies Fields<P.ClientViewGoal>

/** Sections that gather fields from several parts. */
export const titles = {
  document: 'Treatment plan',
  summary: 'Summary',
  coordination: 'Care team and coordination',
  mental: 'Mental status and findings',
  history: 'History',
  risk: 'Risk and safety',
  other: 'Other',
} as const
