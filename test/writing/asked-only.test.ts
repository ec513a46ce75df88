/** What is left of questions that are no longer asked is no answer. */
import { expect, it } from 'vitest'
import { askedOnly, stateAskedOnly } from '../../src/writing/asked-only.ts'
import type { Interview } from '../../src/writing/interview.ts'
import { makeStep } from '../../src/writing/step.ts'

interface Told {
  goes?: string
  why?: string
  more?: { day?: string; list?: string[] }
}

const step = makeStep<Told>
const read = (value: string) => ({ value })

/** `why` is asked of what does not go on, and `more.day` of what has a reason. */
const interview: Interview<Told> = {
  sections: ['all'],
  steps: ({ goes, why }) => [
    step('all', ['goes'], { kind: 'line', ask: 'Goes on?', read }),
    ...(goes === 'no' ? [step('all', ['why'], { kind: 'line', ask: 'Why?', read })] : []),
    ...(why ? [step('all', ['more', 'day'], { kind: 'line', ask: 'When?', read })] : []),
  ],
}

it('keeps what was asked', () => {
  const told: Told = { goes: 'no', why: 'x', more: { day: '2026-11-22' } }
  expect(askedOnly(interview, told)).toEqual({ answers: told, left: [] })
})

it('leaves out what rested on an answer that was taken back, and what rested on that', () => {
  const told: Told = { goes: 'yes', why: 'x', more: { day: '2026-11-22' } }
  expect(askedOnly(interview, told)).toEqual({
    answers: { goes: 'yes' },
    left: ['why', 'more'],
  })
})

it('leaves out a part of what was asked in parts', () => {
  const told: Told = { goes: 'no', why: 'x', more: { day: '2026-11-22', list: ['a'] } }
  expect(askedOnly(interview, told)).toEqual({
    answers: { goes: 'no', why: 'x', more: { day: '2026-11-22' } },
    left: ['more.list'],
  })
})

it('what was left out is open again', () => {
  const state = { answers: { goes: 'yes', why: 'x' }, settled: new Set(['goes', 'why']) }
  expect(stateAskedOnly(interview, state)).toEqual({
    answers: { goes: 'yes' },
    settled: new Set(['goes']),
  })
})
