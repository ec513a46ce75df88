/** Edits of a plan: the value and the text come to the same, and what is not edited stays byte for byte. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSource } from '../../src/source/read.ts'
import { type Edit, editedText, withEdits } from '../../src/writing/edits.ts'

const text = readFileSync('examples/clients/reyes-m/plan.yaml', 'utf8')
const document = readSource(text)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    at: fc.constantFrom(
      ['status'],
      ['revision', 'reason'],
      ['goals', 0, 'objectives', 1, 'reason'],
      ['goals', 1, 'completed'],
      ['review', 'next'],
      ['discharge', 'summary'],
      ['interventions', 0, 'end'],
    ),
    value: fc.oneof(
      fc.constantFrom('met', '2026-12-03', 'no', '1.10', 'Two\nlines: with a colon', '“quoted”'),
      fc.constant(undefined),
    ),
  }),
  fc.constant<Edit>({
    at: ['review', 'history', 0],
    value: { date: '2026-12-03', decision: 'continue' },
  }),
)

it('come to the same in the value and in the text', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const result = editedText(document, edits)
      const after = 'text' in result ? result.text : result.problem
      expect(readSource(after).value).toEqual(withEdits(document.value, edits))
    }),
    { numRuns: 60 },
  )
})

it('leave every other line as it was', () => {
  const result = editedText(document, [
    { at: ['revision', 'number'], value: 2 },
    { at: ['goals', 0, 'objectives', 0, 'status'], value: 'met' },
    { at: ['review', 'next'], value: undefined },
  ])
  const after = 'text' in result ? result.text.split('\n') : []
  const gone = text.split('\n').filter((line) => !after.includes(line))
  expect(gone).toEqual(['  number: 1', '  next: 2026-12-03'])
})

it('a text that is damaged is not edited', () => {
  expect(editedText(readSource('a: [\n'), [{ at: ['a'], value: 1 }])).toHaveProperty('problem')
})

it('what grows out of a line in brackets is written in lines, and what stays short is not', () => {
  const source = readSource(
    'a: 1\nreview: { every: 90 days }   # end\nsignatures:\n  - { role: client, method: ink } # hers\n',
  )
  const summary = 'Sleep is better by an hour, and work is back to four days a week.'
  const result = editedText(source, [
    { at: ['review', 'history', 0], value: { date: '2026-11-21', summary, decision: 'continue' } },
    { at: ['review', 'next'], value: '2027-02-19' },
    { at: ['signatures', 0, 'revision'], value: 1 },
  ])
  expect('text' in result ? result.text : result.problem).toBe(
    `a: 1
review:   # end
  every: 90 days
  history:
    - date: 2026-11-21
      summary: ${summary}
      decision: continue
  next: 2027-02-19
signatures:
  - { role: client, method: ink, revision: 1 } # hers
`,
  )
})
