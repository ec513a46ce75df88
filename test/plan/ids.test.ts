/** Ids made of words: short, stable to read, unlike each other, and never the client's name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFor, unlike } from '../../src/plan/ids.ts'

const none = new Set<string>()

describe('idFor', () => {
  it.each([
    ['Sleep through the night again', 'sleep-through-night'],
    ['By March 1, Maria will walk 20 minutes on 5 days a week', 'walk-minutes'],
    ['Tom and Ana will talk each evening', 'talk-evening'],
    ['Tom will call his brother Karl on Sundays', 'call-brother'],
    ['Größere Ruhe', 'grossere'],
    ['1, 2, 3', 'goal'],
    ['', 'goal'],
    ['眠れない', 'goal'],
  ])('%j becomes %j', (text, id) => {
    expect(idFor(text, none, { otherwise: 'goal' })).toBe(id)
  })

  it('leaves out words that name the client', () => {
    const text = 'Maria Rivera will walk with Maria’s sister'
    expect(idFor(text, none, { avoid: ['Maria Rivera'], otherwise: 'goal' })).toBe('walk-sister')
  })

  it('is unlike every id that is taken, and fits the format', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, others) => {
        const taken = new Set<string>()
        for (const one of [text, ...others, text]) {
          const id = idFor(one, taken, { otherwise: 'item' })
          expect(taken.has(id)).toBe(false)
          expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
          taken.add(id)
        }
      }),
    )
  })

  it('counts on from the first number that is free', () => {
    expect(unlike('sleep', new Set(['sleep', 'sleep-2']))).toBe('sleep-3')
  })
})
