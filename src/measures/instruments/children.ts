/** Children and adolescents. */
import { collectedOn, seen, unsure } from '../fact.ts'
import type { Band, Facts, FactsById } from '../instrument.ts'

const psc17 = (): Facts => ({
  domains: ['child behavior'],
  items: 17,
  itemRange: seen([0, 2]),
  missing: seen({ most: 3, as: 'zero' }),
  range: seen([0, 34]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: 'current',
  ages: unsure({ from: 4, to: 17 }),
  informants: ['parent', 'youth'],
  cutOff: seen(15),
  screenerOnly: true,
  subscales: seen([
    {
      id: 'internalizing',
      name: 'Internalizing',
      items: [2, 6, 9, 11, 15],
      range: [0, 10],
      cutOff: 5,
    },
    { id: 'attention', name: 'Attention', items: [1, 3, 7, 13, 17], range: [0, 10], cutOff: 7 },
    {
      id: 'externalizing',
      name: 'Externalizing',
      items: [4, 5, 8, 10, 12, 14, 16],
      range: [0, 14],
      cutOff: 7,
    },
  ]),
  tier: 'B',
  licence: seen('May be freely reproduced, with credit.'),
  notes: ['A blank counts 0; with four or more blanks it cannot be scored.'],
  citation: 'Gardner et al. 1999, Ambul Child Health',
  checked: collectedOn,
})

/** The four bands of the SDQ end at these total scores. */
const sdqBands = (...ends: readonly [number, number, number]): Band[] =>
  [...ends, 40].map((to, i) => ({
    from: i === 0 ? 0 : (ends[i - 1] as number) + 1,
    to,
    name: `band ${i + 1} of 4`,
  }))

const sdq = (): Facts => ({
  domains: ['child behavior'],
  items: 25,
  itemRange: seen([0, 2]),
  reverse: seen([7, 11, 14, 21, 25]),
  range: seen([0, 40]),
  step: 1,
  better: 'lower',
  scoreKind: 'sum',
  lookBack: '6 months',
  ages: unsure({ from: 2, to: 17 }),
  informants: ['parent', 'teacher', 'self'],
  screenerOnly: false,
  subscales: seen([
    { id: 'emotional', name: 'Emotional', items: [3, 8, 13, 16, 24], range: [0, 10] },
    { id: 'conduct', name: 'Conduct', items: [5, 7, 12, 18, 22], range: [0, 10] },
    { id: 'hyperactivity', name: 'Hyperactivity', items: [2, 10, 15, 21, 25], range: [0, 10] },
    { id: 'peer', name: 'Peer', items: [6, 11, 14, 19, 23], range: [0, 10] },
    {
      id: 'prosocial',
      name: 'Prosocial',
      items: [1, 4, 9, 17, 20],
      range: [0, 10],
      better: 'higher',
      apart: true,
    },
  ]),
  variants: [
    {
      kind: 'informant',
      id: 'parent',
      name: 'parent',
      words: ['mother', 'father'],
      bands: unsure(sdqBands(13, 16, 19)),
    },
    { kind: 'informant', id: 'teacher', name: 'teacher', bands: unsure(sdqBands(11, 15, 18)) },
    {
      kind: 'informant',
      id: 'self',
      name: 'self-report',
      words: ['youth', 'client'],
      bands: unsure(sdqBands(14, 17, 19)),
    },
  ],
  requires: ['informant'],
  usualInterval: unsure('every 3 to 12 months'),
  tier: 'C',
  licence: seen('Copyright Youth in Mind; no electronic version without a licence.'),
  loincPanel: unsure('62713-3'),
  notes: [
    'The total leaves out Prosocial, which is better when higher.',
    'Follow-up forms ask about 1 month.',
  ],
  citation: 'Goodman 1997, J Child Psychol Psychiatry',
  checked: collectedOn,
})

const vanderbilt = (): Facts => ({
  domains: ['attention and hyperactivity', 'child behavior'],
  better: 'lower',
  scoreKind: 'none',
  lookBack: '6 months',
  ages: unsure({ from: 6, to: 12 }),
  informants: ['parent', 'teacher'],
  screenerOnly: false,
  variants: [
    {
      kind: 'informant',
      id: 'parent',
      name: 'parent',
      words: ['mother', 'father'],
      items: 55,
    },
    { kind: 'informant', id: 'teacher', name: 'teacher', items: 43 },
    { kind: 'edition', id: 'first', name: 'first edition', words: ['1', '1st'] },
    { kind: 'edition', id: 'second', name: 'second edition', words: ['2', '2nd'] },
    { kind: 'edition', id: 'third', name: 'third edition', words: ['3', '3rd'] },
  ],
  requires: ['informant', 'edition'],
  usualInterval: unsure('every 3 to 12 months'),
  tier: 'B',
  licence: seen('Copyright AAP/NICHQ.'),
  notes: [
    'It has no total but counts of answers of 2 or 3. Parent: inattention 6 of items 1-9, hyperactivity 6 of 10-18, oppositional-defiant 4 of 19-26, conduct 3 of 27-40, anxiety or depression 3 of 41-47.',
    'Teacher: oppositional-defiant or conduct 3 of 10, anxiety or depression 3 of 7.',
    'Each count also needs impairment: in the first edition one performance item at 4 or 5; in the second and third two at 4 or one at 5.',
    'For change, the follow-up form has a symptom score: the mean of 18 items.',
  ],
  citation: 'Wolraich et al. 2003',
  checked: collectedOn,
})

export const childrenFacts: FactsById = {
  'psc-17': psc17,
  sdq,
  vanderbilt,
}
