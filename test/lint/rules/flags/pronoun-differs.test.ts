import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'pronoun-differs'
const plan = (pronouns: string, ...statements: string[]) =>
  `client: { name: Nadia Kerr${pronouns && `, pronouns: ${pronouns}`} }\nobjectives:\n${statements
    .map((one, at) => `  - { id: o${at}, statement: ${JSON.stringify(one)} }\n`)
    .join('')}`

describe('pronoun-differs', () => {
  it('finds another pronoun in a sentence about the client', () => {
    expect(saidBy(rule, plan('she/her', 'Client will note it in his log.'))).toEqual([
      'This text about the client says “his”; the pronouns are given as “she/her”.',
    ])
    expect(saidBy(rule, plan('they/them', 'Nadia will note it in her log.'))).toHaveLength(1)
  })

  it('reports once, and counts', () => {
    const said = saidBy(rule, plan('she/her', 'Client will do his part.', 'Client keeps his word.'))
    expect(said).toEqual([
      'This text about the client says “his” (1 more like it); the pronouns are given as “she/her”.',
    ])
  })

  it.each([
    ['she/her', 'Client will note it in her log.'],
    ['she/her', 'Client will note it in their log.'],
    ['she/they', 'Client will note it in his log, as he likes.'],
    ['any', 'Client will note it in his log.'],
    ['ella', 'Client will note it in his log.'],
    ['she/her', 'Client will help her son with his homework.'],
    ['she/her', 'Client will ask Dev for his notes.'],
    ['she/her', 'Client will tell the therapist and follow his advice.'],
    ['she/her', 'Note it in his log.'],
    ['she/her', 'Client will write “he is not me” ten times.'],
  ])('is silent for %s and %j', (pronouns, statement) => {
    expect(placesOf(rule, plan(pronouns, statement))).toEqual([])
  })

  it('finds two kinds where the client gave none', () => {
    const three = plan(
      '',
      'Client keeps her log.',
      'Client does her part.',
      'Client keeps his word.',
    )
    expect(saidBy(rule, three)).toEqual([
      'This text about the client says “his”; others say “her”.',
    ])
    expect(placesOf(rule, plan('', 'Client keeps her log.', 'Client does her part.'))).toEqual([])
  })

  it('says nothing of a plan in another language', () => {
    expect(placesOf(rule, `language: fr\n${plan('she/her', 'Client will do his part.')}`)).toEqual(
      [],
    )
  })

  describe('at the head of an objective', () => {
    it.each([
      'She will go to a crowded store alone once a week.',
      'By May 3, 2027, she will sleep 7 hours a night.',
      'She can name three triggers.',
    ])('finds “%s”', (statement) => {
      expect(placesOf(rule, plan('he/him', statement))).toEqual(['objectives[0].statement'])
    })

    it.each([
      [
        'of his mother',
        plan('he/him', 'His mother sets limits.', 'She will praise him once a day.'),
      ],
      ['of somebody with a name', plan('he/him', 'Talks with Rosa.', 'She will call on Mondays.')],
      ['to somebody', plan('he/him', 'She will meet her son’s teacher.')],
      [
        'in a couple',
        `${plan('he/him', 'She will listen for ten minutes.')}setting: { modality: [couple] }\n`,
      ],
      ['without pronouns to go by', plan('', 'She will walk.', 'He will walk.')],
      ['of the client', plan('she/her', 'She will walk.')],
      ['inside', plan('he/him', 'The flat that she will rent')],
    ])('is silent where it speaks %s', (_, text) => {
      expect(placesOf(rule, text)).toEqual([])
    })

    it('looks at the goal it belongs to', () => {
      const goal = (statement: string) =>
        `client: { pronouns: he/him }\ngoals:\n  - id: g\n    statement: ${statement}\n    objectives:\n      - { id: o, statement: She will come to two sessions }\n`
      expect(placesOf(rule, goal('To sleep again'))).toHaveLength(1)
      expect(placesOf(rule, goal('To live in peace with his sister'))).toEqual([])
    })
  })
})
