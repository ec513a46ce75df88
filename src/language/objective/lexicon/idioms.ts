/**
 * Turns of phrase that name a state although every word in them is concrete: nobody can see a lid on
 * a temper. Looked for in the words of one clause, in lower case.
 */
import { shaped } from './words.ts'

const phrases = [
  'act together',
  'head straight',
  'at home here',
  'spark back',
  'groove',
  'edge off',
  'head above water',
  'even keel',
  'same page',
  'lid on',
  'own weight',
  'my weight around',
  'its place',
  'handle on',
  'some slack',
  'hold it together',
  'keep it together',
  'pull myself together',
  'step back from the',
  'chip away',
  'iron out',
  'under control',
  'at ease',
  'at peace',
  'on track',
  'in check',
  'at bay',
  'back on my feet',
  'on her feet',
  'on his feet',
  'on my own two feet',
  'turn my life',
  'turn things around',
  'new leaf',
  'better place',
  'drive the bus',
  'inner critic',
  'one day at a time',
  'clear my head',
  'out of my head',
  'out of my shell',
  'out of his shell',
  'out of her shell',
  'comfort zone',
  'make peace',
  'find my way',
  'find her voice',
  'find my voice',
  'find his voice',
  'bounce back',
  'move forward',
  'moving forward',
  'let go',
  'letting go',
  'put it behind',
  'put this behind',
  'get through this',
  'make it through this',
  'keep calm',
  'stay calm',
  'keep my cool',
  'keep his cool',
  'keep her cool',
  'keep cool',
  'be there for',
  'be there more',
  'stand on',
  'walls down',
  'guard down',
  'feel like',
  'whole again',
  'myself again',
  'himself again',
  'herself again',
  'normal again',
  'old self',
  'back to normal',
  'on top of things',
  'on top of my',
  'in control',
  'out of trouble',
  'in touch with',
  'connect with',
  'on the right',
  'best version',
  'good choices',
  'better choices',
  'right choices',
  'right thing',
  'best self',
  'sense of',
  'place in the world',
  'big picture',
  'get along',
  'see eye to eye',
  'meet in the middle',
  'pull together',
  'work as a team',
  'clear the air',
  'heart to heart',
  'live life',
  'living my',
  'live my',
  'get a grip',
  'grip on',
  'come to terms',
  'take charge',
  'take control',
  'take things',
  'go with the flow',
  'roll with',
  'look forward',
  'give back',
  'get my life',
  'get his life',
  'get her life',
  'get it together',
  'set an example',
  'do my best',
  'do her best',
  'do his best',
  'try my best',
  'be the best',
]

/** Whether a text holds such a phrase. */
export const holdsIdiom = (text: string): boolean => phrases.some((phrase) => text.includes(phrase))

/** A word, or two in a row, with which a phrase may begin: without them none is looked for. */
export const idiomWord = shaped(/groove/)
export const opensIdiom = shaped({ test: (word) => hasEndIn(word, firstWords()) })
export const carriesIdiomOn = shaped({ test: (word) => hasBeginningIn(word, secondWords()) })

const firstWords = once(() => wordsOfPhrases(0))
const secondWords = once(() => wordsOfPhrases(1))

const wordsOfPhrases = (place: number): ReadonlySet<string> =>
  new Set(phrases.map((phrase) => phrase.split(' ')[place] ?? ''))

/** The longest word with which a phrase opens or goes on. */
const longest = 12

function hasEndIn(word: string, ends: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, word.length - longest); from < word.length; from += 1)
    if (ends.has(word.slice(from))) return true
  return false
}

function hasBeginningIn(word: string, beginnings: ReadonlySet<string>): boolean {
  for (let to = 1; to <= Math.min(word.length, longest); to += 1)
    if (beginnings.has(word.slice(0, to))) return true
  return false
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
