/** A list of words as people write it, one line a theme, made into a set. */
export const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '))

/** Pairs `plural:singular` or single words that stand for themselves, made into a map. */
export const forms = <T extends string>(
  ...lines: readonly (readonly [T, string])[]
): ReadonlyMap<string, T> =>
  new Map(lines.flatMap(([name, list]) => list.split(' ').map((word): [string, T] => [word, name])))
