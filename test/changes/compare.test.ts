import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import { inWords, oneLine } from '../../src/changes/words.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'

const read = (text: string) => readSource(text).value as Plan

/** Each change with the first letter of its class, in a line. */
const lines = (before: string, after: string): string[] =>
  comparePlans(read(before), read(after)).changes.map(
    (change) => `${change.class.charAt(0)} ${oneLine(change)}`,
  )

const objective = (fields: string) => `goals: [{ id: g, objectives: [{ id: o, ${fields} }] }]`
const measure = (fields: string) => objective(`measure: { ${fields} }`)

describe('goals and objectives', () => {
  it('an objective under another goal has moved', () => {
    expect(
      lines(
        'goals: [{ id: sleep, statement: Sleep, objectives: [{ id: walk, statement: Walk }] }, { id: mood, statement: Mood }]',
        'goals: [{ id: sleep, statement: Sleep }, { id: mood, statement: Mood, objectives: [{ id: walk, statement: Walk }] }]',
      ),
    ).toEqual(['c objective walk: moved goal sleep → goal mood'])
  })

  it('an objective that names its goal stands there already', () => {
    expect(
      lines(
        'goals: [{ id: a }]\nobjectives: [{ id: o, goal: a, statement: Walk }]',
        'goals: [{ id: a, objectives: [{ id: o, statement: Walk }] }]',
      ),
    ).toEqual([])
  })

  it('an objective that says nothing but its goal is told when it goes', () => {
    expect(
      lines('goals: [{ id: a }]\nobjectives: [{ goal: a }, { goal: a, statement: Walk }]', 'id: p'),
    ).toEqual([
      'c goal a: removed',
      'c objective no. 1 of goal a: removed',
      'c objective no. 2 of goal a: removed',
      'a the plan: id p',
    ])
  })

  it('goals that were numbered anew have new ids, and what names them follows', () => {
    expect(
      lines(
        'goals: [{ id: g1, statement: Sleep through the night }, { id: g2, statement: Work full time }]\nclient_view: { goals: [{ goal: g1, statement: I sleep }] }',
        'goals: [{ id: g1, statement: See old friends }, { id: g2, statement: Sleep through the night }, { id: g3, statement: Work full time }]\nclient_view: { goals: [{ goal: g2, statement: I sleep }] }',
      ),
    ).toEqual(['c goal g1: new', 'e goal g2: new id g1 → g2', 'e goal g3: new id g2 → g3'])
  })

  it('a reference that did not follow says another thing now', () => {
    expect(
      lines(
        'interventions: [{ id: i1, technique: Exposure }]\ngoals: [{ id: g, interventions: [i1] }]',
        'interventions: [{ id: i1, technique: Sleep window }, { id: i2, technique: Exposure }]\ngoals: [{ id: g, interventions: [i1] }]',
      ),
    ).toEqual([
      'c intervention i1: new',
      'e intervention i2: new id i1 → i2',
      'c goal g: interventions i1, which names another one now: what it named is called i2',
    ])
  })

  it('what a merge left to decide is told with both sides, and as grave as what it is about', () => {
    const before = measure('target: { at_most: 9 }')
    const after = measure(
      'target: { at_most: 9 }, x-conflict: [{ field: target, base: { at_most: 12 }, ours: { at_most: 9 }, theirs: { at_most: 5 }, ours_by: Ana, theirs_by: Ruth }]',
    )
    expect(lines(before, after)).toEqual(['c objective o: to be decided (both sides changed it)'])
    expect(lines(after, before)).toEqual(['c objective o: conflict decided'])
    const [group] = inWords(comparePlans(read(before), read(after)))
    expect(group?.changes).toMatchObject([
      { tone: 'warning', below: [[{ text: 'target: at most 9 (Ana) or at most 5 (Ruth)' }]] },
    ])
  })

  it('items of fields of the user’s own are told by what they say', () => {
    const { changes } = comparePlans(
      read('x-own: [{ a: 1, b: two }]'),
      read('x-own: [{ a: 2, b: two }]'),
    )
    const [group] = inWords({ changes })
    expect(group?.changes[0]?.runs.map(({ text }) => text)).toEqual(['1: two', ' → ', '2: two'])
    expect(changes).toMatchObject([{ class: 'editorial' }])
  })

  it.each([
    [
      'that leads nowhere now',
      'goals: [{ id: quiet-mind, statement: Worry has its hour }]\nclient_view: { goals: [{ goal: quiet-mind }] }',
      'goals: [{ id: worry, statement: Worry has its hour }]\nclient_view: { goals: [{ goal: quiet-mind }] }',
      [
        'e goal worry: new id quiet-mind → worry',
        'c goal in plain words (quiet-mind): goal quiet-mind, which is now called worry: it leads nowhere',
      ],
    ],
    [
      'among others',
      'interventions: [{ id: i1, technique: Exposure }, { id: i2, technique: Sleep window }]\ngoals: [{ id: g, interventions: [i1] }]',
      'interventions: [{ id: exposure, technique: Exposure }, { id: i2, technique: Sleep window }]\ngoals: [{ id: g, interventions: [i1, i2] }]',
      [
        'e intervention exposure: new id i1 → exposure',
        'c goal g: interventions +i2 ; i1, which is now called exposure: it leads nowhere',
      ],
    ],
    [
      'that led nowhere, and now names a goal',
      'goals: [{ id: worry, statement: Worry has its hour }]\nclient_view: { goals: [{ goal: quiet-mind }] }',
      'goals: [{ id: quiet-mind, statement: Worry has its hour }]\nclient_view: { goals: [{ goal: quiet-mind }] }',
      [
        'e goal quiet-mind: new id worry → quiet-mind',
        'c goal in plain words (quiet-mind): goal quiet-mind, which did not name this one before',
      ],
    ],
  ])('a reference left behind %s is told', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected)
  })

  it('an objective with new words and a new id is the same one', () => {
    expect(
      lines(
        'goals: [{ id: g, objectives: [{ id: o1, statement: Client will sleep 6 hours on 5 nights a week }] }]',
        'goals: [{ id: g, objectives: [{ id: sleep, statement: Maria sleeps at least six hours on 5 nights a week }] }]',
      ),
    ).toEqual(['e objective sleep: new id o1 → sleep', 'c objective sleep: statement reworded'])
  })

  it('a goal that was split keeps what it has, and the rest moves', () => {
    expect(
      lines(
        'goals: [{ id: a, statement: Sleep well and work again, objectives: [{ id: x, statement: Sleep six hours }, { id: y, statement: Work ten hours }] }]',
        'goals: [{ id: a, statement: Sleep well, objectives: [{ id: x, statement: Sleep six hours }] }, { id: b, statement: Work again, objectives: [{ id: y, statement: Work ten hours }] }]',
      ),
    ).toEqual([
      'c goal a: statement reworded',
      'c goal b: new',
      'c objective y: moved goal a → goal b',
    ])
  })

  it('a new goal brings its objectives, each told on its own', () => {
    expect(
      lines('id: p', 'id: p\ngoals: [{ id: a, statement: Sleep, objectives: [{ id: x }] }]'),
    ).toEqual(['c goal a: new', 'c objective x: new'])
  })

  it('what is gone stands where it stood', () => {
    expect(
      lines(
        'goals: [{ id: a, status: active }, { id: b }, { id: c, status: active }]',
        'goals: [{ id: a, status: met }, { id: c, status: met }]',
      ),
    ).toEqual([
      'c goal a: status active → met',
      'c goal b: removed',
      'c goal c: status active → met',
    ])
  })

  it('an id given to what had none is editorial', () => {
    expect(
      lines(
        'problems: [{ statement: Poor sleep }]',
        'problems: [{ id: p, statement: Poor sleep }]',
      ),
    ).toEqual(['e problem p: id given p'])
  })
})

