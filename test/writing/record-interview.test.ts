/** The conversations about a record: what they ask, in which order, and the entry that comes of them. */
import { describe, expect, it } from 'vitest'
import { lintUnit } from '../../src/lint/engine.ts'
import { type EntryKind, entryKinds } from '../../src/plan/entry-answers.ts'
import type { ClientRecord, Plan, Practice } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { readAt } from '../../src/writing/chosen.ts'
import {
  answered,
  nextStep,
  passedOver,
  type State,
  settleAll,
} from '../../src/writing/interview.ts'
import type { Question } from '../../src/writing/question.ts'
import { recordWith } from '../../src/writing/record-entry.ts'
import type { About, EntryAnswers } from '../../src/writing/record-interview/entry.ts'
import { readGiven } from '../../src/writing/record-interview/given.ts'
import { assumed, pressingOnly, recordInterview } from '../../src/writing/record-interview/index.ts'
import { entryOf } from '../../src/writing/record-interview/made.ts'

const plan: Plan = {
  clinician: 'salter',
  setting: { place_of_service: '11' },
  diagnoses: [
    { id: 'mdd', code: 'F33.1' },
    { id: 'gad', code: 'F41.1' },
  ],
  goals: [
    {
      id: 'mood',
      objectives: [
        { id: 'walks', statement: 'Walk three times a week', status: 'met' },
        { id: 'score', statement: 'PHQ-9 at most 9', measure: { instrument: 'phq-9' } },
      ],
    },
    { id: 'sleep', objectives: [{ id: 'diary', statement: 'Keep the diary' }] },
  ],
  objectives: [
    { id: 'adopted', goal: 'sleep', statement: 'Rise at six' },
    { id: 'loose', statement: 'Call the bank' },
  ],
  interventions: [{ id: 'activation', modality: 'CBT', technique: 'Activities' }],
  measures: [{ id: 'fear-ladder', name: 'Fear ladder' }],
}

const practice: Practice = {
  clinicians: [
    { id: 'salter', name: 'Ruth Salter' },
    { id: 'pell', name: 'Jonah Pell' },
  ],
}

const about: About = { plan, record: undefined, practice, today: '2026-11-24' }
const alone: About = { ...about, practice: { clinicians: [{ id: 'salter', name: 'R. Salter' }] } }

/** Every question of one conversation; answers by key are read as if typed, all others are passed over. */
function held(kind: EntryKind, typed: Record<string, string>, world = about) {
  const interview = recordInterview(kind, world)
  const asked: Question[] = []
  let state: State<EntryAnswers> = { answers: assumed(kind, world, false), settled: new Set() }
  for (let step = nextStep(interview, state); step; step = nextStep(interview, state)) {
    asked.push(step.question)
    const words = typed[step.key]
    const read = words === undefined ? undefined : readAt(step.question, words)
    if (read && 'problem' in read) throw new Error(`${step.key}: ${read.problem}`)
    state = read ? answered(state, step, read.value, false) : passedOver(state, step)
  }
  const keys = asked.map(({ at }) => at.join('.'))
  return { asked, keys, answers: state.answers, entry: entryOf(kind, state.answers) }
}

const whole: Record<EntryKind, Record<string, string>[]> = {
  session: [
    {},
    { attendance: 'no-show' },
    { start: '14:00', end: '14:53', service_code: '90847', place_of_service: '10' },
  ],
  measure: [
    {},
    { instrument: 'fear-ladder' },
    { instrument: 'phq-9', how: 'each', 'answers.item9': '1', asked: 'yes' },
    { instrument: 'phq-9', how: 'line' },
    { instrument: 'bdi-ii', score: '20' },
    { instrument: 'vanderbilt' },
    { instrument: 'whodas-12', scoring: 'sum-0-48', how: 'each' },
    { instrument: 'c-ssrs' },
  ],
  contact: [{}],
  event: [{}],
  medication: [{}, { change: 'stopped' }],
}

