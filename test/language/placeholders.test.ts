import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlaceholders } from '../../src/language/placeholders.ts'

function read(text: string): string[] {
  return findPlaceholders(text).map((found) => `${found.kind}: ${found.text}`)
}

describe('placeholders', () => {
  it.each([
    ['Get to ____ days', 'blank: ____'],
    ['___', 'blank: ___'],
    ['by __/__/____', 'blank: __/__/____'],
    ['Date: [    ]', 'blank: [    ]'],
    ['F__.__ depression', 'code-blank: F__.__'],
    ['F3_._', 'code-blank: F3_._'],
    ['FXX.X', 'code-blank: FXX.X'],
    ['xx/xx/xxxx', 'date-blank: xx/xx/xxxx'],
    ['by MM/DD/YYYY', 'date-blank: MM/DD/YYYY'],
    ['[insert date]', 'field: [insert date]'],
    ['by [date]', 'field: [date]'],
    ['[Client Name] will', 'field: [Client Name]'],
    ['[Date]: Friday', 'field: [Date]'],
    ['[provider name/credentials]', 'field: [provider name/credentials]'],
    ['[Follow-up interval]', 'field: [Follow-up interval]'],
    ['in [X-Y weeks]', 'field: [X-Y weeks]'],
    ['call [###-###-####]', 'field: [###-###-####]'],
    ['[describe behavior]', 'field: [describe behavior]'],
    ['"[Client Name] will sleep"', 'field: [Client Name]'],
    ['<name> will', 'field: <name>'],
    ['<<client_name>>', 'field: <<client_name>>'],
    ['take (insert dose)', 'field: (insert dose)'],
    ['[he/she] will', 'choice: [he/she]'],
    ['risk [low/moderate/high]', 'choice: [low/moderate/high]'],
    ['{{client}}', 'merge-field: {{client}}'],
    [`Dear \${name}`, `merge-field: \${name}`],
    ['@NAME@', 'merge-field: @NAME@'],
    ['TODO', 'to-do: TODO'],
    ['date TBD', 'to-do: TBD'],
    ['TBA', 'to-do: TBA'],
    ['XXX', 'filler: XXX'],
    ['in XX weeks', 'filler: XX'],
    ['date ???', 'filler: ???'],
    ['Client will *** daily', 'filler: ***'],
    ['sleep __ hours a night', 'blank: __'],
    ['sleep _ hours', 'blank: _'],
    ['walk … times per week', 'blank: …'],
    ['walk .... days a week', 'blank: ....'],
    ['walk ?? times a week', 'blank: ??'],
    ['walk # times a week', 'blank: #'],
    ['walk (#) times', 'field: (#)'],
    ['walk (number) times', 'field: (number)'],
    ['by (date)', 'field: (date)'],
    ['with [trigger(s)]', 'field: [trigger(s)]'],
    ['with her [family member]', 'field: [family member]'],
    ['[list of coping skills]', 'field: [list of coping skills]'],
    ['[e.g., 3 times per week]', 'field: [e.g., 3 times per week]'],
    ['{number} days', 'merge-field: {number}'],
    ['{target symptom}', 'merge-field: {target symptom}'],
    ['[[client]] will', 'merge-field: [[client]]'],
    ['<<client>> will', 'field: <<client>>'],
    ['%%NAME%% will', 'merge-field: %%NAME%%'],
    ['[3/4/5] times a week', 'choice: [3/4/5]'],
    ['[increase/decrease] use', 'choice: [increase/decrease]'],
    ['[low|medium|high]', 'choice: [low|medium|high]'],
    ['mood (circle one)', 'choice: (circle one)'],
    ['xx% of the time', 'filler: xx'],
    ['X times a week', 'filler: X'],
    ['[X] days', 'filler: [X]'],
    ['will use X coping skills', 'filler: X'],
    ['Lorem ipsum dolor', 'sample-text: Lorem ipsum'],
    ['Click or tap here to enter text.', 'sample-text: Click or tap here to enter text.'],
  ])('%j holds %j', (text, found) => expect(read(text)).toEqual([found]))

  it('lists all of a sentence in order', () => {
    expect(read('[Client Name] lowers [symptom] from [baseline] to ___ by [target date].')).toEqual(
      [
        'field: [Client Name]',
        'field: [symptom]',
        'field: [baseline]',
        'blank: ___',
        'field: [target date]',
      ],
    )
  })
})

describe('honest uses', () => {
  it.each([
    'N/A',
    '"I felt sad [sic]"',
    '[name withheld]',
    '[redacted]',
    'as reported [1]',
    '"I love [my husband]"',
    '"I told [name] to go"',
    '“He hit [the client]”',
    '[client]',
    '[emphasis added]',
    'hears voices [AH/VH]',
    '[...]',
    '- [ ] call the school',
    '[ ] Yes [x] No',
    '[date](https://example.org)',
    '[Date]: https://example.org',
    'this is ___very___ good',
    'above\n___\nbelow',
    '***bold***',
    'above\n***\nbelow',
    'snake_case_name',
    'He shouted "what???"',
    'PHQ-9 <5 and >3',
    '<b>bold</b> <br>',
    '<address>1 Main Street</address>',
    'SSN XXX-XX-1234',
    'Todo está bien',
    'I will choose an item from my list',
    '3x/week',
    '(insertion of a port)',
    'the next step (enter a store alone, stay ten minutes)',
    'Code F33.1',
    '__bold__ words',
    'a member of Generation X days ago',
    'films of Malcolm X',
    'her #1 goal, issue # 4',
    'Client (she/her)',
    'was he well? He was',
    'It went on … and on',
    '« Je suis fatigué »',
    '{ at_least: 4 }',
    'a score (0 = never) of 4/10',
  ])('%j is left alone', (text) => expect(read(text)).toEqual([]))
})

it('never fails, and finds without overlap', () => {
  const piece = fc.constantFrom(
    '___',
    '[',
    ']',
    'date',
    '<',
    'name',
    '>',
    ' ',
    '/',
    '{{',
    '}}',
    '"',
    '?',
    'X',
    '*',
    '\n',
  )
  const phrase = fc.array(piece, { maxLength: 25 }).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), phrase), (text) => {
      let last = 0
      for (const found of findPlaceholders(text)) {
        expect(found.start >= last && found.text === text.slice(found.start, found.end)).toBe(true)
        last = found.end
      }
    }),
    { numRuns: 2000 },
  )
})
