/** The same day in fewer spellings: signs made alike, 'no later than' taken off, ordinals in figures. */
import { readNumber } from '../fold.ts'

/** Less is changed than in `foldPhrase`, which would make a half of the second of January, '1/2'. */
export function tidy(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/^[ .,;:]+|[ .,;:!?]+$/g, '')
}

export const LEADS =
  /^(?:(?:(?:on or )?(?:before|about)|(?:no|not) later than|by|on|until|till?|around|approximately|roughly|due|sometime) |(?:approx|c(?:irc)?a)\.? |~ ?)+/

/** 'Twenty-first', which `foldPhrase` leaves at '20-1st', and 'fifteenth', which it leaves alone. */
export function foldOrdinals(phrase: string): string {
  return phrase
    .replace(/\b([23])0[- ]([1-9](?:st|nd|rd|th))\b/g, '$1$2')
    .replace(/\b((?:thir|four|fif|six|seven|eigh|nine)teen)th\b/g, (_, n) => `${readNumber(n)}th`)
    .replace(/\btwentieth\b/g, '20th')
    .replace(/\bthirtieth\b/g, '30th')
}
