/** Comments that set findings aside: `bad-suppression`, `unused-suppression`, `bad-rule-setting`. */
import { describe, expect, it } from 'vitest'
import { type Finding, sentence } from '../../src/lint/finding.ts'
import { lintSettings } from '../../src/lint/lint-settings.ts'
import { readSource } from '../../src/source/read.ts'
import { lintExample } from '../helpers/lint.ts'

const own = new Set(['missing-id', 'placeholder-left', 'bad-suppression', 'unused-suppression'])

/** Rule and line of what is found, of the few rules that these plans are about. */
function found(plan: string, record?: string): string[] {
  const findings = lintExample({ plan: `txplan: 1\n${plan}`, ...(record ? { record } : {}) })
  return findings
    .filter(({ rule }) => own.has(rule))
    .map(({ rule, range }) => `${rule} ${range.start.line}`)
}

function said(plan: string, asOf = '2026-11-21'): string[] {
  const findings = lintExample({ plan: `txplan: 1\n${plan}`, asOf })
  return findings.filter(({ rule }) => rule === 'bad-suppression').map(words)
}

const words = (finding: Finding) => sentence(finding, true)

const goals = (...comments: string[]) =>
  `goals:\n${comments.map((comment) => `  ${comment}\n`).join('')}  - statement: Calm\n`

describe('scopes', () => {
  it('disable-next-line is for the line below', () => {
    expect(found(goals('# txplan-disable-next-line missing-id -- draft'))).toEqual([])
    const two = `${goals('# txplan-disable-next-line missing-id -- draft')}  - statement: Sleep\n`
    expect(found(two)).toEqual(['missing-id 5'])
  })

  it('disable-line is for its own line', () => {
    expect(
      found('goals:\n  - statement: Calm # txplan-disable-line missing-id -- draft\n'),
    ).toEqual([])
  })

  it('disable is for all lines until enable', () => {
    const plan = [
      'goals:',
      '  # txplan-disable missing-id -- imported',
      '  - statement: Calm',
      '  - statement: Sleep',
      '  # txplan-enable missing-id',
      '  - statement: Walk',
      '',
    ].join('\n')
    expect(found(plan)).toEqual(['missing-id 7'])
    expect(found(plan.replace('txplan-enable missing-id', 'txplan-enable'))).toEqual([
      'missing-id 7',
    ])
    expect(found(plan.replace('  # txplan-enable missing-id\n', ''))).toEqual([])
  })

  it('disable-file is for the whole file, wherever it stands', () => {
    const plan = 'goals:\n  - statement: Calm\n  - statement: Sleep\n'
    expect(found(`${plan}# txplan-disable-file missing-id -- imported\n`)).toEqual([])
  })

  it('each file speaks for itself', () => {
    const record =
      'txplan: 1\nsessions:\n  - date: 2026-10-08\n    # txplan-disable-next-line placeholder-left -- quoted\n    note: Filled in ___ with him\n'
    expect(found('summary: Due ___\n', record)).toEqual(['placeholder-left 2'])
  })
})

describe('several', () => {
  it('names several rules in one comment', () => {
    const plan =
      'goals:\n  # txplan-disable-next-line missing-id, placeholder-left -- draft\n  - statement: Sleep ___ hours\n'
    expect(found(plan)).toEqual([])
    expect(found(plan.replace(', ', ' '))).toEqual([])
  })

  it('stacks comments above one line', () => {
    const plan = [
      'goals:',
      '  # txplan-disable-next-line missing-id -- draft',
      '  # an ordinary comment',
      '  # txplan-disable-next-line placeholder-left -- to be agreed',
      '  - statement: Sleep ___ hours',
      '',
    ].join('\n')
    expect(found(plan)).toEqual([])
  })

  it('two that say the same are both used', () => {
    const plan = `# txplan-disable-file missing-id -- imported\n${goals('# txplan-disable-next-line missing-id -- draft')}`
    expect(found(plan)).toEqual([])
  })
})

