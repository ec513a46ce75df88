/** Questions that the tests of the askers ask. */
import type {
  ChoiceQuestion,
  LineQuestion,
  Option,
  Question,
  Read,
  SearchQuestion,
  SeveralQuestion,
  TextQuestion,
  YesNoQuestion,
} from '../../../src/writing/question.ts'

interface Scene {
  questions: readonly Question[]
  /** What had been typed before. */
  typed?: string
  tell?: string
}

const asIs = (typed: string): Read => ({ value: typed })

const weeks: LineQuestion = {
  kind: 'line',
  at: ['weeks'],
  ask: 'How many weeks?',
  why: 'The review is planned by it.',
  example: '12',
  payer: 'Required by Medicare Part B.',
  notes: ['Maria is to be seen weekly.'],
  optional: false,
  read: (typed) =>
    /^\d+$/.test(typed.trim())
      ? { value: Number(typed), says: `${Number(typed) * 7} days` }
      : { problem: 'A number of weeks is wanted.' },
}

const name: LineQuestion = {
  kind: 'line',
  at: ['name'],
  ask: 'Whose plan?',
  optional: true,
  read: asIs,
}
const secret: LineQuestion = {
  kind: 'line',
  at: ['secret'],
  ask: 'Passphrase?',
  optional: false,
  secret: true,
  read: (typed) => (typed.length < 6 ? { problem: 'Six signs are wanted.' } : { value: typed }),
}
const story: TextQuestion = {
  kind: 'text',
  at: ['story'],
  ask: 'What brings her here?',
  why: 'It opens the plan.',
  optional: true,
  read: (typed) => (typed.includes('forbidden') ? { problem: 'Not that word.' } : { value: typed }),
}

const often: readonly Option[] = [
  { value: 'h', label: 'Often', heading: true, hint: '' },
  { value: 'w', label: 'Weekly', hint: 'the usual' },
  { value: 'w2', label: 'Every two weeks' },
  { value: 'r', label: 'Rarely', heading: true, hint: '' },
  { value: 'm', label: 'Monthly' },
]

const choice: ChoiceQuestion = {
  kind: 'choice',
  at: ['often'],
  ask: 'How often?',
  options: often,
  optional: false,
}
const several: SeveralQuestion = {
  kind: 'several',
  at: ['which'],
  ask: 'Which of these?',
  options: often,
  optional: false,
}

const words = ['anxiety', 'anger', 'grief', 'panic', 'sleep', 'worry']
const many: readonly Option[] = Array.from({ length: 30 }, (_, at) => ({
  value: `o${at + 1}`,
  label: `Option ${at + 1} ${words[at % words.length]}`,
  hint: 'a hint that is long enough to be cut where there is little room for it to be shown',
}))

const search: SearchQuestion = {
  kind: 'search',
  at: ['found'],
  ask: 'Which problem?',
  optional: false,
  search: (typed) =>
    many.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase())),
}

const sure: YesNoQuestion = { kind: 'yes-no', at: ['sure'], ask: 'Is that so?', optional: false }

const long = 'A rather long sentence tells why this is asked and what becomes of it later on. '

export const scenes: Record<string, Scene> = {
  line: { questions: [weeks] },
  secret: { questions: [secret, name] },
  'secret-afterwards': { questions: [{ ...secret, secret: 'afterwards' }] },
  lines: { questions: [name, weeks] },
  typed: { questions: [weeks], typed: '9x' },
  initial: { questions: [{ ...name, initial: 'Maria' }] },
  'needed-initial': { questions: [{ ...weeks, initial: '12' }] },
  text: { questions: [story] },
  'text-initial': { questions: [{ ...story, initial: 'One.\n\nTwo.' }] },
  'text-then-line': { questions: [story, name] },
  choice: { questions: [choice] },
  'choice-optional': { questions: [{ ...choice, optional: true, initial: 'w2' }] },
  'choice-open': { questions: [{ ...choice, optional: true, skip: 'No fixed time' }] },
  long: { questions: [{ ...choice, options: many }] },
  several: { questions: [several] },
  'several-initial': { questions: [{ ...several, initial: ['m'], optional: true }] },
  search: { questions: [search] },
  'search-own': { questions: [{ ...search, own: 'In my own words', optional: true }] },
  'search-empty': {
    questions: [{ ...search, own: 'In my own words', optional: true, search: () => [] }],
  },
  'search-initial': { questions: [{ ...search, initial: 'o20' }] },
  sure: { questions: [sure] },
  'sure-initial': { questions: [{ ...sure, initial: false, optional: true }] },
  crowded: {
    tell: `A word before. ${long}`,
    questions: [
      {
        ...story,
        ask: 'What happened then?',
        why: long.repeat(3),
        example: long.repeat(2),
        payer: long,
        notes: [long, long],
      },
    ],
  },
  'much-noted': {
    questions: [{ ...sure, notes: Array.from({ length: 40 }, (_, at) => `Note ${at + 1}.`) }],
  },
  all: { tell: 'Welcome.', questions: [name, weeks, story, choice, several, search, sure] },
}
