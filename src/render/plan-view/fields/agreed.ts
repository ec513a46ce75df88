/** What was agreed, how it goes on and ends, and how the client reads it. */
import {
  date,
  deadline,
  list,
  one,
  percent,
  person,
  phrase,
  prose,
  text,
  word,
  yesNo,
} from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

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
