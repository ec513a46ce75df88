import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type SharedText } from '../../../src/lint/across/compare.ts'
import type { ClientPrint } from '../../../src/lint/across/print.ts'
import { narratives, particular, printOf, withNarrative, withObjective } from './clients.ts'

const [choir, dog, bridge, soup] = particular as [string, string, string, string]
const [grief, shipyard] = narratives as [string, string]

const units = (found: readonly SharedText[]) => found.map(({ unit }) => unit)
const common = 'Client will learn and practice coping skills to manage anxiety.'

describe('texts cloned across clients', () => {
  it('finds the same objective with another name, pronoun, number and date', () => {
    const found = compare([
      withObjective(
        1,
        'Maria will walk her dog by the old mill on 4 mornings by May 1.',
        'Maria L',
      ),
      withObjective(2, 'John will walk his dog by the old mill on 6 mornings by June 9.', 'John S'),
      withObjective(3, choir),
    ])
    const shared = { path: ['goals', 0, 'objectives', 0, 'statement'], in: 'plan', clients: 1 }
    expect(found).toMatchObject([
      { ...shared, unit: 'u1', kind: 'objective', likeness: 'identical', identical: 1 },
      { ...shared, unit: 'u2' },
    ])
  })

  it('finds one of which a word was changed', () => {
    const found = compare([
      withObjective(1, choir),
      withObjective(2, choir.replace('rehearsal', 'practice')),
    ])
    expect(found).toMatchObject([
      { likeness: 'nearly', clients: 1, identical: 0 },
      { likeness: 'nearly', clients: 1, identical: 0 },
    ])
  })

  it('finds a narrative of which two sentences in five were changed', () => {
    const [own, other] = [grief.split(/(?<=\.) /), shipyard.split(/(?<=\.) /)]
    const mixed = [own[0], other[1], own[2], other[3], own[4]].join(' ')
    const found = compare([withNarrative(1, grief), withNarrative(2, mixed)])
    expect(found.map(({ likeness }) => likeness)).toEqual(['mostly', 'mostly'])
  })

  it('leaves alone what is about the same and written apart', () => {
    expect(compare(narratives.map((text, at) => withNarrative(at, text)))).toEqual([])
    expect(compare(particular.map((text, at) => withObjective(at, text)))).toEqual([])
  })

  it('leaves alone a formula with other figures, however many share it', () => {
    const prints = Array.from({ length: 30 }, (_, at) =>
      withObjective(
        at,
        `Client will reduce PHQ-9 from ${14 + at} to 7 by 2026-10-0${1 + (at % 9)}.`,
      ),
    )
    expect(compare(prints)).toEqual([])
  })

  it('leaves alone a short text of two clients and finds it at five', () => {
    const prints = [1, 2, 3, 4, 5].map((at) => withObjective(at, common))
    expect(compare(prints.slice(0, 4))).toEqual([])
    expect(compare(prints)).toMatchObject(prints.map(({ unit }) => ({ unit, clients: 4 })))
  })

  it('leaves alone an own part before a phrase that many use', () => {
    const tail =
      'and mark it on the paper calendar beside the kitchen door, initialed by a trusted relative'
    const distinct = particular.map((text, at) => withObjective(at, `${text} ${tail}`))
    expect(compare(distinct)).toEqual([])
  })

  it('finds a text cloned to fifty clients with a word of its own in each', () => {
    const prints = Array.from({ length: 50 }, (_, at) =>
      withNarrative(at, grief.replace('bakery', `bakery of ${'abcdefghij'[at % 10]}${at}x`)),
    )
    const found = compare(prints)
    expect(found).toHaveLength(50)
    expect(found.every(({ clients }) => clients === 49)).toBe(true)
  })

  it('counts the texts of other kinds and files alike', () => {
    const found = compare([
      withNarrative(1, grief),
      printOf(2, {}, { record: { sessions: [{ note: grief }] } }),
    ])
    expect(found).toMatchObject([
      { in: 'plan', kind: 'narrative' },
      { in: 'record', kind: 'session', path: ['sessions', 0, 'note'] },
    ])
  })

  it('reports only those asked for, and compares with all', () => {
    const prints = [withObjective(1, choir), withObjective(2, choir), withObjective(3, choir)]
    expect(compare(prints, { only: new Set(['u2']) })).toMatchObject([{ unit: 'u2', clients: 2 }])
  })
})

describe('whose plan it is', () => {
  const two = (one: Parameters<typeof printOf>, other: Parameters<typeof printOf>) =>
    compare([printOf(...one), printOf(...other)])
  const goals = [{ statement: choir }]

  it('lets the plans of one client repeat each other', () => {
    const client = { record: 'P-1' }
    const person = { name: 'Ana Ruiz', date_of_birth: '1990-01-02' }
    expect(two([1, { client, goals }], [2, { client, goals }])).toEqual([])
    expect(two([1, { client: person, goals }], [2, { client: person, goals }])).toEqual([])
    expect(two([1, { goals }, { folder: 'f' }], [2, { goals }, { folder: 'f' }])).toEqual([])
    expect(two([1, { goals, client }, { folder: 'f' }], [2, { goals }, { folder: 'f' }])).toEqual(
      [],
    )
  })

  it('tells namesakes apart by the date of birth', () => {
    const born = (date_of_birth: string) => ({ goals, client: { name: 'Ana Ruiz', date_of_birth } })
    expect(two([1, born('1990-01-02')], [2, born('1984-11-30')])).toHaveLength(2)
  })

  it('tells clients in one folder apart by their record numbers', () => {
    const [a, b] = [{ record: 'P-1' }, { record: 'P-2' }]
    expect(
      two([1, { goals, client: a }, { folder: 'f' }], [2, { goals, client: b }, { folder: 'f' }]),
    ).toHaveLength(2)
  })

  it('tells the record numbers of two practices apart', () => {
    const client = { record: '1001' }
    expect(
      two([1, { goals, client }], [2, { goals, client }, { practice: '/other' }]),
    ).toHaveLength(2)
  })
})

