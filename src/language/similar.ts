// "Did you mean": the one known word that a mistyped key, id or enum value stands for.

/**
 * The candidate nearest to `word`, by letters left out, put in, swapped or changed. Case, spaces,
 * '-' and '_' do not count, so 'Target Date' and 'targetDate' are 'target_date'. Undefined when
 * two are equally near or none is near enough: a wrong suggestion is worse than none.
 * `maxDistance` defaults to 0 for one or two letters, 1 up to five, 2 up to ten, then 3.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance?: number,
): string | undefined {
  const wanted = fold(word)
  let least = (maxDistance ?? tolerance(wanted.length)) + 1
  let best: string | undefined
  for (const candidate of new Set(candidates)) {
    if (candidate === word) return candidate
    const distance = editDistance(wanted, fold(candidate), least)
    if (distance > least) continue
    best = distance < least ? candidate : undefined
    least = distance
  }
  return best
}

/**
 * Edits that turn one text into the other, a swap of neighbours counting as one (optimal string
 * alignment). Stops early and returns `limit + 1` once the distance is sure to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, row, above, before))
    if (Math.min(...row) > limit && Math.min(...above) > limit) return limit + 1
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  row: number[],
  above: number[],
  before: number[],
): number {
  const at = (line: number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY
  const change = a[i - 1] === b[j - 1] ? 0 : 1
  const plain = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + change)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(plain, at(before, j - 2) + 1) : plain
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, '')
}

function tolerance(length: number): number {
  if (length < 3) return 0
  if (length < 6) return 1
  return length < 11 ? 2 : 3
}
