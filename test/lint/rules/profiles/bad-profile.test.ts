import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { lintSettings } from '../../../../src/lint/lint-settings.ts'
import type { Profile } from '../../../../src/plan/types.generated.ts'
import { profileBook } from '../../../../src/practice/profiles.ts'
import { readSource } from '../../../../src/source/read.ts'

/** What `bad-profile` and others say of a practice's own profile. */
function said(file: string, text: string): string[] {
  const document = readSource(`txplan: 1\n${text}`)
  const name = file.replace('.yaml', '')
  const own = new Map([[name, document.value as Profile]])
  const settings = { file: `profiles/${file}`, document }
  return lintSettings(settings, 'profile', profileBook(own)).findings.map(
    (finding) => `${finding.rule}: ${sentence(finding, true)}`,
  )
}

describe('bad-profile', () => {
  it('is silent about a profile that has the name of its file', () => {
    expect(said('ours.yaml', 'id: ours\nextends: [carf]\n')).toEqual([])
  })

  it('reports a profile without an id, or with another than its file', () => {
    expect(said('ours.yaml', 'title: Ours\n')).toEqual([
      'bad-profile: The profile has no id; its file says “ours”.',
    ])
    expect(said('ours.yaml', 'id: theirs\n')).toEqual([
      'bad-profile: The profile calls itself “theirs”; its file says “ours”.',
    ])
  })

  it('reports a name that is taken', () => {
    expect(said('carf.yaml', 'id: carf\n')).toEqual([
      'bad-profile: A profile “carf” comes with txplan, and this one would hide behind it.',
    ])
  })

  it('reports what it builds on where that does not exist or leads back', () => {
    expect(said('ours.yaml', 'id: ours\nextends: [ours]\n')).toEqual([
      'bad-profile: “ours” builds on this profile in turn.',
    ])
    expect(said('ours.yaml', 'id: ours\nextends: [nowhere-at-all]\n')).toEqual([
      'unknown-profile: There is no profile “nowhere-at-all”.',
    ])
  })

  it('reports what would be left unchecked without a word', () => {
    expect(
      said('ours.yaml', 'id: ours\nfirst_plan: { level: required, due: [{ after: admission }] }\n'),
    ).toEqual([
      'bad-profile: This deadline has no length, such as “days: 30”, and no event: nothing is checked.',
    ])
    expect(said('ours.yaml', 'id: ours\nreview: { due: [{ days: 10 }] }\n')).toEqual([
      'bad-profile: Days are given here without “level: required” or “recommended”: nothing is checked.',
    ])
    expect(said('ours.yaml', 'id: ours\neffective: { from: 2027-13-01 }\n')).toEqual([
      'bad-profile: There is no such day.',
    ])
  })

  it('says nothing of an id in a file that is no profile at all', () => {
    expect(said('ours.yaml', 'id: [\n').filter((one) => one.startsWith('bad-profile'))).toEqual([])
  })

  it('shows what is wrong: there is nothing of a client in a profile', () => {
    const document = readSource('txplan: 1\nid: ours\nelemnts: {}\n')
    const { findings } = lintSettings({ file: 'profiles/ours.yaml', document }, 'profile')
    expect(sentence(findings[0]!, false)).toContain('“elemnts”')
  })

  it('reports what does not fit the format of a profile', () => {
    expect(said('ours.yaml', 'id: ours\nelements:\n  goals: { level: requird }\n')).toEqual([
      'wrong-type: Found “requird”; wanted one of: required, recommended, silent, elsewhere, unconfirmed. Did you mean “required”?',
    ])
  })
})
