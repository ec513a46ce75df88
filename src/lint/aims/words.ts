/** How findings name a goal, an objective or a measure: its kind and id, then its first words. */

/** `Objective walks`, `This goal`. */
export const subjectOf = (kind: string, id: string | undefined): string =>
  id === undefined ? `This ${kind}` : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}`

const mostWords = 7

/** The beginning of a statement, long enough to know it by. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' ')
}
