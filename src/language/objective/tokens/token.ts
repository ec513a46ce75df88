/** One token of a text: a word, a number in any of its forms, or a mark. */

export type NumberForm =
  | 'plain'
  /** `4/5`, `8/10`: `value` out of `outOf`. */
  | 'share'
  /** `12/4/2026`, `3/1/27`, `2026-12-04`. */
  | 'date'
  /** `9:00`, `9am`. */
  | 'clock'
  /** `1st`, `third`. */
  | 'ordinal'
  /** `4-7-8`: the name of a technique. */
  | 'series'
  /** `120/80`, told from a share because it is larger than one. */
  | 'ratio'

export interface Token {
  kind: 'word' | 'number' | 'mark'
  start: number
  end: number
  /** Lower case, straight apostrophes. */
  lower: string
  /** Begins with a capital. */
  capital: boolean
  /** Somebody's initials, read as a name. */
  initials: boolean
  /** Follows the token before it without a space. */
  joined: boolean
  form: NumberForm | undefined
  value: number | undefined
  upTo: number | undefined
  outOf: number | undefined
  percent: boolean
  money: boolean
  /** `3x`, `2X`: times. */
  times: boolean
  /** Written as a word: `three`. */
  spelled: boolean
  /** `YYYY-MM-DD`. */
  date: string | undefined
}

/** A token that is no number yet; all of them have the same fields, so that they are quick to read. */
export const tokenAt = (kind: Token['kind'], start: number, end: number, lower: string): Token => ({
  kind,
  start,
  end,
  lower,
  capital: false,
  initials: false,
  joined: false,
  form: undefined,
  value: undefined,
  upTo: undefined,
  outOf: undefined,
  percent: false,
  money: false,
  times: false,
  spelled: false,
  date: undefined,
})

export function numberAt(text: string, start: number, end: number, form: NumberForm): Token {
  const token = tokenAt('number', start, end, text.slice(start, end).toLowerCase())
  token.form = form
  return token
}

/** `from 8 to 5` names two figures; `8 to 10 minutes` is a range. */
export const isFrom = (text: string, start: number): boolean =>
  /\bfrom (?:an? )?(?:\w+ )?$/i.test(text.slice(Math.max(0, start - 16), start))
