/** Who pays, and what each payer asks of a plan. */
import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import { found } from '../found.ts'
import { profileOptions } from '../profile-options.ts'
import type { Option } from '../question.ts'
import { said, saidOr } from '../step.ts'
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
    ...(before?.length ? [which(section, 'payers', asked, entries(before))] : []),
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
  const all = profileOptions(book())
  return step(section, path, {
    kind: 'search',
    ask: `Which profile fits ${name}?`,
    why: 'A profile holds what a payer, a state or an accreditor asks of a plan. Type a part of its name.',
    example: 'commercial-generic, where the payer’s own is not known',
    ...saidOr(answers, path, likely(all, name)),
    search: (typed) => (typed.trim() === '' ? suggested(all, name) : found(all, typed)),
  })
}

/** Words of a payer’s name that say nothing about which one it is. */
const common = /^(?:the|of|and|health|plan|plans|insurance|care|company|inc|group|state)$/i

/** Profiles that share a word with the payer’s name. */
function alike(all: readonly Option[], name: string): Option[] {
  const parts = name.split(/[^\p{L}\d]+/u).filter((part) => part.length > 1 && !common.test(part))
  return [...new Set(parts.flatMap((part) => found(all, part)))]
}

/** The one that must be meant, if only one can be. */
function likely(all: readonly Option[], name: string): string | undefined {
  const [one, another] = alike(all, name)
  return another ? undefined : one?.value
}

/** Those that are alike, then those that fit any payer, then the rest. */
function suggested(all: readonly Option[], name: string): Option[] {
  const hits = alike(all, name)
  const rest = all.filter((one) => !hits.includes(one))
  const isGeneric = ({ value }: Option) => value.endsWith('-generic')
  return [...hits, ...rest.filter(isGeneric), ...rest.filter((one) => !isGeneric(one))]
}
