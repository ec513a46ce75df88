import { describe, expect, it } from 'vitest'
import { remedy, sentence } from '../../../../src/lint/finding.ts'
import { lintText } from '../../../helpers/lint.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'unknown-library-text'

const objective = (statement: string, library = 'insomnia/isi-score') =>
  `goals:\n  - id: g\n    objectives:\n      - id: o\n        statement: ${JSON.stringify(statement)}\n        library: ${library}\n`

describe('unknown-library-text', () => {
  it('names the text that was probably meant', () => {
    expect(saidBy(rule, objective('x', 'insomnia/isi-scor'))).toEqual([
      'The library has no text “insomnia/isi-scor”; did you mean “insomnia/isi-score”?',
    ])
    expect(saidBy(rule, objective('x', 'insomina/isi-score'))).toEqual([
      'The library has no text “insomina/isi-score”; did you mean “insomnia/isi-score”?',
    ])
  })

  it('says so where nothing is near', () => {
    expect(saidBy(rule, objective('x', 'our-own-binder-7'))).toEqual([
      'The library has no text “our-own-binder-7”.',
    ])
    expect(saidBy(rule, objective('x', '../../package'))).toHaveLength(1)
  })

  it('keeps what was written to the terminal, since it may be anything', () => {
    const [finding] = findingsOf(rule, objective('x', 'For Ada'))
    expect(sentence(finding!, false)).not.toContain('Ada')
  })

  it('tells where the text is one of another kind', () => {
    expect(saidBy(rule, objective('x', 'insomnia/rested'))).toEqual([
      'The library’s “insomnia/rested” is for a goal, and this is an objective.',
    ])
  })

  it('is silent about the text with its blanks filled, or still open', () => {
    const filled = 'Ada’s ISI score will fall from 19 to 9 or lower by January 30, 2027.'
    expect(placesOf(rule, objective(filled))).toEqual([])
    const open = '{{client}}’s ISI score will fall from ____ to {{target}} or lower by ____.'
    expect(placesOf(rule, objective(open))).toEqual([])
  })

  it('reports words that are not the library’s, and what to do then', () => {
    const [finding] = findingsOf(rule, objective('Ada will sleep better and worry less.'))
    expect(sentence(finding!, true)).toBe(
      'The words of this objective differ from those of the library’s “insomnia/isi-score”.',
    )
    expect(remedy(finding!, true)).toContain('Take “library” out')
    expect(finding?.path).toEqual(['goals', 0, 'objectives', 0, 'statement'])
  })

  it('takes words at either end for those of a blank that stands there', () => {
    const filled =
      'At intake Ada’s ISI score will fall from 19 to 9 or lower by the end of January.'
    expect(placesOf(rule, objective(filled))).toEqual([])
    const fixed = 'goals:\n  - { id: g, statement: Calm down, library: insomnia/rested }\n'
    expect(placesOf(rule, fixed)).toEqual(['goals[0].statement'])
  })

  it('compares the definition of a problem, and what is done in an intervention', () => {
    const problem =
      'problems:\n  - { id: p, behavioral_definition: Paces, library: insomnia/tired-days }\n'
    expect(placesOf(rule, problem)).toEqual(['problems[0].behavioral_definition'])
    const done =
      'interventions:\n  - { id: i, rationale: It helps, library: insomnia/sleep-window }\n'
    expect(placesOf(rule, done)).toEqual(['interventions[0].rationale'])
  })

  it('leaves alone what the library leaves open, and texts that name no library', () => {
    const more = 'goals:\n  - { id: g, description: Anything, library: insomnia/rested }\n'
    expect(placesOf(rule, more)).toEqual([])
    expect(placesOf(rule, 'goals:\n  - { id: g, statement: Calm down }\n')).toEqual([])
  })

  it('is silent where no library is at hand', () => {
    const plan = `txplan: 1\n${objective('x', 'nowhere')}`
    const found = lintText(plan, { library: undefined as never })
    expect(found.filter((finding) => finding.rule === rule)).toEqual([])
    expect(lintText(plan).filter((finding) => finding.rule === rule)).toHaveLength(1)
  })

  it('finds texts of a practice’s own library', () => {
    const own = { id: 'ours', goals: [{ id: 'calm', statement: 'Calm at {{place}}' }] }
    const library = { find: (id: string) => (id === 'ours' ? own : undefined), ids: () => ['ours'] }
    const plan = (statement: string, id: string) =>
      `txplan: 1\ngoals:\n  - { id: g, statement: ${statement}, library: ${id} }\n`
    const found = (text: string) =>
      lintText(text, { library }).filter((finding) => finding.rule === rule).length
    expect(found(plan('Calm at school', 'ours/calm'))).toBe(0)
    expect(found(plan('Loud at school', 'ours/calm'))).toBe(1)
    expect(found(plan('Calm at school', 'ours/calmer'))).toBe(1)
  })
})
