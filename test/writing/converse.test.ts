/** The loop of a conversation: forward, back, again, stop; and what is kept on the way. */
import { describe, expect, it } from 'vitest'
import { converse, type Hooks } from '../../src/writing/converse.ts'
import { type Interview, type State, settleAll } from '../../src/writing/interview.ts'
import type { Asker, Question, Reply, View } from '../../src/writing/question.ts'
import { makeStep } from '../../src/writing/step.ts'

interface Words {
  a?: string
  b?: string
  c?: string
}

const line = (at: 'a' | 'b' | 'c', answers: Words, optional = true) =>
  makeStep<Words>(at === 'c' ? 'end' : 'begin', [at], {
    kind: 'line',
    ask: `${at}?`,
    optional,
    ...(answers[at] === undefined ? {} : { initial: answers[at] }),
    read: (typed) => ({ value: typed }),
  })

/** `b` is asked only where `a` is “yes”. */
const interview: Interview<Words> = {
  sections: ['begin', 'end'],
  steps: (answers) => [
    line('a', answers, false),
    ...(answers.a === 'yes' ? [line('b', answers)] : []),
    line('c', answers),
  ],
}

interface Told {
  question: Question
  view: View
}

/** Gives these replies one after the other, then leaves. */
function scripted(replies: (Reply | string)[]): { asker: Asker; asked: Told[] } {
  const asked: Told[] = []
  const asker: Asker = {
    ask: async (question, view) => {
      asked.push({ question, view })
      const reply = replies.shift() ?? { kind: 'stop' }
      return typeof reply === 'string' ? { kind: 'answer', value: reply } : reply
    },
    tell: () => {},
    close: () => {},
  }
  return { asker, asked }
}

const back: Reply = { kind: 'back' }
const skip: Reply = { kind: 'skip' }

async function talk(
  replies: (Reply | string)[],
  hooks: Partial<Hooks<Words>> = {},
  start: Words = {},
) {
  const { asker, asked } = scripted(replies)
  const saved: State<Words>[] = []
  const ended = await converse(interview, { answers: start, settled: new Set() }, asker, {
    save: (state) => saved.push(state),
    typing: () => {},
    ...hooks,
  })
  const keys = asked.map(({ question }) => question.at.join('.') || question.ask)
  return { ...ended, answers: ended.state.answers, keys, asked, saved }
}

