import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blanks, type BlankValues, blanksIn, filled } from '../../src/library/fill.ts'

const blanks: Blanks = {
  n: { kind: 'number' },
  score: { kind: 'score', instrument: 'isi' },
  date: { kind: 'date' },
  often: { kind: 'frequency' },
  long: { kind: 'span' },
  what: { kind: 'words' },
}

const fill = <T>(value: T, values: BlankValues = {}): T =>
  filled(value, { blanks, values, client: 'N. P.', from: '2026-11-21' })

describe('filling a sentence', () => {
  it('puts in what was said, and what the plan calls the client', () => {
    expect(fill('{{client}} will {{what}} {{often}}', { what: 'walk', often: 'weekly' })).toBe(
      'N. P. will walk weekly',
    )
    expect(fill('{{n}} of {{n}}', { n: 5 })).toBe('5 of 5')
  })

  it('leaves a blank as it is that nobody has filled', () => {
    expect(fill('{{client}} will {{what}} {{often}}', { often: 'weekly' })).toBe(
      'N. P. will {{what}} weekly',
    )
    expect(fill('{{constructor}} {{toString}}')).toBe('{{constructor}} {{toString}}')
  })

  it('writes a day out, and a span as the day that it ends on', () => {
    expect(fill('By {{date}}, yes', { date: '2027-03-01' })).toBe('By March 1, 2027, yes')
    expect(fill('By {{date}}, yes', { date: '8 weeks' })).toBe('By January 16, 2027, yes')
    expect(fill('By {{date}}, yes', { date: 'the summer' })).toBe('By the summer, yes')
    expect(fill('for {{long}} now', { long: '8 weeks' })).toBe('for 8 weeks now')
  })

  it('begins a sentence with a capital', () => {
    expect(fill('{{what}} on {{often}}', { what: 'choir', often: 'Mondays' })).toBe(
      'Choir on Mondays',
    )
    expect(fill('The {{what}}', { what: 'choir' })).toBe('The choir')
  })

  it('ends a sentence with one full stop', () => {
    expect(fill('Up at {{what}}. Then', { what: '4:30 a.m.' })).toBe('Up at 4:30 a.m. Then')
    expect(fill('Up at {{what}}. Then', { what: 'dawn' })).toBe('Up at dawn. Then')
    expect(fill('With {{client}}.')).toBe('With N. P.')
  })
})

describe('filling a field that is one blank', () => {
  it('gives a number for a number or a score, and words where it is none', () => {
    expect(fill('{{n}}' as unknown, { n: '5' })).toBe(5)
    expect(fill('{{score}}' as unknown, { score: '19.5' })).toBe(19.5)
    expect(fill('{{n}}' as unknown, { n: -3 })).toBe(-3)
    expect(fill('{{n}}' as unknown, { n: 'a few' })).toBe('a few')
    expect(fill('{{what}}' as unknown, { what: '5' })).toBe('5')
  })

  it('gives a day for a date or a span', () => {
    expect(fill('{{date}}', { date: '8 weeks' })).toBe('2027-01-16')
    expect(fill('{{date}}', { date: '2027-03-01' })).toBe('2027-03-01')
    expect(fill('{{date}}', { date: 'the summer' })).toBe('the summer')
  })

  it('keeps a blank without a value, and writes the client', () => {
    expect(fill('{{n}}')).toBe('{{n}}')
    expect(fill('{{client}}')).toBe('N. P.')
  })
})

describe('filling a value that holds others', () => {
  it('goes through fields and lists, and leaves out what is not there', () => {
    const measure = { target: { at_least: '{{n}}' }, unit: 'days', how: undefined }
    expect(
      fill({ measure, steps: ['{{what}} it'], minutes: 45 } as object, { n: 4, what: 'Try' }),
    ).toEqual({
      measure: { target: { at_least: 4 }, unit: 'days' },
      steps: ['Try it'],
      minutes: 45,
    })
  })

  it('changes nothing but the client where no value is given', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{n}}', '{{what}}', '{{date}}', '{{client}}', '{{ n }}', '{{', '}}'),
    )
    const text = fc.array(piece).map((pieces) => pieces.join(''))
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        text,
        fc.integer(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value
    const withClient = (part: unknown): unknown =>
      JSON.parse(JSON.stringify(part), (_, one) =>
        typeof one === 'string' ? one.replace(/\{\{client\}\}\.?/g, 'N. P.') : one,
      )
    fc.assert(
      fc.property(value, (part) => {
        expect(fill({ part })).toEqual(withClient({ part }))
      }),
    )
  })
})

describe('the blanks of a value', () => {
  it('come each once, in the order of the text, without the client', () => {
    const value = { a: '{{client}} {{what}} {{n}}', b: [{ c: '{{n}} {{date}}' }], d: 5 }
    expect(blanksIn(value)).toEqual(['what', 'n', 'date'])
    expect(blanksIn('{{Not}} {{a b}} {x}')).toEqual([])
  })
})
