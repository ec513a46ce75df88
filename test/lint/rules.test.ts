/** Every rule against its own examples: what is documented is what happens. */
import { describe, expect, it } from 'vitest'
import { type Finding, remedy, sentence, unreadableFinding } from '../../src/lint/finding.ts'
import { lintSettings } from '../../src/lint/lint-settings.ts'
import { rules } from '../../src/lint/registry.ts'
import type { Example, Rule } from '../../src/lint/rule.ts'
import { mostBytes } from '../../src/source/quick.ts'
import { readBytes, readSource } from '../../src/source/read.ts'
import { lintDocument, lintExample } from '../helpers/lint.ts'

/** Rules whose fault a text of an example cannot show, with what shows it. */
const shownElsewhere: Record<string, () => Finding[]> = {
  'invalid-utf8': () => lintDocument(readBytes(new Uint8Array([0x74, 0x3a, 0x20, 0xe9, 0x0a]))),
  'file-too-large': () => lintDocument(readSource('#'.repeat(mostBytes + 1))),
  'unreadable-file': () => [unreadableFinding('plan.yaml', 'a link that leads nowhere')],
  'bad-profile': () => {
    const document = readSource('txplan: 1\nid: other\n')
    return lintSettings({ file: 'profiles/ours.yaml', document }, 'profile').findings
  },
  'bad-library-text': () => {
    const document = readSource('txplan: 1\ngoals:\n  - id: calm\n    statement: Calm {{when}}\n')
    return lintSettings({ file: 'library/ours.yaml', document }, 'presentation').findings
  },
  'bad-document-layout': () => {
    const document = readSource('txplan: 1\naccent: "#FFFFFF"\n')
    return lintSettings({ file: 'templates/document.yaml', document }, 'document').findings
  },
  'bad-rule-setting': () => {
    const document = readSource('txplan: 1\nlint:\n  rules:\n    missing-ids: off\n')
    return lintSettings({ file: 'txplan.yaml', document }, 'practice').findings
  },
}

const badFindings = (rule: Rule): Finding[] =>
  (shownElsewhere[rule.id]?.() ?? lintExample(rule.bad)).filter(({ rule: id }) => id === rule.id)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds its bad example', () => {
    expect(rule.bad.plan === '' && !rule.bad.record).toBe(id in shownElsewhere)
    expect(badFindings(rule)).not.toHaveLength(0)
  })

  it('finds nothing in its good example', () => {
    expect(lintExample(rule.good).filter((finding) => finding.rule === id)).toEqual([])
  })

  it('fills in every name of its sentences', () => {
    for (const finding of badFindings(rule)) {
      for (const name of namesIn(finding.message + finding.fix))
        expect(Object.keys(finding.args)).toContain(name)
      for (const shown of [true, false]) expect(said(finding, shown)).not.toMatch(/undefined|NaN/)
    }
  })

  it('keeps the words of its example to the terminal', () => {
    const words = [...clientWords(rule.bad)]
    for (const finding of badFindings(rule)) {
      const sentences = said(finding, false)
      for (const text of [...words, ...marked(finding)])
        expect(wholeWords(text).test(sentences), `${text} in ${sentences}`).toBe(false)
    }
  })

  it('reads well with those words left out', () => {
    for (const finding of badFindings(rule))
      expect(sentence(finding, false)).not.toMatch(
        /… …|…[.,;:]|: …|, \(not shown\): |\(not shown\) \(not shown\)|\uE000/,
      )
  })
})

const said = (finding: Finding, showValues: boolean) =>
  `${sentence(finding, showValues)}\n${remedy(finding, showValues)}`

const wholeWords = (text: string) =>
  new RegExp(`(?<!\\w)${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`)

const namesIn = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

/** What the rule itself marks as the client's; a digit or two may stand in any sentence. */
const marked = ({ args }: Finding) =>
  Object.values(args).flatMap((arg) =>
    typeof arg === 'object' && arg.clientText.length > 3 ? [arg.clientText] : [],
  )

/** Texts of three words or more; a span, or a role, tells nothing of the client. */
function* clientWords(example: Example): Generator<string> {
  for (const text of [example.plan, example.record ?? ''])
    yield* textsIn(readSource(text).value, '')
}

function* textsIn(value: unknown, field: string): Generator<string> {
  if (typeof value === 'string' && /\w \w+ \w/.test(value) && field !== 'responsible') yield value
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* textsIn(inner, Array.isArray(value) ? field : key)
}
