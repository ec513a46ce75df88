/** Hours of a program in a week, and the least that Medicare counts for its kind. */

export interface ProgramKind {
  /** In a sentence: “{name} begins at …”. */
  name: string
  words: RegExp
  /** Hours a week. 42 CFR 410.43(c)(1) for partial hospitalization, 424.24 for intensive outpatient. */
  least: number
}

export const programKinds: readonly ProgramKind[] = [
  { name: 'intensive outpatient care', words: /\bintensive out-?patient\b|\bIOP\b/i, least: 9 },
  { name: 'partial hospitalization', words: /\bpartial hospital\w*|\bPHP\b/i, least: 20 },
]

/** The one kind of program that the words name; none where they name two, as in a step down. */
export function programKind(words: string): ProgramKind | undefined {
  const named = programKinds.filter((one) => one.words.test(words))
  return named.length === 1 ? named[0] : undefined
}

const number = '(\\d{1,3}(?:\\.\\d+)?)'
const upTo = `${number}(?:\\s?(?:-|–|to)\\s?${number})?`
const hours = '\\s?-?(?:hours?|hrs?\\.?|h)'
const inWeek = new RegExp(`${upTo}${hours}\\s?(?:/|per|a|each|every|in a)\\s?(?:week|wk)`, 'gi')
const inDay = new RegExp(
  `${upTo}${hours}\\s?(?:/|per|a|each|every)?\\s?day,?\\s(?:on\\s)?${upTo}\\sdays?\\s?(?:/|per|a|each|every)\\s?(?:week|wk)`,
  'i',
)

/** The most hours a week that the text plainly gives; `undefined` for times of day and the like. */
export function hoursAWeek(text: string): number | undefined {
  const weekly = [...text.matchAll(inWeek)].map(([, from, to]) => Number(to ?? from))
  if (weekly.length > 0) return Math.max(...weekly)
  const [, from, to, days, most] = inDay.exec(text) ?? []
  return from === undefined ? undefined : Number(to ?? from) * Number(most ?? days)
}
