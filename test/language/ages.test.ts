import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAges } from '../../src/language/ages.ts'

const NAMES = ['Nadia Kerr', 'Nadia', 'Trisha P.']

function read(text: string): string[] {
  return findAges(text, NAMES).map(({ age, unit, subject }) => `${age} ${unit} ${subject}`)
}

describe('the client', () => {
  it.each([
    'Client is a 34-year-old teacher.',
    'A 34 year old teacher seeking help for panic.',
    'Client is a 34-year-old woman.',
    'The client is thirty-four years old.',
    'Client is a single, employed 34-year-old mother of two.',
    'Pt. is a 34 y.o. male.',
    'Pt is 34yo',
    'The client, aged 34, lives alone.',
    'Client (34 y/o) came on time.',
    "Client's age is 34.",
    'Client age: 34',
    'Patient is currently 34 years of age.',
    'Referred by mother, client is a 34-year-old man.',
    '34-year-old single female presents with low mood.',
    '34 y/o M with MDD',
    'A 34 year old referred by his doctor',
    'thirty-four-year-old man presents',
    'Single, employed 34-year-old woman.',
    'This 34-year-old veteran sleeps badly.',
    'Name: J.T.\nAge: 34\nSex: F',
    'Sex: F; Age: 34',
    'Age 34',
    'Nadia is 34 years old.',
    'Trisha P. is a 34-year-old woman in custody.',
    'She is 34 years old.',
  ])('%j', (text) => expect(read(text)).toEqual(['34 year client']))

  it('may be counted in months', () => {
    expect(read('18-month-old boy referred for feeding')).toEqual(['18 month client'])
    expect(read('Client is 18 m/o')).toEqual(['18 month client'])
  })
})

describe('another person', () => {
  it.each([
    'his 8-year-old son',
    'lives with her 8-year-old',
    'mother, 8 years old',
    'Client, brother, 8 years old',
    'Client has a child aged 8.',
    'Client is the mother of an 8-year-old',
    'Client is dating an 8-year-old',
    'Her son is loud. He is 8 years old.',
    'acts like an 8-year-old',
    'Jake is 8 years old.',
    'An 8-year-old boy hit the client.',
    '8-year-old marriage',
    'drives an 8-year-old car',
    'Age 8: parents divorced',
  ])('%j', (text) => expect(read(text)).toEqual(['8 year other']))

  it('is told from the client in one sentence', () => {
    expect(read('Client (34 y/o) and her mother (54 y/o)')).toEqual([
      '34 year client',
      '54 year other',
    ])
  })
})

describe('another time', () => {
  it.each([
    'since age 12',
    'at age 12',
    'until age 12',
    'from the age of twelve',
    'when he was 12 years old',
    'Client was 12 years old',
    'As a 12-year-old she moved',
    'by age 12',
    'Client turned 12 years old',
  ])('%j', (text) => expect(read(text)).toEqual(['12 year past']))
})

describe('no single age', () => {
  it.each([
    'for 34 years',
    '34 years of marriage',
    'age 65-70',
    'aged 12 to 17',
    '12-17 year olds',
    '16-year-olds',
    '6- to 8-year-old boys',
    'age 18 or older',
    'age 18+',
    'stage 4',
    'language 3',
    'average 34',
    '340-year-old tree',
    '5 years older',
    'in the last 12 mo',
  ])('%j', (text) => expect(read(text)).toEqual([]))
})

it('gives the offsets of the statement', () => {
  const text = 'Today client is a 34-year-old woman.'
  const [age] = findAges(text)
  expect(text.slice(age?.start, age?.end)).toBe('34-year-old')
})

it('never fails, and stays within the text', () => {
  const word = fc.constantFrom(
    'client is',
    'a',
    '34',
    'year',
    '-old',
    'age',
    'y/o',
    '.',
    'her',
    'six',
    '\n',
  )
  const phrase = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), phrase), (text) => {
      for (const { start, end, age } of findAges(text)) {
        expect(start < end && end <= text.length && age >= 0 && age <= 120).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
