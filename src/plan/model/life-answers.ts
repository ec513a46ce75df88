/**
 * Answers about a plan that is there: what a review found, how a treatment ended. Its parts go by their
 * ids; what is said of them stands in the words that the plan has for it.
 */
import * as z from 'zod'
import { decisions } from '../decisions.ts'
import { signMethods } from '../sign-methods.ts'
import { goalAnswers } from './answers.ts'
import { goal, intervention, objective } from './goals.ts'
import { planFields } from './plan.ts'
import { count, part, prose, word, yesNo } from './scalars.ts'

const { history, next } = planFields.review.shape
const held = history.unwrap().element.shape
const found = held.objectives.unwrap().element.shape
const ended = planFields.discharge.shape

const byId = <T extends z.ZodType>(item: T, description: string) =>
  z.record(z.string(), item).meta({ title: 'parts-by-id', description })

const { status, reason } = objective.shape

export const review = part('Answers of `txplan review`.', {
  kind: held.kind,
  event: prose('What brought the review forward.'),
  date: held.date,
  by: held.by,
  objectives: byId(
    part('What was found for one objective, or for a goal that has none.', {
      status: objective.shape.progress.unwrap().element.shape.status,
      percent: found.percent,
      evidence: found.evidence,
      decision: word(decisions, 'What becomes of it.'),
      reason: prose('Why it is revised, deferred or discontinued.'),
      statement: prose('Where it is revised: how it reads now.'),
      target: objective.shape.measure.unwrap().shape.target,
      target_date: objective.shape.target_date,
    }),
    'Every open objective, by its id.',
  ),
  goals: byId(
    part('What becomes of a goal whose objectives are all settled.', {
      status: goal.shape.status,
      reason,
      objectives: goalAnswers.shape.objectives,
    }),
    'Goals by their id; `objectives` are new ones.',
  ),
  interventions: byId(
    part('Whether an intervention goes on.', {
      status: intervention.shape.status,
      reason: intervention.shape.reason,
    }),
    'Interventions by their id.',
  ),
  summary: held.summary,
  criteria: prose('How far the client is from the criteria for discharge.'),
  participation: prose('How the client took part in the review.'),
  decision: held.decision,
  next,
})

export const discharge = part('Answers of `txplan discharge`.', {
  date: ended.date,
  by: held.by,
  reason: ended.reason,
  objectives: byId(
    part('How one objective stands at the end.', { status, reason, evidence: found.evidence }),
    'Every open objective, by its id.',
  ),
  goals: byId(
    part('How one goal stands at the end.', { status: goal.shape.status }),
    'Goals by their id.',
  ),
  criteria_met: z
    .array(count('Place of a criterion; 1 is the first.'))
    .meta({ description: 'Which of the criteria for discharge are met, by their place.' }),
  outcome: ended.outcome,
  aftercare: ended.aftercare,
  referrals: planFields.referrals,
  recommendations: ended.recommendations,
  summary: ended.summary,
})

const { name, reason: why, witness, statement, signed } = planFields.signatures.element.shape

export const sign = part('Answers of `txplan sign`.', {
  name,
  who: word(
    ['same', 'other'],
    'Where the name is another than the plan has: the same person all the same, or somebody else.',
  ),
  method: word(signMethods, 'How it is given, or why not; `electronic` where nothing is said.'),
  reason: why,
  witness,
  statement,
  signed,
  consent: yesNo('Does whoever signs agree? Nothing is signed without.'),
  activate: yesNo('Of a draft that everybody has signed now: is it in force?'),
})
