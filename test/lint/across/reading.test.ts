import { describe, expect, it } from 'vitest'
import { nameNumbers, readText } from '../../../src/lint/across/reading.ts'

const noNames: ReadonlySet<number> = new Set()
const hash = (text: string, ...names: string[]) =>
  readText(text, new Set(names.flatMap(nameNumbers))).hash

describe('reading a text for comparison', () => {
  it('takes out names, with their possessive and in any case of the name field', () => {
    const plain = hash('The brother calls on bad evenings.')
    expect(hash('The brother calls Maria on bad evenings.', 'maria lopez')).toBe(plain)
    expect(hash('Maria’s brother calls on bad evenings.', 'Maria Lopez')).toBe(
      hash("Luis's brother calls on bad evenings.", 'Luis Ward'),
    )
  })

  it('keeps a word that is a name only with a capital', () => {
    expect(hash('She lost hope in the fall.', 'Hope Ward')).not.toBe(hash('She lost in the fall.'))
    expect(hash('It was Hope who called.', 'Hope Ward')).toBe(hash('It was who called.'))
  })

  it('takes out pronouns and the verbs that agree with them', () => {
    const hers = hash('She reports that her sister tries to help and she has rested.')
    expect(hash('He reports that his sister tries to help and he has rested.')).toBe(hers)
    expect(hash('They report that their sister tries to help and they have rested.')).toBe(hers)
    expect(hash('Client reports that the client’s sister tries to help and has rested.')).not.toBe(
      hash('Nobody says so.'),
    )
  })

  it.each([
    ['walks 20 minutes', 'walks 35 minutes'],
    ['walks twenty minutes', 'walks 35 minutes'],
    ['by 2026-10-01 rents a flat', 'by 1/15/2027 rents a flat'],
    ['by October 1, 2026 rents a flat', 'by March 15, 2027 rents a flat'],
    ['PHQ-9 from 16 to 8', 'PHQ-9 from 21 to 5'],
    ['on Tuesday at the gym', 'on Friday at the gym'],
  ])('takes out numbers and dates: %s', (one, other) => {
    expect(hash(one)).toBe(hash(other))
  })

  it('tells texts apart by their other words and their order', () => {
    expect(hash('the dog bites the cat')).not.toBe(hash('the cat bites the dog'))
    expect(hash('visits the harbor')).not.toBe(hash('visits the orchard'))
    expect(hash('no contact')).not.toBe(hash('contact'))
  })

  it('keeps figures, and not dates, where they are asked for', () => {
    const figures = (text: string) => readText(text, noNames).figuresHash
    expect(figures('from 16 to 8 by 2026-10-01')).toBe(figures('from 16 to 8 by 2027-03-02'))
    expect(figures('from 16 to 8 by October 1')).toBe(figures('from 16 to 8 by March 30'))
    expect(figures('from 16 to 8')).not.toBe(figures('from 15 to 8'))
  })

  it('reads letters beyond ASCII, composed or not, and capitals alike', () => {
    expect(hash('La señora baila TANGO')).toBe(hash('la sen\u0303ora baila tango'))
    expect(hash('Zofia Łódzka tańczy', 'Zofia Łódzka')).toBe(hash('tańczy'))
  })

  it.each([
    ['Client will reduce PHQ-9 from 16 to 8 by 2026-10-01, as measured by weekly self-report.', 0],
    ['Within 12 weeks the PHQ-9 score of the client will fall from 16 to 7 or lower.', 0],
    ['Client will decrease anxiety as measured by GAD-7 from 15 to 6.', 0.5],
    ['Client will learn and practice coping skills to manage anxiety.', 3],
    ['Client will prune three trees in the orchard with her uncle.', 4],
  ])('weighs what is particular: %s', (text, weight) => {
    expect(readText(text, noNames).weight).toBe(weight)
  })

  it('counts a word once', () => {
    expect(readText('orchard, orchards and the orchard', noNames).weight).toBe(1)
  })

  it('gives nothing for a text of marks', () => {
    expect(readText(' — … "" ', noNames)).toMatchObject({ content: [], weight: 0 })
    expect(readText('', noNames).hash).toBe(readText('…', noNames).hash)
  })
})
