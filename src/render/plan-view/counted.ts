/** A number and what it counts: '18 sessions', '1 hour a day'. */

const oneOnly = /(?:^|\s)1$/
const numbersOnly = /^[\d.,\s–-]+$/

/**
 * '9 points', 'at most 1 hour a day'. Ranges ('1-2', 'between 0 and 1') keep the plural.
 *
 * @param unit in the plural, where it has one
 */
export function withUnit(value: string, unit: string | undefined): string {
  if (!unit || !value || (unit === '%' && value.endsWith('%'))) return value
  if (unit === '%') return `${value}%`
  const isOne = oneOnly.test(value) && !value.startsWith('between')
  return `${value} ${isOne ? firstWordSingular(unit) : unit}`
}

/** Only a number takes a unit: '18 sessions', but '18 visits in all' as it was written. */
export function numberOf(value: string | number, unit: string): string {
  const text = String(value)
  return numbersOnly.test(text) ? withUnit(text, unit) : text
}

function firstWordSingular(unit: string): string {
  return unit.replace(/^\p{L}+/u, singular)
}

/** 'activities' -> 'activity', 'classes' -> 'class', 'hours' -> 'hour', 'less' as it is. */
function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word !== 'calories') return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word
}
