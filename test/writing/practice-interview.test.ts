import { describe, expect, it } from 'vitest'
import type { PracticeAnswers } from '../../src/plan/practice-answers.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { converse } from '../../src/writing/converse.ts'
import { practiceInterview } from '../../src/writing/practice-interview/index.ts'
import type { PracticeWorld } from '../../src/writing/practice-interview/step.ts'
import { practiceOf } from '../../src/writing/practice-of.ts'
import type { Asker, Question, Reply } from '../../src/writing/question.ts'

const book = profileBook()
const nothingThere = {
  mayBeginGit: false,
  ignoresRendered: true,
  hasIdentities: true,
  hasExample: true,
  hasOtherSchemas: false,
}
const world: PracticeWorld = {
  today: '2026-11-21',
  book: () => book,
  practice: undefined,
  around: nothingThere,
}

const skip: Reply = { kind: 'skip' }
const back: Reply = { kind: 'back' }

/** What a person says to a question; what is not there is passed over. */
type Script = Record<string, string | string[] | boolean | Reply | (string | Reply)[]>

interface Talk {
  answers: PracticeAnswers
  /** Every question in the order it was asked. */
  asked: string[]
  questions: Question[]
  problems: string[]
}

async function talk(script: Script, about = world, start: PracticeAnswers = {}): Promise<Talk> {
  const heard: Talk = { answers: {}, asked: [], questions: [], problems: [] }
  const turns = new Map<string, number>()
  const asker: Asker = {
    ask: async (question) => {
      const key = question.at.join('.')
      heard.asked.push(key)
      heard.questions.push(question)
      return replyTo(question, key)
    },
    tell: () => {},
    close: () => {},
  }
  const replyTo = (question: Question, key: string): Reply => {
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    const line = script[key]
    const said = Array.isArray(line) && question.kind !== 'several' ? line[turn] : line
    if (said === undefined) return skip
    if (typeof said === 'object' && 'kind' in said) return said
    if (question.kind !== 'line' && question.kind !== 'text') return { kind: 'answer', value: said }
    const read = question.read(String(said))
    if ('value' in read) return { kind: 'answer', value: read.value }
    heard.problems.push(read.problem)
    return replyTo(question, key)
  }
  const state = { answers: start, settled: new Set<string>() }
  const ended = await converse(practiceInterview(about), state, asker, {
    save: () => {},
    typing: () => {},
  })
  return { ...heard, answers: ended.state.answers }
}

const salter: Script = {
  'practice.name': 'Harbor Street Counseling',
  'clinicians.0.name': 'Ruth Salter, LCSW',
}

