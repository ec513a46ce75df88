/**
 * Searching the library: for words anywhere in its texts, for a diagnosis, for a kind of text. Every word
 * that was typed has to begin a word of the text or of its presentation; case and accents do not count,
 * and neither do the endings of plurals and of `-ing`.
 */
import { undotted } from '../codes/icd10cm-code.ts'
import type { Presentation } from '../plan/types.generated.ts'
import { type Entry, type EntryKind, entriesOf, type Library } from './library.ts'

export interface Wanted {
  /** As they were typed, between spaces. Without any, every text fits. */
  words?: string
  kind?: EntryKind
  /** A code or header, as `normalizeCode` gives it. */
  diagnosis?: string
}

/** Every text that fits, best first; equally good ones in the order of the library. */
export function searchLibrary(library: Library, { words = '', kind, diagnosis }: Wanted): Entry[] {
  const typed = wordsIn(words).map((word) => ({ word, stem: stemOf(word) }))
  return library.presentations
    .filter((one) => diagnosis === undefined || suits(one, diagnosis))
    .flatMap((one) => {
      const about = fieldsOfPresentation(one).map(indexed)
      return entriesOf(one)
        .filter((entry) => kind === undefined || entry.kind === kind)
        .filter((entry) => diagnosis === undefined || entrySuits(entry, diagnosis))
        .map((entry) => ({
          entry,
          score: scoreOf(typed, [...fieldsOf(entry).map(indexed), ...about]),
        }))
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/**
 * Whether a presentation goes with a diagnosis: it names the code, a header above it, or codes below it.
 * F41.1 finds what goes with F41.1 and with F41; F41 finds what goes with F41.1.
 */
export const suits = ({ diagnoses = [] }: Presentation, diagnosis: string): boolean =>
  goesWith(diagnoses, diagnosis)

/** A problem may be meant for some of the diagnoses only. */
const entrySuits = ({ kind, text }: Entry, diagnosis: string): boolean => {
  const { diagnoses = [] } = text as { diagnoses?: readonly string[] }
  return kind !== 'problem' || diagnoses.length === 0 || goesWith(diagnoses, diagnosis)
}

function goesWith(codes: readonly string[], diagnosis: string): boolean {
  const wanted = undotted(diagnosis)
  return codes.map(undotted).some((code) => code.startsWith(wanted) || wanted.startsWith(code))
}

interface Field {
  text: string
  /** How much a word counts that is found here. */
  weight: number
}

/** What is read of a text: first what it says, then what is said about it. */
function fieldsOf({ id, text }: Entry): Field[] {
  const all = text as Readonly<Record<string, unknown>>
  const of = (weight: number, ...names: string[]): Field[] =>
    names.map((name) => ({ text: textIn(all[name]), weight }))
  return [
    ...of(6, 'statement', 'technique', 'plain'),
    { text: id.slice(id.indexOf('/')), weight: 6 },
    ...of(4, 'modality', 'behavioral_definition', 'description'),
    ...of(
      2,
      'rationale',
      'measure',
      'action_steps',
      'client_tasks',
      'precautions',
      'kind',
      'format',
    ),
  ]
}

const fieldsOfPresentation = ({ id = '', title = '', populations = [] }: Presentation): Field[] => [
  { text: `${id} ${title}`, weight: 3 },
  { text: populations.join(' '), weight: 1 },
]

/** The words of a value and all that it holds. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textIn).join(' ')
    : ''
}

interface Indexed {
  words: ReadonlySet<string>
  stems: ReadonlySet<string>
  weight: number
}

function indexed({ text, weight }: Field): Indexed {
  const words = new Set(wordsIn(text))
  return { words, stems: new Set([...words].map(stemOf)), weight }
}

interface Typed {
  word: string
  stem: string
}

/** The sum over the words, each counted where it counts most; 0 where one of them is nowhere. */
function scoreOf(typed: readonly Typed[], fields: readonly Indexed[]): number {
  let sum = 1
  for (const one of typed) {
    const best = Math.max(...fields.map((field) => foundIn(one, field) * field.weight))
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** 3 for the word itself, 2 for another form of it, 1 for a longer word that begins so. */
function foundIn({ word, stem }: Typed, { words, stems }: Indexed): number {
  if (words.has(word)) return 3
  if (stems.has(stem)) return 2
  for (const one of words) if (one.startsWith(word)) return 1
  return 0
}

/** Words in small letters without accents; the names of blanks are no words of the text. */
const wordsIn = (text: string): string[] =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Words of this field that no ending explains. */
const kin: Readonly<Record<string, string>> = {
  asleep: 'sleep',
  slept: 'sleep',
  awake: 'wake',
  woke: 'wake',
  ate: 'eat',
  drank: 'drink',
  felt: 'feel',
  children: 'child',
}

/** What `wake`, `wakes`, `waking`, `awake` or `plan`, `plans`, `planning` have in common. */
function stemOf(given: string): string {
  const word = Object.hasOwn(kin, given) ? (kin[given] as string) : given
  const one = shorter(shorter(word, /ies$/, 'y'), /(?<=[^s])s$/, '')
  const bare = shorter(one, /(?<=[aeiouy].*)(?:ing|ed)$/, '')
  return shorter(shorter(shorter(bare, /e$/, ''), /y$/, 'i'), /([^aeiou])\1$/, '$1')
}

/** Without its ending, unless too little would be left to know the word by. */
function shorter(word: string, ending: RegExp, instead: string): string {
  const rest = word.replace(ending, instead)
  return rest.length < 3 ? word : rest
}
