import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersThatDiffer } from '../../src/care/client-numbers.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

const units = [
  'days a week',
  'activities a week',
  'hours a day',
  'steps',
  'nights per week',
  'points',
]
const words = [
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
]

const planWith = (plain: string, unit: string, at_least: number): Plan => ({
  goals: [
    {
      id: 'g',
      statement: 'A better week',
      objectives: [
        { id: 'o', statement: 'More of it', plain, measure: { unit, target: { at_least } } },
      ],
    },
  ],
})

const amount = fc.integer({ min: 1, max: 10 })
const written = (value: number, isWord: boolean) => (isWord ? (words[value] ?? '') : String(value))

describe('numbers written for the client', () => {
  test('differ exactly where they are others, in figures or in words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        amount,
        amount,
        fc.boolean(),
        fc.constantFrom('', 'good ', 'full school '),
        (unit, planned, said, isWord, adjective) => {
          const text = `I do ${written(said, isWord)} ${adjective}${unit}.`
          const found = numbersThatDiffer(planWith(text, unit, planned))
          expect(found).toHaveLength(said === planned ? 0 : 1)
          for (const one of found) {
            expect(one.path).toEqual(['goals', 0, 'objectives', 0, 'plain'])
            expect(one.planned).toBe(`${planned} ${unit}`)
          }
        },
      ),
    )
  })

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (plain, unit) => {
        expect(Array.isArray(numbersThatDiffer(planWith(plain, unit, 4)))).toBe(true)
      }),
    )
  })

  test('“twice a week” is two times a week', () => {
    expect(numbersThatDiffer(planWith('See a friend twice a week.', 'times a week', 2))).toEqual([])
    expect(
      numbersThatDiffer(planWith('See a friend twice a week.', 'times a week', 3)),
    ).toHaveLength(1)
  })
})
