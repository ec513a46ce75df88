/**
 * Words that plainly tell of danger to others. Who threatens must be the client: most such texts deny,
 * tell of long ago, or tell what somebody else did.
 */

import { remembered } from '../../../language/remembered.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { isUndenied, saysPlainly } from './danger.ts'
import { sentencesOf } from './standing.ts'

const violent =
  '(?:hurt|harm|kill|stab|shoot|attack|assault|injure|strangle|choke|punch|hit|beat(?: up)?|burn down) (?!(?:him|her|them)sel|time\\b|an? habit|(?:the|his|her|their) (?:gym|habit|addiction|record|target|goal))'
const who =
  '^\\W*(?:(?:the )?(?:client|patient|pt\\.?|he|she|they) )?(?:(?:has|had|have|also|again|recently|reportedly|verbally|repeatedly|openly|once|still|then) ){0,4}'
const weapon = '(?:an? |the |his |her |their )?(?:knife|gun|bat|weapon|hammer|violence|death|harm)'

/** Said at some time: it counts where the sentence puts it near. */
const threatened = new RegExp(
  `${who}(?:threatened (?:to ${violent}|(?:\\S+ ){1,5}with ${weapon})|(?:made|uttered|voiced) (?:\\w+ ){0,2}threats? (?:to|against|toward|of)|vowed to ${violent})`,
  'i',
)
/** Said of now. */
const threatens = new RegExp(
  `${who}(?:threaten(?:s|ing) (?:to ${violent}|(?:\\S+ ){1,5}with ${weapon})|(?:makes|making|utters|voices) (?:\\w+ ){0,2}threats? (?:to|against|toward|of)|(?:(?:wants|intends|plans|is planning|vows|swears|(?:reports|states|has|voices) (?:an? |the )?(?:plan|intent(?:ion)?|wish)) to|(?:says|states|swears) (?:that )?(?:he|she|they) (?:will|is going to|are going to)) (?:seriously )?${violent}|(?:reports|has|voices|endorses) (?:active )?homicidal (?:intent|plan))`,
  'i',
)
const near =
  /\b(?:(?:last|this|past) (?:night|week(?:end)?|month|(?:few|two|three|several|\d+) (?:days|weeks))|yesterday|today|recent(?:ly)?|(?:\d+|an?|one|two|three|four|several|few) (?:days?|weeks?) ago|(?:a|one) month ago|still|repeatedly|keeps|(?:last|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

const thoughts =
  /\b(?:endorses|reports?|reported|express(?:es|ed)|admits?|describes?|has|having|presents with)\b(?: [\w-]+,?){0,3} (?:homicidal (?:ideations?|thoughts?|urges?)|\bH\.?I\b(?!\w)|(?:thoughts|urges?) (?:of|to) (?:hurt|harm|kill|attack|stab|shoot)(?:ing)? (?!(?:him|her|them)sel))|^\W*(?:active|current|ongoing|present) (?:homicidal (?:ideations?|thoughts?)|H\.?I\b(?!\w))/i
/** Obsessions about harm frighten the one who has them: they tell of no wish. */
const obsessive =
  /\b(?:intrusive|unwanted|obsess\w*|ego-?dystonic|horrif\w*|afraid|fear\w*|compuls\w*|checking|OCD)\b/i

/** “No intent now” answers for the whole text. */
const takenBack =
  /\b(?:denie[sd]|denying|no|without|not|never)\b[^.;]{0,60}\b(?:intent(?:ion)?s?|plans?|thoughts?|ideation|wish|homicidal|HI|threats?|violence|danger)\b/i

/** What a text says of danger to others, if it says so plainly. */
export const dangerToOthers = (text: string | undefined): 'threat' | 'thoughts' | undefined =>
  text === undefined ? undefined : read(text)

const read = remembered((text: string): 'threat' | 'thoughts' | undefined => {
  if (takenBack.test(text) || obsessive.test(text)) return undefined
  const sentences = sentencesOf(text)
  if (sentences.some(isThreat)) return 'threat'
  return sentences.some((one) => saysPlainly(one, thoughts)) ? 'thoughts' : undefined
})

const isThreat = (sentence: string): boolean =>
  saysPlainly(sentence, threatens) || (near.test(sentence) && isUndenied(sentence, threatened))

/** The client's own name stands for “the client”. */
export function unnamed(text: string | undefined, { client }: Plan): string | undefined {
  const names = [client?.preferred_name, ...(client?.name ?? '').split(/\s+/)].filter(
    (name) => name !== undefined && /^\p{Lu}\p{L}+$/u.test(name),
  )
  if (text === undefined || names.length === 0) return text
  return text.replace(new RegExp(`\\b(?:(?:${names.join('|')})(?: |\\b))+`, 'gu'), 'Client ')
}
