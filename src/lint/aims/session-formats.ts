/** With whom a session is held, as its words say: by itself, in a group, as a couple or a family. */

export type Format = 'individual' | 'group' | 'family'

const session =
  '(?:psycho)?therap(?:y|ies)|psychoeducation|counsell?ing|treatment|sessions?|visits?|meetings?'
const ends = `(?= ?(?:$|[,;:()/|+&]|(?:and|or|with|without|in|by|via) |(?:${session})\\b))`

/** The profession, and those for whose sake or in whose presence something is done. */
const aside = '(?<!\\b(?:marriage and|(?:with|for|of)(?: the| his| her| their)?) )'

/** “Family systems” and “group home” say nothing of who is in the room. */
const named: readonly [Format, RegExp][] = [
  ['individual', /\bindividual\b/i],
  ['group', /(?<!\bage )\bgroups?\b(?![- ](?:home|practice|housing|member|living))/i],
  ['family', new RegExp(`${aside}\\b(?:famil(?:y|ies)|couples?|marital|conjoint)\\b${ends}`, 'i')],
]

/** All that are named; couples count as families, as they do for the service codes. */
export const formatsNamed = (words: string): readonly Format[] =>
  named.flatMap(([format, pattern]) => (pattern.test(words) ? format : []))

/** The one that is named; `undefined` where none is, or several are. */
export function formatNamed(words: string): Format | undefined {
  const [first, second] = formatsNamed(words)
  return second === undefined ? first : undefined
}
