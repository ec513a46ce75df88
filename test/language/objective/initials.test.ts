import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/language/objective/judge.ts'
import { readObjective } from '../../../src/language/objective/read.ts'
import { tokensOf } from '../../../src/language/objective/tokens.ts'

const letters = (text: string): string => {
  const { specific, measurable, timeBound } = judge(text)
  return [specific.met && 'S', measurable.met && 'M', timeBound.met && 'T'].filter(Boolean).join('')
}

/** In the place of a name; a stop at the end of the sentence stands only once. */
const named = (sentence: string, name: string): string =>
  name.endsWith('.')
    ? sentence.replace(/\{\{client\}\}\.(?= |$)/g, name).replaceAll('{{client}}', name)
    : sentence.replaceAll('{{client}}', name)

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const pairs = alphabet.flatMap((one) => alphabet.map((other) => [one, other] as const))
const someLetters = [...'ABCDEIMNVX']
const somePairs = someLetters.flatMap((one) => someLetters.map((other) => [one, other] as const))

const sentences: readonly string[] = [
  'By February 13, 2027, {{client}} will attend choir practice at least 3 times a month, up from 0.',
  'By January 30, 2027, {{client}} will take at least 8 planned sensory breaks a week, up from 2.',
  "{{client}}'s PHQ-9 score will fall from 18 to 9 or less by June 1, 2027.",
  '{{client}} will walk 20 minutes a day by March 3.',
  '{{client}} will feel better.',
  '{{client}} will work on trust with {{client}}.',
  '{{client}} will have fewer arguments with {{client}}.',
  '{{client}} will identify triggers.',
  '{{client}} will use coping skills when upset.',
  '{{client}} wants to be happy.',
  '{{client}} understands the diagnosis.',
  '{{client}} is able to name three triggers by session 6.',
  '{{client}} can walk to the mailbox without {{client}} by May 1.',
  '{{client}} and {{client}} will eat dinner together twice a week by Christmas.',
  '{{client}}, with help from {{client}}, will dress independently by Friday.',
  'Client will call {{client}} twice a week by March 1.',
  'By March 1, client will eat dinner 3 times a week with {{client}}.',
  'Client will have dinner cooked by {{client}} by March 1.',
  'Client will meet with {{client}}. He will call {{client}} weekly by June 1, 2027.',
  'Client will write a letter to {{client}} by March 1.',
  'As measured by the diary kept by {{client}}, {{client}} will be asleep within 30 minutes on 5 of 7 nights by June 1.',
  'When criticized, {{client}} will walk away 4 of 5 times by May 1, 2027, as reported by {{client}}.',
  "Reduce {{client}}'s panic attacks from 5 to 1 a week by March 3.",
  'Goal: {{client}} will be calm. Objective: {{client}} will practice breathing twice a day for 8 weeks.',
  'Objective: {{client}} will pay the rent on time each month.',
  '1. {{client}} will not drink for 90 days.',
  '{{client}} to have a sponsor by discharge.',
  'Within 6 weeks, {{client}} attends group weekly.',
  '{{client}} will attend therapy; {{client}} will call her sponsor daily until March 1.',
  '{{client}} will cut outbursts with hitting or throwing from 6 a week to 1 a week or fewer by January 30, 2027',
]

/** Sentences whose letters change with the name, and how. */
function differing(
  names: readonly string[],
  among: readonly string[] = sentences,
  like = 'Maria',
): string[] {
  return among.flatMap((sentence) => {
    const expected = letters(named(sentence, like))
    return names.flatMap((name) => {
      const text = named(sentence, name)
      const found = letters(text)
      return found === expected ? [] : [`${text}: ${expected} became ${found}`]
    })
  })
}

