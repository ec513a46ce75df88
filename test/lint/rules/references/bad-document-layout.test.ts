import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { lintSettings } from '../../../../src/lint/lint-settings.ts'
import { readSource } from '../../../../src/source/read.ts'

const rule = 'bad-document-layout'
const found = (text: string) =>
  lintSettings(
    { file: 'templates/document.yaml', document: readSource(`txplan: 1\n${text}`) },
    'document',
  ).findings

describe('bad-document-layout', () => {
  it.each([
    ['accent: "#8FB8C9"', 'accent', /too light.* 1\.\d to 1, and at least 4\.5/],
    ['accent: teal', 'accent', /This is no color/],
    ['sections:\n  - id: goals\n  - id: client\n  - id: goals', 'sections.2', /named twice/],
  ])('finds %j', (text, path, words) => {
    const [first, ...more] = found(text)
    expect(more).toEqual([])
    expect(first?.rule).toBe(rule)
    expect(first?.path.join('.')).toBe(path)
    expect(first && sentence(first, false)).toMatch(words)
  })

  it('suggests the name of a section or a field that is misspelled', () => {
    const texts = found('sections:\n  - { id: gaols }\nacent: "#0B4F6C"').map((one) =>
      sentence(one, true),
    )
    expect(texts.join('\n')).toMatch(/goals/)
    expect(texts.join('\n')).toMatch(/accent/)
  })

  it('is silent about a good one', () => {
    expect(
      found('accent: "#5B2A86"\nsections:\n  - { id: goals, title: What we work on }'),
    ).toEqual([])
  })
})
