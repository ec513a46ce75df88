/** What becomes of what both sides did, case by case. */
import { describe, expect, it } from 'vitest'
import { type MergedText, mergeTexts } from '../../../src/revisions/merge/merge.ts'
import { readSource } from '../../../src/source/read.ts'

const plan = `txplan: 1 # format
client: { name: Ana, phone: "1" }
goals:
  # sleep first
  - id: sleep
    statement: Sleep through the night
    objectives:
      - id: sleep-1
        statement: Sleep 7 hours on 5 nights a week
        target_date: 2026-12-01
      - id: sleep-2
        statement: Get up at the same hour every day

  - id: mood
    statement: Enjoy music again
    objectives:
      - id: mood-1
        statement: Play the cello twice a week
discharge:
  criteria:
    - Two scores in a row below five
    - No panic attack in four weeks
signatures:
  - role: client
    name: Ana
    signed: 2026-10-01
`

type Edit = (text: string) => string

const put =
  (from: string, to: string): Edit =>
  (text) => {
    if (!text.includes(from)) throw new Error(`no ${from}`)
    return text.replace(from, to)
  }

const all =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((now, edit) => edit(now), text)

function merge(ours: Edit, theirs: Edit, base = plan, kind: 'plan' | 'record' = 'plan') {
  const texts = { base, ours: ours(base), theirs: theirs(base) }
  const merged = mergeTexts(texts, { kind, by: { ours: 'Ruth', theirs: 'Jo' } })
  if ('unreadable' in merged) throw new Error('unreadable')
  expect(readSource(merged.text).problems).toEqual([])
  const conflicts = merged.conflicts.map(({ path, field, deleted }) =>
    [[...path, field ?? ''].join('.'), deleted].filter(Boolean).join(' deleted by '),
  )
  return { text: merged.text, conflicts }
}

const mood1 = `      - id: mood-1
        statement: Play the cello twice a week
`
const toSleep = all(
  put(`    objectives:\n${mood1}`, ''),
  put('\n  - id: mood', `${mood1}\n  - id: mood`),
)

