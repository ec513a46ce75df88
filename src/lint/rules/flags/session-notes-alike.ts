import { normalWords } from '../../../language/normal-text.ts'
import { defineRule } from '../../rule.ts'
import { isGroup, type Session } from './groups.ts'

export const sessionNotesAlike = defineRule({
  id: 'session-notes-alike',
  group: 'flags',
  severity: 'warning',
  what: 'A session note has nearly the same words as the one before it.',
  why: 'Notes that change by a word or two read as carried forward; payers have denied claims and taken money back over it.',
  fix: 'Say what was particular to this session: what the client brought, did or said.',
  source:
    'NGS Medicare, cloned documentation could result in denials (article 1459133): text worded exactly or nearly like earlier entries; how near is our own measure',
  messages: {
    found: 'The “{field}” of {date} is nearly the same as that of {before}.',
    often: 'The “{field}” of {count} sessions in a row, from {before} on, is nearly the same.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    response: Client was engaged and cooperative, practiced breathing and reported some improvement in mood and sleep this week.\n  - date: 2026-10-12\n    response: Client was engaged and cooperative, practiced breathing and reported some improvement in mood and worry this week.\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    response: Practiced breathing and felt her shoulders drop; doubted that it would work in the car.\n  - date: 2026-10-12\n    response: Breathed through a traffic jam on the bridge and was on time for work for the first time.\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const field of fields)
      for (const run of runsOf(record?.sessions ?? [], field)) {
        const [first, second] = run
        if (first === undefined || second === undefined) continue
        const args = { field, date: second.date, before: first.date, count: run.length }
        const message = run.length > 2 ? 'often' : 'found'
        report({ at: ['sessions', second.at, field], in: 'record', message, args })
      }
  },
})

/** The client’s part, and the note where it is not of a group; risk and what comes next are often the same for good reasons. */
const fields = ['response', 'note'] as const

/** Shorter notes are alike by themselves. */
const fewestWords = 12

/** Of the pairs of neighboring words, how many the two notes share at least. */
const nearness = 0.8

interface Note {
  at: number
  date: string
  text: string
}

function runsOf(sessions: readonly Session[], field: (typeof fields)[number]): Note[][] {
  const runs: Note[][] = []
  let run: Note[] = []
  for (const [at, session] of sessions.entries()) {
    const text = session[field]
    if (text === undefined || (field === 'note' && isGroup(session))) continue
    const note = { at, date: session.date ?? 'no date', text }
    const before = run.at(-1)
    if (before && mayBeNear(before.text, text) && isNear(before.text, text)) run.push(note)
    else {
      run = [note]
      runs.push(run)
    }
  }
  return runs.filter(({ length }) => length > 1)
}

/** A quick look: nearly the same words have nearly the same letters, each as often. */
function mayBeNear(a: string, b: string): boolean {
  const most = loose * (a.length + b.length)
  if (a.length < shortest || Math.abs(a.length - b.length) > most) return false
  const count = new Int16Array(32)
  tally(a, 1, count)
  tally(b, -1, count)
  return count.reduce((sum, one) => sum + Math.abs(one), 0) <= most
}

const shortest = 40
const loose = 0.2

/** The last five bits tell the letters apart, large or small. */
function tally(text: string, by: number, count: Int16Array): void {
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) & 31
    count[letter] = (count[letter] ?? 0) + by
  }
}

/** Notes that are the same word for word are told of by another rule. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [normalWords(one), normalWords(other)]
  if (a === b) return false
  const [first, second] = [pairsOf(a), pairsOf(b)]
  if (first.length < fewestWords - 1 || second.length < fewestWords - 1) return false
  const left = new Map<string, number>()
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of second) {
    const count = left.get(pair) ?? 0
    if (count > 0) shared += 1
    left.set(pair, count - 1)
  }
  return (2 * shared) / (first.length + second.length) >= nearness
}

const pairsOf = (words: string): string[] => {
  const all = words.split(' ')
  return all.slice(1).map((word, at) => `${all[at]} ${word}`)
}
