/**
 * How many years of school a text asks for: the Flesch–Kincaid grade level,
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 *
 * Kincaid, Fishburne, Rogers, Chissom (1975), Derivation of new readability formulas for Navy enlisted
 * personnel, Research Branch Report 8-75. It knows English only, and of sense it knows nothing.
 */
import { syllablesIn } from './syllables.ts'

export interface ReadingGrade {
  /** One decimal; never below 0. */
  grade: number
  words: number
  sentences: number
}

export interface GradedSentence {
  text: string
  grade: number
}

/** A shorter sentence is hard by its words alone, which a glossary is for. */
const fewestForHardest = 8

/** @param pieces paragraphs, list items, cells; only what ends as a sentence does is counted */
export function readingGrade(pieces: Iterable<string>): ReadingGrade | undefined {
  const sentences = sentencesOf(pieces)
  const words = sentences.flatMap(wordsIn)
  if (words.length === 0) return undefined
  return { grade: gradeOf(sentences), words: words.length, sentences: sentences.length }
}

/** The hardest first, each text once. */
export function hardestSentences(pieces: Iterable<string>, most: number): GradedSentence[] {
  const texts = new Set(sentencesOf(pieces))
  return [...texts]
    .filter((text) => wordsIn(text).length >= fewestForHardest)
    .map((text) => ({ text, grade: gradeOf([text]) }))
    .sort((a, b) => b.grade - a.grade)
    .slice(0, most)
}

function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(0, Math.round(grade * 10) / 10)
}

/** A figure counts as one short word: nobody spells out “2026” to read it. */
const syllablesOf = (word: string): number => (/\d/.test(word) ? 1 : syllablesIn(word))

const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'.:,][\p{L}\p{N}]+)*/gu) ?? []

/** A full stop ends a sentence where a capital or a quotation mark follows, save after a title. */
const sentenceEnd =
  /(?<!\b(?:Dr|Ms|Mr|Mrs|Prof|St|vs|approx)\.)(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u

/** Names, dates, titles and telephone numbers end otherwise, and nobody reads them as sentences. */
const isWhole = /\p{L}[\s\S]*[.!?]\p{P}*$/u

function sentencesOf(pieces: Iterable<string>): string[] {
  return [...pieces]
    .flatMap((piece) => piece.split(sentenceEnd))
    .map((sentence) => sentence.trim())
    .filter((sentence) => isWhole.test(sentence))
}
