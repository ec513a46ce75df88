/** Who pays, and what each payer asks of a plan. */
import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import { found } from '../found.ts'
import { profiles } from '../plan-interview/care.ts'
import type { Option } from '../question.ts'
import { said } from '../step.ts'
import { words } from '../typed-words.ts'
import {
  again,
  entries,
  isLeft,
  type Part,
  type PracticeStep,
  type PracticeWorld,
  step,
  which,
} from './step.ts'

export const section = 'payers'

export const payersPart: Part = (answers, world) => {
  const all = answers.payers ?? []
  const before = world.practice?.payers
  const each = all.flatMap((_, at) => {
    if (isLeft(answers, world, ['payers', at])) return []
    const steps = [nameOf(answers, at), profileOf(answers, world, at)]
    return at < (before?.length ?? 0) ? again(steps) : steps
  })
  const asked = 'Which payer’s entry is to be changed?'
  return [
    ...(before ? [which(section, 'payers', asked, entries(before))] : []),
    ...each,
    nameOf(answers, all.length),
  ]
}

function nameOf(answers: PracticeAnswers, at: number): PracticeStep {
  const path = ['payers', at, 'name']
  const isNew = answers.payers?.[at] === undefined
  return step(section, path, {
    kind: 'line',
    ask: at === 0 ? 'Which payer do you bill?' : 'Another payer?',
    why: 'An insurer or a program, one at a time. Where clients pay for themselves, go on without one.',
    example: 'Pine State Health Plan',
    optional: isNew,
    ...said(answers, path),
    read: words,
  })
}

function profileOf(answers: PracticeAnswers, { book }: PracticeWorld, at: number): PracticeStep {
  const path = ['payers', at, 'profile']
  const { name = 'this payer' } = answers.payers?.[at] ?? {}
  return step(section, path, {
    kind: 'search',
    ask: `Which profile fits ${name}?`,
    why: 'A profile holds what a payer, a state or an accreditor asks of a plan. Type a part of its name.',
    example: 'commercial-generic, where the payer’s own is not known',
    ...said(answers, path),
    search: (typed) =>
      typed.trim() === '' ? suggested(profiles(book()), name) : found(profiles(book()), typed),
  })
}

/** Words of a payer’s name that say nothing about which one it is. */
const common = /^(?:the|of|and|health|plan|plans|insurance|care|company|inc|group|state)$/i

/** Those that share a word with the payer’s name, then those that fit any, then the rest. */
function suggested(all: readonly Option[], name: string): Option[] {
  const parts = name.split(/[^\p{L}\d]+/u).filter((part) => part.length > 1 && !common.test(part))
  const hits = new Set(parts.flatMap((part) => found(all, part)))
  const generic = all.filter((one) => one.value.endsWith('-generic') && !hits.has(one))
  const rest = all.filter((one) => !hits.has(one) && !generic.includes(one))
  return [...hits, ...generic, ...rest]
}
