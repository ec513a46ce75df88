import { describe, expect, it } from 'vitest'
import { builtInProfile, builtInProfileIds, profileSources } from '../../src/practice/profiles.ts'
import { profileMarkdown, profileText } from '../../src/profiles/explain.ts'

const text = (id: string) => profileText(builtInProfile(id) as object, profileSources())

/** The lines under a heading. */
const under = (id: string, heading: string): string[] =>
  (text(id).split(`\n\n${heading}`)[1] ?? '').trimEnd().split('\n\n')[0]?.split('\n').slice(1) ?? []

describe('a profile in words', () => {
  it('says what is required, by which source', () => {
    expect(under('mn-245g-sud', 'Required')).toContain(
      '  - assessed needs or presenting problem [MN1]',
    )
  })

  it('says deadlines as a person would', () => {
    expect(under('va-105', 'First plan')).toEqual([
      '  - initial plan: within 24 hours of admission [VA1]',
      '  - comprehensive plan: within 30 days of admission (not for: developmental) [VA1]',
      '  - comprehensive plan: within 60 days of admission (for programs: developmental) [VA1]',
    ])
    expect(under('wi-dhs-35', 'Review')[0]).toContain(
      'every 90 days or 6 sessions, whichever is later',
    )
    expect(under('tx-medicaid-mhr', 'First plan')[0]).toContain(
      'within 10 business days of eligibility and authorization and before the first treatment service',
    )
    expect(under('mn-245g-sud', 'First plan')[0]).toContain(
      'within 30 days or 10 days with a session, whichever comes first, after the day of the first service',
    )
  })

  it('says what is not asked for, and what nobody could read', () => {
    expect(under('medicare-outpatient', 'Not asked for')).toContain(
      '  - signature of client or guardian [M1]',
    )
    expect(under('aetna', 'Not confirmed').join()).toContain('all elements')
  })

  it('gives sources in full, and how well they could be read', () => {
    expect(under('nc-27g', 'Sources')[0]).toMatch(
      /^ {2}- NC1: 10A NCAC 27G \.0205 .*read: full; http:/,
    )
    expect(text('carf')).toContain('Confidence: secondary-only (a secondary source only).')
  })

  it('tells what was in force earlier', () => {
    expect(under('or-309-019', 'In force earlier').join()).toContain('to 2024-10-27')
  })

  it.each(builtInProfileIds())('has nothing undefined in %s', (id) => {
    const profile = builtInProfile(id) as object
    for (const page of [text(id), profileMarkdown(profile, profileSources())])
      expect(page).not.toMatch(/undefined|NaN|\[object|\s,| {2}within|\(\)/)
  })
})
