/** Items whose words are nearly the same, without comparing each with each. */
import { type Bag, bagOf } from './bag.ts'
import type { ItemKind } from './item-kinds.ts'
import type { Pair } from './match.ts'

/** Those of both lists that are not matched yet, and those that are. */
export interface Ends {
  before: Set<number>
  after: Set<number>
  pairs: Pair[]
}

/** The words of both lists; each bag is made when it is first asked for. */
export interface Words {
  before(at: number): Weighed
  after(at: number): Weighed
}

interface Weighed {
  bag: Bag
  weight: number
}

/** Below this share of common words an id that both lists have may have been given to another item. */
const unlike = 0.4

/** A word that more items than this have, in both lists together, leads to no candidates. */
const mostWithWord = 48

export function wordsIn(
  { before, after }: { before: readonly unknown[]; after: readonly unknown[] },
  kind: ItemKind,
): Words {
  let made: { before: Weighed[]; after: Weighed[] } | undefined
  const make = () => {
    const bags = [before, after].map((items) => items.map((item) => bagOf(item, kind)))
    const [earlier = [], later = []] = bags
    const weight = weightsOf(bags.flat())
    const weigh = (bag: Bag): Weighed => ({ bag: weight(bag), weight: sum(weight(bag)) })
    return { before: earlier.map(weigh), after: later.map(weigh) }
  }
  const all = () => {
    made ??= make()
    return made
  }
  return {
    before: (at) => all().before[at] as Weighed,
    after: (at) => all().after[at] as Weighed,
  }
}

const sum = (bag: Bag): number => {
  let whole = 0
  for (const weight of bag.values()) whole += weight
  return whole
}

/** Numbers and dates, which move while the objective stays. */
const moving =
  /^(?:\d.*|january|february|march|april|may|june|july|august|september|october|november|december)$/
/** Words of how often and how long, which most aims have. */
const units = /^(?:day|week|weekly|month|year|hour|minute|night|time|once|twice|daily)$/

/** How much each word of a bag counts: the more the fewer items have it. */
function weightsOf(bags: readonly Bag[]): (bag: Bag) => Bag {
  const counts = new Map<string, number>()
  for (const bag of bags)
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string): number => {
    const rare = 1 + Math.log(bags.length / (counts.get(word) ?? 1))
    return moving.test(word) ? rare / 4 : units.test(word) ? rare / 2 : rare
  }
  return (bag) => new Map(Array.from(bag, ([word, count]) => [word, rarity(word) * count]))
}

/** From 0, nothing in common, to 1, the same words. */
function likeness(one: Weighed, other: Weighed): number {
  const all = one.weight + other.weight
  if (all === 0) return 0
  let shared = 0
  for (const [word, weight] of one.bag) shared += Math.min(weight, other.bag.get(word) ?? 0)
  return (2 * shared) / all
}

/** Whether an id that both lists have names things that hardly share a word. */
export function looksReused([from, to]: Pair, words: Words): boolean {
  const [one, other] = [words.before(from), words.after(to)]
  return one.weight > 0 && other.weight > 0 && likeness(one, other) < unlike
}

/** Open items that share enough of their words, the most alike first. */
export function likePairs(words: Words, ends: Ends, enough: number): Pair[] {
  if (ends.before.size === 0 || ends.after.size === 0) return []
  const found = candidates(words, ends).map((pair) => ({
    pair,
    score: likeness(words.before(pair[0]), words.after(pair[1])),
  }))
  return found
    .filter(({ score }) => score >= enough)
    .sort((one, other) => other.score - one.score || nearer(one.pair, other.pair))
    .map(({ pair }) => pair)
}

/** Of equals those that stand in nearly the same place, whichever list is the earlier one. */
const nearer = ([a, b]: Pair, [c, d]: Pair): number =>
  Math.abs(a - b) - Math.abs(c - d) || a + b - c - d || Math.min(a, b) - Math.min(c, d)

function candidates(words: Words, ends: Ends): Pair[] {
  const holders = new Map<string, { before: number[]; after: number[] }>()
  const hold = (side: 'before' | 'after', at: number) => {
    for (const word of words[side](at).bag.keys()) {
      const both = holders.get(word) ?? { before: [], after: [] }
      both[side].push(at)
      holders.set(word, both)
    }
  }
  for (const at of ends.before) hold('before', at)
  for (const at of ends.after) hold('after', at)
  const pairs = new Map<string, Pair>()
  for (const { before, after } of holders.values()) {
    if (before.length + after.length > mostWithWord) continue
    for (const from of before) for (const to of after) pairs.set(`${from} ${to}`, [from, to])
  }
  return [...pairs.values()]
}