describe('library text', () => {
  const goal = (of: number, library?: string) =>
    printOf(of, { goals: [{ statement: choir, ...(library ? { library } : {}) }] })

  it('is fair where all name it', () => {
    expect(compare([goal(1, 'music-1'), goal(2, 'music-1')])).toEqual([])
  })

  it('is reported where it is not named, with a word that it is library text elsewhere', () => {
    const found = compare([goal(1, 'music-1'), goal(2, 'music-1'), goal(3)])
    expect(found).toMatchObject([{ unit: 'u3', clients: 2, isLibrary: true }])
  })
})

describe('what may rightly repeat', () => {
  const session = (part: object) => ({ record: { sessions: [{ modality: 'group', ...part }] } })

  it('lets a group share what is written about the session, and not the member’s part', () => {
    const shared = [1, 2].map((of) =>
      printOf(of, {}, session({ note: grief, response: particular[of] })),
    )
    expect(compare(shared)).toEqual([])
    const copied = [1, 2].map((of) => printOf(of, {}, session({ note: grief, response: choir })))
    expect(compare(copied).map(({ path }) => path.at(-1))).toEqual(['response', 'response'])
  })

  it('wants the member’s part in a group note that stands alone', () => {
    const alone = [1, 2].map((of) => printOf(of, {}, session({ note: grief })))
    expect(units(compare(alone))).toEqual(['u1', 'u2'])
    const own = [1, 2].map((of) => printOf(of, {}, session({ note: `${grief} ${particular[of]}` })))
    expect(compare(own)).toEqual([])
  })

  const aims = (value: number, client_words: string) => ({
    problems: [{ statement: common, client_words }],
    goals: [
      {
        statement: 'Client will reduce symptoms of depression.',
        objectives: [
          { statement: common, measure: { instrument: 'phq-9', baseline: { value } } },
          { statement: 'Client will use breathing and grounding skills to manage panic at work.' },
        ],
      },
    ],
    interventions: [{ description: soup }],
  })

  it('lets a protocol repeat its interventions', () => {
    expect(compare([printOf(1, aims(16, choir)), printOf(2, aims(16, dog))])).toEqual([])
  })

  it('reports interventions where aims, figures and client words agree too', () => {
    const found = compare([printOf(1, aims(16, bridge)), printOf(2, aims(16, bridge))])
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(['client-words', 'intervention', 'plan']),
    )
  })

  it('reports short aims together where all of their words agree', () => {
    const found = compare([printOf(1, aims(16, bridge)), printOf(2, aims(19, bridge))])
    expect(found.filter(({ unit }) => unit === 'u1').map(({ kind }) => kind)).toEqual([
      'client-words',
      'plan',
    ])
  })
})

describe('laws', () => {
  const texts = [...particular, ...narratives, common, choir.replace('rehearsal', 'practice')]
  const anyText = fc.constantFrom(...texts)
  const practice = fc
    .array(
      fc.record({
        client: fc.integer({ min: 0, max: 5 }),
        goal: anyText,
        note: anyText,
        library: fc.option(fc.constantFrom('a', 'b')),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ client, goal, note, library }, at) =>
        printOf(
          at,
          { goals: [{ statement: goal, ...(library ? { library } : {}) }] },
          { folder: `c${client}`, record: { sessions: [{ response: note }] } },
        ),
      ),
    )
  const sorted = (found: readonly SharedText[]) => found.map((one) => JSON.stringify(one)).sort()

  it('the order of the clients does not matter', () => {
    fc.assert(
      fc.property(
        practice.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(sorted(compare(shuffled))).toEqual(sorted(compare(all)))
        },
      ),
    )
  })

  it('nobody shares with nobody, or with themselves', () => {
    const folderOf = (all: readonly ClientPrint[], unit: string) =>
      all.find((one) => one.unit === unit)?.folder
    fc.assert(
      fc.property(practice, (all) => {
        const found = compare(all)
        const clients = new Set(all.map(({ folder }) => folder)).size
        for (const { unit, clients: others, identical } of found) {
          expect(others).toBeGreaterThan(0)
          expect(others).toBeLessThan(clients)
          expect(identical).toBeLessThanOrEqual(others)
          expect(all.filter((one) => one.folder !== folderOf(all, unit))).not.toEqual([])
        }
      }),
    )
  })

  it('what is shared is shared by both, where no library is named', () => {
    fc.assert(
      fc.property(fc.tuple(anyText, anyText), ([one, other]) => {
        const found = compare([withNarrative(1, one), withNarrative(2, other)])
        expect([0, 2]).toContain(found.length)
        if (found.length === 2) expect(found[0]).toEqual({ ...found[1], unit: 'u1' })
      }),
    )
  })
})

describe('many clients', () => {
  it('one sentence of ten thousand is no ten thousand squared', () => {
    const [one] = [printOf(0, { goals: [{ statement: choir }] })]
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      ...one,
      unit: `u${at}`,
      folder: `c${at}`,
    }))
    const began = performance.now()
    const found = compare(many)
    expect(found).toHaveLength(10_000)
    expect(found.every(({ clients }) => clients === 9999)).toBe(true)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('nor are ten thousand of which each has a word of its own', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const letters = at
        .toString(26)
        .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)
      return withNarrative(at, grief.replace('Tulsa', `zz${letters}`))
    })
    const began = performance.now()
    const found = compare(many)
    expect(found).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
