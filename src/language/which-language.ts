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
/** So many signs more than the next language. */
const margin = 2
/** Of all words at least this share. */
const leastShare = 0.2

/**
 * @param expected the language that the author said the text is in: fewer signs are enough for it
 */
export function whichLanguage(text: string, expected?: string): Language | undefined {
  const words = wordsIn(text)
  const own = languages.find((one) => one === expected?.toLowerCase().split('-')[0])
  const scores = languages
    .map((language) => ({ language, signs: signsOf(language, words) }))
    .sort((a, b) => b.signs - a.signs)
  const [best, next] = scores
  if (!best || !next) return undefined
  const isClear =
    words.length >= fewestWords &&
    best.signs >= leastFor(words.length) &&
    best.signs - next.signs >= margin &&
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

const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []

/** Letters count in words that are no names; a German noun has its article to speak for it. */
function signsOf(language: Language, words: readonly string[]): number {
  const known = functionWords[language]
  const letters = ownLetters[language]
  let signs = 0
  for (const word of words) {
    if (known.has(word.toLowerCase())) signs++
    else if (letters?.test(word) && /^\p{Ll}/u.test(word)) signs++
  }
  return signs
}
