import { describe, expect, it } from 'vitest'
import { isGivenUp } from '../../../src/lint/aims/given-up.ts'

describe('isGivenUp', () => {
  it.each(['deferred', 'revised', 'discontinued'])('holds for %s', (status) => {
    expect(isGivenUp({ status })).toBe(true)
  })

  it.each(['active', 'met', 'not-met', undefined])('does not hold for %s', (status) => {
    expect(isGivenUp({ status })).toBe(false)
  })
})
