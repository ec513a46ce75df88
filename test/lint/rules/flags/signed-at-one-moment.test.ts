import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameMoment } from '../../../../src/lint/across/same-moment.ts'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'signed-at-one-moment'

const plan = (client: number, signed: string, name = 'S. Lowe', more = '') =>
  `txplan: 1\nclient: { record: P-${client} }\nsignatures:\n  - { role: client, name: C ${client}, signed: 2026-10-30T18:02-04:00 }\n  - { role: clinician, name: "${name}", signed: ${signed}, method: electronic${more} }\n`

const at = (minute: number) => `2026-10-30T18:${String(minute).padStart(2, '0')}-04:00`
const others = (minutes: readonly number[]) => minutes.map((one, n) => plan(n + 2, at(one)))

describe('signed-at-one-moment', () => {
  it('finds three in one minute, and six within ten', () => {
    const first = plan(1, at(2))
    expect(saidBy(rule, { plan: first, others: others([2, 2]) })).toEqual([
      'Signed in the same minute as the plans of 2 other clients.',
    ])
    expect(placesOf(rule, { plan: first, others: others([2, 2]) })).toEqual([
      'signatures[1].signed',
    ])
    expect(saidBy(rule, { plan: first, others: others([3, 5, 7, 9, 11]) })).toEqual([
      'Signed within ten minutes of the plans of 5 other clients.',
    ])
  })

  it.each([
    ['two in a minute', plan(1, at(2)), others([2])],
    ['five within ten', plan(1, at(2)), others([4, 6, 8, 10])],
    ['six within eleven', plan(1, at(2)), others([4, 6, 8, 10, 12])],
    ['other people', plan(1, at(2), 'A. Grant'), others([2, 2, 2])],
    ['days without a time', plan(1, '2026-10-30'), others([2, 2])],
    ['a refusal', plan(1, at(2)).replace('electronic', 'refused'), others([2, 2])],
    ['plans of one client', plan(2, at(2)), [plan(2, at(2)), plan(2, at(2))]],
  ])('is silent about %s', (_, first, rest) => {
    expect(placesOf(rule, { plan: first, others: rest })).toEqual([])
  })

  it('knows a moment in another zone, and a name with letters behind it', () => {
    const first = plan(1, '2026-10-30T22:02Z', 'S. Lowe, LMFT')
    expect(placesOf(rule, { plan: first, others: others([2, 2]) })).toHaveLength(1)
  })
})

it('finds the same whatever the order, and each signature once', () => {
  const signing = fc.record({ who: fc.nat(1), minute: fc.nat(25) })
  const clients = fc.array(fc.array(signing, { maxLength: 2 }), { maxLength: 14 })
  fc.assert(
    fc.property(clients, (all) => {
      const prints = all.map((signings, n) => ({
        unit: `${n}`,
        folder: `${n}`,
        texts: [],
        numbers: new Uint32Array(),
        signings: signings.map((one, i) => ({ ...one, path: ['signatures', i] })),
      }))
      const told = (list: typeof prints) =>
        sameMoment(list)
          .map(({ unit, path, likeness, clients: count }) =>
            [unit, path.join('/'), likeness, count].join(' '),
          )
          .sort()
      const found = told(prints)
      expect(told([...prints].reverse())).toEqual(found)
      const places = found.map((one) => one.split(' ').slice(0, 2).join(' '))
      expect(new Set(places).size).toBe(places.length)
    }),
  )
})
