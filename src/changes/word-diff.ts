/**
 * Two texts compared word by word, so that a reader sees what was put in and taken out. A sentence that was
 * written anew shows as taken out and put in, not as confetti.
 */
import type { Piece } from './change.ts'

/** Pieces that in their order, without the others', make up each of the two texts exactly. */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, now] = [tokens(before), tokens(after)]
  return pieces(withoutConfetti(runs(old, now, common(old, now))))
}

/** A word or mark, with the space that stands before it. */
interface Token {
  space: string
  word: string
}

/** A word with what joins its parts: `don’t`, `12:30`, `2-week`. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,:/-](?=[\p{L}\p{N}]))*|\S|$/gu

function tokens(text: string): Token[] {
  const found: Token[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const space = text.slice(end, match.index)
    end = match.index + match[0].length
    if (match[0] !== '' || space !== '') found.push({ space, word: match[0] })
  }
  return found
}

type Match = readonly [before: number, after: number]

/** Texts of more words than this are compared only at their two ends. */
const mostCells = 4_000_000

/** Words that both have, in one order, so that as much as possible stays. */
function common(old: readonly Token[], now: readonly Token[]): Match[] {
  let start = 0
  while (start < old.length && start < now.length && isSame(old[start], now[start])) start += 1
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && isSame(old.at(-1 - end), now.at(-1 - end))) end += 1
  const inner = middle(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...inner.map(([from, to]): Match => [from + start, to + start]),
    ...Array.from(
      { length: end },
      (_, at): Match => [old.length - end + at, now.length - end + at],
    ),
  ]
}

const isSame = (one: Token | undefined, other: Token | undefined) => one?.word === other?.word

/** The heaviest common sequence: words that say something hold a text together, marks do not. */
function middle(old: readonly Token[], now: readonly Token[]): Match[] {
  if (old.length * now.length > mostCells) return []
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  const at = (from: number, to: number) => table[from]?.[to] ?? 0
  for (let from = old.length - 1; from >= 0; from -= 1) {
    const row = table[from] as Uint32Array
    for (let to = now.length - 1; to >= 0; to -= 1)
      row[to] = isSame(old[from], now[to])
        ? at(from + 1, to + 1) + weight(old[from] as Token)
        : Math.max(at(from + 1, to), at(from, to + 1))
  }
  const found: Match[] = []
  for (let from = 0, to = 0; from < old.length && to < now.length; ) {
    if (isSame(old[from], now[to])) found.push([from++, to++])
    else if (at(from + 1, to) >= at(from, to + 1)) from += 1
    else to += 1
  }
  return found
}

const weight = ({ word: text }: Token): number =>
  /^[\p{L}\p{N}]/u.test(text) ? Math.min(text.length, 12) + 1 : 1

/** What stays between two edits, or an edit: what was taken out and put in at one place. */
interface Run {
  isKept: boolean
  before: Token[]
  after: Token[]
}

function runs(old: readonly Token[], now: readonly Token[], kept: readonly Match[]): Run[] {
  const found: Run[] = []
  const add = (isKept: boolean, before: readonly Token[], after: readonly Token[]) => {
    if (before.length + after.length === 0) return
    const last = found.at(-1)
    if (last?.isKept === isKept) {
      last.before.push(...before)
      last.after.push(...after)
    } else found.push({ isKept, before: [...before], after: [...after] })
  }
  let [from, to] = [0, 0]
  for (const [left, right] of kept) {
    add(false, old.slice(from, left), now.slice(to, right))
    add(true, [old[left] as Token], [now[right] as Token])
    from = left + 1
    to = right + 1
  }
  add(false, old.slice(from), now.slice(to))
  return found
}

/** Words kept between two edits that are longer than they are break up what was written anew. */
function withoutConfetti(all: readonly Run[]): Run[] {
  const at = all.findIndex((run, place) => isConfetti(run, all[place - 1], all[place + 1]))
  if (at < 0) return [...all]
  const merged = all.slice(at - 1, at + 2)
  const edit: Run = {
    isKept: false,
    before: merged.flatMap(({ before }) => before),
    after: merged.flatMap(({ after }) => after),
  }
  return withoutConfetti([...all.slice(0, at - 1), edit, ...all.slice(at + 2)])
}

function isConfetti(run: Run, left: Run | undefined, right: Run | undefined): boolean {
  if (!run.isKept || !left || !right) return false
  const kept = letters(run.before)
  return kept <= longer(left) && kept <= longer(right)
}

const longer = ({ before, after }: Run) => Math.max(letters(before), letters(after))

const letters = (some: readonly Token[]): number =>
  some.reduce((sum, { word: text }) => sum + (/^[\p{L}\p{N}]/u.test(text) ? text.length : 0), 0)

function pieces(all: readonly Run[]): Piece[] {
  const found: Piece[] = []
  const add = (where: Piece['in'], text: string) => {
    if (text === '') return
    const last = found.at(-1)
    if (last?.in === where) last.text += text
    else found.push({ in: where, text })
  }
  for (const { isKept, before, after } of all)
    if (isKept) for (const [at, token] of before.entries()) addKept(token, after[at] as Token, add)
    else addEdit(before, after, add)
  return found
}

type Add = (where: Piece['in'], text: string) => void

function addKept(old: Token, now: Token, add: Add): void {
  const isSameSpace = old.space === now.space
  if (!isSameSpace) {
    add('before', old.space)
    add('after', now.space)
  }
  add('both', (isSameSpace ? now.space : '') + now.word)
}

/** The space before an edit belongs to neither side where both have it. */
function addEdit(before: readonly Token[], after: readonly Token[], add: Add): void {
  const [old, now] = [textOf(before), textOf(after)]
  const space = /^\s*/.exec(old)?.[0] ?? ''
  const shared = before.length > 0 && after.length > 0 && now.startsWith(space) ? space : ''
  add('both', shared)
  add('before', old.slice(shared.length))
  add('after', now.slice(shared.length))
}

const textOf = (some: readonly Token[]) =>
  some.map(({ space, word: text }) => space + text).join('')
