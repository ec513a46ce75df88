import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filled } from '../../src/library/fill.ts'
import { isFilledFrom } from '../../src/library/matches.ts'

const template = 'By {{date}}, {{client}} will walk {{n}}-minute rounds, up from {{baseline}}.'

describe('a text from a template', () => {
  it('is known whatever its blanks were filled with', () => {
    const text = 'By May 1, 2027, N. P. will walk 20-minute rounds, up from none at all.'
    expect(isFilledFrom(template, text)).toBe(true)
    expect(isFilledFrom(template, text.toUpperCase().replaceAll(' ', '\n'))).toBe(true)
    expect(isFilledFrom(template, template)).toBe(true)
  })

  it('is not one with other words between, before or behind its own', () => {
    expect(isFilledFrom(template, 'By May 1 N. P. will run 20-minute rounds, up from none.')).toBe(
      false,
    )
    expect(isFilledFrom('Sleep {{how}} again', 'I sleep well again')).toBe(false)
    expect(isFilledFrom('Sleep {{how}} again', 'Sleep well again soon')).toBe(false)
    expect(isFilledFrom('Sleep well', 'Sleep well and long')).toBe(false)
    expect(isFilledFrom('Sleep well', 'sleep, WELL.')).toBe(true)
  })

  it('does not let one word stand for two of its own', () => {
    expect(isFilledFrom('calm {{how}} calm', 'calm')).toBe(false)
    expect(isFilledFrom('{{a}} and then {{b}} and then', 'One and then')).toBe(false)
  })

  it('is every text that filling makes', () => {
    const word = fc.stringMatching(/^[a-z{}.,' é0-9]{0,12}$/)
    const piece = fc.oneof(word, fc.constantFrom('{{a}}', '{{b}}', '{{client}}', ' '))
    const value = fc.oneof(fc.stringMatching(/^[A-Za-z0-9 .,é-]{0,12}$/), fc.integer())
    fc.assert(
      fc.property(fc.array(piece), value, value, (pieces, a, b) => {
        // A lone blank may become a number; a space keeps it a sentence.
        const text = ` ${pieces.join(' ')}`
        const made = filled(text, {
          blanks: {},
          values: { a, b },
          client: 'N. P.',
          from: '2026-11-21',
        })
        expect(isFilledFrom(text, made)).toBe(true)
      }),
    )
  })
})
