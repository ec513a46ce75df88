import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'means-without-restriction'
const risk = (fields: string, more = '') => `assessment:\n  risk: { ${fields} }\n${more}`
const access = 'assessment.risk.firearm_access'

describe('means-without-restriction', () => {
  it.each([
    'A rifle.',
    'Two handguns at home, one kept loaded.',
    'A rifle, not locked up.',
    'Yes',
    'Husband owns a pistol; it lies in the nightstand.',
  ])('finds %s beside a moderate level', (text) => {
    expect(
      placesOf(rule, risk(`level: moderate, firearm_access: ${JSON.stringify(text)}`)),
    ).toEqual([access])
  })

  it.each([
    'No firearms in the home.',
    'None.',
    'Denies access to firearms.',
    'Firearms: none',
    'Firearms in the home: denied',
    'None; her ex-partner owns a gun.',
    'Her neighbor has a shotgun.',
    'Not asked.',
    'Unknown.',
    'No',
    'A hunting rifle, locked in a safe; his wife has the key.',
    'Owns two rifles. They are kept at his brother’s.',
    'Sold his guns in 2021.',
    'Used to own a handgun.',
  ])('is silent for %s', (text) => {
    expect(
      placesOf(rule, risk(`level: moderate, firearm_access: ${JSON.stringify(text)}`)),
    ).toEqual([])
  })

  it.each([
    ['self_harm: She keeps razor blades in a drawer.', 'assessment.risk.self_harm'],
    ['suicide: Has stockpiled pills.', 'assessment.risk.suicide'],
    ['factors: [Lives alone, Firearm in the home]', 'assessment.risk.factors[1]'],
    ['factors: [Access to her mother’s pain pills]', 'assessment.risk.factors[0]'],
    ['flags: [{ kind: other, excerpt: He carries a knife. }]', 'assessment.risk.flags[0]'],
  ])('reads %s', (fields, at) => {
    expect(placesOf(rule, risk(`level: high, ${fields}`))).toEqual([at])
  })

  it('reads where the client lives', () => {
    const home = (text: string) => `client: { living_situation: ${text} }\n${risk('level: high')}`
    expect(placesOf(rule, home('Alone; a hunting rifle stands unlocked in the closet.'))).toEqual([
      'client.living_situation',
    ])
    expect(placesOf(rule, home('Alone; the rifle is locked away.'))).toEqual([])
  })

  it.each([
    'self_harm: Cuts with a razor when alone.',
    'suicide: His father shot himself with a rifle he kept at home.',
    'factors: [Father’s suicide by gun, Combat]',
    'factors: [No firearms in the home]',
    'suicide: Has nightmares of guns in the house where he grew up.',
    'self_harm: Removed the blades she kept in a drawer.',
    'self_harm: Keeps no razors at home.',
  ])('is silent for %s', (fields) => {
    expect(placesOf(rule, risk(`level: moderate, ${fields}`))).toEqual([])
  })

  it('names the reason', () => {
    const reason = (fields: string, more = '') =>
      /and (.*);/.exec(
        saidBy(rule, risk(`${fields}, firearm_access: A rifle.`, more))[0] ?? '',
      )?.[1]
    expect(reason('level: moderate')).toBe('risk is given as “moderate”')
    expect(reason('level: low, suicide: Wishes he would not wake; no plan.')).toBe(
      'thoughts of death or self-harm are described',
    )
    expect(reason('level: low, flags: [{ kind: self-harm }]')).toBe(
      'a flag of the kind “self-harm” stands',
    )
    expect(reason('level: low, suicide: One attempt in 2015 by overdose.')).toBe(
      'self-harm or an attempt is part of the history',
    )
    expect(reason('level: low', 'diagnoses: [{ code: R45.88 }]\n')).toBe(
      'R45.88 is among the diagnoses',
    )
    expect(reason('level: low, violence: Threatens to shoot his neighbor.')).toBe(
      'danger to others is described',
    )
  })

  it.each([
    'level: low',
    'level: none, suicide: "Denies suicidal thoughts, plan and intent; no past attempt."',
    'level: low, suicide: "Suicidal thoughts: denied"',
    'level: low, self_harm: "None, now or in the past."',
    'level: low, suicide: Brother died after an attempt.',
    'level: low, suicide: Does not wish to be dead.',
  ])('is silent about a rifle where there is no reason: %s', (fields) => {
    expect(placesOf(rule, risk(`${fields}, firearm_access: A rifle.`))).toEqual([])
  })

  it('takes a critical answer in the record as a reason', () => {
    const of = (item9: number) => ({
      plan: `txplan: 1\n${risk('level: low, firearm_access: Two handguns.')}`,
      record: `txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-10-01, critical: { item9: ${item9} } }\n`,
    })
    expect(saidBy(rule, of(1))[0]).toContain('item 9 of the PHQ-9 of 2026-10-01')
    expect(saidBy(rule, of(0))).toEqual([])
  })

  const gun = 'level: high, firearm_access: A rifle.'
  it.each([
    ['means_restriction', risk(`${gun}, means_restriction: His brother keeps it.`)],
    ['a step', risk(gun, '  safety_plan: { steps: [Ask Ben to take the rifle] }\n')],
    ['a step without the word', risk(gun, '  safety_plan: { steps: [Make the home safe] }\n')],
    ['an intervention', `${risk(gun)}interventions: [{ description: Lethal means counseling. }]\n`],
    ['what was declined', `${risk(gun)}notes: He declined to lock up the rifle.\n`],
  ])('is content with %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is content with a session that speaks of it', () => {
    const record = (text: string) => `txplan: 1\nsessions: [{ date: 2026-10-01, risk: ${text} }]\n`
    const said = (text: string) =>
      saidBy(rule, { plan: `txplan: 1\n${risk(gun)}`, record: record(text) })
    expect(said('The rifle is now locked at the club.')).toEqual([])
    expect(said('Lethal means were not yet discussed.')).toHaveLength(1)
    expect(said('Medication side effects discussed.')).toHaveLength(1)
  })

  it('takes a stock phrase for no answer, and lets a closed plan rest', () => {
    expect(placesOf(rule, risk(`${gun}, means_restriction: N/A`))).toEqual([access])
    expect(placesOf(rule, `status: discharged\n${risk(gun)}`)).toEqual([])
    expect(placesOf(rule, `language: es\n${risk(gun)}`)).toEqual([])
  })
})
