import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { meaningOf, valueMeaning } from '../../../src/plan/sameness.ts'
import { recordShape } from '../../../src/plan/shapes.generated.ts'
import { fileKindOf } from '../../../src/revisions/file-kind.ts'
import { outlineOf } from '../../../src/revisions/outline/outline.ts'
import { sentencesOf } from '../../../src/revisions/outline/sentences.ts'
import { readSource } from '../../../src/source/read.ts'
import { edited } from '../merge/random-edits.ts'

const outline = (text: string) => outlineOf(readSource(text))

const plan = `txplan: 1
signatures: [{ role: client, name: Ana, signed: 2026-10-01 }]
goals:
  - objectives: # hers
      - target_date: 2026-12-15
        measure:
          target: { at_most: 7 }
          instrument: isi
        statement: >-
          Sleep 7 hours on
          5 nights a week.
        interventions: [cbt-i, diary]
        id: sleep-1
    statement: Sleep
    id: sleep
review: { history: [{ date: 2026-11-01, summary: "Better. Dr. Marrow agrees. Go on." }] }
x-own: { b: 1, a: [x y, z] }
discharge: { criteria: [Two scores in a row below five], goals: [] }
status:
`

describe('an outline', () => {
  it('has one fact a line, in the order of the format', () => {
    expect(outline(plan)).toBe(`Format: 1
Goal sleep: Sleep
  Objective sleep-1: Sleep 7 hours on 5 nights a week.
    Measure
      Instrument: isi
      Target: at most 7
    Target date: December 15, 2026
    Interventions: cbt-i, diary
Review
  Review held: November 1, 2026
    What came out:
      Better.
      Dr. Marrow agrees.
      Go on.
Discharge
  Discharge criteria:
    - Two scores in a row below five
Signature: Ana
  Signed as: client
  Signed on: 2026-10-01
x-own
  A:
    - x y
    - z
  B: 1
`)
  })

  it('tells a record by its fields', () => {
    const record =
      'txplan: 1\nclient: "12"\nmeasures:\n  - { instrument: isi, date: 2026-10-01, score: 9 }\n'
    expect(fileKindOf(readSource(record).value)).toBe('record')
    expect(outline(record)).toBe(
      'Format: 1\nClient: 12\nScore: isi\n  Date: October 1, 2026\n  Score: 9\n',
    )
  })

  it('is none for what cannot be read in full', () => {
    for (const text of ['goals: [', 'a: 1\na: 2\n', '- 1\n', 'words', ''])
      expect(outline(text)).toBeUndefined()
  })

  it('says the same of another layout, and something else of another meaning', () => {
    const bases = [
      'minimal.plan.yaml',
      'clients/case-26-sud-isp/plan.yaml',
      'clients/reyes-m/record.yaml',
    ].map((name) => readFileSync(`examples/${name}`, 'utf8'))
    const meaning = (text: string) => {
      const { value } = readSource(text)
      const isRecord = fileKindOf(value) === 'record'
      return JSON.stringify(isRecord ? valueMeaning(value, recordShape, '') : meaningOf(value))
    }
    const cases = fc.record({
      base: fc.constantFrom(...bases),
      numbers: fc.array(fc.nat(1_000_000), { maxLength: 8 }),
      indent: fc.integer({ min: 2, max: 6 }),
    })
    fc.assert(
      fc.property(cases, ({ base, numbers, indent }) => {
        const other = edited(base, numbers, 'Oak')
        const laidOut = parseDocument(other).toString({ indent, lineWidth: 60 })
        if (readSource(laidOut).problems.length === 0) expect(outline(laidOut)).toBe(outline(other))
        if (meaning(other) !== meaning(base)) expect(outline(other)).not.toBe(outline(base))
      }),
      { numRuns: Number(process.env['TXPLAN_CASES'] ?? 200) },
    )
  })
})

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Dr. Marrow and N. W. agree. She said “no.” Then yes.',
      ['Dr. Marrow and N. W. agree.', 'She said “no.”', 'Then yes.'],
    ],
    ['A score of 4.5 now, e.g. here.', ['A score of 4.5 now, e.g. here.']],
    ['A paragraph\nin two lines.\n\nAnother.', ['A paragraph in two lines.', '', 'Another.']],
    ['- One. Two.\n- Three', ['- One.', 'Two.', '- Three']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})
