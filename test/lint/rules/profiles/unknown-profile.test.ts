import { describe, expect, it } from 'vitest'
import { pathText, sentence } from '../../../../src/lint/finding.ts'
import { lintSettings } from '../../../../src/lint/lint-settings.ts'
import { profileBook } from '../../../../src/practice/profiles.ts'
import { readSource } from '../../../../src/source/read.ts'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'unknown-profile'

describe('unknown-profile', () => {
  it('names the profile that was probably meant', () => {
    expect(saidBy(rule, 'client:\n  coverages:\n    - profile: tricar\n')).toEqual([
      'There is no profile “tricar”. Did you mean tricare?',
    ])
  })

  it('is silent about a coverage that names none', () => {
    expect(placesOf(rule, 'client:\n  coverages:\n    - payer: Blue Cross\n')).toEqual([])
  })

  it('looks at the settings of the practice too: its defaults and its payers', () => {
    const text =
      'txplan: 1\nprofiles: [carf, nowhere]\npayers:\n  - id: a\n    profile: va-105\n  - id: b\n    profile: nowhere\n'
    const { findings } = lintSettings(
      { file: 'txplan.yaml', document: readSource(text) },
      'practice',
      profileBook(),
    )
    expect(findings.map(({ path }) => pathText(path))).toEqual(['profiles[1]', 'payers[1].profile'])
    expect(sentence(findings[0]!, true)).toBe('There is no profile “nowhere”.')
  })
})
