import { describe, expect, it } from 'vitest'
import { otherSide } from '../../../../src/lint/rules/flags/diagnosis-details.ts'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'diagnosis-differs'
const dx = (code: string, description: string, more = '') =>
  `diagnoses:\n  - { id: d, code: ${code}, description: "${description}"${more} }\n`
const at = ['diagnoses[0].description']

describe('diagnosis-differs, code against words', () => {
  it.each([
    ['F41.1', 'Major depressive disorder'],
    ['F33.1', 'Generalized anxiety disorder'],
    ['F43.10', 'Borderline personality disorder'],
    ['F31.32', 'Major depressive disorder, recurrent, moderate'],
    ['F11.20', 'Alcohol use disorder, moderate'],
    ['F32.1', 'PTSD'],
    ['F90.0', 'GAD'],
    ['F43.22', 'Panic disorder'],
    ['F41.9', 'Generalized anxiety disorder'],
    ['F41.9', 'Social anxiety disorder'],
    ['F34.1', 'Major depression'],
    ['F34.1', 'Major depressive disorder, single episode'],
    ['F32.1', 'Anxiety disorder'],
  ])('finds %s called %s', (code, words) => {
    expect(placesOf(rule, dx(code, words))).toEqual(at)
  })

  it.each([
    ['F33.1', 'Major depressive disorder, single episode, moderate'],
    ['F32.1', 'MDD, recurrent, moderate'],
    ['F33.1', 'MDD, recurrent, severe'],
    ['F33.2', 'MDD, recurrent, severe, with psychotic features'],
    ['F33.1', 'MDD, recurrent, in full remission'],
    ['F10.10', 'Alcohol use disorder, severe'],
    ['F10.20', 'Alcohol use disorder, mild'],
    ['F10.20', 'Alcohol use disorder, severe, in early remission'],
    ['F12.20', 'Cannabis abuse'],
    ['F31.81', 'Bipolar I disorder'],
    ['F90.0', 'ADHD, combined presentation'],
    ['F43.11', 'PTSD, chronic'],
    ['F31.13', 'Bipolar disorder, current episode depressed, severe'],
    ['F31.31', 'Bipolar I, currently manic, mild'],
    ['F31.32', 'Bipolar disorder, current episode depressed, mild'],
  ])('finds %s with the details of %s', (code, words) => {
    expect(placesOf(rule, dx(code, words))).toEqual(at)
  })

  it.each([
    ['F33.1', 'Major depressive disorder, recurrent, moderate'],
    ['F33.1', 'Depression'],
    ['F33.1', 'MDD'],
    ['F33.1', 'MDD, recurrent, moderate to severe'],
    ['F33.41', 'MDD, recurrent, in partial remission'],
    ['F33.42', 'MDD, recurrent, moderate, in full remission'],
    ['F32.A', 'Depression'],
    ['F34.1', 'Persistent depressive disorder (dysthymia)'],
    ['F41.1', 'GAD'],
    ['F41.1', 'Generalized anxiety disorder with panic attacks'],
    ['F41.9', 'Anxiety disorder NOS'],
    ['F41.9', 'Anxiety disorder, unspecified; rule out generalized anxiety disorder'],
    ['F41.9', 'Anxiety, GAD-7 of 15'],
    ['F41.8', 'Generalized anxiety, fewer days than not'],
    ['F31.13', 'Bipolar disorder, current episode manic without psychotic features, severe'],
    ['F31.4', 'Bipolar I disorder, current episode depressed, severe'],
    ['F40.10', 'Social anxiety disorder'],
    ['F40.10', 'Social phobia, performance only'],
    ['F41.8', 'Mixed anxiety and depressive disorder'],
    ['F43.23', 'Adjustment disorder with mixed anxiety and depressed mood'],
    ['F43.21', 'Adjustment disorder with depression'],
    ['F43.10', 'Post traumatic stress disorder'],
    ['F43.12', 'PTSD, chronic, with dissociative symptoms and depression'],
    ['F42.2', 'OCD'],
    ['F10.20', 'Alcohol use disorder, moderate'],
    ['F10.20', 'Alcohol use disorder, severe'],
    ['F10.10', 'Alcohol use disorder, mild'],
    ['F10.21', 'Alcohol use disorder, severe, in sustained remission'],
    ['F10.24', 'Alcohol-induced depressive disorder'],
    ['F11.20', 'Opioid use disorder, severe, on maintenance therapy'],
    ['F14.20', 'Cocaine use disorder, moderate'],
    ['F15.20', 'Stimulant use disorder, amphetamine-type, severe'],
    ['F19.20', 'Polysubstance: alcohol and opioid use disorder'],
    ['F17.210', 'Nicotine dependence, cigarettes'],
    ['F31.9', 'Bipolar II disorder'],
    ['F31.32', 'Bipolar I disorder, current episode depressed, moderate'],
    ['F25.1', 'Schizoaffective disorder, depressive type'],
    ['F53.0', 'Postpartum depression'],
    ['F90.2', 'ADHD, combined type'],
    ['F93.0', 'Separation anxiety disorder'],
    ['F06.31', 'Depressive disorder due to hypothyroidism'],
    ['Z63.0', 'Relationship distress; partner has PTSD'],
    ['F32.1', 'Mood'],
    ['M17.11', 'Osteoarthritis'],
    ['F99.9', 'GAD'],
  ])('accepts %s for %s', (code, words) => {
    expect(placesOf(rule, dx(code, words))).toEqual([])
  })

  it('reads specifiers and severity too', () => {
    expect(placesOf(rule, dx('F33.1', 'MDD', ', specifiers: [single episode]'))).toEqual(at)
    expect(placesOf(rule, dx('F33.1', 'MDD, recurrent', ', severity: severe'))).toEqual(at)
    expect(placesOf(rule, dx('F33.1', 'MDD', ', specifiers: [with anxious distress]'))).toEqual([])
  })

  it('says what the code stands for', () => {
    expect(saidBy(rule, dx('F33.1', 'MDD, single episode'))).toEqual([
      '“F33.1” stands for “Major depressive disorder, recurrent, moderate”: “recurrent episodes”. The words beside it say “a single episode”.',
    ])
  })
})

