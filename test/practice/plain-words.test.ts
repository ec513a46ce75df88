import { describe, expect, test } from 'vitest'
import { plainWords, plainWordsOf } from '../../src/practice/plain-words.ts'
import { inFolder } from '../helpers/run.ts'

describe('a practice’s own glossary', () => {
  test('stands before the one that comes with the program', () =>
    inFolder(
      { 'plain-words.yaml': 'words:\n  - { word: shaping, means: Small steps are praised. }\n' },
      async (folder) => {
        const words = await plainWordsOf(folder)
        expect(words[0]).toEqual({ word: 'shaping', means: 'Small steps are praised.' })
        expect(words).toHaveLength(plainWords().length + 1)
      },
    ))

  test('is not needed', () =>
    inFolder({}, async (folder) => {
      expect(await plainWordsOf(folder)).toBe(plainWords())
      expect(await plainWordsOf(undefined)).toBe(plainWords())
    }))

  test('that holds no words is told, not passed over', () =>
    inFolder({ 'plain-words.yaml': 'shaping: Small steps are praised.\n' }, async (folder) => {
      await expect(plainWordsOf(folder)).rejects.toThrow('holds no words')
    }))
})
