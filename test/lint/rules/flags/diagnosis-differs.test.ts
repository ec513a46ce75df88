import { describe, expect, it } from 'vitest'
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
