/**
 * Means of harm that a plan says are at hand, and what it says of keeping them away. A weapon in a
 * memory, a relative's death or a video game is none; nor is one that is locked up or given away.
 */

import { saysSomething } from '../../../care/bare-notes.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { sentencesOf } from './standing.ts'

export interface MeansAt {
  kind: 'firearm' | 'other'
  path: Path
}

const firearm = '(?:hand)?guns?|firearms?|rifles?|shotguns?|pistols?|revolvers?'
const blade = 'razors?(?: blades?)?|blades?|box[- ]?cutters?|scalpels?|kni(?:fe|ves)'
const drug =
  '(?:pain |sleeping )?(?:pills?|tablets?)|medic(?:ation|ine)s?|meds|insulin|opioids?|acetaminophen'
const some = "(?:[\\w’'-]+,? ){0,4}"
const holds = '(?:owns?|has|have|keeps?|carr(?:y|ies)|hides?|bought|purchased|access to)'
const place =
  '(?:is |are |stands? |lies? |(?:is |are )?(?:kept|stored) )?(?:loaded|unlocked|unsecured|at home|(?:in|under|by|on) (?:the|his|her|their|a) (?:\\w+ )?(?:home|house|apartment|closet|drawer|nightstand|bed|bedroom|truck|car|basement|garage|attic|cabinet|shelf))\\b'

const heldFirearm = new RegExp(
  `\\b${holds} ${some}(?:${firearm})\\b|\\b(?:${firearm}) ${some}${place}`,
  'i',
)
const heldOther = new RegExp(
  `\\b(?:owns?|has|have|keeps?|carr(?:y|ies)|hides?|bought|collects?) ${some}(?:${blade}|ropes?|noose|ligature)\\b|\\b(?:${blade}) ${some}${place}|\\b(?:stockpil|hoard|stash|saved? up|saving up)(?:ed|es|ing|s)?\\b|\\baccess to ${some}(?:lethal means|${drug})\\b`,
  'i',
)
const anyFirearm = new RegExp(`\\b(?:${firearm})\\b`, 'i')
const anyMeans = new RegExp(
  `\\b(?:${firearm}|${blade}|${drug}|weapons?|ammunition|ropes?|car keys|poisons?)\\b`,
  'i',
)

const deniedBefore =
  /\b(?:no|not|none|never|neither|without|denie[sd]|denying|lacks?|limited|restricted|unknown|if|any|used to|former(?:ly)?|previous(?:ly)?|past|history|until|ago|family|grand\w+|ex(?:-\w+)?|neighbors?|boss|co-?workers?|video|memor\w+|nightmares?|flashbacks?|dreams?|combat)\b/i
const deniedAfter =
  /^[^.;]{0,40}?(?:[:,–—-]\s*(?:no|none|denied|n\/?a|negative|unknown|not (?:present|asked|owned|known|at home|in the home))\b|\b(?:denied|absent)\b)/i