describe('a merge', () => {
  it('moves an objective that the other side changed', () => {
    const { text, conflicts } = merge(toSleep, put('cello twice', 'cello three times'))
    expect(conflicts).toEqual([])
    expect(text).toBe(all(toSleep, put('cello twice', 'cello three times'))(plan))
  })

  it('changes an objective that the other side moved', () => {
    const { text, conflicts } = merge(put('cello twice', 'cello three times'), toSleep)
    expect(conflicts).toEqual([])
    expect(text).toBe(all(toSleep, put('cello twice', 'cello three times'))(plan))
  })

  it('knows an item by a new id', () => {
    const { text, conflicts } = merge(
      put('id: sleep-1', 'id: seven-hours'),
      put('2026-12-01', '2027-01-01'),
    )
    expect(conflicts).toEqual([])
    expect(text).toBe(
      all(put('id: sleep-1', 'id: seven-hours'), put('2026-12-01', '2027-01-01'))(plan),
    )
  })

  it('names by its new id what the other side refers to by the old one', () => {
    const base = `${plan}interventions:\n  - id: cbt\n    modality: CBT for insomnia\n`
    const renamed = put('- id: cbt', '- id: cbt-i')
    const added = all(
      put('2026-12-01\n', '2026-12-01\n        interventions: [cbt]\n'),
      put(
        'same hour every day\n',
        'same hour every day\n        interventions:\n          - cbt # weekly\n',
      ),
    )
    for (const { text, conflicts } of [merge(renamed, added, base), merge(added, renamed, base)]) {
      expect(conflicts).toEqual([])
      expect(text).toBe(
        all(
          added,
          renamed,
        )(base)
          .replace('[cbt]', '[cbt-i]')
          .replace('- cbt # weekly', '# weekly\n          - cbt-i'),
      )
    }
    const again = all(renamed, (text) => `${text}  - id: cbt\n    modality: Counseling\n`)
    expect(merge(again, added, base).text).toContain('interventions: [cbt]')
  })

  it('knows people by a new id too, and takes a value to reach for none', () => {
    const base = `${plan}care_team:\n  - id: ruth\n    name: Ruth Salter\n`
    const renamed = all(put('- id: ruth', '- id: r-salter'), put('- id: mood', '- id: music'))
    const added = all(
      put('2026-12-01\n', '2026-12-01\n        responsible: [ruth]\n'),
      (text) => `${text}medical:\n  vitals:\n    - name: Spirits\n      goal: mood\n`,
    )
    for (const { text, conflicts } of [merge(renamed, added, base), merge(added, renamed, base)]) {
      expect(conflicts).toEqual([])
      expect(text).toContain('responsible: [r-salter]')
      expect(text).toContain('goal: mood')
    }
  })

  it('takes two equal changes for one', () => {
    const same = put('2026-12-01', '2027-01-01')
    const { text, conflicts } = merge(same, all(same, put('# format', '# version')))
    expect(conflicts).toEqual([])
    expect(text).toBe(all(same, put('# format', '# version'))(plan))
  })

  it('takes away what the other side left as it was, with all that is in it', () => {
    const withoutMood = put(
      plan.slice(plan.indexOf('\n  - id: mood'), plan.indexOf('discharge')),
      '',
    )
    const { text, conflicts } = merge(withoutMood, put('2026-12-01', '2027-01-01'))
    expect(conflicts).toEqual([])
    expect(text).not.toContain('mood')
    expect(text).toContain('2027-01-01')
  })

  it('keeps what one side took away and the other changed, and says so once', () => {
    const withoutMood = put(
      plan.slice(plan.indexOf('\n  - id: mood'), plan.indexOf('discharge')),
      '',
    )
    for (const edit of [
      put('cello twice', 'cello three times'),
      put('music again', 'music again and sing'),
      put(mood1, `${mood1}      - id: mood-2\n        statement: Sing in the choir\n`),
    ]) {
      expect(merge(edit, withoutMood).conflicts).toEqual(['goals.1. deleted by theirs'])
      const { text, conflicts } = merge(withoutMood, edit)
      expect(conflicts).toEqual(['goals.1. deleted by ours'])
      expect(text).toContain('- deleted: ours\n        ours_by: Ruth\n')
      expect(text).toContain('Play the cello')
    }
  })

  it('leaves to a person to which of two goals an objective goes', () => {
    const toNew = (id: string): Edit =>
      all(
        put(`    objectives:\n${mood1}`, ''),
        put('discharge:', `  - id: ${id}\n    statement: New\n    objectives:\n${mood1}discharge:`),
      )
    const { text, conflicts } = merge(toNew('one'), toNew('two'))
    expect(conflicts).toEqual(['goals.2.objectives.0.goal'])
    expect(text).toContain(
      '- field: goal\n            base: mood\n            ours: one\n            theirs: two',
    )
    expect(text.match(/id: mood-1/g)).toHaveLength(1)
  })

  it('makes one of an item that both added under one id, and keeps both words', () => {
    const added = (words: string) =>
      put(mood1, `${mood1}      - id: mood-2\n        statement: ${words}\n`)
    const { text, conflicts } = merge(added('Sing'), added('Dance'))
    expect(conflicts).toEqual(['goals.1.objectives.1.statement'])
    expect(text).toContain('statement: Sing\n')
    expect(text).toContain('theirs: Dance\n')
  })

  it('keeps two objectives that were added under two ids, ours first', () => {
    const added = (id: string) =>
      put(mood1, `${mood1}      - id: ${id}\n        statement: Go ${id}\n`)
    const { text, conflicts } = merge(added('out'), added('home'))
    expect(conflicts).toEqual([])
    expect(text).toContain(
      `${mood1}      - id: out\n        statement: Go out\n      - id: home\n        statement: Go home\n`,
    )
  })

  it('merges texts of a list one by one', () => {
    const { text, conflicts } = merge(
      all(
        put('scores in a row', 'scores in one row'),
        put('in four weeks', 'in four weeks\n    - Ours'),
      ),
      all(
        put('attack in four weeks', 'attack in six weeks'),
        put('    - Two', '    - Theirs\n    - Two'),
      ),
    )
    expect(conflicts).toEqual([])
    expect(text).toContain(
      '    - Theirs\n    - Two scores in one row below five\n    - No panic attack in six weeks\n    - Ours\n',
    )
    const both = merge(put('in four weeks', 'in five weeks'), put('in four weeks', 'in six weeks'))
    expect(both.conflicts).toEqual(['discharge.criteria'])
    expect(both.text).toContain('theirs: No panic attack in six weeks')
  })

  it('never makes one signature of two', () => {
    const signed = (day: string) =>
      put(
        '    signed: 2026-10-01\n',
        `    signed: 2026-10-01\n  - { role: clinician, name: Ruth, signed: ${day} }\n`,
      )
    const { text, conflicts } = merge(signed('2026-11-01'), signed('2026-11-02'))
    expect(conflicts).toEqual([])
    expect(text.match(/name: Ruth/g)).toHaveLength(2)
    const more = (field: string) => put('signed: 2026-10-01', `signed: 2026-10-01\n    ${field}`)
    expect(merge(more('digest: "ab"'), more('witness: Jo')).conflicts).toEqual(['signatures'])
  })

  it('does not mix the fields of a target', () => {
    const base = plan.replace(
      'target_date: 2026',
      'measure: { target: { at_most: 9 } }\n        target_date: 2026',
    )
    const { conflicts } = merge(
      put('at_most: 9', 'at_least: 9'),
      put('at_most: 9', 'at_most: 7'),
      base,
    )
    expect(conflicts).toEqual(['goals.0.objectives.0.measure.target'])
  })

  it('keeps fields without a value, line ends, a mark at the start and the manner of brackets', () => {
    const base = `\uFEFF${plan.replace('name: Ana\n', 'name: Ana\n    witness:\n')}`.replaceAll(
      '\n',
      '\r\n',
    )
    const texts = {
      base,
      ours: base.replace('phone: "1"', 'phone: "2"').replace('twice', 'three times'),
      theirs: base.replace('name: Ana,', 'name: Anna,').replaceAll('\r\n', '\n').slice(1),
    }
    const merged = mergeTexts(texts, { kind: 'plan' })
    expect(merged).toMatchObject({
      text: base
        .replace('{ name: Ana, phone: "1" }', '{ name: Anna, phone: "2" }')
        .replace('twice', 'three times'),
      conflicts: [],
    })
  })

  it('keeps the conflicts of a merge before', () => {
    const left = put(
      'statement: Enjoy music again\n',
      'statement: Enjoy music again\n    x-conflict:\n      - { field: statement, ours: A, theirs: B }\n',
    )
    const { text, conflicts } = merge(
      all(left, put('music again', 'songs')),
      put('music again', 'films'),
    )
    expect(conflicts).toEqual(['goals.1.statement'])
    expect(text.match(/field: statement/g)).toHaveLength(2)
  })

  it('keeps comments whose place is gone near to where they stood', () => {
    const gone = put(
      '      - id: sleep-2\n        statement: Get up at the same hour every day\n',
      '',
    )
    const said = all(
      put('      - id: sleep-2', '      # asked her on Monday\n      - id: sleep-2'),
      put('same hour every day', 'same hour every day # or nearly'),
    )
    const { text } = merge(said, gone)
    expect(text).toBe(
      put(
        'target_date: 2026-12-01\n',
        'target_date: 2026-12-01\n      # asked her on Monday\n        # or nearly\n',
      )(gone(plan)),
    )
  })

  it('never puts a comment into a text', () => {
    const contract = `agreement:\n  contract: |\n    We meet weekly.\n`
    const base = `${plan}${contract}  confidentiality: Told\n`
    const { text } = merge(
      put('  confidentiality', '  # as before\n  confidentiality'),
      put('weekly.\n  confidentiality: Told\n', 'weekly.\n    And call.\n'),
      base,
    )
    expect(text).toBe(
      `${plan}agreement:\n  # as before\n  contract: |\n    We meet weekly.\n    And call.\n`,
    )
  })

  it('lets a comment go that one side took away', () => {
    const { text } = merge(put('  # sleep first\n', ''), put('2026-12-01', '2027-01-01'))
    expect(text).not.toContain('sleep first')
  })

  it('cannot be made of what cannot be read', () => {
    const texts = { base: plan, ours: plan, theirs: 'a: [' }
    expect(mergeTexts(texts, { kind: 'plan' })).toEqual({ unreadable: 'theirs' })
  })
})

