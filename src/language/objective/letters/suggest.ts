/** A skeleton of the same objective with blanks for what is missing. It never fills one in. */
import type { Analysis, Part } from '../analysis.ts'
import type { LetterName } from '../reading.ts'
import { headMention } from './because.ts'
import type { MeasurableFinding } from './measurable.ts'
import { withoutEnd } from './quote.ts'

/** `Walk more.` becomes `Walk more, ___ times a ___, by ___ (date).` */
export function suggestionFor(
  analysis: Analysis,
  missing: readonly LetterName[],
  measure: MeasurableFinding,
): string {
  const part = measure.part ?? analysis.parts.find(({ role }) => role === 'main')
  const isVague = missing.includes('specific')
  const isUncounted = missing.includes('measurable') && !measure.blank
  const pieces = [sentence(analysis, isUncounted && !isVague ? part : undefined)]
  if (isVague) pieces.push(whatFor(part))
  if (isUncounted) pieces.push(amountFor(analysis, part, isVague))
  if (missing.includes('time-bound')) pieces.push(', by ___ (date)')
  return `${pieces.join('')}.`
}

/** The text without its last mark; a list gets its number where it belongs: `name ___ triggers`. */
function sentence({ cursor }: Analysis, counted: Part | undefined): string {
  const text = withoutEnd(cursor.text, /[.;,!?\s]/)
  if (text.trim() === '') return '___ (who) will ___ (do what)'
  const verb = isList(counted) ? cursor.at(counted.head.from) : undefined
  if (!verb) return text.trimStart()
  return `${text.slice(0, verb.end)} ___ (how many)${text.slice(verb.end)}`.trimStart()
}

/** Something is to be named, and it is said what. */
const isList = (part: Part | undefined): part is Part =>
  part?.head.kind === 'list' && part.head.verb !== undefined && part.head.objectAt !== undefined

/** The blank for the act. */
function whatFor(part: Part | undefined): string {
  switch (part?.head.kind) {
    case 'perform':
    case 'umbrella':
      return ', namely ___ (which ones)'
    case 'process':
    case 'knowledge':
      return ', as shown by ___ (what the client will do)'
    default:
      return ', as shown by ___ (what others would see, or a named scale)'
  }
}

/** The blank for the amount: how many, from what to what, or how often. */
function amountFor(analysis: Analysis, part: Part | undefined, isVague: boolean): string {
  const kind = part?.head.kind
  const isInner = kind === 'process' || kind === 'state' || kind === 'knowledge'
  if (!isVague && isList(part)) return ''
  if (!isVague && part && isInner)
    return `, with ___ (what others would see) for “${headMention(analysis, part).text}”`
  const isMoved = kind === 'reading' || kind === 'state' || part?.head.compared === true
  return isMoved ? ', from ___ (now) to ___' : ', ___ times a ___'
}
