/** What holds of the conversation about a plan, whatever a person replies. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { Answers } from '../../src/plan/answers.ts'
import { libraryOf } from '../../src/practice/library.ts'
import { bookOf } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import { converse } from '../../src/writing/converse.ts'
import { answered, leftOut, nextStep, type State } from '../../src/writing/interview.ts'
import { planText } from '../../src/writing/layout.ts'
import { planInterview } from '../../src/writing/plan-interview/index.ts'
import { planOf } from '../../src/writing/plan-of.ts'
import type { Question, Reply, View } from '../../src/writing/question.ts'
import type { World } from '../../src/writing/world.ts'

const today = '2026-11-21'
const library = libraryOf([])
const book = bookOf([])
const codes = builtInTable()
const world: World = {
  today,
  practice: {
    txplan: 1,
    clinicians: [{ id: 'salter', name: 'Ruth Salter', credentials: 'LCSW' }],
    payers: [{ id: 'pine', name: 'Pine State', profile: 'commercial-generic' }],
  },
  book: () => book,
  codes: () => codes,
  library: () => library,
  folderFault: () => undefined,
}
const interviewNow = () => planInterview(world, async () => world)
const planTextOf = ({ answers }: State<Answers>): string =>
  planText(planOf(answers, { library, today }))

/** What a person does with a question, whichever it is: `take` picks among what can be answered. */
interface Whim {
  kind: 'answer' | 'own' | 'skip' | 'back' | 'out'
  take: number
  words: string
}

const words = fc.oneof(
  fc.constantFrom('8 weeks', '14', 'March 1', 'at least 3', 'weekly', 'a: b', '- x', '#1', '"q"'),
  fc.constantFrom(
    'J. R.',
    'yes',
    'null',
    '1.10',
    'two\n\nparagraphs',
    "it's {{odd}}",
    'é 漢 👩‍👩‍👧',
  ),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc.string({ minLength: 90, maxLength: 220, unit: fc.constantFrom('word ', 'long, ', 'x: ') }),
)
const whims = fc.array(
  fc.record({
    kind: fc.constantFrom<Whim['kind'][]>(
      'answer',
      'answer',
      'answer',
      'own',
      'skip',
      'back',
      'out',
    ),
    take: fc.nat({ max: 6 }),
    words,
  }),
  { minLength: 40, maxLength: 160, size: 'max' },
)

/** When the whims are over, the person only wants to get through. */
const tired: Whim = { kind: 'skip', take: 0, words: 'enough' }

const printable = (text: string): string => text.replace(/[^\P{C}\n]/gu, ' ')

function typedInto(question: Question & { kind: 'line' | 'text' }, { words, kind }: Whim) {
  const own = question.kind === 'text' ? printable(words) : printable(words).replaceAll('\n', ' ')
  const tries = [...(kind === 'own' ? [own] : []), question.initial, question.example, own, 'P-1']
  for (const typed of [...tries, '1', 'today']) {
    const made = typed === undefined || typed.trim() === '' ? undefined : question.read(typed)
    if (made && 'value' in made) return { typed: typed as string, value: made.value }
  }
  return undefined
}

function replyTo(question: Question, view: View, whim: Whim): Reply & { typed?: string } {
  if (whim.kind === 'back' && view.canGoBack) return { kind: 'back' }
  // Whatever was chosen is taken out, where it can be; else on the way back to it.
  if (whim.kind === 'out' && question.skip === 'Take it out') return { kind: 'skip' }
  if (whim.kind === 'out' && view.canGoBack && whim.take > 1) return { kind: 'back' }
  if (whim.kind === 'skip' && question.optional) return { kind: 'skip' }
  if (question.kind === 'line' || question.kind === 'text') {
    const made = typedInto(question, whim)
    return made ? { kind: 'answer', ...made } : { kind: 'skip' }
  }
  if (question.kind === 'yes-no') return { kind: 'answer', value: whim.take % 2 === 0 }
  if (question.kind === 'search' && question.own !== undefined && whim.kind === 'own') {
    const typed = printable(whim.words).replaceAll('\n', ' ').trim() || 'own'
    return { kind: 'answer', value: typed, own: true, typed }
  }
  return chosen(question, whim)
}

function chosen(question: Question, { take, words }: Whim): Reply {
  if (question.kind === 'several') {
    const values = question.options.map(({ value }) => value).filter((_, at) => at <= take)
    return values.length > 0 ? { kind: 'answer', value: values } : { kind: 'skip' }
  }
  const all =
    question.kind === 'search'
      ? [...question.search(''), ...question.search(words), ...question.search('f')]
      : question.kind === 'choice'
        ? question.options
        : []
  const options = all.filter(({ heading }) => !heading)
  const option = options[take % Math.max(1, options.length)]
  if (option) return { kind: 'answer', value: option.value }
  return question.optional ? { kind: 'skip' } : { kind: 'answer', value: 'salter' }
}

interface Held {
  state: State<Answers>
  end: 'done' | 'stopped'
  /** Whims used up, and the draft at each first open question, by how many were used up then. */
  used: number
  drafts: Map<number, string>
}

const draftOf = ({ answers, settled }: State<Answers>): string =>
  JSON.stringify({ answers, settled: [...settled] })

async function hold(start: State<Answers>, all: readonly Whim[], from = 0): Promise<Held> {
  let used = from
  let latest = start
  const interview = interviewNow()
  const drafts = new Map<number, string>()
  const asker = {
    async ask(question: Question, view: View): Promise<Reply> {
      if (used - from > 600) throw new Error(`No end: ${question.ask}`)
      // Whoever breaks off on the way back goes on at the first open question, and so elsewhere.
      const first = nextStep(interview, latest)?.question
      const marks = ({ ask, at }: Question) => JSON.stringify([ask, at])
      if (first && marks(first) === marks(question)) drafts.set(used, draftOf(latest))
      const reply = replyTo(question, view, all[used] ?? tired)
      used += 1
      return reply
    },
    tell: () => {},
    close: () => {},
  }
  const { state, end } = await converse(interview, start, asker, {
    save: (now) => {
      latest = now
    },
    typing: () => {},
  })
  return { state, end, used, drafts }
}