describe('every question', () => {
  it.each(entryKinds)(
    '%s: says why it is asked, and gives an example where something is typed',
    (kind) => {
      for (const typed of whole[kind].map((one) => ({ ...one }))) {
        const { asked } = held(kind, typed, {
          ...about,
          plan: { ...plan, measures: [{ id: 'fear-ladder' }] },
        })
        expect(asked.length).toBeGreaterThan(1)
        for (const question of asked) {
          expect(question.why, question.ask).toBeTruthy()
          const isTyped = question.kind === 'line' || question.kind === 'text'
          if (isTyped) expect(question.example ?? question.initial, question.ask).toBeTruthy()
        }
      }
    },
  )

  it('says where a note is typed that process notes do not belong there', () => {
    const { asked } = held('session', {})
    const notes = asked.filter(({ at }) => ['response', 'note'].includes(String(at[0])))
    expect(notes).toHaveLength(2)
    for (const { why } of notes) expect(why).toContain('No process notes here')
  })
})

describe('a session', () => {
  it('is asked for in order, and made of what was said', () => {
    const { keys, entry } = held('session', {
      date: 'yesterday',
      attendance: 'attended',
      clinician: 'pell',
      start: '2 pm',
      end: '2:45 pm',
      service_code: '90834',
      place_of_service: 'office',
      objectives: '1b, loose',
      interventions: 'activation',
      diagnoses: 'mdd',
      response: 'Walked.',
    })
    expect(keys).toEqual([
      ...['date', 'attendance', 'clinician', 'start', 'end', 'service_code', 'place_of_service'],
      ...[
        'modality',
        'objectives',
        'interventions',
        'diagnoses',
        'response',
        'risk',
        'plan',
        'note',
      ],
    ])
    expect(entry).toEqual({
      date: '2026-11-23',
      start: '14:00',
      end: '14:45',
      service_code: '90834',
      place_of_service: '11',
      attendance: 'attended',
      clinician: 'pell',
      diagnoses: ['mdd'],
      objectives: ['score', 'loose'],
      interventions: ['activation'],
      response: 'Walked.',
    })
    expect(Object.keys(entry)).toEqual([
      ...['date', 'start', 'end', 'service_code', 'place_of_service', 'attendance', 'clinician'],
      ...['diagnoses', 'objectives', 'interventions', 'response'],
    ])
  })

  it('that was missed asks for no service', () => {
    const { keys } = held('session', { attendance: 'cancelled' })
    expect(keys).toEqual(['date', 'attendance', 'clinician', 'note', 'plan'])
  })

  it('asks nobody who held it where there is one clinician', () => {
    const { keys, entry } = held('session', {}, alone)
    expect(keys).not.toContain('clinician')
    expect(entry['clinician']).toBe('salter')
  })

  it('numbers objectives as the printed plan does, the open ones first', () => {
    const { asked } = held('session', {})
    const question = asked.find(({ at }) => at[0] === 'objectives')
    const labels = question?.kind === 'several' ? question.options.map(({ label }) => label) : []
    expect(labels).toEqual([
      '1b PHQ-9 at most 9',
      '2a Keep the diary',
      '2b Rise at six',
      'A Call the bank',
      '1a Walk three times a week',
    ])
    const numbers = question?.kind === 'several' ? question.aliases : undefined
    expect(Object.fromEntries(numbers ?? [])).toEqual({
      '1a': 'walks',
      '1b': 'score',
      '2a': 'diary',
      '2b': 'adopted',
      a: 'loose',
    })
  })

  it('suggests code, place and form by the minutes and the last session', () => {
    const record: ClientRecord = {
      sessions: [
        {
          date: '2026-11-17',
          service_code: '90834',
          place_of_service: '10',
          attendance: 'attended',
        },
        { date: '2026-11-20', place_of_service: '02', attendance: 'no-show' },
      ],
    }
    const said = { start: '14:00', end: '14:53', service_code: '90837', place_of_service: '10' }
    const { asked } = held('session', said, { ...about, record })
    const initial = (key: string) => {
      const question = asked.find(({ at }) => at[0] === key)
      return question && 'initial' in question ? question.initial : undefined
    }
    expect(initial('service_code')).toBe('90837')
    expect(initial('place_of_service')).toBe('10')
    expect(initial('modality')).toBe('Individual, by video')
  })

  it('tells the minutes and their code as the end is typed', () => {
    const { asked } = held('session', { start: '14:00' })
    const end = asked.find(({ at }) => at[0] === 'end')
    const says = (typed: string) => {
      const read = end?.kind === 'line' ? end.read(typed) : undefined
      return read && 'says' in read ? read.says : read
    }
    expect(says('14:45')).toBe('45 minutes: 90834')
    expect(says('14:53')).toBe('53 minutes: 90837')
    expect(says('14:10')).toBe('10 minutes: too short for a code')
  })

  it('names who was there where a family was', () => {
    expect(held('session', { service_code: '90847' }).keys).toContain('participants')
    expect(held('session', { service_code: '90834' }).keys).not.toContain('participants')
  })
})

