import { describe, expect, it } from 'vitest'
import { jsonVerdict, prettyVerdict } from '../../src/cli/verdict-text.ts'
import type { Verdict } from '../../src/language/objective/reading.ts'
import { noPaint } from '../../src/lint/formats/paint.ts'

const letter = (met: boolean, because: string) => ({ met, because, decidedBy: [] })

const anxious: Verdict = {
  smart: false,
  specific: letter(
    false,
    '“feel less anxious” is a feeling, and two people would picture it differently.',
  ),
  measurable: letter(false, 'No number says when it is reached.'),
  timeBound: letter(true, '“by May 1” is the end.'),
  missing: ['specific', 'measurable'],
  suggestion: 'Client will ___ (something others can see), ___ times a week, by May 1.',
}

const walk: Verdict = {
  smart: true,
  specific: letter(true, '“walk”'),
  measurable: letter(true, '“20 minutes”'),
  timeBound: letter(true, '“by May 1”'),
  missing: [],
  suggestion: undefined,
}

const at = (width: number, paint = noPaint) => ({ width, paint })

describe('prettyVerdict', () => {
  it('tells each letter in words, why, and what to try', () => {
    expect(prettyVerdict('Client will feel less anxious by May 1', anxious, at(80))).toBe(
      [
        'Client will feel less anxious by May 1',
        '  S  specific    not met  “feel less anxious” is a feeling, and two people would',
        '                          picture it differently.',
        '  M  measurable  not met  No number says when it is reached.',
        '  T  time-bound  met      “by May 1” is the end.',
        '  Try: Client will ___ (something others can see), ___ times a week, by May 1.',
        '',
      ].join('\n'),
    )
  })

  it('fits a narrow terminal', () => {
    const text = prettyVerdict('Client will feel less anxious by May 1', anxious, at(40))
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(40)
  })

  it('says in one line that nothing is missing', () => {
    const text = prettyVerdict('Walk 20 minutes daily by May 1', walk, at(80))
    expect(text).toContain('\n  Nothing is missing: it is specific, measurable and time-bound.\n')
    expect(text).not.toContain('Try:')
  })

  it('says the same with color and without', () => {
    const warning = (text: string) => `\u001B[33m${text}\u001B[39m`
    const painted = prettyVerdict('x', anxious, at(80, { ...noPaint, warning }))
    expect(painted.replaceAll('\u001B[33m', '').replaceAll('\u001B[39m', '')).toBe(
      prettyVerdict('x', anxious, at(80)),
    )
    expect(painted).not.toBe(prettyVerdict('x', anxious, at(80)))
  })

  it('keeps control characters away from the terminal', () => {
    const bad = '\u001B[2Jx'
    const verdict = { ...anxious, suggestion: bad, specific: letter(false, bad) }
    expect(prettyVerdict(bad, verdict, at(80))).not.toContain('\u001B')
  })
})

describe('jsonVerdict', () => {
  it('is one line with the fields in their order', () => {
    const line = jsonVerdict('feel “better”\u2028', anxious)
    expect(line.endsWith('}\n')).toBe(true)
    expect(line.trimEnd()).not.toContain('\n')
    expect(Object.keys(JSON.parse(line))).toEqual([
      'text',
      'smart',
      'specific',
      'measurable',
      'timeBound',
      'missing',
      'suggestion',
      'version',
    ])
    expect(JSON.parse(line)).toEqual({
      text: 'feel “better”\u2028',
      smart: false,
      specific: { met: false, because: anxious.specific.because },
      measurable: { met: false, because: anxious.measurable.because },
      timeBound: { met: true, because: anxious.timeBound.because },
      missing: ['specific', 'measurable'],
      suggestion: anxious.suggestion,
      version: 1,
    })
  })

  it('has null for a suggestion where nothing is missing', () => {
    expect(JSON.parse(jsonVerdict('x', walk))).toMatchObject({ missing: [], suggestion: null })
  })
})
