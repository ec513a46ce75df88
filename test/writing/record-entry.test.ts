/** A record with one entry more: where it goes, what it is called, and that nothing else changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntryKind, entryKinds, listOf } from '../../src/plan/entry-answers.ts'
import { recordShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure } from '../../src/plan/structure.ts'
import { readSource } from '../../src/source/read.ts'
import { type Recorded, recordWith } from '../../src/writing/record-entry.ts'

const head = { client: 'P-1042', schema: undefined }

function added(text: string | undefined, kind: EntryKind, entry: object): Recorded {
  const document = text === undefined ? undefined : readSource(text)
  const made = recordWith(document, kind, entry as Recorded['entry'], head)
  if ('problem' in made) throw new Error(made.problem)
  return made
}

const daysIn = (text: string): unknown[] =>
  (readSource(text).value as { events: { date: string }[] }).events.map(({ date }) => date)

const withDays = (...days: string[]) =>
  `txplan: 1\nevents:\n${days.map((day) => `  - { date: ${day}, kind: other }\n`).join('')}`

describe('a record that is not there', () => {
  it('is begun with what belongs to it', () => {
    const session = {
      date: '2026-11-24',
      start: '14:00',
      end: '14:53',
      service_code: '90837',
      objectives: ['a', 'b'],
      response: 'start: 14:00 was too early.',
    }
    const schema = '../../schemas/record.schema.json'
    const made = recordWith(undefined, 'session', session, { client: '0042', schema })
    expect('text' in made && made.text).toBe(`# yaml-language-server: $schema=${schema}
# What happened, entry by entry. It grows; the plan beside it is not changed by it.
txplan: 1
client: "0042"

sessions:
  - id: s-2026-11-24
    date: 2026-11-24
    start: "14:00"
    end: "14:53"
    service_code: "90837"
    objectives: [a, b]
    response: "start: 14:00 was too early."
`)
  })

  it('is begun below the comments of an empty one', () => {
    const { text } = added('# mine', 'event', { date: '2026-11-24', kind: 'crisis' })
    expect(text).toBe(
      '# mine\ntxplan: 1\nclient: P-1042\n\nevents:\n  - { date: 2026-11-24, kind: crisis }\n',
    )
  })
})

describe('where it goes', () => {
  it('in the order of days, where the list has it', () => {
    const { text, index } = added(withDays('2026-10-01', '2026-10-05', '2026-10-05'), 'event', {
      date: '2026-10-03',
    })
    expect(daysIn(text)).toEqual(['2026-10-01', '2026-10-03', '2026-10-05', '2026-10-05'])
    expect(index).toBe(1)
    expect(added(withDays('2026-10-01', '2026-10-01'), 'event', { date: '2026-10-01' }).index).toBe(
      2,
    )
  })

  it('in front, where the newest stands first', () => {
    const text = withDays('2026-10-05', '2026-10-01')
    expect(added(text, 'event', { date: '2026-10-07' }).index).toBe(0)
    expect(added(text, 'event', { date: '2026-10-03' }).index).toBe(1)
    expect(added(text, 'event', { date: '2026-09-03' }).index).toBe(2)
  })

  it('at the end of a list without order, or with an entry without a day', () => {
    const mixed = withDays('2026-10-05', '2026-10-01', '2026-10-09')
    expect(added(mixed, 'event', { date: '2026-10-02' }).index).toBe(3)
    const undated = 'txplan: 1\nevents:\n  - { kind: other }\n  - { date: 2026-10-01 }\n'
    expect(added(undated, 'event', { date: '2026-09-01' }).index).toBe(2)
  })
})

describe('what a session is called', () => {
  const id = (text: string | undefined, date?: string) =>
    added(text, 'session', { date }).entry['id']

  it('goes on counting where that is the custom', () => {
    expect(id('txplan: 1\nsessions:\n  - { id: s2 }\n  - { id: s11 }\n  - { id: intake }\n')).toBe(
      's12',
    )
  })

  it('else is its day, once', () => {
    expect(id(undefined, '2026-11-24')).toBe('s-2026-11-24')
    const there = 'txplan: 1\nsessions:\n  - { id: s-2026-11-24 }\n'
    expect(id(there, '2026-11-24')).toBe('s-2026-11-24-2')
  })
})

describe('what is left alone', () => {
  it('a text that cannot be read', () => {
    for (const text of ['txplan: [\n', 'txplan: 1\ntxplan: 1\n', 'a: &x 1\nb: *x\n', '- 1\n'])
      expect(recordWith(readSource(text), 'event', {}, head)).toHaveProperty('problem')
  })

  it('a list that is none', () => {
    expect(recordWith(readSource('events: none\n'), 'event', {}, head)).toEqual({
      problem: '“events” in it is no list.',
    })
  })

  it('every other entry and every comment, whatever is added', () => {
    const day = fc.constantFrom('2026-01-05', '2026-02-30', '2026-03-01', '2027-01-01')
    const words = fc.oneof(
      fc.constantFrom(
        'plain',
        'no',
        '90834',
        'a: b # c',
        '- x',
        '"q"',
        'ends.\n',
        '  lead',
        '{}',
        'é',
      ),
      fc.string({ minLength: 1 }),
      fc.lorem({ maxCount: 30 }),
      fc.lorem({ mode: 'sentences', maxCount: 2 }).map((text) => text.replace('. ', '.\n\n')),
    )
    const kind = fc.constantFrom(...entryKinds)
    const entry = fc.record({ date: day, note: words, about: words, start: fc.constant('14:00') })
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, entry), { maxLength: 6 }), (entries) => {
        let text: string | undefined = '# mine\ntxplan: 1 # this one\n'
        const lists = new Map<string, Record<string, unknown>[]>()
        for (const [one, value] of entries) {
          const made = added(text, one, value)
          text = made.text
          const list = lists.get(listOf[one]) ?? []
          lists.set(listOf[one], list.toSpliced(made.index, 0, made.entry))
        }
        const read = readSource(text)
        expect(read.problems).toEqual([])
        expect(read.value).toEqual({ txplan: 1, ...Object.fromEntries(lists) })
        expect(text.startsWith('# mine\ntxplan: 1 # this one\n')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('fits the format, as it is written', () => {
    const { text } = added(undefined, 'measure', {
      instrument: 'phq-9',
      date: '2026-11-24',
      score: 9,
      items: [1, 1, 2, 1, 0, 1, 1, 1, 1],
      critical: { item9: 1 },
    })
    expect(checkStructure(readSource(text).value, recordShape)).toEqual([])
    expect(text).toContain('    items: [1, 1, 2, 1, 0, 1, 1, 1, 1]\n    critical: { item9: 1 }\n')
  })
})
