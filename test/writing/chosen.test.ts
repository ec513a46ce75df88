/** Options by what stands in a command line. */
import { describe, expect, it } from 'vitest'
import { readAt } from '../../src/writing/chosen.ts'
import { found } from '../../src/writing/found.ts'
import type { Question } from '../../src/writing/question.ts'

const options = ['activities', 'choir', 'worry-hours', 'worry-log', '2b'].map((value) => ({
  value,
  label: value,
}))
const asked = { at: ['objectives'], ask: '?', optional: true }
const several: Question = {
  ...asked,
  kind: 'several',
  options,
  aliases: new Map([
    ['1a', 'activities'],
    ['2b', 'choir'],
  ]),
}

describe('several', () => {
  it.each<[string, string[]]>([
    ['choir', ['choir']],
    ['CHOIR, act', ['choir', 'activities']],
    ['1a;choir', ['activities', 'choir']],
    ['act 1a', ['activities']],
    ['hours', ['worry-hours']],
  ])('%s', (typed, value) => {
    expect(readAt(several, typed)).toEqual({ value })
  })

  it('takes an id before a number that looks like it', () => {
    expect(readAt(several, '2b')).toEqual({ value: ['2b'] })
  })

  it('says which it may be, and which was meant', () => {
    expect(readAt(several, 'worry')).toEqual({
      problem: 'Found “worry”, which may be worry-hours or worry-log.',
    })
    expect(readAt(several, 'choire')).toEqual({
      problem: 'Found “choire”; did you mean choir?',
    })
    expect(readAt(several, '9z')).toMatchObject({ problem: expect.stringContaining('there are: ') })
    expect(readAt({ ...several, options: [] }, 'x')).toEqual({
      problem: 'Found “x”, and there is none to choose.',
    })
    expect(readAt(several, ' , ')).toHaveProperty('problem')
  })
})

describe('search, choice and yes or no', () => {
  const places = [
    { value: '02', label: '02 telehealth, elsewhere' },
    { value: '10', label: '10 telehealth, at home' },
    { value: '11', label: '11 office' },
  ]
  const search: Question = { ...asked, kind: 'search', search: (typed) => found(places, typed) }

  it('finds a code that lost its zero, and a word that fits one', () => {
    expect(readAt(search, '2')).toEqual({ value: '02' })
    expect(readAt(search, 'office')).toEqual({ value: '11' })
    expect(readAt(search, 'telehealth')).toMatchObject({
      problem: expect.stringContaining('which may be 02 telehealth, elsewhere; or 10'),
    })
    expect(readAt(search, '77')).toHaveProperty('problem')
  })

  it('takes other words where own ones may be said', () => {
    expect(readAt({ ...search, own: 'Another' }, 'H0004')).toEqual({ value: 'H0004' })
    expect(readAt({ ...search, own: 'Another' }, ' ')).toHaveProperty('problem')
  })

  it('reads yes and no', () => {
    const question: Question = { ...asked, kind: 'yes-no' }
    expect(readAt(question, 'Y')).toEqual({ value: true })
    expect(readAt(question, 'no')).toEqual({ value: false })
    expect(readAt(question, 'maybe')).toHaveProperty('problem')
  })
})
