/** The C-SSRS screener: six answers and no total; the highest level is what is kept. */
import { columbiaLevel, type RiskLevel } from '../../measures/screens.ts'
import type { Read } from '../question.ts'
import { maybe, saidOr } from '../step.ts'
import { type EntryAnswers, type EntryStep, step } from './entry.ts'

const section = 'answers'

export const isColumbia = (instrument: { id: string } | undefined): boolean =>
  instrument?.id === 'c-ssrs'

type Behavior = 'never' | 'lifetime' | 'past-3-months'
type Said = Record<string, unknown>

const topics = [
  'a wish to be dead',
  'active thoughts, not of a method',
  'with a method',
  'with some intent',
  'with a plan and intent',
]

/** If 2 is no, the form skips to 6. */
export function columbiaSteps(answers: EntryAnswers): EntryStep[] {
  const said = saidOf(answers)
  const asked = said['item2'] === false ? [1, 2] : [1, 2, 3, 4, 5]
  return [
    ...asked.map((item) =>
      step(section, ['answers', `item${item}`], {
        kind: 'yes-no',
        ask: `Question ${item}, ${topics[item - 1]}?`,
        why: 'As it was answered; the wording is on your copy of the form.',
        optional: false,
        ...maybe('initial', said[`item${item}`] as boolean | undefined),
      }),
    ),
    step(section, ['answers', 'item6'], {
      kind: 'choice',
      ask: 'Question 6, suicidal behavior?',
      why: 'Behavior of the past three months is high risk by itself.',
      options: [
        { value: 'never', label: 'Never' },
        { value: 'lifetime', label: 'Yes, longer than three months ago' },
        { value: 'past-3-months', label: 'Yes, in the past three months' },
      ],
      optional: false,
      ...saidOr(answers, ['answers', 'item6'], undefined),
    }),
  ]
}

const saidOf = (answers: EntryAnswers): Said => (answers['answers'] ?? {}) as Said

/** `yes, no, -, -, -, never`: the same in a line of a command. */
export function readColumbia(typed: string): Read {
  const parts = typed.split(/[,;]\s*|\s+/).map((part) => part.trim().toLowerCase())
  const wanted = 'six answers: yes or no five times, then never, lifetime or past-3-months'
  if (parts.length !== 6) return { problem: `C-SSRS: ${parts.length} given; wanted ${wanted}.` }
  const [behavior = ''] = parts.splice(5)
  const last = { no: 'never', 0: 'never' }[behavior] ?? behavior
  const isRead = ['never', 'lifetime', 'past-3-months'].includes(last)
  const five = parts.map((part) => words[part])
  if (!isRead || five.includes(undefined)) return { problem: `C-SSRS: wanted ${wanted}.` }
  const entries = five.map((value, at) => [`item${at + 1}`, value] as const)
  return { value: Object.fromEntries([...entries, ['item6', last]]) }
}

const words: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  1: true,
  no: false,
  n: false,
  0: false,
  '-': false,
}

export interface ColumbiaResult {
  /** 0 and 1, six of them. */
  items: number[]
  level: RiskLevel
  behavior: Behavior
}

/** Nothing as long as one is open. */
export function columbiaOf(answers: EntryAnswers): ColumbiaResult | undefined {
  const said = saidOf(answers)
  const behavior = said['item6'] as Behavior | undefined
  if (behavior === undefined || said['item1'] === undefined) return undefined
  const yes = (item: number) => said[`item${item}`] === true
  const level = columbiaLevel({
    wishToBeDead: yes(1),
    activeThoughts: yes(2),
    withMethod: yes(3),
    withIntent: yes(4),
    withPlan: yes(5),
    behavior,
  })
  const items = [1, 2, 3, 4, 5].map((item) => (yes(item) ? 1 : 0))
  return { items: [...items, behavior === 'never' ? 0 : 1], level, behavior }
}
