/** Trauma, emotion regulation, borderline symptoms. */
import { collectedOn, critical, seen, unsure, upTo } from '../fact.ts'
import type { Facts, FactsById } from '../instrument.ts'

const pcl5 = (): Facts => ({
  domains: ['trauma'],
  items: 20,
  itemRange: seen([0, 4]),
  range: seen([0, 80]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '1 month',
  ages: unsure({ from: 18 }),
  cutOff: upTo(seen(31), 33),
  reliableChange: upTo(seen(15, 'Marx et al. 2022'), 18),
  significantAtMost: seen(28, 'Marx et al. 2022'),
  screenerOnly: false,
  subscales: seen([
    { id: 'cluster-b', name: 'Cluster B', items: [1, 2, 3, 4, 5], range: [0, 20] },
    { id: 'cluster-c', name: 'Cluster C', items: [6, 7], range: [0, 8] },
    { id: 'cluster-d', name: 'Cluster D', items: [8, 9, 10, 11, 12, 13, 14], range: [0, 28] },
    { id: 'cluster-e', name: 'Cluster E', items: [15, 16, 17, 18, 19, 20], range: [0, 24] },
  ]),
  variants: [
    { kind: 'form', id: 'past-month', name: 'past month', lookBack: '1 month' },
    { kind: 'form', id: 'past-week', name: 'past week', words: ['weekly'], lookBack: '1 week' },
  ],
  usualInterval: unsure('every 2 to 4 weeks'),
  tier: 'A',
  licence: seen('Work of the US Government, public domain.'),
  loinc: seen('101698-9'),
  loincPanel: seen('101697-1'),
  notes: [
    'It has no validated severity bands (National Center for PTSD).',
    'An item of 2 or more counts as a symptom; provisional PTSD needs one of cluster B, one of C, two of D and two of E. Local base rates matter.',
    'The older “5 is reliable, 10 is meaningful” came from the PCL for DSM-IV (not confirmed).',
    'There is no item on suicide; item 16, on taking risks, is sometimes flagged.',
  ],
  citation: 'Weathers et al. 2013; Blevins et al. 2015, J Trauma Stress',
  checked: collectedOn,
})

const ders = (): Facts => ({
  domains: ['emotion regulation'],
  items: 36,
  itemRange: seen([1, 5]),
  reverse: seen([1, 2, 6, 7, 8, 10, 17, 20, 22, 24, 34]),
  range: seen([36, 180]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: 'life in general',
  screenerOnly: false,
  subscales: seen([
    {
      id: 'nonacceptance',
      name: 'Nonacceptance',
      items: [11, 12, 21, 23, 25, 29],
      range: [6, 30],
    },
    { id: 'goals', name: 'Goals', items: [13, 18, 20, 26, 33], range: [5, 25] },
    { id: 'impulse', name: 'Impulse', items: [3, 14, 19, 24, 27, 32], range: [6, 30] },
    { id: 'awareness', name: 'Awareness', items: [2, 6, 8, 10, 17, 34], range: [6, 30] },
    {
      id: 'strategies',
      name: 'Strategies',
      items: [15, 16, 22, 28, 30, 31, 35, 36],
      range: [8, 40],
    },
    { id: 'clarity', name: 'Clarity', items: [1, 4, 5, 7, 9], range: [5, 25] },
  ]),
  tier: 'B',
  notes: [
    'It has no official cut-off; the means of clinical samples lie about 80 to 127.',
    'The short forms DERS-16, DERS-18 and DERS-SF are instruments of their own.',
    'Made for 18 years and over; used with adolescents too.',
  ],
  citation: 'Gratz & Roemer 2004, J Psychopathol Behav Assess',
  checked: collectedOn,
})

const bsl23 = (): Facts => ({
  domains: ['borderline symptoms'],
  items: 23,
  itemRange: seen([0, 4]),
  range: seen([0, 4]),
  step: 0.01,
  better: 'lower',
  scoreKind: 'mean',
  lookBack: '1 week',
  ages: unsure({ from: 18 }),
  bands: seen(
    [
      { from: 0, to: 0.28, name: 'none or low' },
      { from: 0.29, to: 1.07, name: 'mild' },
      { from: 1.08, to: 1.87, name: 'moderate' },
      { from: 1.88, to: 2.67, name: 'high' },
      { from: 2.68, to: 3.47, name: 'very high' },
      { from: 3.48, to: 4, name: 'extremely high' },
    ],
    'Kleindienst et al. 2020',
  ),
  cutOff: unsure(1.5),
  screenerOnly: false,
  critical: [critical('any self-harm or suicide attempt', unsure([]), 'supplement of behaviors')],
  usualInterval: unsure('every 2 to 4 weeks'),
  tier: 'B',
  licence: unsure('Free for clinical and research use on the authors’ site.'),
  notes: [
    'The score is the mean of the items, to two decimals.',
    'A supplement of 11 items on behavior is not part of the mean.',
    'Items on self-harm and on wishing to be dead deserve a look whatever the mean.',
  ],
  citation: 'Bohus et al. 2009, Psychopathology',
  checked: collectedOn,
})

export const traumaFacts: FactsById = {
  'pcl-5': pcl5,
  ders,
  'bsl-23': bsl23,
}
