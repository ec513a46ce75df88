/**
 * A score in words as it is written down: its band, what has changed since the baseline and since the
 * last time. Every figure names its source, and one that is not confirmed says so.
 */
import { formatLong } from '../language/dates.ts'
import { bandOf } from './band.ts'
import { type Change, changeOf, type Reached } from './change.ts'
import { commonly } from './fact.ts'
import type { Amount, Fact, Instrument } from './instrument.ts'
import { pointsInWords } from './point-words.ts'
import { figure, type Given } from './variant.ts'

export interface EarlierScore {
  /** `YYYY-MM-DD`, where it has one. */
  day: string | undefined
  score: number
}

export interface Before {
  baseline?: EarlierScore
  /** Where no baseline is stated. */
  first?: EarlierScore
  last?: EarlierScore
}

/** Sentences, the plainest first. */
export function scoreInWords(
  instrument: Instrument,
  score: number,
  { baseline, first, last }: Before = {},
  given: Given = {},
): string[] {
  const since = (before: EarlierScore | undefined, what: string, isWhole: boolean) =>
    before === undefined ? [] : changeInWords(instrument, before, score, what, isWhole)
  return [
    bandInWords(instrument, score, given),
    ...since(baseline, 'the baseline', true),
    ...(baseline ? [] : since(first, 'the first score', true)),
    ...(last?.day === baseline?.day && last?.score === baseline?.score
      ? []
      : since(last, 'last time', false)),
  ]
}

function bandInWords(instrument: Instrument, score: number, given: Given): string {
  const band = bandOf(instrument, score, given)
  const most = figure(instrument, 'range', given)?.value[1]
  const of = most === undefined || instrument.scoreKind !== 'sum' ? '' : ` of ${most}`
  const head = `${instrument.name}: ${score}${of}`
  if (!figure(instrument, 'bands', given)) return `${head}. It has no published bands.`
  if (!band) return `${head}.`
  return `${head}, ${band.name} (${sourceOf(band)}). A result of a questionnaire, not a diagnosis.`
}

function changeInWords(
  instrument: Instrument,
  before: EarlierScore,
  score: number,
  what: string,
  isWhole: boolean,
): string[] {
  const change = changeOf(instrument, before.score, score)
  const on = before.day === undefined ? '' : ` on ${formatLong(before.day)}`
  const head = `Since ${what} (${before.score}${on}): `
  if (!change)
    return [`${head}${instrument.name} is a screener and not meant for following change.`]
  const size = `${pointsInWords(Math.abs(change.gain))} ${change.gain < 0 ? 'worse' : 'better'}`
  const moved = change.gain === 0 ? 'no change' : size
  return [
    `${head}${moved}${reliability(change)}.`,
    ...(isWhole ? outcomes(instrument, change) : []),
  ]
}

function reliability({ gain, reliable }: Change): string {
  if (gain === 0) return ''
  if (!reliable) return '; how much is reliable is not known for it'
  const amount = `${amountOf(reliable.fact)}: ${sourceOf(reliable.fact)}`
  if (reliable.verdict === 'unchanged')
    return `, which may be measurement error (reliable from ${amount})`
  if (reliable.verdict === 'uncertain')
    return `; published figures differ on whether that is reliable (${amount})`
  return `, a reliable change (from ${amount})`
}

const amountOf = ({ value, upTo }: Amount): string =>
  upTo === undefined ? pointsInWords(value) : `${value} to ${pointsInWords(upTo)}`

/** What counts as response, remission and recovery, where it is reached. */
function outcomes({ better, responsePoints }: Instrument, change: Change): string[] {
  const end = better === 'higher' ? 'or more' : 'or less'
  const told = (
    name: string,
    reached: Reached | undefined,
    words: (fact: Fact<number>) => string,
  ) => (reached?.met ? [`${name}: ${words(reached.fact)} (${sourceOf(reached.fact)}).`] : [])
  return [
    ...told(
      'Response',
      change.response,
      ({ value }) => `better by ${responsePoints ? pointsInWords(value) : `${value} %`} or more`,
    ),
    ...told('Remission', change.remission, ({ value }) => `${value} ${end}`),
    ...told(
      'Reliable recovery',
      change.recovery,
      ({ value }) => `from ${value} or more to below it`,
    ),
    ...told(
      'Clinically significant',
      change.significant,
      ({ value }) => `ends at ${value} or less`,
    ),
  ]
}

function sourceOf({ source, confirmed }: Pick<Fact<unknown>, 'source' | 'confirmed'>): string {
  if (confirmed) return source
  return source === commonly ? source : `${source}; not confirmed`
}
