/**
 * Plain statements, of now, that the client wishes to be dead or thinks of suicide: in the client's own
 * words (“Some nights I want to die”) and in the short notes of a field (“Suicidal thoughts most
 * nights”). Figures of speech, denials, the past and what others said or wished state nothing.
 */
import { remembered } from '../../../language/remembered.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { saysPlainly } from './danger.ts'
import { sentencesOf } from './standing.ts'
import { unnamed } from './threats.ts'

/**
 * A wish to be dead or not to wake up, or thoughts of suicide or self-harm: the Columbia scale
 * (C-SSRS) keeps the two apart as its first and second question.
 */
export type Death = 'wish' | 'thoughts'

const adverbs =
  "(?:(?:just|really|sometimes|often|still|honestly|only|also|truly|always|currently|mostly|secretly|kind of|sort of|do|'d|would|keeps?|(?:has|have|'ve|'s) been) )*"
const lead =
  '^\\W*(?:(?:(?:on )?(?:some|most|many|every) (?:nights?|days?|evenings?|mornings?)|sometimes|often|still|at (?:times|night)),? )?'
const self = '(?:my|him|her|them)sel(?:f|ves)'
const own = '(?:my|his|her|their)'
const subject = `(?:${lead}|\\b(?:I|he|she|they|client|patient|pt\\.?)(?: |(?='(?:d|m|ve|s)\\b)))(?:'(?:m|ve|s|d) )?${adverbs}`

/** “Die at home”, “die of shame”, “wake up at three”: only these may follow a death that is meant. */
const meant =
  '(?=\\W*$|\\W*[.,;:!?…–—"”)]|,? (?:and|but|because|so|again|anymore|any longer|any more|ever again|sometimes|often|lately|now|right now|today|tonight|(?:some|most|many) (?:nights?|days?|mornings?|evenings?)|in the mornings?|the next (?:day|morning)|tomorrow)\\b)'
const daily =
  '(?=\\W*$|\\W*[.,;:!?…–—"”)]|,? (?:and|but|because|so|again|anymore|sometimes|often|lately|now|right now|today|tonight|all the time|a lot|daily|(?:some|most|many|every) (?:nights?|days?|mornings?|evenings?|single)|at (?:night|times)|when)\\b)'
const unwoken =
  "(?:(?:would|could|will|did|do|does)(?: just| simply)?(?: not|n't)|wouldn't|couldn't|won't|never)(?: just| ever| simply)* (?:wake(?: up)?|woke(?: up)?|be (?:alive|here anymore)|exist)"

const wish = new RegExp(
  [
    `${subject}(?:wants?|wanna|wish(?:es)?|wishing|longs?|wanting)(?: just)? (?:to )?(?:die${daily}|be dead${daily})`,
    `${subject}(?:wants?|wish(?:es)?)(?: to)? (?:not|never)(?: to)? (?:wake(?: up)?|be alive|exist)${meant}`,
    `${subject}(?:wish(?:es)?|wishing|hop(?:e|es|ing)|pray(?:s|ing)?)(?: that)? (?:I|he|she|they) (?:just |simply |(?:could|would) (?:just )?(?:go to sleep|fall asleep) and )*(?:${unwoken}${meant}|(?:was|were) dead${daily}|(?:would|could)(?: just)? die${daily})`,
    `\\b(?:I|he|she|they)(?: just)?(?: do not| does not| don't| doesn't) (?:really )?want to (?:wake up${meant}|(?:live|be alive|go on living|exist)${meant})`,
    "\\b(?:I|he|she|they)(?:'d| would) (?:just )?(?:rather be dead|be better off dead)(?! than)",
    "\\b(?:would|'d) (?:all )?be better off (?:without me|if I (?:was|were) (?:dead|gone))",
    `^\\W*(?:passive )?(?:death wish|wish(?:es)? (?:to be dead|to die|not to wake(?: up)?))${daily}`,
  ].join('|'),
  'iu',
)

const suicide = `(?:suicide|killing ${self}|(?:ending|taking) ${own} (?:own )?life|ending it all)`
/** Looked at only, since “without plan” behind the thoughts does not deny them. */
const often =
  '(?=,? (?:most|some|many|every|several|almost|nearly|daily|nightly|weekly|sometimes|often|at (?:night|times)|in the (?:evening|night|morning)|on (?:most|some)|once|twice|a few times|\\d|(?:with|without|no)(?: an?| any)? (?:plan|intent|means)|are (?:present|frequent|daily)|persist|continue|come))\\b'
const thoughts = new RegExp(
  [
    `${subject}(?:wants?|wanna|wanting)(?: just)? (?:to )?(?:kill ${self}|end ${own} (?:own )?life|end it all|take ${own} (?:own )?life|commit suicide)(?! (?:back|of|sentence|in|over|into|up|by|with|slowly|at|time))`,
    `${subject}(?:thinks?|thinking)(?: \\w+){0,2} (?:about|of) ${suicide}(?! (?:prevention|as|survivors?|note|rates?))`,
    `${subject}(?:have|has|having|gets?|getting) (?:\\w+ )?(?:suicidal (?:thoughts?|ideation|urges?)|thoughts? (?:of|about) ${suicide})`,
    `\\b(?:I|he|she|they|client|patient)(?: am| is| are|'m|'s| feels?) ${adverbs}suicidal\\b`,
    `^\\W*(?:(?:has|have|gets?) )?(?:suicidal (?:thoughts?|ideations?|urges?)|thoughts? (?:of|about) ${suicide}|S\\.?I\\.?|urges to (?:cut|self-harm)|self-harm|cutting)(?:${often}|\\W*$)`,
    `\\bI (?:still )?(?:cut|burn|hurt) myself (?:(?:almost |nearly )?every|most|some (?:nights|days)|daily|weekly|when I|to feel|at night)`,
    `^\\W*(?:(?:she|he|they|client) )?(?:still )?(?:cuts|burns|is cutting) (?:${self}|${own} (?:fore)?(?:arms?|wrists?|thighs?|legs?))`,
  ].join('|'),
  'iu',
)