describe('a measure', () => {
  const phq9 = (typed: Record<string, string>) =>
    held('measure', { instrument: 'phq-9', date: 'today', ...typed })
  const answers = Object.fromEntries(
    [2, 1, 3, 1, 0, 1, 1, 0, 0].map((value, at) => [`answers.item${at + 1}`, String(value)]),
  )

  it('is scored from its answers, one by one', () => {
    const { keys, entry } = phq9({ how: 'each', ...answers })
    expect(keys.filter((key) => key.startsWith('answers.'))).toHaveLength(9)
    expect(keys).not.toContain('asked')
    expect(entry).toEqual({
      instrument: 'phq-9',
      date: '2026-11-24',
      score: 9,
      items: [2, 1, 3, 1, 0, 1, 1, 0, 0],
      critical: { item9: 0 },
    })
  })

  it('names the topic of an item and what an answer means, and refuses others', () => {
    const { asked } = phq9({ how: 'each' })
    const first = asked.find(({ at }) => at[1] === 'item1')
    expect(first?.ask).toBe('Item 1 of 9, interest and pleasure (0 to 3)')
    expect(first && readAt(first, '2')).toEqual({
      value: 2,
      says: '2: more than half of the days',
    })
    expect(first && readAt(first, '4')).toEqual({ problem: 'Found “4”; wanted 0 to 3.' })
    expect(first && readAt(first, '1.5')).toHaveProperty('problem')
  })

  it('asks by number where no topic may be shown', () => {
    const { asked } = held('measure', { instrument: 'core-10', how: 'each' })
    expect(asked.find(({ at }) => at[1] === 'item6')?.ask).toBe('Item 6 of 10 (0 to 4)')
  })

  it('leads to the safety question as soon as the critical answer is known', () => {
    const { keys, entry } = phq9({
      how: 'each',
      ...answers,
      'answers.item9': '1',
      asked: 'yes',
      safety: 'A passing wish, no plan, no intent.',
      note: 'After a night shift.',
    })
    expect(keys.slice(keys.indexOf('answers.item9'))).toEqual([
      'answers.item9',
      'asked',
      'safety',
      'by',
      'note',
    ])
    expect(entry).toMatchObject({
      score: 10,
      critical: { item9: 1 },
      note: 'Asked about item 9: A passing wish, no plan, no intent. After a night shift.',
    })
    expect(unfollowed(entry)).toEqual([])
  })

  it('goes on without a word where it was not asked about yet; lint says so', () => {
    const { keys, entry } = phq9({ how: 'line', items: '2,2,2,2,1,2,2,0,1', asked: 'not-yet' })
    expect(keys).not.toContain('safety')
    expect(unfollowed(entry)).toEqual(['critical-item-without-follow-up'])
  })

  it('asks for the critical answer beside a total', () => {
    const { keys, entry } = phq9({
      how: 'total',
      score: '14',
      'critical.item9': '2',
      asked: 'yes',
      safety: 'Asked; no plan.',
    })
    expect(keys).toEqual([
      ...['instrument', 'date', 'how', 'score', 'critical.item9', 'asked', 'safety', 'by', 'note'],
    ])
    expect(entry).toMatchObject({ score: 14, critical: { item9: 2 } })
    expect(entry).not.toHaveProperty('items')
    expect(unfollowed(entry)).toEqual([])
  })

  it('writes no list of answers with a blank in it', () => {
    const { entry } = phq9({ how: 'line', items: '2,1,-,1,0,1,1,0,0' })
    expect(entry).toMatchObject({ score: 7, note: 'Item 3 left blank, filled with the mean.' })
    expect(entry).not.toHaveProperty('items')
  })

  it('keeps of a form with too many blanks that it was filled in', () => {
    const { 'answers.item1': one = '', 'answers.item9': nine = '' } = answers
    const { entry } = phq9({ how: 'each', 'answers.item1': one, 'answers.item9': nine })
    expect(entry).not.toHaveProperty('score')
    expect(entry).toMatchObject({
      critical: { item9: 0 },
      note: 'Items 2, 3, 4, 5, 6, 7, 8 left blank: too many for a score.',
    })
  })

  it('takes only the score of what may not be scored here', () => {
    const { keys, asked, entry } = held('measure', {
      instrument: 'bdi-ii',
      score: '20',
      'critical.item9': '0',
    })
    expect(keys).not.toContain('how')
    expect(asked.find(({ at }) => at[0] === 'score')?.why).toContain('its publisher allows only')
    expect(entry).toMatchObject({ score: 20, critical: { item9: 0 } })
  })

  it('reads a score by the form it is of', () => {
    const { asked, entry } = held('measure', {
      instrument: 'whodas-12',
      scoring: 'sum-0-48',
      how: 'total',
      score: '20',
    })
    const score = asked.find(({ at }) => at[0] === 'score')
    expect(score && readAt(score, '55')).toEqual({
      problem:
        'WHODAS 2.0 (12 items) ends at 48; 55 is above it. It would be one of: simple sum, items 1 to 5.',
    })
    expect(entry['note']).toBe('Scoring: simple sum, items 0 to 4.')
  })

  it('keeps the highest level of the C-SSRS, and skips what its form skips', () => {
    const none = held('measure', {
      instrument: 'c-ssrs',
      'answers.item1': 'yes',
      'answers.item2': 'no',
      'answers.item6': 'lifetime',
      asked: 'yes',
      safety: 'An attempt in 2019; nothing since.',
    })
    expect(none.keys).not.toContain('answers.item3')
    expect(none.entry).toMatchObject({
      score: 'moderate',
      items: [1, 0, 0, 0, 0, 1],
      note: 'Item 6: longer than three months ago. Asked about item 6: An attempt in 2019; nothing since.',
    })
  })

  it('takes a measure of the plan’s own as a figure', () => {
    const { keys, entry } = held('measure', { instrument: 'fear-ladder', score: '6' })
    expect(keys).toEqual(['instrument', 'date', 'score', 'by', 'note'])
    expect(entry).toMatchObject({ instrument: 'fear-ladder', score: 6 })
  })

  it('drops what was chosen against in the end', () => {
    const state = { instrument: 'phq-9', how: 'total', score: 5, answers: { item1: 3 } }
    expect(entryOf('measure', state)).toMatchObject({ score: 5 })
    expect(
      entryOf('measure', { ...state, how: 'line', items: [0, 0, 0, 0, 0, 0, 0, 0, 1] }),
    ).toMatchObject({
      score: 1,
      critical: { item9: 1 },
    })
    const items = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    const answers = Object.fromEntries(items.map((_, at) => [`item${at + 1}`, 1]))
    expect(entryOf('measure', { ...state, how: 'each', items, answers })).toMatchObject({
      score: 9,
      critical: { item9: 1 },
    })
  })

  it('asks for a critical answer beside a total although answers were begun before', () => {
    const state = { instrument: 'phq-9', how: 'total', score: 12, answers: { item1: 3 } }
    const keys = recordInterview('measure', about)
      .steps(state)
      .map(({ key }) => key)
    expect(keys).toContain('critical.item9')
  })

  it('forgets what was said of another questionnaire, and nothing else', () => {
    const interview = recordInterview('measure', about)
    const settled = new Set(['instrument', 'date', 'how', 'answers.item1', 'note'])
    const answers = {
      instrument: 'phq-9',
      date: '2026-11-20',
      how: 'each',
      answers: { item1: 3 },
      note: 'After a night shift.',
    }
    const [which] = interview.steps(answers)
    if (!which) throw new Error('no question')
    expect(answered({ answers, settled }, which, 'phq-9', false).answers).toEqual(answers)
    expect(answered({ answers, settled }, which, 'gad-7', false)).toEqual({
      answers: { instrument: 'gad-7', date: '2026-11-20', note: 'After a night shift.' },
      settled: new Set(['date', 'note', 'instrument']),
    })
  })
})

