/**
 * Whether what a plan aims for and does is about a topic: by its words, by the codes of its
 * diagnoses, and by the instruments of its aims. What was found is not looked at here.
 */
import { speaksOf, stemsIn } from '../../aims/matters.ts'
import { belongsTo, type Topic, topicsOfCode, topicsOfInstrument } from '../../aims/topics.ts'
import type { Context } from '../../context.ts'
import type { TextAt } from '../../texts.ts'
import { everyMeasure } from '../measures/every-measure.ts'

/** Parts that aim, treat or refer. */
const answering = new Set([
  'problems',
  'goals',
  'objectives',
  'interventions',
  'services',
  'measures',
  'referrals',
  'medications',
  'medical',
  'outside_providers',
  'homework',
  'phases',
])

/** Whether a problem, a goal or anything that is done speaks of the topic; a deferral counts. */
export function isAimedAt(topic: Topic, context: Context): boolean {
  if (saysInAims(topic.answered, context) || saysInAims(topic.named, context)) return true
  return everyMeasure(context).some(
    ({ instrument }) => instrument && topicsOfInstrument(instrument).includes(topic),
  )
}

export const saysInAims = (words: RegExp, context: Context): boolean =>
  words.test(context.once(aimingText))

/** Whether anything that is aimed for or done is about what a description says. */
export const isTakenUp = (description: string, context: Context): boolean =>
  speaksOf(stemsIn(description), context.once(aimingStems))

const aimingStems = (context: Context): ReadonlySet<string> =>
  new Set(stemsIn(context.once(aimingText)))

const aimingText = ({ texts }: Context): string =>
  texts
    .filter((one) => one.in === 'plan' && !one.own && isAiming(one))
    .map(({ text }) => text)
    .join('\n')

const isAiming = (one: TextAt): boolean =>
  answering.has(one.top) || (one.top === 'person' && one.path[1] === 'barriers')

export type Diagnosis = NonNullable<Context['plan']['diagnoses']>[number]

/** Neither ruled out, nor being ruled out, nor of the past. */
export const isActive = ({ status }: Diagnosis): boolean =>
  status !== 'rule-out' && status !== 'history'

/** Whether a diagnosis that is treated is about the topic, or has it as a customary part. */
export const isPartOfDiagnosis = (topic: Topic, { plan }: Context): boolean =>
  (plan.diagnoses ?? []).some(
    (one) =>
      isActive(one) &&
      (one.code === undefined
        ? topic.named.test(one.description ?? '')
        : belongsTo(topic, one.code)),
  )

/** Whether the words are those of a disorder that is treated: what avoids meetings is social anxiety. */
export const isSignOfDiagnosis = (text: string, { plan }: Context): boolean =>
  (plan.diagnoses ?? []).some(
    (one) =>
      isActive(one) &&
      one.code !== undefined &&
      topicsOfCode(one.code).some(({ answered }) => answered.test(text)),
  )

/** The lists of words are English. */
export const isEnglish = ({ plan }: Context): boolean =>
  plan.language === undefined || /^en\b/i.test(plan.language)

/** Without any aim there is nothing yet that could answer a need. */
export const hasAims = ({ goals, objectives }: Context): boolean =>
  [...goals.map(({ goal }) => goal), ...objectives.map(({ objective }) => objective)].some(
    ({ statement, plain }) => Boolean(statement?.trim() || plain?.trim()),
  )

/** Agreed on and in use: what was discharged or archived is not told what it lacks. */
export const isRunning = ({ plan }: Context): boolean =>
  plan.status === undefined || plan.status === 'active'

/** The same, drafts included. */
export const isOpenPlan = ({ plan }: Context): boolean =>
  plan.status !== 'discharged' && plan.status !== 'archived'
