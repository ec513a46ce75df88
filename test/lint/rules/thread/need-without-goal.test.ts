import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'need-without-goal'
const aim = 'goals:\n  - id: g\n    statement: To sing again\n'
const place = 'assessment.presenting_problem'

const presenting = (text: string, more = aim) =>
  `assessment:\n  presenting_problem: ${JSON.stringify(text)}\n${more}`

describe('need-without-goal', () => {
  it.each([
    ['Sleep problems began with the night shifts.', 'sleep'],
    ['She is binge eating at night.', 'eating'],
    ['Excessive worry about school.', 'anxiety'],
    ['Client wants help with gambling.', 'gambling'],
    ['Mother reports school refusal since October.', 'school'],
  ])('takes “%s” for a need', (text, topic) => {
    expect(placesOf(rule, presenting(text))).toEqual([place])
    expect(saidBy(rule, presenting(text)).join()).toContain(`Here ${topic} is named`)
  })

  it.each([
    'Denies insomnia.',
    'Her husband has a gambling problem.',
    'Insomnia in childhood.',
    'Insomnia, treated with a device by the sleep clinic.',
    'Client works in a substance use program.',
    'In recovery from alcohol use disorder, sober five years.',
    'The client is anxious to return to work.',
    'I am addicted to my phone.',
    'Volunteers with homeless people.',
  ])('passes over “%s”', (text) => {
    expect(placesOf(rule, presenting(text))).toEqual([])
  })

  it.each([
    'problems:\n  - { id: p, statement: Gambles, status: deferred }\n',
    'interventions:\n  - { id: i, modality: Therapy for gambling }\n',
    'referrals:\n  - { to: A group for people who gamble }\n',
    'diagnoses:\n  - { id: d, code: F63.0 }\n',
  ])('is answered by %j', (more) => {
    expect(placesOf(rule, presenting('Client wants help with gambling.', aim + more))).toEqual([])
  })

  it.each(['Anhedonia', 'Evicted in June', 'Truancy', 'Purges after meals', 'Rages at home'])(
    'is answered by a goal in the words of the need: “%s”',
    (words) => {
      const goal = `goals:\n  - { id: g, statement: ${JSON.stringify(words)} }\n`
      expect(placesOf(rule, presenting(words))).toEqual([place])
      expect(placesOf(rule, presenting(words, goal))).toEqual([])
    },
  )

  it('lets a diagnosis answer what customarily belongs to it', () => {
    const depressed = `${aim}diagnoses:\n  - { id: d, code: F32.1 }\n`
    expect(placesOf(rule, presenting('Insomnia since May.', depressed))).toEqual([])
    expect(placesOf(rule, presenting('Flashbacks since May.', depressed))).toEqual([place])
  })

  it('reads a score against the cut-off, and the words of the result before that', () => {
    const screened = (more: string) =>
      `assessment:\n  screenings:\n    - { instrument: audit, ${more} }\n${aim}`
    expect(placesOf(rule, screened('score: 19'))).toEqual(['assessment.screenings[0]'])
    expect(placesOf(rule, screened('score: 3'))).toEqual([])
    expect(placesOf(rule, screened('score: 19, result: Negative on interview'))).toEqual([])
    expect(placesOf(rule, screened('result: Positive'))).toEqual(['assessment.screenings[0]'])
  })

  it('leaves thoughts of suicide found by a screener to the rules on safety', () => {
    const plan = `assessment:\n  screenings:\n    - { for: Suicide, instrument: c-ssrs, result: Positive }\n${aim}`
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('wants the strength of a symptom, and follows its link to a diagnosis', () => {
    const symptom = (more: string) =>
      `assessment:\n  symptoms:\n    - { symptom: Nightmares${more} }\n${aim}`
    expect(placesOf(rule, symptom(', intensity: severe'))).toEqual(['assessment.symptoms[0]'])
    expect(placesOf(rule, symptom(''))).toEqual([])
    expect(placesOf(rule, symptom(', intensity: mild'))).toEqual([])
    expect(placesOf(rule, symptom(', intensity: severe, diagnoses: [d]'))).toEqual([])
  })

  it('takes frequent use for a need, and a glass on weekends for none', () => {
    const used = (more: string) =>
      `assessment:\n  substances:\n    - { substance: Alcohol, ${more} }\n${aim}`
    expect(placesOf(rule, used('frequency: daily'))).toEqual(['assessment.substances[0]'])
    expect(placesOf(rule, used('frequency: weekends'))).toEqual([])
    expect(placesOf(rule, used('frequency: daily, last_use: three years ago'))).toEqual([])
    expect(placesOf(rule, used('frequency: daily').replace('Alcohol', 'Coffee'))).toEqual([])
  })

  it('weighs an affected area of life by its level', () => {
    const impaired = (level: string, more = '') =>
      `assessment:\n  impairment:\n    - { domain: School, affected: true, level: ${level} }\n${aim}${more}`
    const severity = (plan: string) => findingsOf(rule, plan).map((one) => one.severity)
    expect(severity(impaired('severe'))).toEqual(['warning'])
    expect(severity(impaired('mild'))).toEqual(['info'])
    expect(severity(impaired('none'))).toEqual([])
    const homework = 'interventions:\n  - { id: i, description: A plan for homework }\n'
    expect(severity(impaired('severe', homework))).toEqual([])
    const rehabilitation = 'diagnoses:\n  - { id: d, code: M54.50 }\n'
    expect(severity(impaired('severe', rehabilitation))).toEqual([])
  })

  it.each([
    presenting('Insomnia.', ''),
    presenting('Insomnia.', `status: discharged\n${aim}`),
    presenting('Insomnia.', `language: es\n${aim}`),
  ])('is silent about %j', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  describe('in an area of life, by what is said of it', () => {
    const area = (fields: string, statement: string, more = '') =>
      `assessment:\n  impairment:\n    - { affected: true, ${fields} }\ngoals:\n  - { id: g, statement: ${statement} }\n${more}`
    const there = ['assessment.impairment[0]']

    it.each([
      ['domain: work, description: Avoids meetings', 'To speak before others'],
      ['domain: community, description: Drives 0 days a week', 'To be driving again'],
      ['domain: household, description: Does not take the baby out alone', 'Safe with her baby'],
      ['domain: leisure, description: Stopped choir', 'The choir again'],
      ['domain: money, description: Bills unpaid', 'Rent by the first of the month'],
    ])('is content with { %s } and “%s”', (fields, statement) => {
      expect(placesOf(rule, area(fields, statement))).toEqual([])
    })

    it.each([
      ['domain: work, description: Missed 10 days last month', 'To sing again'],
      ['domain: community, description: Drives 0 days a week', 'To sing again'],
      ['domain: leisure, description: Stopped painting', 'Sleep 7 hours'],
    ])('finds { %s } beside “%s”', (fields, statement) => {
      expect(placesOf(rule, area(fields, statement))).toEqual(there)
    })

    it('takes what the treated disorder does for answered by treating it', () => {
      const avoids = 'domain: work, description: Avoids the office'
      const phobia = 'diagnoses:\n  - { id: d, code: F40.10 }\n'
      expect(placesOf(rule, area(avoids, 'To sing again'))).toEqual(there)
      expect(placesOf(rule, area(avoids, 'To sing again', phobia))).toEqual([])
    })
  })

  it('takes a score at the cut-off for positive, without the word', () => {
    const screened = (fields: string) => `assessment:\n  screenings:\n    - { ${fields} }\n${aim}`
    const there = ['assessment.screenings[0]']
    const beers = 'result: About 5 beers on most evenings'
    expect(placesOf(rule, screened(`instrument: audit-c, score: 7, ${beers}`))).toEqual(there)
    expect(placesOf(rule, screened('for: alcohol, instrument: audit-c, score: 2'))).toEqual([])
    expect(placesOf(rule, screened('instrument: audit-c, score: 7, result: Negative'))).toEqual([])
    const man = `client: { sex: male }\n${screened('instrument: audit-c, score: 3')}`
    expect(placesOf(rule, man)).toEqual([])
    expect(placesOf(rule, man.replace('male', 'female'))).toEqual(there)
  })
})
