import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFast } from '../../src/source/fast.ts'
import { versionReader } from '../../src/source/version-reader.ts'

const clients = 'examples/clients'
const texts = readdirSync(clients, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(clients, name), 'utf8'))

/** What does not look like itself: lines that look like keys and items and are none. */
const traps = [
  'a: "one\n  b: two"\nc: 3\n',
  'a: "one\nb: two"\nc: 3\n',
  "a: 'one\n\n  - two'\nb: 1\n",
  'a: [1,\nb: 2]\n',
  'a: {\nb: 1,\nc: 2\n}\n',
  'a: |\n  b: 1\n   c: 2\nd: >-\n  - one\n\n  - two\n\n# end\n',
  'a: |+\n  text\n\n\nb: 1\n',
  'a: |2\n    two\n  one\nb: 1\n',
  'a:\n- b: 1\n  c:\n  - d: 2\n- e\n',
  'a:\n  - - 1\n    - 2\n  - b: 1\n',
  'a: 1\na: 2\n',
  'a:\n  b: 1\n  b: 2\n',
  '---\na: 1\nb:\n  - 1\n',
  '--- # c\na: 1\n',
  'a: 1\n---\nb: 2\n',
  '%YAML 1.2\n---\na: 1\n',
  'a: &x 1\nb: *x\n',
  'a: one\n  two: three\n',
  'a: one\n  two\n\n  three\nb: 1\n',
  'a:\n\n  # why\n  b: 1\n# and\n  c: 2\nd:\n',
  '"a": 1\nb: 2\n',
  'b: 2\n"a": 1\n',
  '? a\n: 1\nb: 2\n',
  '__proto__: 1\na: 2\n',
  '- a\n- b\n',
  'plain\n',
  '',
  '# nothing\n',
  'a: 1\n b: 2\n',
  'a:\n    b: 1\n  c: 2\n',
  'a:\n  -\n    b: 1\n  - c: 1\n',
  'a: 1\r\nb:\r\n  - c: 1\r\n    d: 2\r\n',
  'a:\n  -   b: 1\n      c:\n        - 1\n',
]
/** Long enough that each is cut as far as it can be. */
const stretched = (text: string) =>
  text.replace(/^( *)(b|c|d): /gm, `$1x-long: ${'word '.repeat(60)}\n$1$2: `)

describe('versionReader', () => {
  it.each([...texts, ...traps, ...traps.map(stretched)])(
    'reads text %# as the fast reader does',
    (text) => {
      const read = versionReader()
      expect(read(text)).toEqual(readFast(text)?.value)
      expect(read(text)).toEqual(readFast(text)?.value)
    },
  )

  it('reads any version of a text as the fast reader does', () => {
    const edit = fc.record({
      text: fc.nat(),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      take: fc.nat(3),
      put: fc.array(
        fc.constantFrom('a: 1', '  - id: x', 'word', '"', '|', '[', '# x', '', '  b:'),
        {
          maxLength: 2,
        },
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const read = versionReader()
        const pool = [...texts]
        for (const { text, at, take, put } of edits) {
          const which = text % pool.length
          const lines = (pool[which] as string).split('\n')
          lines.splice(Math.floor(at * lines.length), take, ...put)
          pool[which] = lines.join('\n')
          expect(read(pool[which])).toEqual(readFast(pool[which])?.value)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same value for what stands in both versions', () => {
    const read = versionReader()
    const text = texts.find((one) => one.includes('goals:') && one.length > 10_000) as string
    const one = read(text) as Record<string, unknown[]>
    const other = read(text.replace(/\n {4}statement: /, '\n    statement: New. ')) as typeof one
    expect(other).not.toEqual(one)
    const same = Object.keys(one).filter((key) => one[key] === other[key])
    expect(same).toHaveLength(Object.keys(one).length - 1)
  })
})
