/** Words of the text as a sentence about it quotes them. */
import type { Mention } from '../reading.ts'

/** `“walk to the mailbox”`, without the marks that stand round it. */
export const quote = ({ text }: Mention): string =>
  `“${withoutEnd(text.replace(/^["“'\s]+/, ''), /["”'.,;:\s]/)}”`

/** A text without the characters at its end that match: `walk` of `walk. ,`. */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1
  return text.slice(
    0,
    text.charAt(end) === '.' && isInitial.test(text.slice(0, end)) ? end + 1 : end,
  )
}

/** The last of `J. R.`, whose stop is its own. */
const isInitial = /\p{Lu}\.\s?\p{Lu}$/u
