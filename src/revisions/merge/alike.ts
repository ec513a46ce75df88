/** Elements of lists that were reworded: by how many of their words they share. */
import type { Pairing } from './groups.ts'

/** Share of the words of both that both have; below this they are two different things. */
const enough = 0.5
/** Fewer words say too little to be recognized by. */
const fewest = 3
/** Longer lists are not compared each with each. */
const mostPairs = 40_000

/** Pairs the most alike first. */
export const alike: Pairing = (before, after) => {
  if (before.length * after.length > mostPairs) return []
  const [left, right] = [before.map(wordsIn), after.map(wordsIn)]
  const scored = left.flatMap((words, a) =>
    right.map((others, b) => ({ a, b, score: shared(words, others) })),
  )
  const best = scored
    .filter(({ score }) => score >= enough)
    .sort((one, two) => two.score - one.score || Math.abs(one.a - one.b) - Math.abs(two.a - two.b))
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()]
  return best.flatMap(({ a, b }): [number, number][] => {
    if (usedBefore.has(a) || usedAfter.has(b)) return []
    usedBefore.add(a)
    usedAfter.add(b)
    return [[a, b]]
  })
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < fewest) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  return both / (one.size + other.size - both)
}

function wordsIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null)
    return new Set(
      String(value)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    )
  return new Set(Object.values(value).flatMap((part) => [...wordsIn(part)]))
}
