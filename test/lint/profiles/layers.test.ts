/** Several profiles over one plan: which of them a finding names, and what wins over what. */
import { describe, expect, it } from 'vitest'
import type { LintOptions } from '../../../src/lint/engine.ts'
import type { Example } from '../../../src/lint/rule.ts'
import type { Profile } from '../../../src/plan/types.generated.ts'
import { profileBook, profileSources } from '../../../src/practice/profiles.ts'
import { lintExample } from '../../helpers/lint.ts'

/** Findings as `rule severity profile`, in the order of the text. */
const told = (example: Partial<Example>, options: Partial<LintOptions> = {}) =>
  lintExample({ plan: bare, ...example }, options).map(
    ({ rule, severity, demand }) => `${rule} ${severity} ${demand?.profile ?? '-'}`,
  )

/** Those of one rule. */
const of = (rule: string, example: Partial<Example>, options?: Partial<LintOptions>) =>
  told(example, options).filter((line) => line.startsWith(`${rule} `))

const bare = `
txplan: 1
client: { name: Nadia Kerr, date_of_birth: 1980-01-02 }
goals: [{ id: rest, statement: Sleep through the night }]
`
const covered = (coverages: string) => `
txplan: 1
client: { name: Nadia Kerr, date_of_birth: 1980-01-02, coverages: ${coverages} }
goals: [{ id: rest, statement: Sleep through the night }]
`
const dated = (made: string) => `
txplan: 1
revision: { number: 1, date: ${made} }
effective: ${made}
client: { name: Nadia Kerr, date_of_birth: 1980-01-02 }
setting: { level_of_care: Outpatient, admission: 2026-09-01 }
goals: [{ id: rest, statement: Sleep through the night }]
`

const own = (profile: Profile) => ({
  book: profileBook(new Map([[profile.id ?? '', { confidence: { level: 'own' }, ...profile }]])),
})

describe('payer, state and accreditor together', () => {
  const orders = [
    ['commercial-generic', 'wa-246-341', 'carf'],
    ['carf', 'commercial-generic', 'wa-246-341'],
    ['wa-246-341', 'carf', 'commercial-generic'],
  ]

  it.each(orders)('the strictest counts, in whatever order: %s, %s, %s', (...profiles) => {
    const lines = told({ profiles })
    // Advice of the payer; required by the accreditor alone.
    expect(lines).toContain('participation-missing error carf')
    // Required by both: the state’s text was read better than the accreditor’s.
    expect(lines).toContain('strengths-missing error wa-246-341')
    // Derived from payers, and required by the state.
    expect(lines).toContain('diagnosis-missing error wa-246-341')
    // Asked for by the payer alone, and that as advice.
    expect(lines).toContain('necessity-missing warning commercial-generic')
  })

  it('each rule speaks once, however many ask', () => {
    const rules = told({ profiles: orders[0] }).map((line) => line.split(' ')[0])
    expect(rules.filter((rule) => rule === 'strengths-missing')).toHaveLength(1)
    expect(rules.filter((rule) => rule === 'coordination-missing')).toHaveLength(1)
  })

  it('what one asks is not asked in the name of another', () => {
    const lines = told({ profiles: ['aetna', 'wa-246-341'] })
    expect(lines.filter((line) => line.endsWith(' aetna'))).toEqual([])
    expect(lines).toContain('strengths-missing error wa-246-341')
  })

  it('what one asks of other clients only is still asked by another', () => {
    const phobia = `${bare}diagnoses: [{ id: needles, code: F40.231 }]\n`
    const rule = 'outcome-measure-missing'
    expect(of(rule, { plan: phobia, profiles: ['tricare'] })).toEqual([`${rule} info -`])
    expect(of(rule, { plan: phobia, profiles: ['tricare', 'joint-commission'] })).toEqual([
      `${rule} error joint-commission`,
    ])
  })

  it('every deadline of a first plan that was missed is told, by who set it', () => {
    const late = (made: string) =>
      of('first-plan-late', {
        plan: dated(made),
        profiles: ['anthem-bc-medi-cal', 'va-105'],
      })
    expect(late('2026-09-15')).toEqual([])
    expect(late('2026-09-20')).toEqual(['first-plan-late error anthem-bc-medi-cal'])
    expect(late('2026-10-20')).toEqual([
      'first-plan-late error anthem-bc-medi-cal',
      'first-plan-late error va-105',
    ])
  })

  it('the earliest review that was missed is told', () => {
    const overdue = (asOf: string) =>
      of('review-overdue', {
        plan: dated('2026-01-05'),
        profiles: ['anthem-bc-medi-cal', 'va-105'],
        asOf,
      })
    expect(overdue('2026-04-05')).toEqual([])
    expect(overdue('2026-04-06')).toEqual(['review-overdue warning va-105'])
    expect(overdue('2026-08-01')).toEqual(['review-overdue error va-105'])
  })
})