describe('a target', () => {
  it.each([
    [
      'easier',
      'instrument: phq-9, target: { at_most: 9 }',
      'instrument: phq-9, target: { at_most: 12 }',
      'target at most 9 → at most 12 (easier)',
    ],
    [
      'harder',
      'instrument: phq-9, target: { at_most: 9 }',
      'instrument: phq-9, target: { at_most: 5 }',
      'target at most 9 → at most 5 (harder)',
    ],
    [
      'harder',
      'behavior: walks, unit: days a week, target: { at_least: 3 }',
      'behavior: walks, unit: days a week, target: { at_least: 5 }',
      'target at least 3 → at least 5 (harder)',
    ],
    [
      'easier',
      'behavior: walks, target: { at_least: 3 }',
      'behavior: walks, target: { at_least: 2 }',
      'target at least 3 → at least 2 (easier)',
    ],
    [
      'harder told otherwise',
      'instrument: phq-9, target: { at_most: 9 }',
      'instrument: phq-9, target: { between: [5, 9] }',
      'target at most 9 → between 5 and 9 (harder)',
    ],
    [
      'easier, as the score is to fall',
      'instrument: phq-9, target: { between: [5, 9] }',
      'instrument: phq-9, target: { between: [7, 11] }',
      'target between 5 and 9 → between 7 and 11 (easier)',
    ],
    [
      'harder, as the score is to rise',
      'instrument: who-5, target: { between: [50, 60] }',
      'instrument: who-5, target: { between: [60, 70] }',
      'target between 50 and 60 → between 60 and 70 (harder)',
    ],
    [
      'harder by a change',
      'instrument: phq-9, target: { change_by: -5 }',
      'instrument: phq-9, target: { change_by: -8 }',
      'target down by 5 → down by 8 (harder)',
    ],
    [
      'easier by a share',
      'instrument: phq-9, target: { change_by: -50% }',
      'instrument: phq-9, target: { change_by: -30% }',
      'target down by 50% → down by 30% (easier)',
    ],
    [
      'easier, counted from the baseline',
      'instrument: phq-9, baseline: { value: 16 }, target: { at_most: 8 }',
      'instrument: phq-9, baseline: { value: 16 }, target: { change_by: -5 }',
      'target at most 8 → down by 5 (easier)',
    ],
    [
      'of which nobody can say',
      'behavior: x, target: { change_by: -5 }',
      'behavior: x, target: { at_most: 5 }',
      'target down by 5 → at most 5',
    ],
    [
      'set for the first time',
      'instrument: phq-9',
      'instrument: phq-9, target: { at_most: 9 }',
      'target at most 9',
    ],
  ])('%s: %s', (_, before, after, expected) => {
    expect(lines(measure(before), measure(after))).toEqual([`c objective o: ${expected}`])
  })

  it('of another instrument is neither easier nor harder', () => {
    expect(
      lines(
        measure('instrument: phq-9, target: { at_most: 9 }'),
        measure('instrument: gad-7, target: { at_most: 12 }'),
      ),
    ).toEqual([
      'c objective o: instrument PHQ-9 → GAD-7',
      'c objective o: target at most 9 → at most 12',
    ])
  })

  it('and a baseline is better or worse as the instrument says', () => {
    expect(
      lines(
        measure('instrument: phq-9, baseline: { value: 16 }'),
        measure('instrument: phq-9, baseline: { value: 18 }'),
      ),
    ).toEqual(['c objective o: baseline 16 → 18 (worse)'])
  })
})

