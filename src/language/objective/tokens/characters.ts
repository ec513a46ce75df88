/** Kinds of characters, by their UTF-16 codes. */

export const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 191 && code < 0x2000)
export const isDigit = (code: number): boolean => code > 47 && code < 58
export const isSpace = (code: number): boolean =>
  code === 32 || (code > 8 && code < 14) || code === 160
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
export const isHyphen = (code: number): boolean => code === 45 || (code > 0x200f && code < 0x2013)

export const codes = {
  space: 32,
  dollar: 36,
  comma: 44,
  hyphen: 45,
  dot: 46,
  slash: 47,
  enDash: 0x2013,
  emDash: 0x2014,
} as const

/** Where the figures end that begin at a place: that place when there are none. */
export function digitsEnd(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

/** Where a word ends; an apostrophe between two letters belongs to it. */
export function wordEnd(text: string, start: number): number {
  let end = start
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (isLetter(code)) continue
    if (isApostrophe(code) && end > start && isLetter(text.charCodeAt(end + 1))) continue
    break
  }
  return end
}

/** Where letters and figures end; a point between two figures belongs to them: `OQ-45.2`. */
export function letterOrDigitEnd(text: string, from: number): number {
  let end = from
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || isDigit(code)) continue
    if (code !== codes.dot || !isDigit(text.charCodeAt(end + 1))) break
    if (!isDigit(text.charCodeAt(end - 1))) break
  }
  return end
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
