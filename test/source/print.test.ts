/** The short way to write a simple value says what the library would. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, Scalar, visit } from 'yaml'
import { flowText, valueLines } from '../../src/source/print.ts'

const signs = [...'abcNOynltrue fas,.()/’\'-–0123éł:#&*!|>"%@`']
const text = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((all) => all.join(''))
const word = fc.constantFrom('true', 'Null', 'FALSE', 'word', 'inf', 'nan', 'e', 'a b', 'x-1', '')
const value = fc.oneof(text, word, fc.integer(), fc.boolean(), fc.constantFrom(-0, 1.5, 1e21))

function byLibrary(one: unknown, lineWidth: number): string[] {
  const document = new Document({ k: one })
  visit(document, {
    Scalar(at, node) {
      if (at !== 'key') node.type = Scalar.PLAIN
    },
  })
  const options = { indent: 2, lineWidth, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY }
  return document.toString(options).replace(/\n$/, '').slice('k:'.length).split('\n')
}

describe('a simple value', () => {
  it('is written as the library writes it', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 20, 40), (one, width) => {
        const layout = { step: 2, listsIndented: true, eol: '\n', width }
        const style = typeof one === 'string' ? Scalar.PLAIN : undefined
        expect(valueLines(one, layout, false, style)).toEqual(byLibrary(one, width))
      }),
      { numRuns: 2000 },
    )
  })

  it('is written as it is where it is a key', () => {
    fc.assert(
      fc.property(fc.oneof(word, text), (key) => {
        const [first = ''] = new Document([key]).toString({ lineWidth: 0 }).split('\n')
        if (/^[a-z_\d]+$/.test(key) && !/^(?:y|n|yes|no|on|off)$/.test(key))
          expect(`- ${flowText(key)}`).toBe(first)
      }),
      { numRuns: 1000 },
    )
  })
})
