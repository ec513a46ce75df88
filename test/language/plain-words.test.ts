import { describe, expect, test } from 'vitest'
import { wordFinder } from '../../src/language/plain-words.ts'
import { plainWords } from '../../src/practice/plain-words.ts'

const find = (text: string, names: string[] = []) =>
  wordFinder(plainWords(), names)(text).map(({ entry }) => entry.word)

describe('words of the field in a text', () => {
  test.each([
    ['She ruminates at night.', ['rumination']],
    ['Anhedonic, with two panic attacks a week', ['anhedonia', 'panic attack']],
    ['Cognitive Behavioral Therapy for insomnia', ['cognitive behavioral therapy', 'insomnia']],
    [
      'Exposure and response prevention, then exposures alone',
      ['exposure and response prevention', 'exposure'],
    ],
    ['PHQ-9 and GAD-7 every two weeks', ['PHQ-9', 'GAD-7']],
    ['CBT, and ACT later', ['CBT', 'ACT']],
    ['Sertraline is titrated by Ms. Nair.', ['sertraline', 'titration']],
    ['coping skills and relapse\nprevention', ['coping skill', 'relapse prevention']],
    ['comorbidities', ['comorbid']],
  ])('%s', (text, words) => {
    expect(find(text)).toEqual(words)
  })

  test.each([
    'He will act on it and sit on the mat.',
    'The audit of the practice is in May.',
    'A tactical aside about magma',
    'She can spin and has php open.',
    'An overexposed picture',
    'Plan the affected days.',
    'the si-no game',
    'Go to school; walk to the harbor and back.',
  ])('nothing in: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  test('a name is nobody’s diagnosis', () => {
    expect(find('Trauma Grace called', ['Trauma Grace'])).toEqual([])
    expect(find('Call Mr. Crisis in a crisis.', ['Crisis'])).toEqual([])
  })

  test('a practice’s own word goes before ours', () => {
    const own = { word: 'rumination', means: 'What we call the hamster wheel.' }
    const [found] = wordFinder([own, ...plainWords()])('Less rumination')
    expect(found?.entry).toBe(own)
  })
})

describe('the glossary that comes with the program', () => {
  const words = plainWords()

  test('holds the vocabulary of the field', () => {
    expect(words.length).toBeGreaterThanOrEqual(150)
  })

  test('has each form once', () => {
    const forms = words.flatMap(({ word, forms = [] }) => [word, ...forms])
    const keys = forms.map((form) => (/^[A-Z]{2}/.test(form) ? form : form.toLowerCase()))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('every meaning is a sentence, and every word finds its own entry', () => {
    for (const entry of words) {
      expect(entry.means).toMatch(/^\p{Lu}.*\.$/u)
      for (const form of [entry.word, ...(entry.forms ?? [])])
        expect(wordFinder(words)(`so ${form} is`).map((one) => one.entry.word)).toEqual([
          entry.word,
        ])
    }
  })
})
