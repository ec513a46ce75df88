/**
 * Cuts a sentence into words, numbers and marks, each with its place. Everything that a number can
 * look like in clinical English (`3-5`, `4/5`, `12/4/2026`, `4-7-8`, `10%`, `$250`, `2x`, `9 am`)
 * is one token, so that no later step has to look at characters again.
 */
import { codes, isApostrophe, isDigit, isLetter, isSpace } from './tokens/characters.ts'
import { namedByFigure, readFigure } from './tokens/figures.ts'
import { mayBeInitials, readInitials } from './tokens/initials.ts'
import { type Token, tokenAt } from './tokens/token.ts'
import { readWord } from './tokens/words.ts'

export type { Token } from './tokens/token.ts'

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let joined = false
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      joined = false
      at += 1
      continue
    }
    if (isOwned(text, tokens.at(-1), at)) {
      at += 3
      continue
    }
    const initials = mayBeInitials(text, at) ? readInitials(text, at, tokens) : undefined
    const token = initials?.[0] ?? readToken(text, at, code)
    token.joined = joined
    tokens.push(token)
    if (initials?.[1]) tokens.push(initials[1])
    at = token.end
    joined = true
  }
  return tokens
}

/** `Pt.'s`: the stop belongs to the abbreviation, and both to the owner. */
function isOwned(text: string, owner: Token | undefined, at: number): boolean {
  if (text.charCodeAt(at) !== codes.dot || owner?.end !== at || !shortOwners.has(owner.lower))
    return false
  if (!isApostrophe(text.charCodeAt(at + 1)) || text.charAt(at + 2) !== 's') return false
  owner.end = at + 3
  owner.lower += "'s"
  return true
}
const shortOwners = new Set(['pt', 'ct', 'cl'])

function readToken(text: string, at: number, code: number): Token {
  if (isLetter(code)) return readWord(text, at)
  if (isDigit(code)) return namedByFigure(text, at) ?? readFigure(text, at)
  const opensFigure = code === codes.dollar || code === codes.dot
  if (opensFigure && isDigit(text.charCodeAt(at + 1))) return readFigure(text, at)
  return tokenAt('mark', at, at + 1, text.charAt(at).toLowerCase())
}
