import { describe, expect, it } from 'vitest'
import { pathText, sentence } from '../../../../src/lint/finding.ts'
import { lintSettings } from '../../../../src/lint/lint-settings.ts'
import { readSource } from '../../../../src/source/read.ts'

/** What is said of a file of a practice’s own library. */
function said(text: string, file = 'library/ours.yaml'): string[] {
  const document = readSource(`txplan: 1\n${text}`)
  return lintSettings({ file, document }, 'presentation').findings.map(
    (one) => `${one.rule} ${one.range.start.line} ${pathText(one.path)}: ${sentence(one, false)}`,
  )
}

const goal = (more: string) =>
  `id: ours\ngoals:\n  - id: calm\n    statement: Calm {{when}}\n${more}`
const blanks = '    blanks:\n      when: { ask: When, kind: words, example: at school }\n'

describe('bad-library-text', () => {
  it('is silent about a presentation that holds together', () => {
    expect(said(goal(blanks))).toEqual([])
    expect(said(goal(blanks).replace('id: ours\n', ''))).toEqual([])
  })

  it('reports a blank that nobody is asked for, at its text', () => {
    expect(said(goal(''))).toEqual([
      'bad-library-text 4 goals[0]: The blank {{when}} is not described under “blanks”.',
    ])
  })

  it('reports a link that leads nowhere', () => {
    expect(said(goal(`${blanks}    problems: [worry]\n`))).toEqual([
      'bad-library-text 8 goals[0].problems: There is no problem “worry” in this file.',
    ])
  })

  it('reports an id that is not the name of the file', () => {
    expect(said(goal(blanks), 'library/theirs.yaml')).toEqual([
      'bad-library-text 2 id: The presentation calls itself “ours”; its file says “theirs”. Give both the same name.',
    ])
  })

  it('reports what does not fit the format by the rules for that', () => {
    expect(said(`${goal(blanks)}summry: x\n`)).toEqual([
      expect.stringMatching(/^unknown-key .*“summry”/),
    ])
  })

  it('does not stumble over what is no presentation at all', () => {
    for (const text of ['goals: [1, ~, x]\n', 'goals: x\n', 'id: [\n', 'problems: [~]\n'])
      expect(said(text).filter((one) => one.includes('undefined'))).toEqual([])
  })
})
