/** Lines of comments from two sides. */

export const comment = (text: string): string => (text === '' ? '#' : `# ${text}`)

const isBlank = (line: string) => line.trim() === ''

/** Where a document begins or ends; there is but one. */
const isMark = (line: string) => /^(?:---|\.\.\.)/.test(line)

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at])

/** Ours with what theirs added and without what theirs took away. */
export function unionLines(
  base: readonly string[] = [],
  ours: readonly string[] = [],
  theirs: readonly string[] = [],
): readonly string[] {
  if (isEqual(ours, base)) return theirs
  if (isEqual(theirs, base) || isEqual(theirs, ours)) return ours
  const gone = new Set(base.filter((line) => !isBlank(line) && !theirs.includes(line)))
  const kept = ours.filter((line) => !gone.has(line))
  const added = addedLines(ours, base, theirs).filter((line) => !isBlank(line) && !isMark(line))
  return [...kept, ...added]
}

/** What the others have that neither of the two has. */
export function addedLines(
  own: readonly string[],
  base: readonly string[],
  others: readonly string[],
): string[] {
  const known = new Set([...own, ...base])
  return others.filter((line) => !known.has(line) && known.add(line))
}