describe("a client's initials", () => {
  it('never decide a letter, whichever they are', () => {
    expect(differing(pairs.map(([one, other]) => `${one}. ${other}.`))).toEqual([])
  })

  it.each<[string, (one: string, other: string) => string, string]>([
    ['three of them', (one, other) => `${one}. ${other}. S.`, 'Maria'],
    ['two spaces between', (one, other) => `${one}.  ${other}.`, 'Maria'],
    ['a hyphen between', (one, other) => `${one}.-${other}.`, 'Maria'],
    ['accents', (one, other) => `${one}. ${other === 'E' ? 'É' : 'Ø'}.`, 'Maria'],
    ['one letter', (one) => `${one}.`, 'Maria'],
    ['Ms.', (one) => `Ms. ${one}.`, 'Ms. Diaz'],
    ['Dr.', (one, other) => `Dr. ${one}. ${other}.`, 'Dr. Diaz'],
  ])('may have other forms: %s', (_, form, like) => {
    expect(
      differing([...new Set(somePairs.map((pair) => form(...pair)))], sentences, like),
    ).toEqual([])
  })

  it('may stand behind a name', () => {
    const acting = sentences.filter((sentence) => !sentence.startsWith('{{client}} to'))
    const names = someLetters.map((letter) => `Maria ${letter}.`)
    expect(differing(names, acting)).toEqual([])
  })

  it('may stand without a space, where they are no known abbreviation', () => {
    const names = ['E.A.', 'J.R.', 'J.R.S.', 'N.W.', 'M.E.', 'T.A.', 'X.I.', 'I.V.', 'V.A.']
    const other = sentences.filter((sentence) => !/(?:with|to) \{\{client\}\}\.?$/.test(sentence))
    expect(differing(names, other)).toEqual([])
  })

  it('may stand without stops, where they plainly are the subject', () => {
    const subjects = sentences.filter((sentence) =>
      /^(?:By [^,]+, \d+, )?\{\{client\}\}(?:'s| will| is able)[^{]*$/.test(sentence),
    )
    expect(subjects.length).toBeGreaterThan(6)
    expect(differing(['EA', 'JR', 'NW', 'ME', 'TB', 'XI', 'E. A', 'J. R'], subjects)).toEqual([])
  })

  it.each([
    ['H. & M. will eat dinner together twice a week by May 1.', 'H. & M.'],
    ['H. and M. will eat dinner together twice a week by May 1.', 'H. and M.'],
    ['By May 1, J. R. S. will walk daily.', 'J. R. S.'],
    ['E. A. will walk daily.', 'E. A.'],
    ['A. will walk daily.', 'A.'],
    ['I. will walk daily.', 'I.'],
    ['I will walk daily.', 'I'],
    ['D. attends group weekly.', 'D.'],
    ['Ms. D. will walk daily.', 'Ms. D.'],
    ['J. Smith will walk daily.', 'J. Smith'],
    ['Client (D.) will walk daily.', 'Client (D.)'],
  ])('name who does it: %s', (text, actor) => {
    expect(readObjective(text).actor?.text).toBe(actor)
  })

  it('are nothing that is done, and no unit', () => {
    for (const [one, other] of somePairs) {
      const name = `${one}. ${other}.`
      const text = `${name}, who stutters, will speak up with ${name} 3 times a week by ${name}`
      const { acts, quantities } = readObjective(text)
      expect(acts.map((act) => act.text.slice(0, 8))).toEqual(['speak up'])
      expect(quantities.map((quantity) => quantity.text)).toEqual(['3 times'])
    }
  })

  it('keep their stop where they are quoted', () => {
    const { specific, suggestion } = judge('Walk with J. R.')
    expect(specific.because).toContain('“Walk with J. R.”')
    expect(suggestion).toMatch(/^Walk with J\. R\., ___/)
  })
})

describe('the stop behind a letter', () => {
  const marks = (text: string) => tokensOf(text).filter(({ lower }) => lower === '.').length
  const acts = (text: string) => readObjective(text).acts.length

  it.each([
    'Client will meet with J. R. He will call his mother.',
    'Meet with J. R. Call mother.',
    'Take vitamin D. I will walk daily.',
    'Read Plan B. Call mother.',
    'Read Plan B. A. will call mother.',
    'Take vitamin D. E. A. will walk daily.',
    'Client will earn an A. She will call her mother.',
    'Client will call J. R. M. S. will call back.',
  ])('ends a sentence: %s', (text) => {
    expect(acts(text)).toBe(2)
  })

  it.each([
    'Client will call J. R. twice a week.',
    'Client will call J. R. Monday.',
    'Client will be in bed by 10 p.m. daily.',
    'Client will see Dr. A. monthly.',
    'Client will go to St. A. by March 1.',
    'Client will call Ana D. Lopez daily.',
  ])('ends none: %s', (text) => {
    expect(acts(text)).toBe(1)
  })

  it.each([
    ['a. walk; b. call', 2],
    ['A. Walk daily. B. Call mother.', 4],
    ['The U.S. news', 2],
    ['every A.M. and P.M.', 4],
    ['hepatitis C.', 1],
    ['vitamin D. E. A. will walk', 1],
    ['an A. by June', 1],
  ])('belongs to no name: %s', (text, expected) => {
    expect(marks(text)).toBe(expected)
  })
})

describe('what was misread beside', () => {
  it.each([
    'Client will attend choir practice at least 3 times a month, up from 0, and stay until the end, by February 13, 2027.',
    'Client will check stove and locks for no more than 30 minutes a day, down from 180, by May 1.',
    'Client will attend group 3 times a week by May 1.',
    'Client will attend group 2 days a week by May 1.',
    'Ana and Tom will eat dinner together 3 times a week with Jo by March 1.',
  ])('has all three letters: %s', (text) => {
    expect(letters(text)).toBe('SMT')
  })

  it.each([
    ['Client will attend group 3 by May 1.', 'ST'],
    ['Client will attend class daily and feels in control by May 1.', 'ST'],
    ['Client will stay calm until the end.', ''],
  ])('still lacks what it lacks: %s', (text, expected) => {
    expect(letters(text)).toBe(expected)
  })

  it('is quoted in words that stand there', () => {
    for (const text of [
      'Ana and Tom will eat dinner together 3 times a week with Jo by March 1.',
      'The new coffee club of the ward will eat dinner together 3 times a week with Jo by May 1.',
    ])
      expect(judge(text).specific.because).toContain('“eat dinner together')
  })
})