describe('a merge of records', () => {
  const record = `txplan: 1
sessions:
  - id: s1
    date: 2026-10-01
measures:
  - { instrument: phq-9, date: 2026-10-01, score: 14 }
`
  const session = (day: string, words: string) =>
    put('measures:', `  - id: s2\n    date: ${day}\n    response: ${words}\nmeasures:`)
  const score =
    (entry: string): Edit =>
    (text) =>
      `${text}  - { instrument: phq-9, ${entry} }\n`

  it('is never in conflict about what was added', () => {
    const { text, conflicts } = merge(
      session('2026-10-15', 'Ours'),
      session('2026-10-08', 'Theirs'),
      record,
      'record',
    )
    expect(conflicts).toEqual([])
    expect(text.indexOf('Theirs')).toBeLessThan(text.indexOf('Ours'))
  })

  it('gives an entry of theirs a free id where ours gave that id to another', () => {
    const held = (id: string, day: string, more = '') =>
      put('measures:', `  - id: ${id}\n    date: ${day} # ${id}\n${more}measures:`)
    const merged = (ours: Edit, theirs: Edit) => {
      const texts = { base: record, ours: ours(record), theirs: theirs(record) }
      return mergeTexts(texts, { kind: 'record' }) as MergedText
    }
    const { text, newIds } = merged(
      all(held('s2', '2026-10-02'), held('s3', '2026-10-03')),
      all(
        held('s2', '2026-10-04', '    x-after: s1\n'),
        held('s3', '2026-10-05', '    x-after: [s2]\n'),
      ),
    )
    expect(newIds).toEqual([
      { list: 'sessions', from: 's2', to: 's4' },
      { list: 'sessions', from: 's3', to: 's5' },
    ])
    expect(text).toBe(
      all(
        held('s2', '2026-10-02'),
        held('s3', '2026-10-03'),
        put('measures:', '  - id: s4\n    date: 2026-10-04 # s2\n    x-after: s1\nmeasures:'),
        put('measures:', '  - id: s5\n    date: 2026-10-05 # s3\n    x-after: [s4]\nmeasures:'),
      )(record),
    )
    const named = merged(held('s-2026-10-02', '2026-10-02'), held('s-2026-10-02', '2026-10-03'))
    expect(named.newIds).toEqual([{ list: 'sessions', from: 's-2026-10-02', to: 's-2026-10-02-2' }])
    const other = merged(held('s2', '2026-10-02'), held('s3', '2026-10-02'))
    expect(other.newIds).toEqual([])
  })

  it('puts entries by their dates where both sides have them so, whatever ids were exchanged', () => {
    const entry = (id: string, day: string) =>
      put('measures:', `  - id: ${id}\n    date: ${day}\nmeasures:`)
    const base = all(entry('s2', '2026-10-02'), entry('s3', '2026-10-03'))(record)
    const exchanged = (text: string) =>
      text.replace('id: s2', 'id: s0').replace('id: s3', 'id: s2').replace('id: s0', 'id: s3')
    const { text } = merge(
      entry('s4', '2026-10-09'),
      (before) => entry('s5', '2026-10-08')(exchanged(before)),
      base,
      'record',
    )
    const days = [...text.matchAll(/date: (\S+)\n/g)].map(([, day]) => day)
    expect(days).toEqual(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-08', '2026-10-09'])
  })

  it('has an entry once that both added, and two that differ', () => {
    const same = score('date: 2026-10-08, score: 12')
    expect(merge(same, same, record, 'record').text).toBe(same(record))
    const fuller = score('date: 2026-10-08, score: 12, by: jo')
    expect(merge(same, fuller, record, 'record').text).toBe(fuller(record))
    const other = score('date: 2026-10-08, score: 11')
    const both = merge(same, other, record, 'record')
    expect(both.conflicts).toEqual([])
    expect(both.text).toBe(other(same(record)))
  })
})
