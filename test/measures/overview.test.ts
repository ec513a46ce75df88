/** The registry against its reference: one row per instrument, with what was marked as seen. */
import { describe, expect, it } from 'vitest'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Fact, Instrument } from '../../src/measures/instrument.ts'

interface Row {
  id: string
  items?: number
  answers?: string
  total?: string
  better?: 'lower' | 'higher'
  cutOff?: string
  change?: string
  lookBack: string
  ages?: string
  tier: string
  loinc?: string
}

const mark = ({ confirmed }: Pick<Fact<unknown>, 'confirmed'>) => (confirmed ? ' ✔' : ' ?')

const pair = (fact: Fact<readonly [number, number]> | undefined) =>
  fact && `${fact.value.join('-')}${mark(fact)}`

const figure = (fact: (Fact<number> & { upTo?: number }) | undefined) =>
  fact && `${[fact.value, fact.upTo].filter((one) => one !== undefined).join('-')}${mark(fact)}`

function change(one: Instrument): string | undefined {
  const parts = [
    one.reliableChange && `reliable ${figure(one.reliableChange)}`,
    one.minimalDifference && `MCID ${figure(one.minimalDifference)}`,
    one.minimalDifferencePercent && `MCID % ${figure(one.minimalDifferencePercent)}`,
    one.response && `response % ${figure(one.response)}`,
    one.responsePoints && `response ${figure(one.responsePoints)}`,
    one.remission && `remission ${figure(one.remission)}`,
  ].filter(Boolean)
  return parts.length ? parts.join(', ') : undefined
}

function cutOffs({ cutOff, otherCutOffs = [] }: Instrument): string | undefined {
  const all = [cutOff, ...otherCutOffs].map(figure).filter(Boolean)
  return all.length ? all.join(', ') : undefined
}

const ages = ({ ages: fact }: Instrument) =>
  fact &&
  `${fact.value.from}-${fact.value.to ?? ''}${
    fact.value.usedFrom === undefined ? '' : ` (${fact.value.usedFrom})`
  }${mark(fact)}`

const rowOf = (one: Instrument): Row => ({
  id: one.id,
  items: one.items,
  answers: pair(one.itemRange),
  total: pair(one.range),
  better: one.better,
  cutOff: cutOffs(one),
  change: change(one),
  lookBack: one.lookBack ?? '',
  ages: ages(one),
  tier: `${one.tier}${one.tierUnsure ? '?' : ''}`,
  loinc: one.loinc && `${one.loinc.value}${mark(one.loinc)}`,
})

const weeks = '2 weeks'

