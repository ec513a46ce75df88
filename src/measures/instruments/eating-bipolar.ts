/** Bipolar disorder and eating. */
import { collectedOn, cutOff, seen, unsure } from '../fact.ts'
import type { Facts, FactsById } from '../instrument.ts'

const mdq = (): Facts => ({
  domains: ['bipolar disorder'],
  items: 13,
  unscored: 2,
  itemRange: unsure([0, 1]),
  range: unsure([0, 13]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: 'lifetime',
  ages: unsure({ from: 18 }),
  cutOff: unsure(7),
  screenerOnly: true,
  tier: 'B',
  notes: [
    'Positive only with 7 or more, and “at the same time”, and a moderate or serious problem: the score alone does not make it positive.',
  ],
  citation: 'Hirschfeld et al. 2000, Am J Psychiatry',
  checked: collectedOn,
})

const edeQ = (): Facts => ({
  domains: ['eating'],
  items: 28,
  itemRange: seen([0, 6]),
  range: seen([0, 6]),
  better: 'lower',
  scoreKind: 'mean',
  lookBack: '28 days',
  ages: unsure({ from: 14 }),
  cutOff: { ...unsure(2.3), upTo: 2.8 },
  otherCutOffs: [cutOff('clinical range', unsure(4))],
  screenerOnly: false,
  subscales: unsure([
    { id: 'restraint', name: 'Restraint', items: [1, 2, 3, 4, 5], range: [0, 6] },
    { id: 'eating-concern', name: 'Eating concern', items: [7, 9, 19, 20, 21], range: [0, 6] },
    {
      id: 'shape-concern',
      name: 'Shape concern',
      items: [6, 8, 10, 11, 23, 26, 27, 28],
      range: [0, 6],
    },
    { id: 'weight-concern', name: 'Weight concern', items: [8, 12, 22, 24, 25], range: [0, 6] },
  ]),
  usualInterval: unsure('every 30 to 90 days'),
  tier: 'C',
  licence: unsure('Copyright Fairburn.'),
  notes: [
    '22 of the 28 items feed four subscales, each a mean; the global score is the mean of the four. Item 8 counts in two.',
    'Items 13 to 18 are frequencies and are kept as counts.',
    'Women in the community average about 1.5 (Keane 2015: 1.51).',
  ],
  citation: 'Fairburn & Beglin 1994, Int J Eat Disord',
  checked: collectedOn,
})

const scoff = (): Facts => ({
  domains: ['eating'],
  items: 5,
  itemRange: seen([0, 1]),
  range: seen([0, 5]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: 'current or 3 months',
  ages: unsure({ from: 18 }),
  cutOff: seen(2),
  screenerOnly: true,
  tier: 'B',
  notes: [],
  citation: 'Morgan, Reid & Lacey 1999, BMJ',
  checked: collectedOn,
})

export const eatingBipolarFacts: FactsById = {
  mdq,
  'ede-q': edeQ,
  scoff,
}
