/**
 * Backup words: twelve English words that hold 128 bits of chance and a checksum (BIP-39). All keys of
 * an identity come out of them, so that a lost computer is no lost identity.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const count = 12

/** @param chance 16 random bytes */
export const wordsOf = (chance: Uint8Array): string[] =>
  entropyToMnemonic(chance, wordlist).split(' ')

/** The bytes behind the words, or why there are none, without naming a word. */
export function chanceOf(typed: string): { chance: Uint8Array } | { problem: string } {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
  if (words.length !== count)
    return { problem: `${words.length} words were found; there are ${count}.` }
  const unknown = words.findIndex((word) => !wordlist.includes(word))
  if (unknown >= 0)
    return { problem: `Word ${unknown + 1} is not in the list of words; look at its spelling.` }
  try {
    return { chance: mnemonicToEntropy(words.join(' '), wordlist) }
  } catch {
    return { problem: 'These words do not belong together: one is wrong, or two are swapped.' }
  }
}
