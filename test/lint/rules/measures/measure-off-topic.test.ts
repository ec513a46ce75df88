import { describe, expect, it } from 'vitest'
import { topics } from '../../../../src/lint/rules/measures/topics.ts'
import { allInstruments } from '../../../../src/measures/find.ts'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('measure-off-topic')
const depression =
  'diagnoses:\n  - { id: mdd, code: F32.1, description: "Major depressive disorder, single episode, moderate" }\n'
const aim = (instrument: string) => objective({ instrument, target: '{ at_most: 5 }' })
const found = (plan: string, instrument: string) => said(plan + aim(instrument)).length

describe('measure-off-topic', () => {
  it('says what the instrument is about', () => {
    expect(said(depression + aim('spin'))).toEqual([
      'objectives[0].measure.instrument: Objective o, “As said”: the SPIN is about social anxiety; no diagnosis, problem or finding of this plan speaks of it.',
    ])
  })

  it.each(['lsas', 'oci-r', 'y-bocs', 'pcl-5', 'audit', 'ede-q', 'pdss', 'bsl-23', 'bam'])(
    'reports %s in a plan for depression alone',
    (instrument) => {
      expect(found(depression, instrument)).toBe(1)
    },
  )

  it.each([
    'phq-9',
    'gad-7',
    'pswq',
    'who-5',
    'whodas-12',
    'oq-45',
    'core-10',
    'ors',
    'ders',
    'isi',
    'epds',
  ])('takes %s for at home in any plan', (instrument) => {
    expect(found(depression, instrument)).toBe(0)
  })

  it('takes a code for a reason', () => {
    const code = (text: string) => `diagnoses:\n  - { id: d, code: ${text} }\n`
    expect(found(code('F40.10'), 'spin')).toBe(0)
    expect(found(code('F41.1'), 'spin')).toBe(1)
    expect(found(code('F43.10'), 'pcl-5')).toBe(0)
    expect(found(code('F10.20'), 'audit')).toBe(0)
    expect(found(code('F11.20'), 'bam')).toBe(0)
    expect(found(code('F42.2'), 'y-bocs')).toBe(0)
    expect(found(code('F50.2'), 'ede-q')).toBe(0)
    expect(found(`${depression}  - { id: d, code: F40.10 }\n`, 'spin')).toBe(0)
  })

  it.each([
    ['problems:\n  - { id: p, statement: Afraid of being judged by others }\n', 'spin'],
    ['assessment:\n  symptoms:\n    - { symptom: Shy with strangers }\n', 'lsas'],
    ['assessment:\n  history: { trauma: A house fire at age six }\n', 'pcl-5'],
    ['assessment:\n  presenting_problem: Drinking has crept up since spring\n', 'audit'],
    [
      'assessment:\n  history: { substance: "No drugs. Drinks two bottles of wine a day" }\n',
      'audit',
    ],
    ['assessment:\n  substances:\n    - { substance: Cannabis }\n', 'bam'],
    ['problems:\n  - { id: p, statement: Checks the stove for hours }\n', 'oci-r'],
    ['summary: Panic attacks on the train\n', 'pdss'],
  ])('takes words for a reason: %s', (words, instrument) => {
    expect(found(depression + words, instrument)).toBe(0)
  })

  it.each([
    ['assessment:\n  history: { substance: No alcohol or other drugs }\n', 'audit'],
    ['assessment:\n  history: { substance: Denies use of alcohol and cannabis }\n', 'bam'],
    ['assessment:\n  history: { trauma: None reported }\n', 'pcl-5'],
    ['assessment:\n  screenings:\n    - { for: Alcohol, result: Negative }\n', 'audit'],
    ['goals:\n  - { id: g, statement: Drink less alcohol }\n', 'audit'],
  ])('does not take what is denied, or aimed for, for a reason: %s', (words, instrument) => {
    expect(found(depression + words, instrument)).toBe(1)
  })

  it('takes a positive screening for a reason', () => {
    const screening = 'assessment:\n  screenings:\n    - { for: Alcohol, result: Positive }\n'
    expect(found(depression + screening, 'audit')).toBe(0)
  })

  it('stays silent where the plan says too little, or says it in another language', () => {
    expect(found('', 'spin')).toBe(0)
    expect(found('diagnoses:\n  - { id: d }\nproblems:\n  - { id: p }\n', 'spin')).toBe(0)
    expect(found(`language: es\n${depression}`, 'spin')).toBe(0)
    expect(found(`language: en-US\n${depression}`, 'spin')).toBe(1)
  })
})

describe('the lexicon', () => {
  it('names domains that there are', () => {
    const known = new Set(allInstruments().flatMap(({ domains }) => domains))
    for (const domain of topics.flatMap(({ domains }) => domains)) expect(known).toContain(domain)
  })

  it('takes each subject’s own name for a reason', () => {
    for (const { name, words } of topics) expect(words.test(name), name).toBe(true)
  })
})
