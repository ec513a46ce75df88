/** What is aimed for, and how one will know: problems, goals, objectives, measures. */
import type {
  Baseline,
  Goal,
  Measure,
  Objective,
  Problem,
  Progress,
} from '../../../plan/types.generated.ts'
import {
  codes,
  date,
  deadline,
  instrument,
  list,
  one,
  people,
  percent,
  person,
  phrase,
  prose,
  reading,
  several,
  text,
  word,
} from '../formats.ts'
import type * as P from '../parts.ts'
import type { Fields } from './field.ts'

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

export const planMeasure = {
  ...measure,
  id: ['Measure', text],
  name: ['Measure', text],
  domain: ['Covers', phrase],
  every: ['How often', phrase],
  scale_maximum: ['Highest value', reading],
  note: ['Note', prose],
} satisfies Fields<P.PlanMeasure>