const rows: Row[] = [
  {
    id: 'phq-9',
    items: 9,
    answers: '0-3 ✔',
    total: '0-27 ✔',
    better: 'lower',
    cutOff: '10 ✔',
    change: 'reliable 6 ✔, MCID 5 ?, response % 50 ✔, remission 4 ✔',
    lookBack: weeks,
    ages: '18- (12) ?',
    tier: 'A',
    loinc: '44261-6 ✔',
  },
  {
    id: 'phq-2',
    items: 2,
    answers: '0-3 ✔',
    total: '0-6 ✔',
    better: 'lower',
    cutOff: '3 ?',
    lookBack: weeks,
    ages: '12- ?',
    tier: 'A',
    loinc: '55758-7 ✔',
  },
  {
    id: 'phq-a',
    items: 9,
    answers: '0-3 ✔',
    total: '0-27 ✔',
    better: 'lower',
    cutOff: '10-11 ?, 11 ?',
    change: 'reliable 6 ?, MCID 5 ?',
    lookBack: weeks,
    ages: '11-17 ✔',
    tier: 'A?',
    loinc: '89204-2 ✔',
  },
  {
    id: 'gad-7',
    items: 7,
    answers: '0-3 ✔',
    total: '0-21 ✔',
    better: 'lower',
    cutOff: '10 ✔, 8 ✔',
    change: 'reliable 4 ✔, MCID 4 ✔, response % 50 ?, remission 4 ?',
    lookBack: weeks,
    ages: '12- ?',
    tier: 'A',
    loinc: '70274-6 ✔',
  },
  {
    id: 'pcl-5',
    items: 20,
    answers: '0-4 ✔',
    total: '0-80 ✔',
    better: 'lower',
    cutOff: '31-33 ✔',
    change: 'reliable 15-18 ✔',
    lookBack: '1 month',
    ages: '18- ?',
    tier: 'A',
    loinc: '101698-9 ✔',
  },
  {
    id: 'audit',
    items: 10,
    answers: '0-4 ✔',
    total: '0-40 ✔',
    better: 'lower',
    cutOff: '8 ?',
    lookBack: '12 months',
    ages: '18- (14) ?',
    tier: 'B',
    loinc: '75624-7 ✔',
  },
  {
    id: 'audit-c',
    items: 3,
    answers: '0-4 ✔',
    total: '0-12 ✔',
    better: 'lower',
    cutOff: '4 ✔, 3 ✔',
    lookBack: '12 months',
    ages: '18- ?',
    tier: 'A?',
    loinc: '75626-2 ✔',
  },
  {
    id: 'dast-10',
    items: 10,
    answers: '0-1 ✔',
    total: '0-10 ✔',
    better: 'lower',
    cutOff: '3 ?',
    lookBack: '12 months',
    ages: '18- ?',
    tier: 'B',
    loinc: '82667-7 ?',
  },
  {
    id: 'cage-aid',
    items: 4,
    answers: '0-1 ?',
    total: '0-4 ?',
    better: 'lower',
    cutOff: '2 ?, 1 ?',
    lookBack: 'lifetime',
    ages: '18- ?',
    tier: 'B',
  },
  {
    id: 'c-ssrs',
    items: 6,
    better: 'lower',
    lookBack: '1 month',
    ages: '6- ?',
    tier: 'B',
    loinc: '93374-7 ✔',
  },
  {
    id: 'whodas-12',
    items: 12,
    total: '0-100 ✔',
    better: 'lower',
    lookBack: '30 days',
    ages: '18- ?',
    tier: 'B',
  },
  {
    id: 'who-5',
    items: 5,
    answers: '0-5 ✔',
    total: '0-100 ✔',
    better: 'higher',
    cutOff: '50 ?, 28 ?',
    change: 'MCID 10 ?',
    lookBack: weeks,
    ages: '9- ✔',
    tier: 'B',
  },
  {
    id: 'isi',
    items: 7,
    answers: '0-4 ✔',
    total: '0-28 ✔',
    better: 'lower',
    cutOff: '10 ?, 11 ?, 15 ?',
    change: 'MCID 6 ?, response 8 ?, remission 7 ✔',
    lookBack: weeks,
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'oci-r',
    items: 18,
    answers: '0-4 ✔',
    total: '0-72 ✔',
    better: 'lower',
    cutOff: '21 ?, 14 ?',
    lookBack: '1 month',
    ages: '18- ?',
    tier: 'C?',
  },
  {
    id: 'pswq',
    items: 16,
    answers: '1-5 ✔',
    total: '16-80 ✔',
    better: 'lower',
    cutOff: '45 ✔',
    change: 'reliable 7 ?',
    lookBack: 'what is typical',
    ages: '18- ?',
    tier: 'A',
  },
  {
    id: 'mdq',
    items: 13,
    answers: '0-1 ?',
    total: '0-13 ?',
    better: 'lower',
    cutOff: '7 ?',
    lookBack: 'lifetime',
    ages: '18- ?',
    tier: 'B',
  },
  {
    id: 'epds',
    items: 10,
    answers: '0-3 ✔',
    total: '0-30 ✔',
    better: 'lower',
    cutOff: '10 ✔, 13 ✔',
    change: 'reliable 4 ?',
    lookBack: '7 days',
    tier: 'C',
    loinc: '99046-5 ✔',
  },
  {
    id: 'ors',
    items: 4,
    answers: '0-10 ?',
    total: '0-40 ?',
    better: 'higher',
    cutOff: '25 ✔, 28 ?, 32 ✔',
    change: 'reliable 5 ?',
    lookBack: '1 week',
    ages: '13- (6) ?',
    tier: 'C',
  },
  {
    id: 'srs',
    items: 4,
    answers: '0-10 ?',
    total: '0-40 ✔',
    better: 'higher',
    cutOff: '35.9 ✔',
    lookBack: 'this session',
    ages: '13- ?',
    tier: 'C',
  },
  {
    id: 'oq-45',
    items: 45,
    answers: '0-4 ✔',
    total: '0-180 ✔',
    better: 'lower',
    cutOff: '63-64 ?',
    change: 'reliable 14 ?',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'core-10',
    items: 10,
    answers: '0-4 ✔',
    total: '0-40 ✔',
    better: 'lower',
    cutOff: '11 ?, 13 ?',
    change: 'reliable 6 ?',
    lookBack: '1 week',
    ages: '17- ?',
    tier: 'B',
  },
  {
    id: 'y-bocs',
    items: 10,
    answers: '0-4 ✔',
    total: '0-40 ✔',
    better: 'lower',
    cutOff: '16 ?',
    change: 'response % 35 ✔, remission 12 ✔',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'ede-q',
    items: 28,
    answers: '0-6 ✔',
    total: '0-6 ✔',
    better: 'lower',
    cutOff: '2.3-2.8 ?, 4 ?',
    lookBack: '28 days',
    ages: '14- ?',
    tier: 'C',
  },
  {
    id: 'scoff',
    items: 5,
    answers: '0-1 ✔',
    total: '0-5 ✔',
    better: 'lower',
    cutOff: '2 ✔',
    lookBack: 'current or 3 months',
    ages: '18- ?',
    tier: 'B',
  },
  {
    id: 'psc-17',
    items: 17,
    answers: '0-2 ✔',
    total: '0-34 ✔',
    better: 'lower',
    cutOff: '15 ✔',
    lookBack: 'current',
    ages: '4-17 ?',
    tier: 'B',
  },
  {
    id: 'sdq',
    items: 25,
    answers: '0-2 ✔',
    total: '0-40 ✔',
    better: 'lower',
    lookBack: '6 months',
    ages: '2-17 ?',
    tier: 'C',
  },
  { id: 'vanderbilt', better: 'lower', lookBack: '6 months', ages: '6-12 ?', tier: 'B' },
  {
    id: 'basis-24',
    items: 24,
    answers: '0-4 ✔',
    total: '0-4 ✔',
    better: 'lower',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'dla-20',
    items: 20,
    answers: '1-7 ✔',
    total: '1-7 ✔',
    better: 'higher',
    cutOff: '6 ?',
    change: 'MCID 0.3 ?',
    lookBack: '30 days',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'bsl-23',
    items: 23,
    answers: '0-4 ✔',
    total: '0-4 ✔',
    better: 'lower',
    cutOff: '1.5 ?',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'B',
  },
  {
    id: 'ham-d',
    items: 17,
    answers: '0-4 ✔',
    total: '0-52 ✔',
    better: 'lower',
    cutOff: '8 ?',
    change: 'MCID 3-5 ?, response % 50 ✔, remission 7 ✔',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'A',
  },
  {
    id: 'bdi-ii',
    items: 21,
    answers: '0-3 ?',
    total: '0-63 ?',
    better: 'lower',
    cutOff: '14 ?',
    change: 'MCID % 17.5 ?',
    lookBack: weeks,
    ages: '13- ?',
    tier: 'C',
    loinc: '89209-1 ?',
  },
  { id: 'bam', items: 17, answers: '0-4 ✔', lookBack: '30 days', ages: '18- ?', tier: 'A?' },
  {
    id: 'ders',
    items: 36,
    answers: '1-5 ✔',
    total: '36-180 ✔',
    better: 'lower',
    lookBack: 'life in general',
    tier: 'B',
  },
  {
    id: 'spin',
    items: 17,
    answers: '0-4 ✔',
    total: '0-68 ✔',
    better: 'lower',
    cutOff: '19 ?',
    change: 'reliable 10 ?',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'lsas',
    items: 24,
    answers: '0-3 ✔',
    total: '0-144 ✔',
    better: 'lower',
    cutOff: '30 ?, 60 ?',
    change: 'remission 30 ?',
    lookBack: '1 week',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'pdss',
    items: 7,
    answers: '0-4 ✔',
    total: '0-28 ✔',
    better: 'lower',
    cutOff: '8 ?',
    change: 'response % 40 ✔, remission 5 ✔',
    lookBack: '1 month',
    ages: '18- ?',
    tier: 'C',
  },
  {
    id: 'promis-depression',
    better: 'lower',
    cutOff: '55 ?, 60 ?, 70 ?',
    change: 'MCID 3-4 ✔',
    lookBack: '7 days',
    ages: '18- (5) ?',
    tier: 'B',
    loinc: '77861-3 ?',
  },
]

