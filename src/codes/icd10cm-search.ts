// Search as you type over the titles and codes of a table, for prompts and editor completion.

import { undotted } from './icd10cm-code.ts'
import { billableOn, type CodeEntry, type CodeTable, entriesUnder } from './icd10cm-table.ts'

interface Indexed {
  entry: CodeEntry
  plain: string
  /** The words of the title, each between spaces; hyphenated ones apart and also in one piece. */
  words: string
}

// What clinicians type for short, in the words of the official titles.
const abbreviations: Readonly<Record<string, string>> = {
  adhd: 'attention deficit hyperactivity',
  bpd: 'borderline personality',
  dmdd: 'disruptive mood dysregulation',
  gad: 'generalized anxiety',
  mdd: 'major depressive',
  ocd: 'obsessive compulsive',
  odd: 'oppositional defiant',
  pmdd: 'premenstrual dysphoric',
  ptsd: 'post traumatic stress',
}

const indexes = new WeakMap<CodeTable, readonly Indexed[]>()

const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()

// All titles go through each step as one text: the first search happens between two key strokes.
const indexed = (entries: readonly CodeEntry[]): Indexed[] => {
  const titles = plainText(entries.map(({ title }) => title).join('\n'))
  const apart = titles.replace(/[^\w\n]+/g, ' ').split('\n')
  const joined = titles.replaceAll('-', '').split('\n')
  return entries.map((entry, index) => ({
    entry,
    plain: undotted(entry.code).toLowerCase(),
    words: ` ${apart[index]} ${joined[index]} `,
  }))
}

const indexOf = (table: CodeTable): readonly Indexed[] => {
  const known = indexes.get(table) ?? indexed(entriesUnder(table, ''))
  indexes.set(table, known)
  return known
}

const tokens = (typed: string): string[] =>
  plainText(typed)
    .replaceAll('.', '')
    .split(/\W+/)
    .flatMap((word) =>
      Object.hasOwn(abbreviations, word) ? abbreviations[word]!.split(' ') : word,
    )
    .filter((word) => word !== '')

const matches = ({ plain, words }: Indexed, token: string): boolean =>
  (/^[a-z]\d/.test(token) && plain.startsWith(token)) || words.includes(` ${token}`)

/** Lower is better: the exact code, a title that begins so, whole words, mental health. */
const rank = ({ plain, words }: Indexed, typed: readonly string[]): number => {
  if (typed.length === 1 && plain === typed[0]) return 0
  const begins = words.startsWith(` ${typed[0]}`) ? 0 : 1
  const whole = typed.every((token) => words.includes(` ${token} `)) ? 0 : 1
  const mental = plain.startsWith('f') ? 0 : 1
  return 1 + (begins * 2 + whole) * 2 + mental
}

/**
 * Codes that are billable on the ISO day and match every typed word, best first and then by code,
 * at most `limit`.
 * A word matches as the beginning of a word of the title, or of the code (`f43 adj`, `F43.8`).
 */
export const search = (
  table: CodeTable,
  words: string,
  date: string,
  limit: number,
): CodeEntry[] => {
  const typed = tokens(words)
  if (typed.length === 0) return []
  return indexOf(table)
    .filter(({ entry }) => billableOn(entry, date))
    .filter((candidate) => typed.every((token) => matches(candidate, token)))
    .map((candidate) => ({ candidate, rank: rank(candidate, typed) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ candidate }) => candidate.entry)
}