const nothing: State<Answers> = { answers: {}, settled: new Set() }

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** What is said of the library is not in the plan in the same words, and the folder is no part of it. */
function withoutLibrary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLibrary)
  if (typeof value !== 'object' || value === null) return value
  const {
    blanks: _,
    library: __,
    folder: ___,
    template: ____,
    target_date: _____,
    ...rest
  } = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, withoutLibrary(one)]))
}

/** A failure is made small for a while only: the ways to do so have no end. */
const settings = { numRuns: 12, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true }

describe('a conversation about a plan', () => {
  it('ends whatever is replied, and every text stands in the plan as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(whims, async (all) => {
        const { state, end } = await hold(nothing, all)
        expect(end).toBe('done')
        const { value, problems } = readSource(planTextOf(state))
        expect(problems).toEqual([])
        const there = new Set(textsIn(value).map((text) => text.trim()))
        for (const text of textsIn(withoutLibrary(state.answers)))
          if (text.trim() !== '') expect(there).toContain(text.trim())
      }),
      settings,
    )
  }, 60_000)

  it('leads to the same plan when it was broken off anywhere and gone on with', async () => {
    await fc.assert(
      fc.asyncProperty(whims, fc.nat({ max: 1000 }), async (some, place) => {
        // A draft does not know which answered question one had gone back to: nobody goes back here.
        const all = some.map((one) =>
          one.kind === 'back' ? { ...one, kind: 'own' as const } : one,
        )
        const whole = await hold(nothing, all)
        const points = [...whole.drafts]
        const [used, draft] = points[place % points.length] as [number, string]
        const { answers, settled } = JSON.parse(draft)
        const rest = await hold({ answers, settled: new Set(settled) }, all, used)
        expect(planTextOf(rest.state)).toBe(planTextOf(whole.state))
        expect(draftOf(rest.state)).toBe(draftOf(whole.state))
      }),
      settings,
    )
  }, 60_000)
})

/** Two diagnoses and what was said of them, with the question about each chosen one. */
async function twoDiagnoses() {
  const interview = interviewNow()
  await interview.rest?.()
  const answers: Answers = {
    client: { initials: 'J. R.' },
    diagnoses: [
      { id: 'panic', code: 'F41.0', status: 'primary', evidence: 'Attacks in shops' },
      { id: 'depression', code: 'F33.1', status: 'secondary' },
    ],
    problems: [{ id: 'shops', statement: 'Leaves shops' }],
  }
  const settled = new Set(['diagnoses[0]', 'diagnoses[0].evidence', 'diagnoses[1].evidence', 'x'])
  const stepAt = (state: State<Answers>, key: string) => {
    const step = interview.steps(state.answers).find((one) => one.key === key)
    if (!step) throw new Error(`No question ${key}`)
    return step
  }
  return { state: { answers, settled } as State<Answers>, stepAt }
}

describe('what was chosen', () => {
  it('is marked, and can be taken out: those behind it move up and are asked about', async () => {
    const { state, stepAt } = await twoDiagnoses()
    const first = stepAt(state, 'diagnoses[0]')
    expect(first.question).toMatchObject({ initial: 'F41.0', skip: 'Take it out', optional: true })
    const left = leftOut(state, first)
    expect(left.answers.diagnoses?.map(({ code }) => code)).toEqual(['F33.1'])
    expect([...left.settled]).toEqual(['x'])
    expect(JSON.stringify(left)).not.toContain('Attacks')
    const none = leftOut(left, stepAt(left, 'diagnoses[0]'))
    expect(none.answers.diagnoses ?? []).toEqual([])
    expect(stepAt(none, 'diagnoses[0]').question).toMatchObject({ urged: true })
  })

  it('chosen again, it keeps what was said of it; another takes nothing over', async () => {
    const { state, stepAt } = await twoDiagnoses()
    const first = stepAt(state, 'diagnoses[0]')
    const same = answered(state, first, 'F41.0', false)
    expect(same.answers).toEqual(state.answers)
    expect([...same.settled]).toContain('diagnoses[0].evidence')
    const other = answered(state, first, 'F40.01', false)
    expect(other.answers.diagnoses?.[0]).toMatchObject({ code: 'F40.01', status: 'primary' })
    expect(other.answers.diagnoses?.[0]).not.toHaveProperty('evidence')
    expect([...other.settled]).toEqual(['diagnoses[1].evidence', 'x', 'diagnoses[0]'])
  })

  it('of a library text: No leaves its other texts out, and Yes brings them back', async () => {
    const { state, stepAt } = await twoDiagnoses()
    const known = library.entries().find(({ kind, text }) => kind === 'problem' && 'plain' in text)
    const chosen: State<Answers> = {
      ...state,
      answers: { ...state.answers, problems: [{ id: 'one', library: known?.id ?? '' }] },
    }
    const beside = 'problems[0].x-beside'
    const before = planTextOf(chosen)
    const no = answered(chosen, stepAt(chosen, beside), false, false)
    expect(planTextOf(no)).not.toMatch(/^ *(plain|behavioral_definition):/m)
    expect(stepAt(no, beside).question).toMatchObject({ initial: false })
    const yes = answered(no, stepAt(no, beside), true, false)
    expect(planTextOf(yes)).toBe(before)
  })
})
