import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'text-copied-between-fields'
const words = 'Client will use two coping skills each day when worried'

describe('text-copied-between-fields', () => {
  it('reports the later field and names the first', () => {
    const plan = `goals:\n  - id: g\n    statement: ${words}.\n    objectives:\n      - id: o\n        statement: "**${words.toLowerCase()}**"\n`
    expect(placesOf(rule, plan)).toEqual(['goals[0].objectives[0].statement'])
    expect(saidBy(rule, plan)).toEqual(['Word for word the same text as goals[0].statement.'])
  })

  it('reports notes that repeat from session to session once, and says how often', () => {
    const session = (date: string) => `  - date: ${date}\n    plan: ${words}\n`
    const record = `txplan: 1\nsessions:\n${['2026-10-01', '2026-10-08', '2026-10-15'].map(session).join('')}`
    expect(saidBy(rule, { plan: 'txplan: 1\n', record })).toEqual([
      'Word for word the same text as sessions[0].plan; it stands in 3 places.',
    ])
  })

  it('reports an intervention that repeats an objective', () => {
    const plan = `objectives:\n  - id: o\n    statement: ${words}\ninterventions:\n  - description: ${words}\n`
    expect(placesOf(rule, plan)).toEqual(['interventions[0].description'])
  })

  it('says in which file the first one stands', () => {
    const plan = `txplan: 1\ninterventions:\n  - id: i\n    description: ${words}\n`
    const record = `txplan: 1\nsessions:\n  - date: 2026-10-01\n    note: ${words}\n`
    expect(saidBy(rule, { plan, record })).toEqual([
      'Word for word the same text as interventions[0].description of the plan.',
    ])
  })

  it('needs eight words, and a number that differs is a difference', () => {
    const two = (a: string, b: string) => `problems:\n  - statement: ${a}\n  - statement: ${b}\n`
    expect(
      placesOf(
        rule,
        two('Client worries about work all the time', 'Client worries about work all the time'),
      ),
    ).toEqual([])
    const score = (n: number) => `Client will bring the PHQ-9 score down to ${n} points`
    expect(placesOf(rule, two(score(9), score(4)))).toEqual([])
    expect(placesOf(rule, two(score(9), score(9)))).toEqual(['problems[1].statement'])
  })

  it.each([
    ['the plain words for the client', `goals:\n  - statement: ${words}\n    plain: ${words}\n`],
    ['the client’s own words', `goals:\n  - statement: ${words}\n    client_words: ${words}\n`],
    [
      'the client’s view',
      `goals:\n  - id: g\n    statement: ${words}\nclient_view:\n  goals:\n    - goal: g\n      statement: ${words}\n`,
    ],
    [
      'what two signatures agree to',
      `signatures:\n  - statement: ${words}\n  - statement: ${words}\n`,
    ],
    [
      'how two objectives are measured',
      `objectives:\n  - measure:\n      how: ${words}\n  - measure:\n      how: ${words}\n`,
    ],
    [
      'what two services say of where',
      `services:\n  - location: ${words}\n  - location: ${words}\n`,
    ],
    [
      'the protocol two interventions follow',
      `interventions:\n  - evidence: ${words}\n  - evidence: ${words}\n`,
    ],
    [
      'an intervention that serves two goals',
      `interventions:\n  - description: ${words}\n  - description: ${words}\n`,
    ],
    [
      'criteria for discharge',
      `goals:\n  - statement: ${words}\ndischarge:\n  criteria:\n    - ${words}\n`,
    ],
    [
      'what a review found and the progress noted',
      `objectives:\n  - id: o\n    progress:\n      - evidence: ${words}\nreview:\n  history:\n    - objectives:\n        - id: o\n          evidence: ${words}\n`,
    ],
    [
      'an objective and the one it replaced',
      `goals:\n  - id: g\n    objectives:\n      - status: revised\n        statement: ${words}\n      - statement: ${words}\n`,
    ],
    ['fields of one’s own', `x-old:\n  statement: ${words}\ngoals:\n  - statement: ${words}\n`],
  ])('is silent about %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it.each([
    [words, `> ${words}!`],
    [words, words.replace('coping skills', '[coping skills](https://example.org/skills)')],
    [`Réunion: ${words}`, `Re\u0301union — ${words.toUpperCase()}`],
    [`- [x] ${words}`, words],
  ])('sees through the dress of a text: %j', (a, b) => {
    const two = [a, b].map((text) => `  - statement: ${JSON.stringify(text)}\n`).join('')
    expect(placesOf(rule, `problems:\n${two}`)).toEqual(['problems[1].statement'])
  })

  it('is silent about a risk that stays the same', () => {
    const risk = 'Denies thoughts of suicide and of harm to others; safety plan known.'
    const session = (date: string) => `  - date: ${date}\n    risk: ${risk}\n`
    const record = `txplan: 1\nsessions:\n${session('2026-10-01')}${session('2026-10-08')}`
    expect(placesOf(rule, { plan: 'txplan: 1\n', record })).toEqual([])
  })

  it('reads a thousand notes in no time', () => {
    const session = (n: number) =>
      `  - date: 2026-10-01\n    note: Note ${n} ${words} ${words} ${words}\n`
    const record = `txplan: 1\nsessions:\n${Array.from({ length: 1000 }, (_, n) => session(n)).join('')}`
    const start = performance.now()
    expect(placesOf(rule, { plan: 'txplan: 1\n', record })).toEqual([])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('takes letters whose marks no letter has of its own', () => {
    const text = 'Her grandmother Adésọ́lá lives with the family in Portland now and helps.'
    const plan = `txplan: 1\nsummary: ${text}\nassessment:\n  presenting_problem: ${text}\n`
    expect(placesOf('text-copied-between-fields', { plan })).toHaveLength(1)
  })
})