describe('converse', () => {
  it('asks what follows from the answers, and is done when nothing is open', async () => {
    expect(await talk(['yes', '2', '3'])).toMatchObject({
      end: 'done',
      answers: { a: 'yes', b: '2', c: '3' },
      keys: ['a', 'b', 'c'],
    })
    expect(await talk(['no', '3'])).toMatchObject({ end: 'done', keys: ['a', 'c'] })
  })

  it('goes back to any question, shows what was said, and on from where it was', async () => {
    const { keys, asked, answers } = await talk(['yes', '2', back, back, 'no', '3'])
    expect(keys).toEqual(['a', 'b', 'c', 'b', 'a', 'c'])
    expect(asked[4]?.question).toMatchObject({ initial: 'yes' })
    expect(asked.map(({ view }) => view.canGoBack)).toEqual([false, true, true, true, false, true])
    expect(answers).toMatchObject({ a: 'no', c: '3' })
  })

  it('passes over for good, but can be gone back to', async () => {
    const { keys, answers } = await talk(['yes', skip, back, '2', '3'])
    expect(keys).toEqual(['a', 'b', 'c', 'b', 'c'])
    expect(answers).toEqual({ a: 'yes', b: '2', c: '3' })
  })

  it('keeps every answer before the next question is asked', async () => {
    const { saved, end } = await talk(['yes', '2'])
    expect(end).toBe('stopped')
    expect(saved.map(({ answers }) => answers)).toEqual([{ a: 'yes' }, { a: 'yes', b: '2' }])
  })

  it('goes on with what was kept, in the middle of a word', async () => {
    const typed = { key: 'b', text: 'tw' }
    const { keys, asked } = await talk(['2', '3'], { typed }, { a: 'yes' })
    expect(keys).toEqual(['b', 'c'])
    expect(asked.map(({ view }) => view.typed)).toEqual(['tw', undefined])
  })

  it('goes on at the first open question alone, although one below it is answered', async () => {
    const typed = { key: 'b', text: 'tw' }
    const { keys, answers } = await talk(['2'], { typed }, { a: 'yes', c: '3' })
    expect(keys).toEqual(['b'])
    expect(answers).toEqual({ a: 'yes', b: '2', c: '3' })
  })

  it('goes through what is below, once one has gone back, until the first open question', async () => {
    const { keys } = await talk(['yes', '2', back, back, 'yes', '2', '3'])
    expect(keys).toEqual(['a', 'b', 'c', 'b', 'a', 'b', 'c'])
  })

  it('says what is wrong with an answer, and asks again or lets it stand', async () => {
    const check = async ({ answers }: State<Words>) => (answers.a === 'maybe' ? ['Yes or no?'] : [])
    const changed = await talk(['maybe', 'change', 'no', '3'], { check })
    expect(changed.keys).toEqual(['a', 'a', 'a', 'c'])
    expect(changed.asked[1]?.question).toMatchObject({ kind: 'choice', notes: ['Yes or no?'] })
    expect(changed.asked[2]?.question).toMatchObject({ initial: 'maybe' })
    expect(changed.answers).toMatchObject({ a: 'no' })
    expect(await talk(['maybe', 'keep', '3'], { check: once(check) })).toMatchObject({
      end: 'done',
      answers: { a: 'maybe', c: '3' },
    })
  })

  it('begins with a question that is answered, where one is to be gone back to', async () => {
    const { keys, end } = await talk(['4'], { first: 'c' }, { a: 'no', c: '3' })
    expect({ keys, end }).toEqual({ keys: ['c'], end: 'done' })
  })

  it('tells how far it is', async () => {
    const { asked } = await talk(['no', '3'])
    expect(asked.map(({ view }) => view.progress)).toEqual(['1 of 2: begin', '2 of 2: end'])
  })

  it('waits for the parts that are loaded meanwhile', async () => {
    let loaded = false
    const late: Interview<Words> = {
      sections: interview.sections,
      steps: (answers) => interview.steps(answers).slice(0, loaded ? 3 : 1),
      rest: async () => {
        loaded = true
      },
    }
    const { asker } = scripted(['no', '3'])
    const ended = await converse(late, { answers: {}, settled: new Set() }, asker, {
      save: () => {},
      typing: () => {},
    })
    expect(ended).toMatchObject({ end: 'done', state: { answers: { a: 'no', c: '3' } } })
  })

  it('ends with an error of what is loaded, and not in silence', async () => {
    const broken: Interview<Words> = {
      sections: interview.sections,
      steps: (answers) => interview.steps(answers).slice(0, 1),
      rest: () => Promise.reject(new Error('txplan.yaml cannot be read')),
    }
    const { asker } = scripted(['no', '3'])
    const hooks = { save: () => {}, typing: () => {} }
    await expect(
      converse(broken, { answers: {}, settled: new Set() }, asker, hooks),
    ).rejects.toThrow('txplan.yaml')
  })
})

/** A check that has its say once, as those of the commands do. */
function once(check: (state: State<Words>) => Promise<string[]>) {
  let said = false
  return async (state: State<Words>) => {
    const notes = said ? [] : await check(state)
    said ||= notes.length > 0
    return notes
  }
}

describe('settleAll', () => {
  it('names what is missing, and passes over the rest', async () => {
    const settle = (answers: Words) => settleAll(interview, { answers, settled: new Set() })
    expect((await settle({})).missing).toEqual(['a'])
    expect((await settle({ a: 'yes' })).missing).toEqual([])
  })
})
