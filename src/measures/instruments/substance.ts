/** Alcohol and drugs. */
import { collectedOn, cutOff, seen, unsure } from '../fact.ts'
import type { Facts, FactsById } from '../instrument.ts'

const audit = (): Facts => ({
  domains: ['alcohol'],
  items: 10,
  itemRange: seen([0, 4]),
  itemValues: { 9: [0, 2, 4], 10: [0, 2, 4] },
  range: seen([0, 40]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '12 months',
  ages: unsure({ from: 18, usedFrom: 14 }),
  bands: seen(
    [
      { from: 0, to: 7, name: 'low' },
      { from: 8, to: 15, name: 'hazardous' },
      { from: 16, to: 19, name: 'harmful' },
      { from: 20, to: 40, name: 'possible dependence' },
    ],
    'Babor et al. 2001 (WHO manual)',
  ),
  cutOff: unsure(8),
  screenerOnly: false,
  subscales: unsure([
    { id: 'intake', name: 'Intake', items: [1, 2, 3], range: [0, 12] },
    { id: 'dependence', name: 'Dependence', items: [4, 5, 6], range: [0, 12] },
    { id: 'harm', name: 'Harm', items: [7, 8, 9, 10], range: [0, 16] },
  ]),
  usualInterval: unsure('every 3 to 12 months'),
  tier: 'B',
  licence: seen('WHO: free for non-commercial use.'),
  loinc: seen('75624-7'),
  loincPanel: seen('72110-0'),
  notes: [],
  citation: 'Saunders et al. 1993, Addiction; Babor et al. 2001 (WHO manual)',
  checked: collectedOn,
})

const auditC = (): Facts => ({
  domains: ['alcohol'],
  items: 3,
  itemRange: seen([0, 4]),
  range: seen([0, 12]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '12 months',
  ages: unsure({ from: 18 }),
  otherCutOffs: [
    cutOff('men', seen(4), { sex: 'male' }),
    cutOff('women', seen(3), { sex: 'female' }),
  ],
  screenerOnly: true,
  tier: 'A',
  tierUnsure: true,
  loinc: seen('75626-2'),
  loincPanel: seen('72109-2'),
  notes: [
    'It is the first three items of the AUDIT; the US variant words the size of a drink otherwise.',
    'When all points come from item 1, look at the intake before calling it positive (not confirmed).',
  ],
  citation: 'Bush et al. 1998, Arch Intern Med',
  checked: collectedOn,
})

const dast10 = (): Facts => ({
  domains: ['drugs'],
  items: 10,
  itemRange: seen([0, 1]),
  reverse: seen([3]),
  range: seen([0, 10]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '12 months',
  ages: unsure({ from: 18 }),
  bands: unsure([
    { from: 0, to: 0, name: 'none' },
    { from: 1, to: 2, name: 'low' },
    { from: 3, to: 5, name: 'moderate' },
    { from: 6, to: 8, name: 'substantial' },
    { from: 9, to: 10, name: 'severe' },
  ]),
  cutOff: unsure(3),
  screenerOnly: true,
  usualInterval: unsure('every 3 to 12 months'),
  tier: 'B',
  licence: seen('Copyright Skinner 1982; non-commercial use with credit.'),
  loinc: unsure('82667-7'),
  loincPanel: unsure('82666-9'),
  notes: ['Alcohol and tobacco are left out.'],
  citation: 'Skinner 1982, Addict Behav',
  checked: collectedOn,
})

const cageFigures = () => ({
  items: 4,
  itemRange: unsure([0, 1] as const),
  range: unsure([0, 4] as const),
  step: 1,
  better: 'lower' as const,
  scoreKind: 'sum' as const,
  lookBack: 'lifetime',
  ages: unsure({ from: 18 }),
  cutOff: unsure(2),
  otherCutOffs: [cutOff('more sensitive', unsure(1))],
  screenerOnly: true,
  notes: ['It asks about a lifetime, so it cannot show change.'],
  checked: collectedOn,
})

const cage = (): Facts => ({
  domains: ['alcohol'],
  ...cageFigures(),
  tier: 'A',
  licence: seen('Public domain.'),
  citation: 'Ewing 1984, JAMA',
})

const cageAid = (): Facts => ({
  domains: ['alcohol', 'drugs'],
  ...cageFigures(),
  tier: 'B',
  citation: 'Brown & Rounds 1995, Wis Med J',
})

const bam = (): Facts => ({
  domains: ['alcohol', 'drugs'],
  items: 17,
  itemRange: seen([0, 4]),
  scoreKind: 'none',
  lookBack: '30 days',
  ages: unsure({ from: 18 }),
  screenerOnly: false,
  subscales: seen(
    [
      { id: 'use', name: 'Use', items: [4, 5, 6], range: [0, 12], better: 'lower', cutOff: 1 },
      {
        id: 'risk',
        name: 'Risk',
        items: [1, 2, 3, 8, 11, 15],
        range: [0, 24],
        better: 'lower',
        cutOff: 12,
      },
      {
        id: 'protective',
        name: 'Protective',
        items: [9, 10, 12, 13, 14, 16],
        range: [0, 24],
        better: 'higher',
        cutOff: 12,
      },
    ],
    'US Department of Veterans Affairs',
  ),
  usualInterval: unsure('at intake and every month'),
  tier: 'A',
  tierUnsure: true,
  licence: unsure('Work of the VA, public domain.'),
  notes: [
    'It has no total: three subscales, of which Protective is better when higher.',
    'Items 7A to G name drugs and item 17 is satisfaction: neither is scored.',
  ],
  citation: 'Cacciola et al. 2013, J Subst Abuse Treat',
  checked: collectedOn,
})

const bamR = (): Facts => ({
  ...bam(),
  itemRange: unsure([0, 30]),
  subscales: unsure([
    { id: 'use', name: 'Use', items: [4, 5, 6], range: [0, 90], better: 'lower' },
    {
      id: 'risk',
      name: 'Risk',
      items: [1, 2, 3, 8, 11, 15],
      range: [0, 180],
      better: 'lower',
    },
    {
      id: 'protective',
      name: 'Protective',
      items: [9, 10, 12, 13, 14, 16],
      range: [0, 180],
      better: 'higher',
    },
  ]),
  notes: [
    'It counts days where the BAM has answers from 0 to 4: do not mix the two.',
    ...bam().notes,
  ],
})

export const substanceFacts: FactsById = {
  audit,
  'audit-c': auditC,
  'dast-10': dast10,
  cage,
  'cage-aid': cageAid,
  bam,
  'bam-r': bamR,
}
