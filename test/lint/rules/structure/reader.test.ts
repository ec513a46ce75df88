/** What the readers and the structure check report, as findings. The reading itself: test/source. */
import { describe, expect, it } from 'vitest'
import { remedy, sentence, unreadableFinding } from '../../../../src/lint/finding.ts'
import { mostBytes } from '../../../../src/source/quick.ts'
import { readBytes, readSource } from '../../../../src/source/read.ts'
import { lintDocument, lintText, ruleIds } from '../../../helpers/lint.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const linesOf = (rule: string, plan: string) =>
  findingsOf(rule, { plan }).map(({ range }) => range.start.line)

describe('faults of the text', () => {
  it.each([
    ['syntax-error', 'txplan: 1\ntitle: "Plan\n'],
    ['tab-indentation', 'txplan: 1\nclient:\n\trecord: P-014\n'],
    ['duplicate-key', 'txplan: 1\ntitle: A\ntitle: B\n'],
    ['several-documents', 'txplan: 1\n---\ntitle: B\n'],
    ['yaml-alias', 'txplan: 1\ntitle: &t A\nsummary: *t\n'],
    ['yaml-merge-key', 'txplan: 1\nclient:\n  <<: {record: P-014}\n'],
    ['yaml-tag', 'txplan: 1\ntitle: !!str 1\n'],
    ['yaml-directive', '%YAML 1.1\n---\ntxplan: 1\n'],
    ['byte-order-mark', '\uFEFFtxplan: 1\n'],
    ['mixed-line-endings', 'txplan: 1\r\ntitle: A\nsummary: B\n'],
    ['text-cut-short', 'txplan: 1\nsummary: Will use step #3 twice a week\n'],
    ['empty-file', ''],
    ['not-a-mapping', 'Sleep better\n'],
    ['too-deep', `a: ${'['.repeat(150)}${']'.repeat(150)}\n`],
  ])('%s', (rule, plan) => {
    expect(ruleIds(lintText(plan))).toContain(rule)
  })

  it('invalid-utf8', () => {
    expect(ruleIds(lintDocument(readBytes(new Uint8Array([0xff, 0x00]))))).toEqual(['invalid-utf8'])
  })

  it('file-too-large', () => {
    const findings = lintDocument(readSource('a'.repeat(mostBytes + 1)))
    expect(ruleIds(findings)).toEqual(['file-too-large'])
  })

  it('unreadable-file', () => {
    const finding = unreadableFinding('clients/a/plan.yaml', 'no permission')
    expect(finding).toMatchObject({ rule: 'unreadable-file', file: 'clients/a/plan.yaml' })
  })

  it('stands at its line', () => {
    expect(linesOf('duplicate-key', 'txplan: 1\ntitle: A\n\ntitle: B\n')).toEqual([4])
    expect(linesOf('several-documents', 'txplan: 1\n---\ntitle: B\n')).toEqual([2])
  })

  it('does not stop the rest from being judged', () => {
    const ids = ruleIds(lintText('txplan: 1\ntitle: A\ntitle: B\ngoals:\n  - statement: Calm\n'))
    expect(ids).toContain('duplicate-key')
    expect(ids).toContain('missing-id')
  })
})

describe('unknown-key', () => {
  it('suggests the field that was meant', () => {
    expect(saidBy('unknown-key', 'goals:\n  - id: g\n    taget_date: 2026-12-01\n')).toEqual([
      'The field “taget_date” is not known; did you mean “target_date”?',
    ])
  })

  it('lists the known fields when none is near', () => {
    const [said] = saidBy('unknown-key', 'goals:\n  - id: g\n    zodiac: Leo\n')
    expect(said).toMatch(/^The field “zodiac” is not known here\. Known are: id, statement/)
  })

  it('leaves fields that begin with x- alone', () => {
    expect(placesOf('unknown-key', 'x-form: {a: 1}\ngoals:\n  - x-code: 7\n')).toEqual([])
  })
})

describe('wrong-type', () => {
  it.each([
    [
      'status: actve\n',
      'Found “actve”; wanted one of: draft, active, on-hold, discharged, archived. Did you mean “active”?',
    ],
    ['effective: soon\n', 'Found the text “soon”; wanted a date such as 2026-10-01.'],
    ['goals: Sleep\n', 'Found the text “Sleep”; wanted a list, each element after “- ”.'],
    ['title: [a]\n', 'Found a list; wanted text.'],
    [
      'client: [a]\n',
      'Found a list; wanted named fields, each as “name: value” on a line of its own.',
    ],
  ])('%j', (plan, said) => {
    expect(saidBy('wrong-type', plan)).toEqual([said])
  })
})

describe('what clinicians write otherwise', () => {
  it.each([
    ['client:\n  dob: 1984-01-01\n', 'date_of_birth'],
    ['therapist: R. Q.\n', 'clinician'],
    ['goals:\n  - id: g\n    due: 8 weeks\n', 'target_date'],
  ])('%j', (plan, wanted) => {
    expect(saidBy('unknown-key', plan)[0]).toContain(`did you mean “${wanted}”?`)
  })

  it.each([
    ['effective: 10/15/2026\n', 'Put the year first, then month and day: 2026-10-15.'],
    ['effective: Oct 1, 2026\n', 'Put the year first, then month and day: 2026-10-01.'],
    [
      'effective: 10/1/2026\n',
      'Put the year first, then month and day: 2026-10-01 or 2026-01-10, whichever is meant.',
    ],
    ['effective: soon\n', 'Write a date such as 2026-10-01.'],
  ])('%j', (plan, fix) => {
    const [finding] = findingsOf('wrong-type', plan)
    expect(finding && remedy(finding, true)).toBe(fix)
    expect(finding && remedy(finding, false)).not.toMatch(/2026-(?:10-15|01-10)/)
  })
})

describe('number-without-quotes', () => {
  it('shows the number as it was written', () => {
    expect(saidBy('number-without-quotes', 'setting:\n  level_of_care: 3.20\n')).toEqual([
      'Found the number 3.20; wanted a code in quotes.',
    ])
  })

  it('keeps it to the terminal: it may be the client’s', () => {
    const [finding] = findingsOf('number-without-quotes', 'client:\n  record: 40412\n')
    if (!finding) throw new Error('nothing found')
    expect(remedy(finding, true)).toBe('Write "40412", in quotes.')
    expect(remedy(finding, false)).toBe('Write "…", in quotes.')
    expect(sentence(finding, false)).not.toContain('40412')
  })
})
