import { describe, expect, it } from 'vitest'
import { Library } from '../../src/library/library.ts'
import { searchLibrary, suits, type Wanted } from '../../src/library/search.ts'
import type { Presentation } from '../../src/plan/types.generated.ts'

const sleep: Presentation = {
  id: 'sleep',
  title: 'Insomnia, adults',
  populations: ['adults'],
  diagnoses: ['F51.01', 'G47.00'],
  problems: [
    { id: 'awake', statement: '{{client}} lies awake on {{target}} nights a week' },
    { id: 'snoring', statement: '{{client}} snores', diagnoses: ['G47.00'] },
  ],
  goals: [
    {
      id: 'rested',
      statement: 'Sleep soundly',
      plain: 'No more worrying at night',
      objectives: [{ id: 'up', statement: 'Up at {{hour}} each morning at the café' }],
    },
  ],
  interventions: [
    { id: 'window', technique: 'Sleep restriction', description: 'Time in bed is planned' },
  ],
}
const worry: Presentation = {
  id: 'worry',
  title: 'Generalized anxiety',
  populations: ['adolescents'],
  diagnoses: ['F41'],
  goals: [{ id: 'calm', statement: 'Worry about sleep and money takes half an hour a day' }],
}

const library = new Library([sleep, worry])
const found = (wanted: Wanted) => searchLibrary(library, wanted).map(({ id }) => id)
const words = (text: string) => found({ words: text })

describe('searching the library', () => {
  it('wants every word, at the beginning of a word', () => {
    expect(words('half hour')).toEqual(['worry/calm'])
    expect(words('sleep money')).toEqual(['worry/calm'])
    expect(words('ound')).toEqual([])
    expect(words('sound')).toEqual(['sleep/rested'])
    expect(words('sleep piano')).toEqual([])
  })

  it('passes over case, accents and marks', () => {
    expect(words('CAFE')).toEqual(['sleep/up'])
    expect(words('Café!')).toEqual(['sleep/up'])
  })

  it('takes plurals and -ing for the same word', () => {
    for (const one of ['worry', 'worries', 'worrying', 'worried'])
      expect(words(`${one} money`), one).toEqual(['worry/calm'])
    expect(words('snore')).toEqual(['sleep/snoring'])
    expect(words('planning bed')).toEqual(['sleep/window'])
    expect(words('waking')).toEqual(['sleep/awake'])
  })

  it('reads plain words, techniques, ids and the titles of presentations', () => {
    expect(words('restriction')).toEqual(['sleep/window'])
    expect(words('window')).toEqual(['sleep/window'])
    expect(words('no more')).toEqual(['sleep/rested'])
    expect(words('insomnia up')).toEqual(['sleep/up'])
    expect(words('adolescents')).toEqual(['worry/calm'])
  })

  it('does not take the names of blanks for words', () => {
    expect(words('target')).toEqual([])
    expect(words('hour')).toEqual(['worry/calm'])
  })

  it('gives the best first: the text’s own words before those of its presentation', () => {
    expect(words('sleep').slice(0, 2)).toEqual(['sleep/rested', 'sleep/window'])
    expect(words('sleep')).toHaveLength(6)
    expect(words('rest')).toEqual(['sleep/rested', 'sleep/window'])
  })

  it('keeps to a kind and to a diagnosis', () => {
    expect(found({ words: 'sleep', kind: 'goal' })).toEqual(['sleep/rested', 'worry/calm'])
    expect(found({ words: 'sleep', diagnosis: 'F41.1' })).toEqual(['worry/calm'])
    expect(found({ kind: 'problem', diagnosis: 'F51.01' })).toEqual(['sleep/awake'])
    expect(found({ kind: 'problem', diagnosis: 'G47.00' })).toEqual([
      'sleep/awake',
      'sleep/snoring',
    ])
  })

  it('gives everything where nothing is wanted', () => {
    expect(found({})).toHaveLength(6)
    expect(found({ words: ' – ' })).toHaveLength(6)
  })
})

describe('what goes with a diagnosis', () => {
  it.each([
    ['F41', 'F41.1', true],
    ['F41.1', 'F41.1', true],
    ['F41.1', 'F41', true],
    ['F41.1', 'F41.0', false],
    ['F41.1', 'F42', false],
    ['F50.81', 'F50.810', true],
  ])('%s listed, %s wanted: %s', (listed, wanted, fits) => {
    expect(suits({ diagnoses: [listed] }, wanted)).toBe(fits)
  })

  it('is nothing for a presentation without diagnoses', () => {
    expect(suits({}, 'F41')).toBe(false)
  })
})
