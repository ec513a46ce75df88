import { describe, expect, test } from 'vitest'
import { syllablesIn } from '../../src/language/syllables.ts'

/** Counted by hand, as a dictionary divides them. */
const words: readonly (readonly [count: number, words: string])[] = [
  [1, 'you a the steps sleep school worked played used shared fights times nights plan make hope'],
  [1, 'friend three eight lived called changed eats makes thought through strength walks goals'],
  [2, 'client kitchen morning ready wanted needed table little people changes watches going being'],
  [2, 'mother father feelings worry music sister brother planning sometimes something evening'],
  [2, 'panic trauma exposed urges houses finished started create lion quiet diet science handled'],
  [3, 'therapist family depression hospital medicine agreement objective together remember'],
  [3, 'difficult attention medical behavior recovered exercise understand beginning example'],
  [3, 'piano video period assessment yesterday'],
  [4, 'anxiety activity behavioral emergency activation medication avoidable motivation society'],
  [4, 'intervention security'],
  [5, 'organization'],
]

describe('syllables', () => {
  const cases = words.flatMap(([count, list]) =>
    list.split(' ').map((word): [string, number] => [word, count]),
  )

  test('nearly every word is counted right', () => {
    const wrong = cases.filter(([word, count]) => syllablesIn(word) !== count)
    expect(wrong.map(([word]) => `${word}: ${syllablesIn(word)}`)).toEqual([])
  })
})
