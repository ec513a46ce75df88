/** What a change of score means, in words, each with whose figure it is. What no figure tells is not said. */
import { bandOf } from './band.ts'
import { type Change, changeOf, type Judged, type Reached } from './change.ts'
import { commonly } from './fact.ts'
import type { Amount, Fact, Instrument } from './instrument.ts'
import { pointsInWords } from './point-words.ts'

/** `6 points better`, `unchanged`; undefined for screeners and where no direction is known. */
export function gainWords(instrument: Instrument, from: number, to: number): string | undefined {
  const gain = changeOf(instrument, from, to)?.gain
  if (gain === undefined) return undefined
  if (gain === 0) return 'unchanged'
  return `${pointsInWords(Math.abs(gain))} ${gain > 0 ? 'better' : 'worse'}`
}

/** Each a phrase of its own: `more than measurement error (5 points; McMillan 2010)`. */
export function meaningWords(instrument: Instrument, from: number, to: number): string[] {
  const change = changeOf(instrument, from, to)
  if (!change || change.gain === 0) return []
  return [
    reliableWords(change),
    reachedWords('a response', change.response),
    reachedWords('in remission', change.remission),
  ].filter((words) => words !== undefined)
}

/** `moderate`, as its source calls the score. */
export const bandWords = (instrument: Instrument, score: number): string | undefined =>
  bandOf(instrument, score)?.name

function reliableWords({ reliable }: Change): string | undefined {
  if (!reliable) return undefined
  return `${reliableVerdicts[reliable.verdict]} (${inPoints(reliable.fact)}; ${sourceOf(reliable.fact)})`
}

const reliableVerdicts: Readonly<Record<Judged['verdict'], string>> = {
  improved: 'more than measurement error',
  worsened: 'more than measurement error',
  unchanged: 'within measurement error',
  uncertain: 'perhaps more than measurement error',
}

const inPoints = ({ value, upTo }: Amount): string =>
  `${value}${upTo === undefined ? '' : ` to ${upTo}`} points`

const reachedWords = (name: string, reached: Reached | undefined): string | undefined =>
  reached?.met ? `${name} (${sourceOf(reached.fact)})` : undefined

/** Whose figure it is, and that nobody has checked it, where nobody has. */
const sourceOf = ({ source, confirmed }: Fact<unknown>): string => {
  const whose =
    source === commonly
      ? 'as commonly published'
      : source.replace(/ of the instrument, as of .*/, '')
  return confirmed ? whose : `${whose}, not confirmed`
}
