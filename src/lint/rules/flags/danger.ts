/**
 * What a plan says of risk: words that plainly state present danger, flags that stand, and whether
 * there is a safety plan. In doubt a text states nothing: most of them deny.
 */
import type { Plan } from '../../../plan/types.generated.ts'
import { sentencesOf } from './standing.ts'

type Assessment = NonNullable<Plan['assessment']>
export type Risk = NonNullable<Assessment['risk']>
export type Flag = NonNullable<Risk['flags']>[number]
export type SafetyPlan = NonNullable<Assessment['safety_plan']>

const thoughts =
  '(?:suicidal (?:ideations?|thoughts?|urges?)|thoughts? of (?:suicide|self-harm|(?:ending|taking) (?:his|her|their|own|my)\\b|killing (?:him|her|them)sel(?:f|ves))|\\bS\\.?I\\b(?!\\w)|urges? to (?:self-harm|cut|hurt (?:him|her|them)sel(?:f|ves)|die)|self-harm|cutting)'
const stated = new RegExp(
  `\\b(?:endors(?:es|ed|ing)|reports?|reported|express(?:es|ed)|admits?(?: to)?|describes?|has|having|presents with|experienc(?:es|ing))\\b(?: [\\w-]+,?){0,4} ${thoughts}|^\\W*(?:active|current|passive|present|daily|weekly|intermittent|frequent|recurrent|ongoing)\\b(?: [\\w-]+,?){0,3} ${thoughts}`,
  'i',
)
const planOrIntent =
  /\b(?:with|has|have|having|states?|reports?|describes?|endorses|and) (?:an? |the |some |clear |specific |stated )*(?:\w+ )?(?:plan|intent(?:ion)?|means)\b/i
const denied =
  /\b(?:no|not|non|nor|never|none|without|denie[sd]|denying|negative|absent|free of|rules? out|ruled out|if|should|any)\b/i
const past =
  /\b(?:history|historical|past|previous(?:ly)?|prior|former(?:ly)?|ago|at intake|at admission|used to|as an? (?:teen\w*|child|adolescent)|last (?:had|occurred|episode|time|reported|year)|resolved|remitted|since then|no longer|was\b|were\b|until|(?:in|since) (?:19|20)\d\d|when (?:he|she|they))\b/i

/** “Suicidal thoughts: denied”; “no plan” denies the plan alone. */
const deniedBehind =
  /^[\s,:(–-]*(?:(?:is|are|currently|at present) )*(?:denie[sd]\b(?! (?:any )?(?:plan|intent|means))|absent|negative|none|not (?:present|endorsed|reported)|no\b(?! (?:plan|intent|means)))/i

/** A sentence that says what the pattern looks for, neither of the past nor denied. */
export function saysPlainly(sentence: string, what: RegExp): boolean {
  return !past.test(sentence) && isUndenied(sentence, what)
}

/** The same, of any time. */
export function isUndenied(sentence: string, what: RegExp): boolean {
  const found = what.exec(sentence)
  if (found === null) return false
  const end = found.index + found[0].length
  return !denied.test(sentence.slice(0, end)) && !deniedBehind.test(sentence.slice(end))
}

const isPlain = (sentence: string): boolean => saysPlainly(sentence, stated)

/** Plainly says that suicidal thoughts or self-harm are there now. */
export const statesDanger = (text: string | undefined): boolean =>
  text !== undefined && sentencesOf(text).some(isPlain)

/** The same, with a plan or an intent. */
export const statesIntent = (text: string | undefined): boolean =>
  text !== undefined &&
  sentencesOf(text).some(
    (sentence) => isPlain(sentence) && planOrIntent.test(sentence) && !denied.test(sentence),
  )

const grave: ReadonlySet<unknown> = new Set([
  'crisis',
  'suicide',
  'self-harm',
  'harm-to-others',
  'grave-disability',
])
const over = /\b(?:none|low|minimal|mild|resolved|past|historical|closed|cleared|denie[sd])\b|^0$/i

/** A flag that stands: of a grave kind, and not called low, past or resolved. */
export const isStanding = ({ kind, severity = '', excerpt = '' }: Flag): boolean =>
  grave.has(kind) && !over.test(severity) && !(denied.test(excerpt) && severity === '')

export const isRaised = ({ level }: Risk): boolean =>
  level === 'moderate' || level === 'high' || level === 'imminent'

/** Something of a safety plan is there, or the reason why none is needed. */
export const hasContent = ({ date, where, steps }: SafetyPlan): boolean =>
  date !== undefined || isFilled(where) || (steps?.length ?? 0) > 0

export const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== ''