/** What takes it back from before it, in its own clause. */
const governed =
  /\b(?:no|not|nor|never|none|without|den(?:y|ies|ied|ying)|negative|if|whether|unless|should|afraid|fear\w*|worr\w+|thinks? (?:that )?$)\b|\b(?:do|does|did|is|was|has|have|would)n't\b/i
const takenBack =
  /^[\s,:(–-]*(?:(?:is|are|currently|plan|intent|and|or|,) *)*(?:denied|absent|negative|none|not (?:present|endorsed|reported))\b/i
const bygone =
  /\b(?:used to|back then|as an? (?:teen\w*|kid|child|adolescent|boy|girl)|(?:when|after|before) (?:I|he|she|they) (?:was|were)|in (?:19|20)\d\d|(?:years?|months?) ago|at (?:intake|admission)|at (?:age )?\d\d?\b(?! (?:[ap]\.?m|o'clock))|no longer|history|resolved|until)\b/i
/** Answers for the whole text, whatever sentence it stands in. */
const over = /\b(?:none|denies(?: (?:them|any|it))?) (?:since|now|today|currently|at present)\b/i
/** Shame, laughter and an exam are not died of; obsessions frighten the one who has them. */
const figure =
  /\b(?:embarrass\w*|asham\w*|shame|humiliat\w*|mortif\w*|blush\w*|cring\w*|laugh\w*|bored\w*|hungry|joking\w*|figure of speech|in front of|call(?:s|ed)? on me|shaving|cooking|intrusive|unwanted|obsess\w*|ego-?dystonic|OCD|song|lyrics)\b/i
const kin =
  '(?:mother|father|mom|mum|dad|parents?|brother|sister|sibling|uncle|aunt|cousin|grand\\w+|friend|peer|spouse|husband|wife|son|daughter|partner|boyfriend|girlfriend|roommate|patient of hers|ex)'
const kinSays = new RegExp(
  `\\b${kin}\\b[^.;]{0,20}\\b(?:says?|said|saying|tells?|told|states?|stated|screams?|screamed|texts?|texted|writes|wrote)\\b`,
  'i',
)
const anyKin = new RegExp(`\\b${kin}(?:'s)?\\b`, 'i')
const brokenSleep =
  /\bw[ao]k(?:es?|ing|en)?(?: up)? (?:at|every|often|several|two|three|four|\d|in the (?:middle|night)|during|with|from)|\bnightmares?\b|\bbaby\b|\bsleep through\b/i

/** The plainest of what a text states. */
export const deathIn = remembered((text: string): Death | undefined => {
  if (over.test(text)) return undefined
  const sentences = sentencesOf(text.replace(/[‘’]/g, "'"))
  const says = (what: RegExp) =>
    sentences.some((one, at) => isMeant(one, what, sentences.slice(0, at).join(' ')))
  return says(thoughts) ? 'thoughts' : says(wish) ? 'wish' : undefined
})

function isMeant(sentence: string, what: RegExp, before: string): boolean {
  const found = what.exec(sentence)
  if (
    found === null ||
    sentence.trimEnd().endsWith('?') ||
    bygone.test(sentence) ||
    figure.test(sentence)
  )
    return false
  const ahead = sentence.slice(0, found.index)
  const clause = ahead.split(/[,;:–—]|\b(?:and|but)\b/).at(-1) ?? ''
  if (governed.test(clause) || takenBack.test(sentence.slice(found.index + found[0].length)))
    return false
  if (kinSays.test(ahead) || isOfAnother(found[0], `${before} ${ahead}`)) return false
  if (/\bw[ao]ke/i.test(found[0]) && brokenSleep.test(`${lastOf(before)} ${sentence}`)) return false
  return isFirstPerson(found[0]) || hasVerb(found[0]) || saysPlainly(sentence, what)
}

const lastOf = (text: string): string => sentencesOf(text).at(-1) ?? ''

const isFirstPerson = (words: string): boolean => /\bI\b|\bmyself\b|\bme\b/.test(words)
/** A verb in the present says the time; a noun leaves it to the sentence. */
const hasVerb = (words: string): boolean =>
  /\b(?:wants?|wish(?:es)|thinks?|hopes|prays|feels)\b/i.test(words)

/** “Her mother is ill. She wants to die”: nobody knows who. */
const isOfAnother = (words: string, before: string): boolean =>
  !isFirstPerson(words) && anyKin.test(before)

/** Where the client is quoted or the complaint is told, with what it states. */
export const deathInWords = (context: Context): { death: Death; path: Path }[] =>
  ownWords(context).flatMap(({ text, path }) => {
    const death = deathIn(unnamed(text, context.plan) ?? '')
    return death ? [{ death, path }] : []
  })

function ownWords({ plan, goals, objectives }: Context): { text: string; path: Path }[] {
  const { presenting_problem: complaint, client_words: words } = plan.assessment ?? {}
  const quoted = (one: object, path: Path) => ({
    text: (one as { client_words?: string }).client_words,
    path: [...path, 'client_words'],
  })
  return [
    { text: words, path: ['assessment', 'client_words'] },
    { text: complaint, path: ['assessment', 'presenting_problem'] },
    ...(plan.problems ?? []).map((one, at) => quoted(one, ['problems', at])),
    ...goals.map(({ goal, path }) => quoted(goal, path)),
    ...objectives.map(({ objective, path }) => quoted(objective, path)),
  ].flatMap(({ text, path }) => (text ? [{ text, path }] : []))
}