describe('diagnosis-differs, codes in texts', () => {
  const plan = (text: string) => `${dx('F33.1', 'MDD')}necessity:\n  statement: ${text}\n`

  it('finds a code that is not among the diagnoses', () => {
    expect(placesOf(rule, plan('Meets criteria for F41.1.'))).toEqual(['necessity.statement'])
  })

  it.each([
    'Meets criteria for F33.1.',
    'Meets criteria of F33.',
    'F41.1 was ruled out (rule out).',
    'Changed from F32.1 in May.',
    'Her mother had F31.9.',
  ])('is silent about %j', (text) => {
    expect(placesOf(rule, plan(text))).toEqual([])
  })

  it('cannot tell where no diagnosis has a code', () => {
    expect(placesOf(rule, 'necessity:\n  statement: Meets criteria for F41.1.\n')).toEqual([])
  })
})

describe('diagnosis-differs, the pole of bipolar disorder', () => {
  const plan = (code: string, text: string) =>
    `${dx(code, 'Bipolar I disorder')}assessment:\n  formulation: ${JSON.stringify(text)}\n`

  it.each([
    ['F31.13', 'Severe depressed phase after years of mania.'],
    ['F31.12', 'She is currently depressed.'],
    ['F31.2', 'In a depressive episode since May. Sleeps twelve hours.'],
    ['F31.32', 'Now in a manic phase, with little sleep.'],
  ])('finds that %s is told as “%s”', (code, text) => {
    expect(placesOf(rule, plan(code, text))).toEqual(['assessment.formulation'])
  })

  it.each([
    ['F31.13', 'Currently manic, after a depressive episode in spring.'],
    ['F31.13', 'History of depressive episodes; at risk of a depressive episode after the crash.'],
    ['F31.13', 'Manic since May. Last year a depressive phase.'],
    ['F31.13', 'Cycles between a manic phase and a depressive phase.'],
    ['F31.13', 'Her mother had depressive episodes.'],
    ['F31.13', 'Not currently depressed.'],
    ['F31.4', 'Currently depressed.'],
    ['F31.9', 'Currently depressed.'],
    ['F31.61', 'A mixed episode with a depressive pole.'],
  ])('is silent for %s and “%s”', (code, text) => {
    expect(placesOf(rule, plan(code, text))).toEqual([])
  })
})

describe('diagnosis-differs, left and right', () => {
  it.each([
    ['Stiffness of right wrist', 'Stiffness of left wrist', { said: 'left', stands: 'right' }],
    ['Pain in left knee', 'right knee pain', { said: 'right', stands: 'left' }],
    ['Pain in left knee', 'Left knee pain', undefined],
    ['Pain in left knee', 'Knee pain, right and left', undefined],
    ['Pain in left knee', 'Bilateral knee pain, worse right', undefined],
    ['Pain in unspecified knee', 'Left knee pain', undefined],
  ])('%s, told as “%s”', (title, words, expected) => {
    expect(otherSide(title, words)).toEqual(expected)
  })

  it('is silent where the code table does not hold the code', () => {
    expect(placesOf(rule, dx('M25.631', 'Stiffness of left wrist'))).toEqual([])
  })
})
