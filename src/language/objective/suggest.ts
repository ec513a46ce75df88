/** A skeleton of the same objective with blanks for what is missing. It never fills one in. */
import type { Analysis, Part } from './analysis.ts'
import { headMention } from './because.ts'
import type { MeasurableFinding } from './measurable.ts'
import type { LetterName } from './reading.ts'

export function suggestionFor(
  analysis: Analysis,
  missing: readonly LetterName[],
  measure: MeasurableFinding,
): string {
  const part = measure.part ?? analysis.parts.find(({ role }) => role === 'main')
  const lacks = (name: LetterName) => missing.includes(name)
  const pieces = [sentence(analysis, lacks('measurable') && !lacks('specific') ? part : undefined)]
  if (lacks('specific')) pieces.push(whatFor(part))
  if (lacks('measurable') && !measure.blank)
    pieces.push(amountFor(analysis, part, lacks('specific')))
  if (lacks('time-bound')) pieces.push(', by ___ (date)')
  return `${pieces.join('')}.`
}

/** The text without its last mark; a list gets its number where it belongs: `name ___ triggers`. */
function sentence({ cursor }: Analysis, counted: Part | undefined): string {
  const text = cursor.text.trimEnd().replace(/[.;,!?\s]+$/, '')
  const bare = text.trimStart()
  if (bare === '') return '___ (who) will ___ (do what)'
  const verb = isList(counted) && counted ? cursor.at(counted.head.from) : undefined
  if (verb === undefined) return bare
  return `${text.slice(0, verb.end)} ___ (how many)${text.slice(verb.end)}`.trimStart()
}

const isList = (part: Part | undefined): boolean =>
  part?.head.kind === 'list' && part.head.verb !== undefined && part.head.objectAt !== undefined

function whatFor(part: Part | undefined): string {
  const kind = part?.head.kind
  if (kind === 'perform' || kind === 'umbrella') return ', namely ___ (which ones)'
  if (kind === 'process' || kind === 'knowledge')
    return ', as shown by ___ (what the client will do)'
  return ', as shown by ___ (what others would see, or a named scale)'
}

/** The blank that fits: how many, from what to what, or how often. */
function amountFor(analysis: Analysis, part: Part | undefined, isVague: boolean): string {
  const kind = part?.head.kind
  if (!isVague && isList(part)) return ''
  if (!isVague && part && (kind === 'process' || kind === 'state' || kind === 'knowledge'))
    return `, with ___ (what others would see) for “${headMention(analysis, part).text}”`
  if (kind === 'reading' || kind === 'state') return ', from ___ (now) to ___'
  return ', ___ times a ___'
}
