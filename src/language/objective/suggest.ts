/** A skeleton of the same objective with blanks for what is missing. It never fills one in. */
import type { Analysis } from './analysis.ts'
import type { MeasurableFinding } from './measurable.ts'
import type { LetterName } from './reading.ts'

export function suggestionFor(
  { cursor, parts }: Analysis,
  missing: readonly LetterName[],
  measure: MeasurableFinding,
): string {
  const text = cursor.text
    .trim()
    .replace(/^["“]|["”]$/g, '')
    .replace(/[.;,!?\s]+$/, '')
  const head = parts.find(({ role }) => role === 'main')?.head
  const kind = measure.part?.head.kind ?? head?.kind
  const pieces = [text === '' ? '___ (who) will ___ (do what)' : text]
  const lacks = (name: LetterName) => missing.includes(name)
  if (lacks('specific')) pieces.push(', as shown by ___ (what others would see, or a named scale)')
  if (lacks('measurable') && !measure.blank) pieces.push(amountFor(kind, lacks('specific')))
  if (lacks('time-bound')) pieces.push(', by ___ (date)')
  return `${pieces.join('')}.`
}

/** The blank that fits: how many, from what to what, or how often. */
function amountFor(kind: string | undefined, isVague: boolean): string {
  if (isVague) return ', from ___ (now) to ___'
  if (kind === 'list' || kind === 'knowledge') return ': ___ (how many) of them'
  if (kind === 'reading' || kind === 'state') return ', from ___ (now) to ___'
  return ', ___ times a ___'
}
