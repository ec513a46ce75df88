/**
 * Which language a text is in, told by its small words. Careful: what is not clear is not told, and
 * then the text counts as the document’s language. A name with a foreign letter, a drug or a Latin term
 * makes no sentence foreign.
 *
 * Small words are the classic sign (Grefenstette 1995, “Comparing two language identification
 * schemes”); for a handful of known languages and whole sentences they are as good as letter sequences.
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

/**
 * @param expected the language that the author said the text is in: fewer signs are enough for it
 */
export function whichLanguage(text: string, expected?: string): Language | undefined {
  const words = wordsIn(text)
  const own = languages.find((one) => one === expected?.toLowerCase().split('-')[0])
  const signs = signsIn(words)
  const scores = languages
    .map((language, at) => ({ language, signs: signs[at] ?? 0 }))
    .sort((a, b) => b.signs - a.signs)
  const [best, next] = scores
  if (!best || !next) return undefined
  const english = signs[languages.indexOf('en')] ?? 0
  const isClear =
    words.length >= fewestWords &&
    best.signs >= leastFor(words.length) &&
    best.signs - next.signs >= margin &&
    (best.language === 'en' || best.signs - english >= marginToEnglish) &&
    best.signs / words.length >= leastShare
  if (isClear) return best.language
  return own && isLikely(own, scores) ? own : undefined
}

/** Two signs in a short phrase; three in what is long enough to hold them. */
const leastFor = (words: number): number => (words < 8 ? 2 : 3)

/** For the language that was expected it is enough that no other has more signs. */
function isLikely(own: Language, scores: { language: Language; signs: number }[]): boolean {
  const signs = scores.find(({ language }) => language === own)?.signs ?? 0
  const english = scores.find(({ language }) => language === 'en')?.signs ?? 0
  return signs > 0 && signs === scores[0]?.signs && (own === 'en' || signs > english)
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