describe('silence', () => {
  it('turns a rule off', () => {
    expect(of('client-signature-missing', {})).toEqual(['client-signature-missing info -'])
    expect(of('client-signature-missing', { profiles: ['medicare-outpatient'] })).toEqual([])
    expect(of('objective-not-measurable', { profiles: ['medicare-outpatient'] })).toEqual([])
  })

  it('yields to whoever asks', () => {
    const profiles = ['medicare-outpatient', 'fl-65d-30']
    expect(of('client-signature-missing', { profiles })).toEqual([
      'client-signature-missing error fl-65d-30',
    ])
    expect(of('objective-not-measurable', { profiles })).toEqual([
      'objective-not-measurable error fl-65d-30',
    ])
  })

  it('yields to a person who turns the rule on', () => {
    const options: Partial<LintOptions> = { rules: { 'client-signature-missing': 'warning' } }
    const lines = of('client-signature-missing', { profiles: ['medicare-outpatient'] }, options)
    expect(lines).toEqual(['client-signature-missing warning -'])
  })

  it('is not the same as a text that could not be read', () => {
    expect(of('client-signature-missing', { profiles: ['wa-246-341'] })).toEqual([
      'client-signature-missing info -',
    ])
  })
})

describe('a profile that builds on another', () => {
  it('tells what the floor asks in the floor’s name, and its own in its own', () => {
    const plan = dated('2025-10-01')
    const lines = told({ plan, profiles: ['medicare-outpatient-ngs'] })
    expect(lines).toContain('need-missing error medicare-outpatient')
    expect(lines).toContain('diagnosis-missing error medicare-outpatient-ngs')
    expect(lines).toContain('plan-too-old error medicare-outpatient-ngs')
  })

  it('may be the practice’s own: it adds, and what it leaves out stays', () => {
    const ours: Profile = {
      id: 'our-clinic',
      title: 'Our clinic',
      extends: ['wa-246-341'],
      elements: {
        copy_to_client: { level: 'required', note: 'We hand it over on paper.' },
        diagnosis: { level: 'recommended' },
        strengths: { level: 'silent' },
      },
    }
    const lines = told({ profiles: ['our-clinic'] }, own(ours))
    expect(lines).toContain('copy-not-offered error our-clinic')
    expect(lines).toContain('diagnosis-missing error wa-246-341')
    expect(lines).toContain('strengths-missing error wa-246-341')
    expect(lines).toContain('risk-not-assessed error wa-246-341')
  })

  it('may set a deadline and a second signature of its own', () => {
    const ours: Profile = {
      id: 'our-clinic',
      title: 'Our clinic',
      extends: ['va-105'],
      elements: { cosignature: { level: 'required' } },
      first_plan: {
        status: 'stated',
        level: 'recommended',
        due: [{ days: 5, after: 'admission' }],
      },
      signatures: { cosigner: { triggers: ['medication-only'], roles: ['physician'] } },
    }
    const plan = `${dated('2026-09-08')}interventions: [{ id: med, kind: Medication management }]\n`
    const lines = told({ plan, profiles: ['our-clinic'], asOf: '2026-09-10' }, own(ours))
    expect(lines).toContain('first-plan-late warning our-clinic')
    expect(lines).toContain('cosignature-missing error our-clinic')
    expect(lines).not.toContain('first-plan-late error va-105')
    const talk = plan.replace('Medication management', 'CBT')
    const others = told({ plan: talk, profiles: ['our-clinic'], asOf: '2026-09-10' }, own(ours))
    expect(others).not.toContain('cosignature-missing error our-clinic')
  })
})

describe('where profiles are named', () => {
  const rule = 'strengths-missing'
  const byWashington = ['strengths-missing error wa-246-341']
  const byCarf = ['strengths-missing error carf']
  const practice = (more: string) => `txplan: 1\n${more}`

  it('by the coverage', () => {
    const plan = covered('[{ payer: Cedar Health, profile: wa-246-341 }]')
    expect(of(rule, { plan })).toEqual(byWashington)
  })

  it.each(['cedar', 'Cedar Health', 'cedar health'])('by its payer in txplan.yaml: %s', (payer) => {
    const plan = covered(`[{ payer: ${payer} }]`)
    const payers = practice('payers: [{ id: cedar, name: Cedar Health, profile: wa-246-341 }]\n')
    expect(of(rule, { plan, practice: payers })).toEqual(byWashington)
  })

  it('by the defaults of txplan.yaml, where no coverage names one', () => {
    const defaults = practice('profiles: [carf]\n')
    expect(of(rule, { practice: defaults })).toEqual(byCarf)
    expect(of(rule, { plan: covered('[{ payer: Cedar Health }]'), practice: defaults })).toEqual(
      byCarf,
    )
    const plan = covered('[{ payer: Cedar Health, profile: wa-246-341 }]')
    expect(of(rule, { plan, practice: defaults })).toEqual(byWashington)
  })

  it('by two coverages together', () => {
    const plan = covered('[{ payer: A, profile: wa-246-341 }, { payer: B, profile: carf }]')
    const lines = told({ plan })
    expect(lines).toContain('strengths-missing error wa-246-341')
    expect(lines).toContain('copy-not-offered error carf')
  })

  it('on the command line, before all of them', () => {
    const plan = covered('[{ payer: Cedar Health, profile: wa-246-341 }]')
    const defaults = practice('profiles: [wa-246-341]\n')
    const lines = told({ plan, practice: defaults, profiles: ['carf'] })
    expect(lines).toContain('strengths-missing error carf')
    expect(lines.filter((line) => line.endsWith(' wa-246-341'))).toEqual([])
    expect(told({ plan, profiles: [] }).filter((line) => !line.endsWith(' -'))).toEqual([])
  })

  it('nowhere: then nobody asks', () => {
    expect(told({}).filter((line) => !line.endsWith(' -'))).toEqual([])
  })
})