/** Rules about safety that speak when this entry is in the record. */
function unfollowed(entry: Record<string, unknown>): string[] {
  const made = recordWith(undefined, 'measure', entry, { client: undefined, schema: undefined })
  if ('problem' in made) throw new Error(made.problem)
  const file = (name: string, text: string) => ({
    file: name,
    document: readSource(text),
    comments: [],
  })
  const unit = { plan: file('plan.yaml', 'txplan: 1\n'), record: file('record.yaml', made.text) }
  return lintUnit(unit, { asOf: '2026-11-24' })
    .map(({ rule }) => rule)
    .filter((rule) => rule === 'critical-item-without-follow-up')
}

describe('in one line', () => {
  const quick = (kind: EntryKind, said: EntryAnswers) =>
    readGiven(recordInterview(kind, about), { ...assumed(kind, about, true), ...said })

  it('takes today, the clinician of the plan, and that the client came', () => {
    const { answers, faults } = quick('session', {
      start: '14:00',
      end: '1453',
      objectives: '1b,dia',
    })
    expect(faults).toEqual([])
    expect(entryOf('session', answers)).toEqual({
      date: '2026-11-24',
      start: '14:00',
      end: '14:53',
      attendance: 'attended',
      clinician: 'salter',
      objectives: ['score', 'diary'],
    })
  })

  it('says of each field what is wrong with it', () => {
    const { faults } = quick('session', {
      start: '14:00',
      end: '13:00',
      objectives: 'scoer',
      attendance: 'maybe',
      place_of_service: '77',
      date: 'some day',
    })
    expect(faults.map(({ key }) => key).sort()).toEqual(
      ['attendance', 'date', 'end', 'objectives', 'place_of_service'].sort(),
    )
    expect(faults.find(({ key }) => key === 'objectives')?.message).toBe(
      'Found “scoer”; did you mean score?',
    )
  })

  it('takes times of a session that was missed, and participants of any', () => {
    const missed = quick('session', { attendance: 'no-show', start: '2 pm', participants: 'A, B' })
    expect(missed.faults).toEqual([])
    expect(missed.answers).toMatchObject({ start: '14:00', participants: ['A', 'B'] })
  })

  it('refuses what no question is there for', () => {
    expect(quick('measure', { instrument: 'phq-9', score: '3', edition: 'second' }).faults).toEqual(
      [{ key: 'edition', message: 'It does not go with the other answers.' }],
    )
  })

  it('reads a list of a file like a line', () => {
    const { answers, faults } = quick('measure', {
      instrument: 'phq-9',
      items: [2, 1, 3, 1, 0, 1, 1, 0, 0],
    })
    expect(faults).toEqual([])
    expect(entryOf('measure', answers)).toMatchObject({ score: 9 })
    const named = quick('session', { start: '9:00', end: '9:45', objectives: ['walks', '2b'] })
    expect(named.answers['objectives']).toEqual(['walks', 'adopted'])
  })

  it('asks for what is missing, and for safety; for nothing else', () => {
    const keys = (kind: EntryKind, said: EntryAnswers): string[] => {
      const { answers } = quick(kind, said)
      const pressing = pressingOnly(recordInterview(kind, about))
      return pressing
        .steps(answers)
        .filter((one) =>
          nextStep({ sections: [], steps: () => [one] }, { answers, settled: new Set() }),
        )
        .map(({ key }) => key)
    }
    expect(keys('session', { start: '14:00', end: '14:53' })).toEqual([])
    expect(keys('session', { objectives: '1b' })).toEqual(['start', 'end'])
    expect(keys('measure', { instrument: 'phq-9', score: '14' })).toEqual(['critical.item9'])
    expect(keys('measure', { instrument: 'phq-9', items: '2,2,2,2,1,2,2,0,1' })).toEqual([
      'asked',
      'safety',
    ])
    expect(
      keys('measure', { instrument: 'phq-9', items: '2,2,2,2,1,2,2,0,1', safety: 'x' }),
    ).toEqual([])
  })

  it('without anybody to ask, safety does not keep the score from being written', async () => {
    const { answers } = quick('measure', { instrument: 'phq-9', items: '2,2,2,2,1,2,2,0,1' })
    const state = { answers, settled: new Set<string>() }
    expect((await settleAll(recordInterview('measure', about), state)).missing).toEqual([])
    const none = quick('measure', { instrument: 'phq-9' })
    const open = { answers: none.answers, settled: new Set<string>() }
    expect((await settleAll(recordInterview('measure', about), open)).missing).toEqual(['score'])
  })
})
