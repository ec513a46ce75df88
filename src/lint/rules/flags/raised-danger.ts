/** Why a plan gives reason to look at danger from the client's own hand: the plainest one it names. */

import { criticalAnswersOf } from '../../../care/critical-answers.ts'
import { remembered } from '../../../language/remembered.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import {
  type Flag,
  isRaised,
  isStanding,
  isUndenied,
  type Risk,
  saysPlainly,
  statesDanger,
} from './danger.ts'
import { sentencesOf } from './standing.ts'

/** In fixed words, to stand in a sentence; `undefined` where nothing gives reason. */
export function reasonForDanger(context: Context): string | undefined {
  const { plan } = context
  const risk = plan.assessment?.risk ?? {}
  if (isRaised(risk)) return `risk is given as “${risk.level}”`
  const flag = (risk.flags ?? []).find((one) => isOwn(one) && isStanding(one))
  if (flag) return `a flag of the kind “${flag.kind}” stands`
  if (textsOf(risk).some(isOfNow)) return 'thoughts of death or self-harm are described'
  const answered = criticalAnswersOf(context).at(-1)
  if (answered)
    return `${answered.item} of the ${answered.scale}${answered.day ? ` of ${answered.day}` : ''} was answered above zero`
  const code = codeOf(plan)
  if (code !== undefined) return `${code} is among the diagnoses`
  const told = [...textsOf(risk), ...(risk.factors ?? [])].some(tellsOfPast)
  return told ? 'self-harm or an attempt is part of the history' : undefined
}

const isOwn = ({ kind }: Flag): boolean =>
  kind === 'suicide' || kind === 'self-harm' || kind === 'crisis'

const textsOf = ({ suicide, self_harm: selfHarm }: Risk): string[] =>
  [suicide, selfHarm].filter((text) => text !== undefined)

/** What is wished for, in one word: “would not wake” denies nothing. */
const deadly =
  /\b(?:(?:to |would |he |she |they ){0,3}(?:not|never) (?:to )?(?:wake(?: up)?|be (?:alive|here)|exist)|(?:(?:he|she|they) )?(?:was|were) dead)\b/gi
const wish =
  /\b(?:wish(?:es|ing)?|wants?|hopes?|would rather|better off)\b[^.;]{0,30}\b(?:dead|die|dying|end it)\b|\b(?:passive|active) (?:death wish|thoughts? of death)\b|^\W*(?:suicidal (?:thoughts?|ideations?|urges?)|cutting|cuts|self-harms?)\b/i

/** “Wishes he would not wake; no plan”: what is denied is the plan. */
const isOfNow = remembered(
  (text: string): boolean =>
    statesDanger(text) ||
    sentencesOf(text).some((one) => saysPlainly(one.replace(deadly, 'die'), wish)),
)

const act =
  /\b(?:attempts?(?! to (?!end|kill|die))|attempted|overdosed?|(?:overdose|cutting|self-?harm\w*|self-injur\w+)(?! urges)|cuts? (?:him|her|them)sel(?:f|ves)|cuts? (?:his|her|their) (?:fore)?(?:arms?|wrists?|thighs?|legs?))\b/i
const ofOthers =
  /\b(?:family|mother|father|parents?|brother|sister|sibling|uncle|aunt|cousin|grand\w+|friend|peer|spouse|husband|wife|son|daughter|partner)(?:’s|'s)?\b/i

const tellsOfPast = remembered((text: string): boolean =>
  sentencesOf(text).some((one) => !ofOthers.test(one) && isUndenied(one, act)),
)

/** Suicidal ideation, nonsuicidal self-harm, an attempt, and personal history of either. */
const ownDanger = /^(?:R45\.851|R45\.88|T14\.91\w*|Z91\.5\w*)$/i

const codeOf = ({ diagnoses = [] }: Plan): string | undefined =>
  diagnoses.find(({ code = '', status }) => status !== 'rule-out' && ownDanger.test(code.trim()))
    ?.code