describe('a person’s own setting', () => {
  const rule = 'strengths-missing'
  const set = (severity: string) => `txplan: 1\nlint: { rules: { ${rule}: ${severity} } }\n`

  it('wins over a profile, which is named all the same', () => {
    const profiles = ['wa-246-341']
    expect(of(rule, { profiles, practice: set('off') })).toEqual([])
    expect(of(rule, { profiles, practice: set('info') })).toEqual([
      'strengths-missing info wa-246-341',
    ])
    expect(of(rule, { profiles: ['medicaid-generic'], practice: set('error') })).toEqual([
      'strengths-missing error medicaid-generic',
    ])
  })

  it('that of the command line before that of txplan.yaml', () => {
    const example = { profiles: ['wa-246-341'], practice: set('off') }
    expect(of(rule, example, { rules: { [rule]: 'warning' } })).toEqual([
      'strengths-missing warning wa-246-341',
    ])
  })
})

describe('how well a text could be read', () => {
  it('shows in each finding, with what to look up', () => {
    const [found] = lintExample({ plan: bare, profiles: ['wa-246-341'] }).filter(
      ({ rule }) => rule === 'strengths-missing',
    )
    expect(found?.demand).toEqual({
      profile: 'wa-246-341',
      title: 'Washington behavioral health agencies',
      citation: 'WAC 246-341-0640(1)(a)-(c)',
      level: 'required',
      sources: ['WA1'],
      confidence: 'primary-partial',
      note: 'The assessment is strengths-based.',
    })
  })

  it('every demand has a citation, a confidence and sources that exist', () => {
    const known = profileSources()
    const profiles = ['va-105', 'carf', 'medicare-outpatient-ngs', 'bcbs-mn', 'tx-cdtf-564']
    const demands = lintExample({ plan: dated('2025-09-20'), profiles }).flatMap(
      ({ demand }) => demand ?? [],
    )
    expect(new Set(demands.map(({ profile }) => profile)).size).toBeGreaterThanOrEqual(5)
    for (const { citation, confidence, sources } of demands) {
      expect(citation).toBeTruthy()
      expect(confidence).toBeTruthy()
      expect(sources.length).toBeGreaterThan(0)
      expect(sources.filter((key) => !(key in known))).toEqual([])
    }
  })

  it('makes no more than a warning of what was derived', () => {
    const findings = lintExample({
      plan: bare,
      record: 'txplan: 1\nsessions: [{ date: 2026-10-05 }]\n',
      profiles: ['commercial-generic'],
    }).filter(({ demand }) => demand !== undefined)
    expect(findings.length).toBeGreaterThan(8)
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    expect(new Set(findings.map(({ demand }) => demand?.level))).toEqual(new Set(['recommended']))
  })
})

describe('the day of judging', () => {
  it('picks the text that was in force', () => {
    const plan = `${dated('2024-01-10')}signatures: [{ role: clinician, name: G. Wirth, credentials: LMFT, signed: 2024-01-10 }]\n`
    const on = (asOf: string) =>
      of('cosignature-late', {
        plan: plan.replace('2026-09-01', '2024-01-02'),
        profiles: ['or-309-019'],
        asOf,
      })
    expect(on('2024-10-27')).toEqual(['cosignature-late error or-309-019'])
    expect(on('2024-10-28')).toEqual([])
  })

  it('keeps silent where the only profile was not yet in force', () => {
    const lines = told({ profiles: ['self-pay-tx-lpc'], asOf: '2023-09-20' })
    expect(lines.filter((line) => !line.endsWith(' -'))).toEqual([])
    expect(told({ profiles: ['self-pay-tx-lpc'], asOf: '2023-09-21' })).toContain(
      'need-missing error self-pay-tx-lpc',
    )
  })
})
