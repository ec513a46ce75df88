import { describe, expect, test } from 'vitest'
import { hardestSentences, readingGrade } from '../../src/language/reading-grade.ts'

describe('reading grade', () => {
  test('is the formula of Kincaid et al.', () => {
    // 6 words of one syllable each in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    expect(readingGrade(['The cat sat on the mat.'])).toEqual({ grade: 0, words: 6, sentences: 1 })
    // 8 words, 19 syllables: 0.39 × 8 + 11.8 × 19 / 8 − 15.59 = 15.555.
    const hard = readingGrade(['The therapist and the family considered medication together.'])
    expect(hard).toEqual({ grade: 15.6, words: 8, sentences: 1 })
  })

  test('a piece ends its sentence; a title, a clock and a decimal do not', () => {
    const pieces = [
      'Call Dr. Marrow at 5.30 p.m. if it gets worse.',
      'Then take a walk. Rest a bit after.',
    ]
    expect(readingGrade(pieces)?.sentences).toBe(3)
  })

  test('what does not end as a sentence is none: names, dates, the name of a treatment', () => {
    expect(
      readingGrade([
        'Diana Okafor',
        'October 6, 2026',
        '207-555-0142',
        'Cognitive behavioral therapy: graded exposure',
      ]),
    ).toBeUndefined()
  })

  test('the hardest sentences come first, each once', () => {
    const easy = 'You and I will go for a walk each day.'
    const hard =
      'Considerable psychosocial deterioration necessitates immediate interdisciplinary intervention today.'
    const found = hardestSentences([easy, hard, hard], 3)
    expect(found.map(({ text }) => text)).toEqual([hard, easy])
  })
})