describe('the overview of the reference', () => {
  it.each(rows)('$id', (row) => {
    expect(rowOf(findInstrument(row.id) as Instrument)).toEqual(row)
  })

  it('has three instruments more than it has rows: CAGE, BAM-R and PROMIS Anxiety', () => {
    const ids = new Set(rows.map(({ id }) => id))
    const more = allInstruments().filter(({ id }) => !ids.has(id))
    expect(more.map(({ id }) => id)).toEqual(['promis-anxiety', 'cage', 'bam-r'])
  })
})

describe('bands', () => {
  it.each([
    ['phq-9', true],
    ['phq-a', true],
    ['gad-7', true],
    ['ham-d', true],
    ['y-bocs', true],
    ['isi', true],
    ['core-10', true],
    ['audit', true],
    ['dla-20', true],
    ['bsl-23', true],
    ['promis-depression', true],
    ['bdi-ii', false],
    ['pswq', false],
    ['spin', false],
    ['lsas', false],
    ['oci-r', false],
    ['dast-10', false],
  ])('of %s: confirmed is %s', (id, confirmed) => {
    expect(findInstrument(id)?.bands?.confirmed).toBe(confirmed)
  })

  it.each(['pcl-5', 'ders', 'whodas-12', 'who-5', 'ede-q', 'basis-24'])('%s has none', (id) => {
    expect(findInstrument(id)?.bands).toBeUndefined()
  })
})

describe('screeners', () => {
  it('are these, and no other', () => {
    const ids = allInstruments()
      .filter(({ screenerOnly }) => screenerOnly)
      .map(({ id }) => id)
    expect(ids.sort()).toEqual(
      [
        'audit-c',
        'c-ssrs',
        'cage',
        'cage-aid',
        'dast-10',
        'mdq',
        'phq-2',
        'psc-17',
        'scoff',
      ].sort(),
    )
  })
})
