/** Which plans were complete when they were signed, in words: a line each, or one for very many. */
import type { SignedNote } from '../signed-note.ts'
import type { FormatInput } from './format.ts'

const most = 20

export function signedLines({ signed = [], asOf }: FormatInput): string[] {
  if (signed.length <= most) return signed.map((note) => lineOf(note, asOf))
  return [`${signed.length} plans were complete when they were signed; --format json lists them.`]
}

function lineOf({ file, on, profiles, rules }: SignedNote, asOf: string): string {
  const under = profiles.length > 0 ? ` under ${profiles.join(', ')}` : ''
  return `${file}: complete${under} when signed on ${on}${rulesWords(rules, on === asOf, asOf)}.`
}

function rulesWords(rules: SignedNote['rules'], isToday: boolean, asOf: string): string {
  if (rules !== 'same') return `, by the rules of that day; those of ${asOf} differ`
  return isToday ? '' : `, by the same rules as on ${asOf}`
}
