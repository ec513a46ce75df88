import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'risk-contradicts-itself'
const risk = (fields: string, more = '') => `assessment:\n  risk: { ${fields} }\n${more}`

describe('risk-contradicts-itself', () => {
  it.each([
    ['level: low, suicide: Reports suicidal thoughts with a plan', 'assessment.risk.suicide'],
    ['level: none, suicide: Reports suicidal thoughts at night', 'assessment.risk.suicide'],
    ['level: none, self_harm: Reports urges to cut on weekends', 'assessment.risk.self_harm'],
    [
      'level: low, violence: Threatened to hurt his brother-in-law last month.',
      'assessment.risk.violence',
    ],
    ['level: low, violence: States he will kill his landlord.', 'assessment.risk.violence'],
    ['level: none, violence: Reports homicidal thoughts.', 'assessment.risk.violence'],
    [
      'level: low, flags: [{ kind: harm-to-others, excerpt: Threatens to stab a coworker. }]',
      'assessment.risk.flags[0]',
    ],
    ['level: low, flags: [{ kind: suicide, severity: High }]', 'assessment.risk.flags[0]'],
    [
      'level: none, assessed_on: 2026-10-01, flags: [{ kind: crisis, severity: acute, date: 2026-10-09 }]',
      'assessment.risk.flags[0]',
    ],
  ])('finds %s', (fields, at) => {
    expect(placesOf(rule, risk(fields))).toEqual([at])
  })

  it.each([
    'level: low, suicide: "Reports suicidal thoughts, no plan, no intent"',
    'level: low, suicide: Reports suicidal thoughts at night',
    'level: none, suicide: "Denies suicidal thoughts, plan and intent"',
    'level: none, suicide: Had suicidal thoughts with a plan in 2019',
    'level: high, suicide: Reports suicidal thoughts with a plan',
    'level: low, assessed_on: 2026-10-09, flags: [{ kind: suicide, severity: High, date: 2026-10-01 }]',
    'level: low, flags: [{ kind: suicide, severity: low }]',
    'level: low, violence: Reports homicidal thoughts.',
    'level: moderate, violence: Threatens to hurt his brother.',
    'level: low, violence: Threatened to hurt his brother in 2018.',
    'level: low, violence: "Threatened to hurt his brother last month; denies intent now."',
    'level: low, assessed_on: 2026-10-09, flags: [{ kind: harm-to-others, date: 2026-10-01, excerpt: Threatens to stab a coworker. }]',
  ])('is silent for %s', (fields) => {
    expect(placesOf(rule, risk(fields))).toEqual([])
  })

  it('holds “none” against a positive screening of that day or later', () => {
    const screening = (day: string, result: string) =>
      `  screenings:\n    - { for: Suicide, instrument: c-ssrs, date: ${day}, result: ${result} }\n`
    const at = (level: string, day: string, result: string) =>
      placesOf(rule, risk(`level: ${level}, assessed_on: 2026-10-05`, screening(day, result)))
    expect(at('none', '2026-10-05', 'Positive for question 2')).toEqual([
      'assessment.screenings[0].result',
    ])
    expect(at('none', '2026-10-01', 'Positive')).toEqual([])
    expect(at('none', '2026-10-05', 'Negative')).toEqual([])
    expect(at('low', '2026-10-05', 'Positive')).toEqual([])
  })

  it.each([
    'Some nights I wish I just wouldn’t wake up',
    'Some nights I want to die.',
    'I can’t sleep, and some nights I want to die.',
    'I wish I were dead.',
    'I wish I was dead',
    'I just want to die when the pain comes.',
    'I think about killing myself.',
    'I’ve been thinking about suicide.',
    'I don’t want to live anymore.',
    'My kids would be better off without me.',
    'I told my mother I want to die.',
    'Since my husband was killed I want to die.',
    'I hope I never wake up.',
    'I wish I could go to sleep and never wake up.',
    'Sometimes I just don’t want to be alive anymore.',
    'I wish I wouldn’t wake up in the morning.',
    'I’m suicidal again.',
    'I cut myself most nights.',
  ])('holds “none” against the client’s words %j, and lets “low” be', (words) => {
    const told = (level: string, field: string) =>
      placesOf(rule, risk(`level: ${level}`, `  ${field}: ${JSON.stringify(words)}\n`))
    for (const field of ['client_words', 'presenting_problem']) {
      expect(told('none', field)).toEqual([`assessment.${field}`])
      expect(told('low', field)).toEqual([])
    }
  })

  it.each([
    'Suicidal thoughts most nights.',
    'Suicidal thoughts without plan.',
    'Suicidal thoughts, no plan.',
    'Wishes he would not wake; no plan.',
    'Wishes not to wake up, no plan.',
    'Wish to be dead, no plan.',
    'Wants to die.',
    'She wants to die most nights; no plan.',
    'Thinks about suicide daily.',
    'Thoughts of killing herself at night.',
    'Nadia wants to die.',
    'States, “I want to die.”',
  ])('holds “none” against the field %j', (text) => {
    const fields = (level: string) =>
      `client: { name: Nadia Kerr }\n${risk(`level: ${level}, suicide: ${JSON.stringify(text)}`)}`
    expect(placesOf(rule, fields('none'))).toEqual(['assessment.risk.suicide'])
    expect(placesOf(rule, fields('low'))).toEqual([])
  })

  it.each([
    'Denies thoughts of suicide.',
    'No suicidal thoughts.',
    'Suicidal thoughts: none.',
    'Suicidal thoughts, plan and intent denied.',
    'Suicidal thoughts were asked about.',
    'Suicidal thoughts as a teenager, most nights.',
    'Suicidal thoughts daily in 2019, none since.',
    'Denies that she wants to die.',
    'Does not want to die.',
    'Wanted to die as a teenager.',
    'As a teenager I wanted to die.',
    'I used to think I want to die.',
    'I don’t want to die.',
    'I never want to die like my father.',
    'It isn’t that I want to die, I am just tired.',
    'I’m not saying I want to die.',
    'I call her if I want to die.',
    'I am dying to see my sister.',
    'This job is killing me.',
    'I could have died of shame.',
    'I want to die laughing when he says that.',
    'I want to die of embarrassment.',
    'I am so embarrassed I want to die.',
    'I want to die at home.',
    'I want to die sober.',
    'I’d rather die than go back to school.',
    'I get scared to death on the bus.',
    'I am afraid I’m dying when my heart pounds.',
    'Her mother wanted to die.',
    'Her mother wants to die.',
    'Her mother is very ill. She wants to die.',
    'My mother keeps saying “I want to die.”',
    'I wish I wouldn’t wake up at three every night.',
    'I wake up at three every night. I wish I just wouldn’t wake up.',
    'I don’t want to wake up early.',
    'I don’t want to live with my mother anymore.',
    'I have intrusive thoughts of killing myself; my OCD frightens me.',
    'I wish I was dead tired at night.',
    'I cut myself shaving.',
    'I want to kill time.',
    'No wish to be dead.',
    'I think about my brother’s suicide.',
    'Cutting: none.',
    'I want to take my life back.',
    'I sometimes think of suicide prevention work.',
    'Suicidal thoughts, daily, before the hospital stay; none now.',
    'Wants to die? No.',
    'Cutting down on sugar daily.',
  ])('is silent for %j', (text) => {
    const words = JSON.stringify(text)
    const more = `  client_words: ${words}\n  presenting_problem: ${words}\n`
    expect(placesOf(rule, risk(`level: none, suicide: ${words}`, more))).toEqual([])
  })

  it('reads the client’s words of problems and goals', () => {
    const none = risk('level: none')
    const goal =
      'goals:\n  - { id: g, client_words: I want to stop wanting. Most days I want to die. }\n'
    const problem = 'problems:\n  - { id: p, client_words: Some nights I want to die. }\n'
    expect(placesOf(rule, none + goal)).toEqual(['goals[0].client_words'])
    expect(placesOf(rule, none + problem)).toEqual(['problems[0].client_words'])
  })
})
