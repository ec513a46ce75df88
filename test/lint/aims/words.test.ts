import { describe, expect, it } from 'vitest'
import { firstWords, subjectOf } from '../../../src/lint/aims/words.ts'

describe('subjectOf', () => {
  it('names the kind and the id', () => {
    expect(subjectOf('objective', 'walks')).toBe('Objective walks')
  })

  it('points where there is no id', () => {
    expect(subjectOf('goal', undefined)).toBe('This goal')
  })
})

describe('firstWords', () => {
  it('keeps a short statement whole', () => {
    expect(firstWords(' Walk on  4 days\na week ')).toBe('Walk on 4 days a week')
  })

  it('ends a long one after seven words', () => {
    expect(firstWords('Walk to the river and back on 4 days a week')).toBe(
      'Walk to the river and back on …',
    )
  })
})