describe('texts over several lines', () => {
  const block = (comment: string, key = 'summary: |') =>
    `${comment}${key}\n  First line.\n  Sleep ___ hours.\n`

  it('takes the comment above the key for the text below it', () => {
    expect(found(block(''))).toEqual(['placeholder-left 3'])
    expect(found(block('# txplan-disable-next-line placeholder-left -- to be agreed\n'))).toEqual(
      [],
    )
  })

  it('takes the comment behind the key for it too', () => {
    const key = 'summary: | # txplan-disable-line placeholder-left -- to be agreed'
    expect(found(block('', key))).toEqual([])
  })

  it('does not take “#” inside a text for a comment', () => {
    const plan =
      'summary: |\n  # txplan-disable-next-line placeholder-left -- not a comment\n  Sleep ___ hours.\n'
    expect(found(plan)).toEqual(['placeholder-left 3'])
    const quoted = 'title: "# txplan-disable-file missing-id -- no"\n'
    expect(found(`${quoted}${goals()}`)).toEqual(['missing-id 4'])
  })

  it('does not reach past the text', () => {
    const plan = `${block('# txplan-disable-next-line placeholder-left -- to be agreed\n')}title: Plan ___\n`
    expect(found(plan)).toEqual(['placeholder-left 6'])
  })
})

describe('bad-suppression', () => {
  it.each([
    [
      '# txplan-disable-next-line missing-id',
      'The comment gives no reason for setting missing-id aside.',
    ],
    [
      '# txplan-disable-next-line missing-id -- until=2027-01-01',
      'The comment gives no reason for setting missing-id aside.',
    ],
    ['# txplan-disable-next-line -- because', 'The comment names no rule.'],
    [
      '# txplan-disable-next-line missing-ids -- because',
      'There is no rule “missing-ids”. Did you mean missing-id?',
    ],
    ['# txplan-disable-next-line astrology -- because', 'There is no rule “astrology”.'],
    [
      '# txplan-disable-next-line wrong-type -- because',
      'wrong-type is a fault of the text itself and cannot be set aside.',
    ],
    ['# txplan-disable-next-line missing-id -- because until=soon', 'until=soon is not a date.'],
    [
      '# txplan-disable-next-line missing-id -- because until=2026-02-30',
      'until=2026-02-30 is not a date.',
    ],
    [
      '# txplan-disable-next-line missing-id -- because until=2026-11-20',
      'This suppression ended on 2026-11-20.',
    ],
    [
      '# txplan-ignore missing-id -- because',
      'The comment “txplan-ignore” is not one that txplan knows.',
    ],
  ])('%s', (comment, message) => {
    expect(said(goals(comment))).toEqual([message])
  })

  it('sets nothing aside', () => {
    expect(found(goals('# txplan-disable-next-line missing-id'))).toEqual([
      'bad-suppression 3',
      'missing-id 4',
    ])
  })

  it('takes a date up to and including its day', () => {
    const plan = goals('# txplan-disable-next-line missing-id -- draft until=2026-11-21')
    expect(found(plan)).toEqual([])
    expect(said(plan, '2026-11-22')).toEqual(['This suppression ended on 2026-11-21.'])
  })

  it('leaves other comments alone', () => {
    expect(found(`# txplan is the tool; see the handbook\ntitle: Plan # yes\n`)).toEqual([])
  })
})

describe('unused-suppression', () => {
  it('is found where nothing is', () => {
    const plan = '# txplan-disable-next-line missing-id -- draft\ntitle: Plan\n'
    expect(found(plan)).toEqual(['unused-suppression 2'])
  })

  it('is found for each rule that a comment names in vain', () => {
    const plan = goals('# txplan-disable-next-line missing-id, placeholder-left -- draft')
    expect(found(plan)).toEqual(['unused-suppression 3'])
  })

  it('cannot be set aside itself', () => {
    const plan = `# txplan-disable-file unused-suppression -- because\n${goals()}`
    expect(found(plan)).toEqual(['bad-suppression 2', 'missing-id 4'])
  })
})

describe('bad-rule-setting', () => {
  const settings = (rules: string) => {
    const document = readSource(`txplan: 1\nlint:\n  rules:\n${rules}`)
    return lintSettings({ file: 'txplan.yaml', document }, 'practice').findings.map(words)
  }

  it('knows the rules, and which cannot be set', () => {
    expect(settings('    missing-id: off\n')).toEqual([])
    expect(settings('    missing-ids: off\n')).toEqual([
      'There is no rule “missing-ids”. Did you mean missing-id?',
    ])
    expect(settings('    wrong-type: off\n')).toEqual([
      'wrong-type is a fault of the text itself and cannot be set.',
    ])
  })
})
