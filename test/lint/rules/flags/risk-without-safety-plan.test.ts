import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'risk-without-safety-plan'
const risk = (fields: string, more = '') => `assessment:\n  risk: { ${fields} }\n${more}`
const plan = (fields: string) => `  safety_plan: { ${fields} }\n`

describe('risk-without-safety-plan', () => {
  it.each(['moderate', 'high', 'imminent'])('asks for one at the level %s', (level) => {
    expect(placesOf(rule, risk(`level: ${level}`))).toEqual(['assessment.risk.level'])
  })

  it.each([
    'level: low',
    'level: none',
    'suicide: Denies suicidal ideation',
    'suicide: "No suicidal thoughts, plan or intent reported"',
    'suicide: Reported suicidal thoughts in 2019',
    'suicide: Has never had suicidal thoughts',
    'suicide: History of passive suicidal ideation',
    'suicide: "At intake she reported suicidal thoughts; none since"',
    'suicide: "Passive suicidal ideation: denied"',
    'self_harm: "None, now or in the past."',
    'self_harm: Cutting as a teenager',
    'flags: []',
    'flags: [{ kind: suicide, severity: resolved }]',
    'flags: [{ kind: abuse, severity: high }]',
    'factors: [Former suicide attempt]',
    'violence: None.',
    'violence: Denies homicidal ideation.',
    'violence: Threatened a teacher in 2019.',
    'violence: History of threats against his brother.',
    'violence: Was threatened by her husband last week.',
    'violence: Her ex-husband threatened to kill her last month.',
    'violence: Threatened to harm herself last week.',
    'violence: "Threatened to hurt his brother last month; no contact since, no plan or intent now."',
    'violence: Threatened to quit last week.',
    'violence: Reports intrusive thoughts of harming her baby.',
    'violence: Wants to beat his addiction.',
    'flags: [{ kind: harm-to-others, severity: low }]',
  ])('is silent for %s', (fields) => {
    expect(placesOf(rule, risk(fields))).toEqual([])
  })

  it.each([
    ['suicide: Reports passive suicidal ideation most evenings', 'assessment.risk.suicide'],
    ['suicide: Active SI without plan', 'assessment.risk.suicide'],
    ['suicide: "Reports suicidal thoughts, denies intent"', 'assessment.risk.suicide'],
    ['suicide: "Endorses thoughts of ending her life"', 'assessment.risk.suicide'],
    ['self_harm: Reports urges to cut twice a week', 'assessment.risk.self_harm'],
    ['flags: [{ kind: self-harm, severity: moderate }]', 'assessment.risk.flags[0]'],
    ['violence: Threatened to hurt his brother-in-law last month.', 'assessment.risk.violence'],
    ['violence: Wants to kill his supervisor.', 'assessment.risk.violence'],
    ['violence: Recently made threats against a neighbor.', 'assessment.risk.violence'],
    ['violence: Reports homicidal thoughts toward his boss.', 'assessment.risk.violence'],
    ['flags: [{ kind: harm-to-others }]', 'assessment.risk.flags[0]'],
    ['flags: [{ kind: crisis }]', 'assessment.risk.flags[0]'],
  ])('reads %s', (fields, at) => {
    expect(placesOf(rule, risk(fields))).toEqual([at])
  })

  it('knows the client by name', () => {
    const named = (name: string) =>
      `client: { name: Gil Navarro }\n${risk(`violence: ${name} threatens to hit his wife.`)}`
    expect(placesOf(rule, named('Gil'))).toEqual(['assessment.risk.violence'])
    expect(placesOf(rule, named('Owen'))).toEqual([])
  })

  it('is content with a dated plan or the reason for none', () => {
    expect(placesOf(rule, risk('level: high', plan('date: 2026-10-01')))).toEqual([])
    const reason = plan('not_needed: Admitted to the hospital the same day')
    expect(placesOf(rule, risk('level: high', reason))).toEqual([])
  })

  it('says where only the date is missing', () => {
    const undated = risk('level: high', plan('where: In the chart'))
    expect(saidBy(rule, undated)).toEqual([
      'Risk is recorded as raised, and the safety plan has no date.',
    ])
    const spoken = `summary: The safety plan hangs on her refrigerator.\n${risk('level: high')}`
    expect(saidBy(rule, spoken)[0]).toContain('A text speaks of a safety plan')
  })

  it('names the profile that asks, and stays a warning where one is silent', () => {
    const severities = (profile: string) =>
      findingsOf(rule, { plan: `txplan: 1\n${risk('level: high')}`, profiles: [profile] }).map(
        ({ severity, demand }) => [severity, demand?.profile],
      )
    expect(severities('va-105')).toEqual([['error', 'va-105']])
    expect(severities('nc-27g')).toEqual([['warning', undefined]])
  })

  it('lets a plan that is over rest', () => {
    expect(placesOf(rule, `status: discharged\n${risk('level: high')}`)).toEqual([])
  })

  it('asks for one beside thoughts of suicide in short notes and the client’s words', () => {
    const words = (text: string) => risk('level: low', `  client_words: ${JSON.stringify(text)}\n`)
    expect(placesOf(rule, risk('level: low, suicide: Suicidal thoughts most nights.'))).toEqual([
      'assessment.risk.suicide',
    ])
    expect(placesOf(rule, words('I think about killing myself.'))).toEqual([
      'assessment.client_words',
    ])
    expect(placesOf(rule, words('I want to kill myself.') + plan('date: 2026-10-01'))).toEqual([])
    expect(placesOf(rule, words('Some nights I wish I wouldn’t wake up.'))).toEqual([])
    expect(placesOf(rule, risk('level: low, suicide: "Wish not to wake up, no plan."'))).toEqual([])
    expect(placesOf(rule, words('I used to think about killing myself.'))).toEqual([])
  })
})
