import { describe, expect, it } from 'vitest'
import { findPlaceholders } from '../../../../src/language/placeholders.ts'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'placeholder-left'
const summary = (text: string) => `summary: ${JSON.stringify(text)}\n`

describe('placeholder-left', () => {
  it.each([
    ['Client will walk ___ times a week', 'A blank was left in the text: “___”.'],
    ['[Client Name] will walk', 'A field of a form was left in the text: “[Client Name]”.'],
    ['Review on MM/DD/YYYY', 'A date not filled in was left in the text: “MM/DD/YYYY”.'],
    ['{{client}} will walk', 'A field of a form letter was left in the text: “{{client}}”.'],
    [
      'Level: [low/moderate/high]',
      'A choice not made was left in the text: “[low/moderate/high]”.',
    ],
    ['Frequency TBD', 'A note to oneself was left in the text: “TBD”.'],
    ['Within XX weeks', 'A filler was left in the text: “XX”.'],
    ['Lorem ipsum dolor', 'The sample text of a form was left in the text: “Lorem ipsum”.'],
  ])('finds one in %j', (text, said) => {
    expect(findPlaceholders(text)).toHaveLength(1)
    expect(saidBy(rule, summary(text))).toEqual([said])
  })

  it('reports a text once, and says how many there are', () => {
    expect(saidBy(rule, summary('Walk ___ times for ___ weeks by ___'))).toEqual([
      'A blank was left in the text: “___”, and 2 more.',
    ])
  })

  it('looks into dates, lists and the record', () => {
    const plan =
      'txplan: 1\ngoals:\n  - id: g\n    target_date: "[date]"\ndischarge:\n  criteria: [TBD]\n'
    const record = 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    note: "[Client Name] came"\n'
    expect(placesOf(rule, { plan, record })).toEqual([
      'goals[0].target_date',
      'discharge.criteria[0]',
      'sessions[0].note',
    ])
  })

  it('leaves codes to the codes rules, and digests and fields of one’s own alone', () => {
    const plan =
      'diagnoses:\n  - code: F__.__\n    other_codes:\n      - code: "____"\nservices:\n  - code: "_____"\nsignatures:\n  - digest: ab___cd___ef\nx-form:\n  hint: "[Client Name]"\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it.each([
    'He said “[my husband] left”, and wept.',
    'Client reports 2-3 days a week [sic].',
    'See the plan of May [1].',
    'Rates anxiety 6/10; goal <3.',
    'Uses ***strong*** words.',
    'Client is XXY; lives with his mother.',
  ])('is silent about %j', (text) => {
    expect(placesOf(rule, summary(text))).toEqual([])
  })
})
