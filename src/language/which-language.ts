/**
 * Which language a text is in, told by its small words. Careful: what is not clear is not told, and
 * then the text counts as the document’s language. A name with a foreign letter, a drug or a Latin term
 * makes no sentence foreign.
 *
 * Small words are one of the two classic signs (Grefenstette 1995, “Comparing two language
 * identification schemes”); the other, sequences of letters, would need tables of them.
 */
import { functionWords, type Language, ownLetters } from './languages/words.ts'

export type { Language }

const languages = Object.keys(functionWords) as Language[]
/** Fewer words than this tell nothing. */
const fewestWords = 3
/** So many signs more than English; languages that share their small words are nearer to each other. */
const marginToEnglish = 2
const margin = 1
/** Of all words at least this share. */
const leastShare = 0.2

interface Scored {
  language: Language
  signs: number
}

/**
 * @param expected the language that the author said the text is in: fewer signs are enough for it
 */
export function whichLanguage(text: string, expected?: string): Language | undefined {
  const words = wordsIn(text)
  const scores = scoresOf(words)
  const [best] = scores
  if (best && isClear(best, scores, words.length)) return best.language
  const own = languages.find((one) => one === expected?.toLowerCase().split('-')[0])
  return own && isLikely(own, scores) ? own : undefined
}

/** The language with the most signs first. */
function scoresOf(words: readonly string[]): Scored[] {
  const signs = signsIn(words)
  return languages
    .map((language, at) => ({ language, signs: signs[at] ?? 0 }))
    .sort((a, b) => b.signs - a.signs)
}

const signsFor = (wanted: Language, scores: readonly Scored[]): number =>
  scores.find(({ language }) => language === wanted)?.signs ?? 0

function isClear({ language, signs }: Scored, scores: readonly Scored[], words: number): boolean {
  if (words < fewestWords || signs < leastFor(words) || signs / words < leastShare) return false
  if (signs - (scores[1]?.signs ?? 0) < margin) return false
  return language === 'en' || signs - signsFor('en', scores) >= marginToEnglish
}

/** Two signs in a short phrase; three in what is long enough to hold them. */
const leastFor = (words: number): number => (words < 8 ? 2 : 3)

/** For the language that was expected it is enough that no other has more signs. */
function isLikely(own: Language, scores: readonly Scored[]): boolean {
  const signs = signsFor(own, scores)
  return signs > 0 && signs === scores[0]?.signs && (own === 'en' || signs > signsFor('en', scores))
}

/** Web and mail addresses are in no language. */
const address = /\bhttps?:\/\/\S+|\S+@\S+/g

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(address, ' ')
    .match(/[\p{L}\p{M}]+/gu) ?? []

/** Of each small word the places of its languages; most words of a text are in none. */
const placesOf = new Map<string, number[]>()
for (const [at, language] of languages.entries())
  for (const word of functionWords[language])
    placesOf.set(word, [...(placesOf.get(word) ?? []), at])

const beyondAscii = /[\u0080-\uffff]/

/** How many signs of each language there are. */
function signsIn(words: readonly string[]): number[] {
  const signs = languages.map(() => 0)
  for (const word of words)
    for (const at of placesOf.get(word.toLowerCase()) ?? byLetters(word))
      signs[at] = (signs[at] ?? 0) + 1
  return signs
}

/** Letters count in words that are no names; a German noun has its article to speak for it. */
function byLetters(word: string): number[] {
  if (!beyondAscii.test(word) || !/^\p{Ll}/u.test(word)) return []
  return languages.flatMap((language, at) => (ownLetters[language]?.test(word) ? [at] : []))
}
