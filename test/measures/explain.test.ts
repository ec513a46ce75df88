import { describe, expect, it } from 'vitest'
import { instrumentMarkdown, instrumentText } from '../../src/measures/explain.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Instrument } from '../../src/measures/instrument.ts'

const text = (id: string) => instrumentText(findInstrument(id) as Instrument)

describe('an instrument in words', () => {
  it.each([
    ['phq-9', 'phq-9  ·  PHQ-9  ·  Patient Health Questionnaire-9'],
    ['phq-9', 'Score: sum of the items, 0 to 27\n'],
    ['phq-9', '    15 to 19: moderately severe\n'],
    ['phq-9', 'Reliable change: 6 points [NHS Talking Therapies]\n'],
    ['phq-9', 'Noticeable difference (MCID): 5 points [Löwe et al. 2004] (not confirmed)\n'],
    ['phq-9', '    item 9 above 0: thoughts of death or self-harm\n'],
    ['who-5', 'Score: sum of the items × 4, 0 to 100, in steps of 4\n'],
    ['who-5', '    50 or less: positive [Topp et al. 2015] (not confirmed)\n'],
    ['pcl-5', '    31 or more: positive (published figures run to 33)'],
    ['pcl-5', 'Reliable change: 15 to 18 points [Marx et al. 2022]\n'],
    ['promis-anxiety', '    up to 54.9: normal\n'],
    ['bdi-ii', 'Noticeable difference (MCID): 17.5 % of the baseline'],
    ['isi', 'Response: 8 points (not confirmed)\n'],
    ['c-ssrs', 'Score: no total\n'],
    ['mdq', 'Change: A screener: not for following change.\n'],
    [
      'sdq',
      '    Prosocial: items 1, 4, 9, 17, 20; 0 to 10; higher is better; not part of the total\n',
    ],
    ['sdq', 'Needs beside the score: informant\n'],
    ['bam', 'cut-off 12 or less'],
    [
      'bsl-23',
      '    supplement of behaviors above 0: any self-harm or suicide attempt (not confirmed)',
    ],
    ['spin', '    The subscales are not confirmed.\n'],
  ])('%s: %s', (id, part) => {
    expect(text(id)).toContain(part)
  })

  it.each(allInstruments())('$id: cautions, marks and leaves no hole', (one) => {
    for (const words of [instrumentText(one), instrumentMarkdown(one)]) {
      expect(words).toContain('A score is a screening result, not a diagnosis.')
      expect(words).toContain(one.citation)
      expect(words).not.toMatch(/undefined|NaN|Infinity|null|\[object/)
      expect(words.endsWith('\n')).toBe(true)
    }
  })

  it('marks every figure that is not confirmed', () => {
    for (const one of allInstruments())
      for (const key of ['reliableChange', 'minimalDifference', 'response', 'remission'] as const) {
        const fact = one[key]
        if (!fact || one.screenerOnly) continue
        const label = {
          reliableChange: 'Reliable change',
          minimalDifference: 'Noticeable difference',
          response: 'Response',
          remission: 'Remission',
        }[key]
        const line = instrumentText(one)
          .split('\n')
          .find((each) => each.startsWith(label))
        expect([one.id, line?.includes('(not confirmed)')]).toEqual([one.id, !fact.confirmed])
      }
  })

  it('prints as Markdown', () => {
    const page = instrumentMarkdown(findInstrument('gad-7') as Instrument)
    expect(page).toMatch(
      /^### gad-7\n\nGAD-7: Generalized Anxiety Disorder-7\n\n- \*\*About:\*\* anxiety\n/,
    )
    expect(page).toContain('- **Bands:**\n  - 0 to 4: minimal\n')
  })
})