/** Out of reach, or not there any more. */
const away =
  /(?<!\b(?:not|never|isn[’']t|aren[’']t|nothing is)(?: \w+)? )\b(?:locked|locks?|lock ?box|secured|(?:gun|in (?:an?|the|his|her|their)(?: \w+)?) safe|held by|kept by|(?:is|are|stays?|kept|stored|left) (?:with|at) (?:his|her|their|an?|the) (?:\w+ )?(?:parents?|mother|father|brother|sister|son|daughter|uncle|aunt|friend|neighbor|police|range|club)\w*(?:’s|'s)?|off-?site|out of the (?:home|house)|removed?|removes|threw|thrown|handed|gave|gives?|given|turned in|surrendered|dispos\w+|sold|discarded|no longer)\b/i
const told = /\b(?:shot|shoots|shooting|killed|died|death|suicide by)\b/i

function isAtHand(sentence: string, what: RegExp): boolean {
  const found = what.exec(sentence)
  if (found === null || away.test(sentence) || told.test(sentence)) return false
  const end = found.index + found[0].length
  return !deniedBefore.test(sentence.slice(0, end)) && !deniedAfter.test(sentence.slice(end))
}

/** The first that is plainly at hand; the field for it goes before other texts. */
export function meansAtHand(context: Context): MeansAt | undefined {
  const { risk } = context.plan.assessment ?? {}
  const asked = risk?.firearm_access?.trim() ?? ''
  const path = ['assessment', 'risk', 'firearm_access']
  const sentences = sentencesOf(asked)
  // “None”, or locked up or given away in whichever sentence, answers for the whole.
  const isAnswered = sentences.some((one) => away.test(one) || isNone(one))
  if (!isAnswered && sentences.some((one) => isAtHand(one, anyFirearm) || isYes(one)))
    return { kind: 'firearm', path }
  if (!isAnswered && sentences.some((one) => isAtHand(one, heldOther)))
    return { kind: 'other', path }
  return inTexts(context, asked === '')
}

const isNone = (sentence: string): boolean => /^\W*(?:none|no|n\/?a|denie[sd])\W*$/i.test(sentence)

const isYes = (sentence: string): boolean => /^\W*(?:yes|y|true)\b/i.test(sentence)

/** Where the field was answered, other texts are not read for firearms. */
function inTexts({ plan }: Context, withFirearms: boolean): MeansAt | undefined {
  const { risk, presenting_problem, home_environment } = plan.assessment ?? {}
  const at = (...path: Path): Path => ['assessment', ...path]
  const texts: [string | undefined, Path][] = [
    ...(['self_harm', 'suicide', 'violence'] as const).map((key): [string | undefined, Path] => [
      risk?.[key],
      at('risk', key),
    ]),
    ...(risk?.flags ?? []).map(({ excerpt }, index): [string | undefined, Path] => [
      excerpt,
      at('risk', 'flags', index),
    ]),
    [plan.client?.living_situation, ['client', 'living_situation']],
    [home_environment, at('home_environment')],
    [presenting_problem, at('presenting_problem')],
  ]
  for (const [index, text] of (risk?.factors ?? []).entries()) {
    const kind = kindIn(text, anyFirearm, withFirearms)
    if (kind) return { kind, path: at('risk', 'factors', index) }
  }
  for (const [text, path] of texts) {
    const kind = kindIn(text, heldFirearm, withFirearms)
    if (kind) return { kind, path }
  }
  return undefined
}

function kindIn(text: string | undefined, gun: RegExp, withFirearms: boolean) {
  if (text === undefined) return undefined
  const sentences = sentencesOf(text)
  if (withFirearms && sentences.some((one) => isAtHand(one, gun))) return 'firearm'
  return sentences.some((one) => isAtHand(one, heldOther)) ? 'other' : undefined
}

const spokenOf =
  /\b(?:lethal means|means (?:restriction|safety|reduction|counsel\w*)|safe(?:r)? storage|(?:home|house|environment|room|apartment) safe(?:r)?|(?:access to|about|discussed|reviewed) means|means (?:(?:was|were) )?(?:discussed|reviewed|addressed|removed|secured))\b/i
const notDone = /\b(?:no|not|nothing|without|never|needs?|pending|to be)\b/i
/** Talked about, whatever came of it. */
const talked =
  /\b(?:declin\w+|refus\w+|discuss\w*|counsel\w*|agree\w*|talked|asked (?:to|him|her|them))\b/i

/** Whether anything in plan or record says what was agreed, done or declined about means. */
export function speaksOfMeans({ plan, texts }: Context): boolean {
  const { risk, safety_plan: safety } = plan.assessment ?? {}
  if (saysSomething(risk?.means_restriction)) return true
  if ((safety?.steps ?? []).some((step) => anyMeans.test(step) || spokenOf.test(step))) return true
  return texts.some(({ text, own }) => !own && sentencesOf(text).some(isAboutKeepingAway))
}

const isAboutKeepingAway = (sentence: string): boolean =>
  (spokenOf.test(sentence) && !notDone.test(sentence)) ||
  (anyMeans.test(sentence) && (away.test(sentence) || talked.test(sentence)) && !drugTalk(sentence))

/** “Discussed medication side effects” and “was given sertraline” are about treatment. */
const drugTalk = (sentence: string): boolean =>
  !new RegExp(`\\b(?:${firearm}|${blade}|weapons?)\\b`, 'i').test(sentence) &&
  !/\b(?:lock\w*|remov\w+|held by|kept by|dispos\w+|threw|out of the|access)\b/i.test(sentence)