describe('dates', () => {
  it('are told with how far they moved', () => {
    expect(
      lines(objective('target_date: 2026-12-15'), objective('target_date: 2027-01-12')),
    ).toEqual(['c objective o: target date December 15, 2026 → January 12, 2027 (28 days later)'])
  })

  it('that were spans and are the same day are editorial', () => {
    const before = `effective: 2026-10-01\n${objective('target_date: 8 weeks')}`
    const after = `effective: 2026-10-01\n${objective('target_date: 2026-11-26')}`
    expect(lines(before, after)).toEqual([
      'e objective o: target date 8 weeks → November 26, 2026 (the same day)',
    ])
  })

  it('with more words, or at another hour, are another thing', () => {
    expect(
      lines(objective('target_date: 2026-12-15'), objective('target_date: 2026-12-15 if able')),
    ).toEqual(['c objective o: target date December 15, 2026 → 2026-12-15 if able'])
    const signed = (when: string) => `signatures: [{ role: client, name: A, signed: "${when}" }]`
    expect(lines(signed('2026-10-01 10:00'), signed('2026-10-01 17:30'))).toEqual([
      'a signature (client): signed on October 1, 2026, 10:00 → October 1, 2026, 17:30 (the same day)',
    ])
  })
})

describe('other fields', () => {
  it.each([
    [
      'a code',
      'diagnoses: [{ id: mdd, code: F32.1 }]',
      'diagnoses: [{ id: mdd, code: F33.1 }]',
      ['c diagnosis mdd: code F32.1 → F33.1'],
    ],
    [
      'a risk',
      'assessment: { risk: { level: low } }',
      'assessment: { risk: { level: high } }',
      ['c risk: level low → high (higher)'],
    ],
    [
      'a telephone number',
      'client: { phone: "1" }',
      'client: { phone: "2" }',
      ['a client: phone changed'],
    ],
    ['tags', 'tags: [a]', 'tags: [a, b]', ['e the plan: tags changed']],
    ['a field of one’s own', 'x-form: { a: 1 }', 'x-form: { a: 2 }', ['e the plan: form changed']],
    [
      'who treats',
      'care_team: [{ id: r, npi: "1" }]',
      'care_team: [{ id: r, npi: "2" }]',
      ['a care team member r: NPI 1 → 2'],
    ],
    [
      'the first diagnosis',
      'diagnoses: [{ id: a }, { id: b }]',
      'diagnoses: [{ id: b }, { id: a }]',
      ['c the plan: diagnoses a, b → b, a (in another order)'],
    ],
    [
      'what helps in a crisis',
      'assessment: { safety_plan: { steps: [a, b] } }',
      'assessment: { safety_plan: { steps: [b, a] } }',
      ['c safety plan: steps changed'],
    ],
    [
      'looking for flags',
      'assessment: { risk: {} }',
      'assessment: { risk: { flags: [] } }',
      ['c risk: flags none'],
    ],
    [
      'a flag that went, after which there is none',
      'assessment: { risk: { flags: [{ kind: crisis }] } }',
      'assessment: { risk: { flags: [] } }',
      ['c risk flag no. 1: removed', 'c risk: flags none'],
    ],
    [
      'a flag where there was none',
      'assessment: { risk: { flags: [] } }',
      'assessment: { risk: { flags: [{ kind: crisis }] } }',
      ['c risk flag no. 1: new', 'c risk: flags no longer none'],
    ],
    [
      'a date taken out',
      objective('target_date: 2026-12-15'),
      objective(''),
      ['c objective o: target date no longer December 15, 2026'],
    ],
    [
      'a link taken out',
      'goals: [{ id: g, interventions: [cbt, act-2] }]',
      'goals: [{ id: g, interventions: [cbt] }]',
      ['c goal g: interventions no longer act-2'],
    ],
    [
      'a value to reach that reads like the id of a goal',
      'goals: [{ id: bmi-25, statement: Keep a steady weight }]\nmedical: { vitals: [{ name: BMI, goal: bmi-25 }] }',
      'goals: [{ id: weight, statement: Keep a steady weight }]\nmedical: { vitals: [{ name: BMI, goal: bmi-25 }] }',
      ['e goal weight: new id bmi-25 → weight'],
    ],
    [
      'a mistaken field that is named like a method',
      'goals: [{ id: g, toString: a }]',
      'constructor: b\ngoals: [{ id: g, toString: b }]',
      ['c the plan: constructor filled in', 'c goal g: toString changed'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected)
  })

  it('a coverage that came is administrative, a guardian’s consent is clinical', () => {
    expect(
      lines(
        'id: p',
        'id: p\nclient: { coverages: [{ payer: x }], guardians: [{ name: A, consents: true }] }',
      ),
    ).toEqual(['a coverage no. 1: new', 'c guardian no. 1: new'])
  })

  it('texts of a list: those put in, taken out and reworded', () => {
    const [change] = comparePlans(
      read('discharge: { criteria: [PHQ-9 below 5 for two months, Back at work, Sleeps well] }'),
      read('discharge: { criteria: [Sleeps well, PHQ-9 below 5 for three months, Sees friends] }'),
    ).changes
    expect(change?.what === 'field' && change.detail).toEqual({
      kind: 'entries',
      added: ['Sees friends'],
      removed: ['Back at work'],
      changed: [
        [
          { in: 'both', text: 'PHQ-9 below 5 for ' },
          { in: 'before', text: 'two' },
          { in: 'after', text: 'three' },
          { in: 'both', text: ' months' },
        ],
      ],
    })
  })

  it('are told with where they stand in both plans', () => {
    const [change] = comparePlans(
      read('goals: [{ id: a }, { id: b, objectives: [{ id: o, milestones: [{ what: Walks }] }] }]'),
      read(
        'goals: [{ id: b, objectives: [{ id: o, milestones: [{ what: Walks, date: 2026-12-01 }] }] }, { id: a }]',
      ),
    ).changes
    expect(change).toMatchObject({
      what: 'field',
      field: ['date'],
      subject: {
        kind: 'milestone',
        title: 'Walks',
        before: ['goals', 1, 'objectives', 0, 'milestones', 0],
        after: ['goals', 0, 'objectives', 0, 'milestones', 0],
        within: { kind: 'objective', id: 'o', within: { kind: 'goal', id: 'b' } },
      },
    })
  })
})
