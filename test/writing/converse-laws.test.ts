/** What holds of the conversation about a plan, whatever a person replies. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { Answers } from '../../src/plan/answers.ts'
import { libraryOf } from '../../src/practice/library.ts'
import { bookOf } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import { converse } from '../../src/writing/converse.ts'
import type { State } from '../../src/writing/interview.ts'
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
  kind: 'answer' | 'own' | 'skip' | 'back'
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
    kind: fc.constantFrom<Whim['kind'][]>('answer', 'answer', 'answer', 'own', 'skip', 'back'),
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
  /** Whims used up, and drafts after each reply that was kept, by how many were used up then. */
  used: number
  drafts: Map<number, string>
}

const draftOf = ({ answers, settled }: State<Answers>): string =>
  JSON.stringify({ answers, settled: [...settled] })

async function hold(start: State<Answers>, all: readonly Whim[], from = 0): Promise<Held> {
  let used = from
  const drafts = new Map<number, string>()
  const asker = {
    async ask(question: Question, view: View): Promise<Reply> {
      if (used - from > 600) throw new Error(`No end: ${question.ask}`)
      const reply = replyTo(question, view, all[used] ?? tired)
      used += 1
      return reply
    },
    tell: () => {},
    close: () => {},
  }
  const { state, end } = await converse(interviewNow(), start, asker, {
    save: (now) => void drafts.set(used, draftOf(now)),
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

const settings = { numRuns: 12 }

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
        const all = some.map((one) => (one.kind === 'back' ? { ...one, kind: 'own' as const } : one))
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
