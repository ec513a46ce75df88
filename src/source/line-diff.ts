/** Two texts compared line by line, for a person to look over before the one takes the place of the other. */

export interface DiffLine {
  sign: ' ' | '-' | '+'
  text: string
}

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)

/** Every line of both, in order. For texts of some hundred lines. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const common = longestCommon(old, now)
  const lines: DiffLine[] = []
  let [from, to] = [0, 0]
  while (from < old.length || to < now.length) {
    const [left, right] = [old[from], now[to]]
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left })
      from += 1
      to += 1
    } else if (right === undefined || (left !== undefined && comesOff(common, from, to))) {
      lines.push({ sign: '-', text: left as string })
      from += 1
    } else {
      lines.push({ sign: '+', text: right })
      to += 1
    }
  }
  return lines
}

/** Whether more stays common by leaving the old line out than by putting the new one in. */
const comesOff = (common: readonly Uint32Array[], from: number, to: number): boolean =>
  (common[from + 1]?.[to] ?? 0) >= (common[from]?.[to + 1] ?? 0)

/** For each pair of places, how many lines both texts have in common from there on. */
function longestCommon(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const [row, below] = [table[from] as Uint32Array, table[from + 1] as Uint32Array]
      row[to] =
        old[from] === now[to]
          ? (below[to + 1] as number) + 1
          : Math.max(below[to] as number, row[to + 1] as number)
    }
  return table
}

/** Lines around a change that are shown with it. */
const around = 2

/** The lines that differ, with a few around them, as `- old` and `+ new`. Empty where nothing differs. */
export function diffText(before: string, after: string): string {
  const lines = lineDiff(before, after)
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' ')
  const shown = lines.flatMap(({ sign, text }, at) => {
    if (!isNear(at)) return []
    const gap = at > 0 && !isNear(at - 1) ? ['  …'] : []
    return [...gap, `${sign} ${text}`.trimEnd()]
  })
  return shown.map((line) => `${line}\n`).join('')
}