describe('the conversation about a practice', () => {
  it('needs no more than a name and a clinician; all else may be passed over', async () => {
    const { answers, questions } = await talk(salter)
    expect(questions.filter(({ optional }) => !optional).map(({ at }) => at.join('.'))).toEqual([
      'practice.name',
      'clinicians.0.name',
    ])
    expect(practiceOf(answers)).toEqual({
      txplan: 1,
      practice: { name: 'Harbor Street Counseling' },
      clinicians: [{ id: 'r-salter', name: 'Ruth Salter', credentials: 'LCSW' }],
    })
  })

  it('asks for one clinician after the other, and who supervises whom', async () => {
    const { answers, asked } = await talk({
      ...salter,
      'clinicians.0.license.number': 'LC-1',
      'clinicians.1.name': 'Dr. Rosa Salter-Ruiz',
      'clinicians.2.name': 'Rob Salter',
      'asked.supervised': ['2'],
      'clinicians.2.supervised_by': 'Ruth Salter',
    })
    expect(asked).toContain('clinicians.0.license.state')
    expect(asked).not.toContain('clinicians.1.license.state')
    expect(asked).not.toContain('clinicians.1.supervised_by')
    const { clinicians } = practiceOf(answers)
    expect(clinicians?.map(({ id }) => id)).toEqual(['r-salter', 'r-salter-ruiz', 'r-salter-2'])
    expect(clinicians?.[2]?.supervised_by).toBe('r-salter')
  })

  it('goes back, and a name that is corrected is corrected everywhere', async () => {
    const { answers, asked } = await talk({
      ...salter,
      'clinicians.0.name': ['Ruht Salter', 'Ruth Salter'],
      'clinicians.0.credentials': [back, 'LCSW'],
    })
    expect(asked.filter((key) => key === 'clinicians.0.name')).toHaveLength(2)
    expect(practiceOf(answers).clinicians).toEqual([
      { id: 'r-salter', name: 'Ruth Salter', credentials: 'LCSW' },
    ])
  })

  it('does not take an NPI that cannot be one', async () => {
    const { answers, problems } = await talk({
      ...salter,
      'clinicians.0.npi': ['1111111113', '111111111', 'NPI', '111 111 1112'],
    })
    expect(problems).toEqual([
      expect.stringContaining('fails the check'),
      expect.stringContaining('Found 9 digits'),
      expect.stringContaining('ten digits and nothing else'),
    ])
    expect(answers.clinicians?.[0]?.npi).toBe('1111111112')
  })

  it('finds a profile by the payer’s name and by what is typed', async () => {
    const { questions } = await talk({ ...salter, 'payers.0.name': 'Aetna Health' })
    const search = questions.find(({ at }) => at.join('.') === 'payers.0.profile')
    if (search?.kind !== 'search') return expect.unreachable()
    const values = (typed: string) => search.search(typed).map(({ value }) => value)
    expect(search.initial).toBe('aetna')
    expect(values('')[0]).toBe('aetna')
    expect(values('')[1]).toBe('commercial-generic')
    expect(values('virginia')).toEqual(['va-105'])
    expect(values('')).toHaveLength(book.ids().length)
  })

  it('asks only about files that are not there', async () => {
    const around = { ...nothingThere, mayBeginGit: true, hasExample: false }
    const { asked } = await talk(salter, { ...world, around })
    expect(asked.filter((key) => key.startsWith('setup'))).toEqual(['setup.example', 'setup.git'])
  })
})

describe('the conversation about a practice that is there', () => {
  const practice = {
    practice: { name: 'Harbor Street Counseling', phone: '207-555-0140' },
    clinicians: [
      { id: 'r-salter', name: 'Ruth Salter' },
      { id: 'j-pell', name: 'Jonah Pell' },
    ],
    review: { every: '90 days' },
  }
  const change = (script: Script) => talk(script, { ...world, practice }, practice)

  it('asks what is to be changed, and nothing else where that is nothing', async () => {
    expect((await change({})).asked).toEqual(['asked.parts'])
  })

  it('asks only about that, with what is there standing there', async () => {
    const { asked, questions, answers } = await change({
      'asked.parts': ['review'],
      'review.every': '60 days',
    })
    expect(asked).toEqual(['asked.parts', 'review.every'])
    expect(questions[1]).toMatchObject({ initial: '90 days' })
    expect(answers.review).toEqual({ every: '60 days' })
    expect(answers.practice).toEqual(practice.practice)
  })

  it('asks about the entries that were chosen, and for new ones', async () => {
    const { asked, answers } = await change({
      'asked.parts': ['clinicians'],
      'asked.clinicians': ['1'],
      'clinicians.1.name': 'Jonah A. Pell',
      'clinicians.2.name': 'Priya Nair, PMHNP-BC',
    })
    expect(asked.filter((key) => key.startsWith('clinicians.0'))).toEqual([])
    expect(practiceOf(answers, practice).clinicians?.map(({ id, name }) => [id, name])).toEqual([
      ['r-salter', 'Ruth Salter'],
      ['j-pell', 'Jonah A. Pell'],
      ['p-nair', 'Priya Nair'],
    ])
  })
})
