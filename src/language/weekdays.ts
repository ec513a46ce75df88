// Reads the days of a week out of a folded frequency ('Mon/Wed/Fri', 'weekdays', 'Monday through
// Friday') and leaves a mark in their place, so that the rest of the grammar sees one word.

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const DAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?'
const RUN = new RegExp(String.raw`\b(${DAY}) ?(?:-|to|through|thru) ?(${DAY})\b`, 'g')
const LIST = new RegExp(String.raw`\b${DAY}(?:(?: ?, ?(?:and )?| ?[/&+] ?| and | )${DAY})*\b`, 'g')
const LETTERS: Record<string, string> = {
  'm-f': '@12345',
  'm-th': '@1234',
  mwf: '@135',
  'm/w/f': '@135',
  'm/w': '@13',
  tth: '@24',
  'tu/th': '@24',
  't/th': '@24',
  weekday: '@12345',
  weekdays: '@12345',
  weekend: '@67',
  weekends: '@67',
}
const SHORTHAND = new RegExp(
  String.raw`(?<![\w/-])(?:${Object.keys(LETTERS).join('|')})(?![\w/-])`,
  'g',
)

/** Puts '@135' where the phrase names Monday, Wednesday and Friday. */
export function markWeekdays(phrase: string): string {
  return phrase
    .replace(SHORTHAND, (letters) => LETTERS[letters] ?? letters)
    .replace(RUN, (text, from: string, to: string) => mark(between(from, to)) ?? text)
    .replace(LIST, (text) => mark(text.match(/[a-z]{3,}/g)?.flatMap(readDay) ?? []) ?? text)
}

/** The days behind a mark such as '@135'; undefined when the text is no mark. */
export function readMark(text: string): Weekday[] | undefined {
  if (!/^@[1-7]+$/.test(text)) return undefined
  return DAYS.filter((day) => text.includes(String(day)))
}

/** 'Monday', 'Monday and Wednesday', 'Monday, Wednesday and Friday'; 'weekday' for all five. */
export function describeWeekdays(days: readonly Weekday[]): string {
  if (mark(days) === LETTERS['weekdays']) return 'weekday'
  const names = days.map((day) => NAMES[day - 1])
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function between(from: string, to: string): Weekday[] {
  const [start = 0] = readDay(from)
  const [end = 0] = readDay(to)
  return DAYS.filter((day) => day >= start && day <= end)
}

function readDay(word: string): Weekday[] {
  return DAYS.filter((day) => NAMES[day - 1]?.slice(0, 3).toLowerCase() === word.slice(0, 3))
}

function mark(days: readonly Weekday[]): string | undefined {
  return days.length === 0 ? undefined : `@${[...days].sort().join('')}`
}
