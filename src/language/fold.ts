// First step of reading a short phrase such as a span or a frequency: one spelling for all the ways
// a clinician may write the same thing, so that the grammars behind it stay small.

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]

/** Longer texts are prose: nobody writes a deadline or a frequency of more than 160 characters. */
const LONGEST_PHRASE = 160

/** Regular-expression source for a number in words below one hundred. */
export const NUMBER_WORDS = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice().reverse().join('|')}`

const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS})\\b`, 'gi')
const ORDINAL_WORD = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'g')

/** The number a text of digits or words names ('34', 'thirty-four'); NaN when it names none. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [first = '', second] = text.toLowerCase().split(/[- ]/)
  const tens = TENS.indexOf(first)
  if (tens < 0) return second === undefined ? smallNumber(first) : Number.NaN
  return (tens + 2) * 10 + (second === undefined ? 0 : smallNumber(second))
}

/**
 * Lower case, plain hyphens, apostrophes and spaces, numbers as digits ('forty-five' to '45',
 * 'third' to '3rd', '1½' to '1.5', 'ninety (90)' to '90'), no full stops. Empty when too long.
 */
export function foldPhrase(text: string): string {
  if (text.length > LONGEST_PHRASE) return ''
  return foldNumbers(foldMarks(text))
    .replace(/^[ .,;:]+|[ .,;:!]+$/g, '')
    .replace(/ +/g, ' ')
}

function foldMarks(text: string): string {
  return text
    .replace(/(\d) ?½/g, '$1.5')
    .replaceAll('½', '0.5')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[×✕]/g, 'x')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=[a-z])\./g, '')
}

function foldNumbers(text: string): string {
  return text
    .replace(NUMBER_WORD, (words) => String(readNumber(words)))
    .replace(/\b(\d) hundred(?: and)?(?: (\d{1,2}))?\b/g, (_, h, n) => String(+h * 100 + +(n ?? 0)))
    .replace(ORDINAL_WORD, (word) => ordinal(ORDINALS.indexOf(word) + 1))
    .replace(/\b(\d+) \(\1\)/g, '$1')
    .replace(/(\d) 1\/2\b/g, '$1.5')
    .replace(/(?<![\d/])1\/2\b(?!\/)/g, '0.5')
}

function smallNumber(word: string): number {
  const value = SMALL.indexOf(word)
  return value < 0 ? Number.NaN : value
}

function ordinal(value: number): string {
  return `${value}${['st', 'nd', 'rd'][value - 1] ?? 'th'}`
}
