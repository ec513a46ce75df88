/** Named scales, and what makes a score or a rating of a number. */
import type { Cursor } from '../cursor.ts'
import {
  acronymsOfTherapy,
  ofScale,
  scaleNames,
  scaleTitles,
  scaleWords,
  scoreSigns,
} from '../lexicon/measures.ts'
import { isDigit } from '../tokens/characters.ts'
import type { Token } from '../tokens/token.ts'

/** A named scale: known, in capitals with a figure, or in brackets: `PHQ-9`, `(BASC)`. */
export function isScaleName(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token === undefined || token.kind !== 'word') return false
  if (cursor.is(at, ofScale)) {
    if (token.capital && cursor.is(at, scaleTitles)) return cursor.isCapital(at - 1)
    if (cursor.is(at, scaleNames)) return token.capital || /[-\d]/.test(token.lower)
  }
  const isInBrackets = cursor.low(at - 1) === '('
  if (isInBrackets && token.lower === 'timed') return cursor.low(at + 1) === 'up'
  if (!token.capital || cursor.is(at, acronymsOfTherapy)) return false
  if (hasFigure(token.lower)) return lettersAndFigure.test(written(cursor, token))
  if (!isInBrackets || cursor.low(at + 1) !== ')') return false
  return /^[A-Z]{3,5}$/.test(written(cursor, token))
}

/** A figure at its end, or just before: `PHQ-9`, `PHQ9A`. */
const hasFigure = (word: string): boolean =>
  isDigit(word.charCodeAt(word.length - 1)) || isDigit(word.charCodeAt(word.length - 2))

/** Diseases, manuals and techniques look the same: `COVID-19`, `DSM-5`, `MP3`. */
const lettersAndFigure = /^(?!COVID|DSM|ICD|F|POD|TF|MP)[A-Z]{2,}[A-Za-z]*-?\d+[A-Za-z]?$/

const written = (cursor: Cursor, { start, end }: Token): string => cursor.text.slice(start, end)

/** How far before and after a bare number the scale may stand that makes a score of it. */
const reach = { back: 11, on: 6 }

/** A named scale, a reading or the word score shortly before a bare number, or a scale behind it. */
export function isNearScale(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - reach.back; back -= 1) {
    const word = cursor.low(back)
    if (word === '.' || word === ';') return false
    if (cursor.is(back, scoreSigns) || isScaleName(cursor, back)) return true
  }
  for (let on = at + 1; on <= at + reach.on; on += 1)
    if (isScaleName(cursor, on) || (cursor.is(on, scaleWords) && cursor.low(on) !== 'rate'))
      return true
  return false
}

/** Whether the text speaks of a scale, or of rating from 0 or 1 to 10. */
export const speaksOfScale = (cursor: Cursor): boolean => cursor.says(anyScale)

const anyScale =
  /\bscale\b|\b0 ?(?:-|–|to) ?10\b|\b1 ?(?:-|–|to) ?10\b|\b10 ?=|\bSUDS?\b|\brat(?:e|es|ed|ing)\b/
