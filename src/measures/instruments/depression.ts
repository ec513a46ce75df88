/** Depression: PHQ-9, PHQ-2, PHQ-A, EPDS, HAM-D, BDI-II, PROMIS Depression. */
import { collectedOn, critical, cutOff, seen, unsure, upTo } from '../fact.ts'
import type { Band, Facts, FactsById } from '../instrument.ts'

const phqBands: readonly Band[] = [
  { from: 0, to: 4, name: 'minimal' },
  { from: 5, to: 9, name: 'mild' },
  { from: 10, to: 14, name: 'moderate' },
  { from: 15, to: 19, name: 'moderately severe' },
  { from: 20, to: 27, name: 'severe' },
]

/** T scores of HealthMeasures, for depression and anxiety alike. */
export const promisBands: readonly Band[] = [
  { from: Number.NEGATIVE_INFINITY, to: 54.9, name: 'normal' },
  { from: 55, to: 59.9, name: 'mild' },
  { from: 60, to: 69.9, name: 'moderate' },
  { from: 70, to: Number.POSITIVE_INFINITY, name: 'severe' },
]

const kroenke = 'Kroenke, Spitzer & Williams 2001'
const nhs = 'NHS Talking Therapies'

const phq9 = (): Facts => ({
  domains: ['depression'],
  items: 9,
  unscored: 1,
  itemRange: seen([0, 3]),
  missing: unsure({ most: 2, as: 'mean' }),
  range: seen([0, 27]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '2 weeks',
  ages: unsure({ from: 18, usedFrom: 12 }),
  bands: seen(phqBands, kroenke),
  cutOff: seen(10, `${kroenke}; ${nhs}`),
  caseness: seen(10, nhs),
  reliableChange: seen(6, nhs),
  minimalDifference: unsure(5, 'Löwe et al. 2004'),
  response: seen(50),
  remission: seen(4),
  screenerOnly: false,
  critical: [critical('thoughts of death or self-harm', seen([9]))],
  usualInterval: unsure('every session'),
  tier: 'A',
  licence: seen(
    'No permission is needed to reproduce, translate, display or distribute it (Pfizer).',
  ),
  loinc: seen('44261-6'),
  loincPanel: seen('44249-1'),
  notes: [
    'A tenth question, on difficulty in functioning, is not scored.',
    'A newer estimate of the noticeable difference is about 21 % of the baseline, or 1.7 points on average (Kounali et al. 2022).',
    'Up to 17 years the PHQ-A is preferred.',
  ],
  citation: 'Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA',
  checked: collectedOn,
})

const phq2 = (): Facts => ({
  domains: ['depression'],
  items: 2,
  itemRange: seen([0, 3]),
  range: seen([0, 6]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '2 weeks',
  ages: unsure({ from: 12 }),
  cutOff: unsure(3, 'Kroenke, Spitzer & Williams 2003'),
  screenerOnly: true,
  tier: 'A',
  loinc: seen('55758-7'),
  notes: ['It is the first two items of the PHQ-9; from 3 points on, give the whole PHQ-9.'],
  citation: 'Kroenke, Spitzer & Williams 2003, Med Care',
  checked: collectedOn,
})

const phqA = (): Facts => ({
  domains: ['depression'],
  items: 9,
  itemRange: seen([0, 3]),
  range: seen([0, 27]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '2 weeks',
  ages: seen({ from: 11, to: 17 }),
  bands: seen(phqBands),
  cutOff: upTo(unsure(10), 11),
  otherCutOffs: [cutOff('adolescents', unsure(11, 'Richardson et al. 2010'))],
  reliableChange: unsure(6, 'by analogy with the PHQ-9'),
  minimalDifference: unsure(5, 'by analogy with the PHQ-9'),
  screenerOnly: false,
  critical: [
    critical('thoughts of death or self-harm', unsure([9])),
    critical(
      'suicidal thoughts in the past month, or any past attempt',
      unsure([]),
      'suicide questions',
    ),
  ],
  tier: 'A',
  tierUnsure: true,
  loinc: seen('89204-2'),
  loincPanel: seen('89206-7'),
  notes: [
    'The first nine items are scored. Further questions, on dysthymia, impairment and suicide, are not.',
  ],
  citation: 'Johnson et al. 2002, J Adolesc Health',
  checked: collectedOn,
})

const epds = (): Facts => ({
  domains: ['depression', 'perinatal'],
  items: 10,
  itemRange: seen([0, 3]),
  range: seen([0, 30]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '7 days',
  cutOff: seen(10, 'UK practice'),
  otherCutOffs: [cutOff('probable depression', seen(13, 'UK practice'))],
  reliableChange: unsure(4, 'Matthey 2004'),
  screenerOnly: false,
  critical: [critical('self-harm', unsure([10]))],
  tier: 'C',
  licence: seen(
    'Copyright Royal College of Psychiatrists: may be copied for own clinical use with its source, not put into software without permission.',
  ),
  loinc: seen('99046-5'),
  loincPanel: seen('71354-5'),
  notes: [
    'From 10 depression is possible, from 13 probable; local cut-offs vary.',
    'Items 3 and 5 to 10 list their answers from worst to best.',
    'For pregnancy and the first year after birth.',
  ],
  citation: 'Cox, Holden & Sagovsky 1987, Br J Psychiatry',
  checked: collectedOn,
})

const hamD = (): Facts => ({
  domains: ['depression'],
  items: 17,
  itemRange: seen([0, 4]),
  range: seen([0, 52]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '1 week',
  ages: unsure({ from: 18 }),
  informants: ['clinician'],
  bands: seen([
    { from: 0, to: 7, name: 'none' },
    { from: 8, to: 13, name: 'mild' },
    { from: 14, to: 18, name: 'moderate' },
    { from: 19, to: 22, name: 'severe' },
    { from: 23, to: 52, name: 'very severe' },
  ]),
  cutOff: unsure(8),
  minimalDifference: upTo(unsure(3), 5),
  response: seen(50),
  remission: seen(7),
  screenerOnly: false,
  critical: [critical('suicide', unsure([3], 'txplan’s own recommendation'))],
  tier: 'A',
  licence: seen('Public domain.'),
  notes: [
    'Rated by a clinician. Nine items are rated 0 to 4 and eight 0 to 2; the sheet has 21 items, of which 17 count.',
    'Older editions rate agitation 0 to 2, for a total of 50 (not confirmed).',
  ],
  citation: 'Hamilton 1960, J Neurol Neurosurg Psychiatry',
  checked: collectedOn,
})

const bdi2 = (): Facts => ({
  domains: ['depression'],
  items: 21,
  itemRange: unsure([0, 3]),
  range: unsure([0, 63]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '2 weeks',
  ages: unsure({ from: 13 }),
  bands: unsure(
    [
      { from: 0, to: 13, name: 'minimal' },
      { from: 14, to: 19, name: 'mild' },
      { from: 20, to: 28, name: 'moderate' },
      { from: 29, to: 63, name: 'severe' },
    ],
    'widely published',
  ),
  cutOff: unsure(14),
  minimalDifferencePercent: unsure(17.5, 'Button et al. 2015'),
  screenerOnly: false,
  critical: [critical('suicide risk', unsure([9]))],
  tier: 'C',
  licence: seen('Proprietary (Pearson).'),
  loinc: unsure('89209-1'),
  notes: [
    'Another estimate of the noticeable difference is 23 % of the baseline (not confirmed).',
    'Item 2, on hopelessness, is worth a note.',
  ],
  citation: 'Beck, Steer & Brown 1996, manual',
  checked: collectedOn,
})

const promisDepression = (): Facts => ({
  domains: ['depression'],
  better: 'lower',
  scoreKind: 'T',
  lookBack: '7 days',
  ages: unsure({ from: 18, usedFrom: 5 }),
  bands: seen(promisBands, 'HealthMeasures'),
  cutOff: unsure(55),
  otherCutOffs: [cutOff('moderate', unsure(60)), cutOff('severe', unsure(70))],
  minimalDifference: upTo(seen(3), 4),
  screenerOnly: false,
  tier: 'B',
  licence: seen(
    'Free under the HealthMeasures terms of use; no change, and no redistribution in commercial software without permission.',
  ),
  loinc: unsure('77861-3'),
  notes: [
    'A T score: the mean of the general US population is 50, the standard deviation 10. Keep the T score and the form (4a, 6a, 8a or CAT).',
    'A variant of the bands splits at 55, 60, 65 and 70 (Kroenke et al. 2020).',
    'There are forms for 8 to 17 years, and for parents of children of 5 to 17 years.',
    'It does not ask about suicide.',
  ],
  citation: 'Pilkonis et al. 2011, Assessment',
  checked: collectedOn,
})

export const depressionFacts: FactsById = {
  'phq-9': phq9,
  'phq-2': phq2,
  'phq-a': phqA,
  epds,
  'ham-d': hamD,
  'bdi-ii': bdi2,
  'promis-depression': promisDepression,
}
