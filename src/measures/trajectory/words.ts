/** A verdict in words, for every format: a short label, and sentences that hold figures, days and sources only. */
import { formatLong } from '../../language/dates.ts'
import { commonly } from '../fact.ts'
import type { Fact, Instrument } from '../instrument.ts'
import type { Unknown } from './asked.ts'
import type { Enough } from './reading.ts'
import type { Tolerance } from './tolerance.ts'
import type { Trajectory } from './trajectory.ts'
import type { Projection } from './trend.ts'
import type { Warning } from './warnings.ts'

export interface Saying {
  instrument: Instrument | undefined
  enough: Enough | undefined
  by: string | undefined
  /** What is judged is percent of the way, as somebody put it. */
  isPercent: boolean
}

const labels = {
  reached: 'Reached',
  ahead: 'Ahead',
  'on-track': 'On track',
  behind: 'Behind',
  deteriorating: 'Deteriorating',
  'no-data': 'No data',
  'no-baseline': 'No baseline',
  'cannot-tell': 'Cannot tell',
} as const

/** `Behind`, `No data for 9 weeks`. */
export function verdictLabel({ verdict, weeks }: Trajectory): string {
  if (verdict !== 'no-data' || weeks === undefined || weeks === 0) return labels[verdict]
  return `No data for ${weeks === 1 ? '1 week' : `${weeks} weeks`}`
}

/** What the verdict rests on; each a sentence, the plainest first. */
export function verdictSentences(trajectory: Trajectory, saying: Saying): string[] {
  return [
    ...restsOn(trajectory, saying),
    ...trajectory.warnings.map((one) => warningSentence(one, saying)),
    plateauSentence(trajectory, saying),
    projectionSentence(trajectory, saying),
  ].filter((sentence) => sentence !== undefined)
}

function restsOn(trajectory: Trajectory, saying: Saying): string[] {
  const { verdict, unknown, latest, reached } = trajectory
  switch (verdict) {
    case 'cannot-tell':
      return [unknowns[unknown ?? 'no-target']]
    case 'no-baseline':
      return [
        'The plan states no baseline in figures, so there is no line to hold the scores against.',
      ]
    case 'no-data':
      return [silence(trajectory, saying)]
    case 'reached':
      return reached
        ? [
            `${figure(latest?.value, saying)} on ${formatLong(latest?.day ?? '')}; wanted: ${enoughWords(saying)}. ${heldWords(reached)}`,
          ]
        : []
    case 'deteriorating':
      return []
    default:
      return [distance(trajectory, saying), overWords(trajectory, saying)].filter(
        (one) => one !== '',
      )
  }
}

const unknowns: Readonly<Record<Unknown, string>> = {
  'no-target': 'No target in figures is set.',
  'no-target-date': 'The target has no day, so nobody can say where one should be by now.',
  'no-baseline-date': 'The baseline has no day, so nobody can say where one should be by now.',
  'target-before-baseline': 'The target’s day is not after the baseline’s.',
  'target-other-way': 'The target lies on the worse side of the scale: see which way is better.',
  words: 'Baseline or target is a level in words, and is not counted.',
  screener: 'It is a screener, made for finding and not for following change.',
  'other-edition': 'The scores are of another edition, and are not compared with this one.',
  'two-informants':
    'Two informants answered, and the plan does not tell which of them the target is about (“by”).',
}

function silence({ latest, weeks = 0 }: Trajectory, saying: Saying): string {
  if (!latest) return 'Nothing was measured since the baseline.'
  return `The last was ${figure(latest.value, saying)} on ${formatLong(latest.day)}, ${weeks} weeks ago.`
}

const heldWords = ({ since, readings }: { since: string; readings: number }): string =>
  readings === 1 ? 'So far once.' : `${readings} times in a row, since ${formatLong(since)}.`

/** `8 on November 19, 2026, where the line asks for 11.1; within 4.2 of it is on track.` */
function distance(
  { latest, expected, tolerance, line, isOver }: Trajectory,
  saying: Saying,
): string {
  if (!latest) return ''
  const now = `${figure(latest.value, saying)} on ${formatLong(latest.day)}`
  if (isOver || expected === undefined) return `${now}; wanted: ${enoughWords(saying)}.`
  const level =
    line?.from.value === line?.to.value ? 'where it was enough' : 'where the line asks for'
  return `${now}, ${level} ${roughly(expected, saying)}; ${toleranceWords(tolerance, saying)}.`
}

const overWords = ({ isOver }: Trajectory, { by }: Saying): string =>
  isOver && by ? `The target’s day, ${formatLong(by)}, is over.` : ''

/** `within 4.2 points of it is on track (the error of one score: reliable change 6; NHS Talking Therapies)`. */
export function toleranceWords(tolerance: Tolerance | undefined, saying: Saying): string {
  if (!tolerance) return ''
  const within = `within ${roughly(tolerance.points, saying)} of it is on track`
  const { fact } = tolerance
  if (!fact)
    return `${within} (a quarter of the way, a rule of ours${saying.instrument ? '; no error of measurement is known' : ''})`
  const upTo = fact.upTo === undefined ? '' : ` to ${fact.upTo}`
  return `${within} (the error of one score, from a reliable change of ${fact.value}${upTo}; ${sourceWords(fact)})`
}

/** Whose figure it is, and that nobody has checked it, where nobody has. */
export function sourceWords({ source, confirmed }: Fact<unknown>): string {
  const whose =
    source === commonly
      ? 'as commonly published'
      : source.replace(/ of the instrument, as of .*/, '')
  return confirmed ? whose : `${whose}, not confirmed`
}

/** What is seen, and when to look at it; never what to do about it. */
export function warningSentence({ kind, than, now }: Warning, saying: Saying): string {
  const change = saying.instrument?.reliableChange
  const error = change
    ? `the error of measurement (${change.upTo === undefined ? change.value : `${change.value} to ${change.upTo}`} points; ${sourceWords(change)})`
    : 'a quarter of the way, a rule of ours'
  const from = `${figure(than.value, saying)}${than.day ? ` on ${formatLong(than.day)}` : ''}`
  const to = `${figure(now.value, saying)} on ${formatLong(now.day)}`
  const look = 'look at it with the client in the next session.'
  switch (kind) {
    case 'worse-than-baseline':
      return `Worse than at the baseline by more than ${error}: ${from}, ${to}; ${look}`
    case 'perhaps-worse-than-baseline':
      return `Worse than at the baseline, perhaps by more than the error of measurement${change ? '' : ' (none is known)'}: ${from}, ${to}; ${look}`
    case 'worse-than-best':
      return `Worse than at its best by more than ${error}: ${from}, ${to}; ${look}`
    case 'lost':
      return `It was reached (${from}), and is not any more: ${to}.`
  }
}

function plateauSentence({ plateau }: Trajectory, saying: Saying): string | undefined {
  if (!plateau) return undefined
  const { readings, weeks, low, high, from } = plateau
  const values =
    low === high
      ? `at ${figure(low, saying)}`
      : `between ${figure(low, saying)} and ${figure(high, saying)}`
  return `No movement beyond the error in the last ${readings} readings, ${weeks} weeks since ${formatLong(from)}: ${values}.`
}

function projectionSentence({ projection }: Trajectory, saying: Saying): string | undefined {
  return projection && projections[projection.kind](projection, saying)
}

const projections: {
  [K in Projection['kind']]: (projection: Projection, saying: Saying) => string | undefined
} = {
  'too-few': () => undefined,
  'not-toward': () => 'As it goes so far, it does not lead to the target.',
  'any-day': () => 'By the trend so far, the target is about reached.',
  'too-far': () => 'As it goes so far, the target is more than a year away.',
  day: (projection, { by }) =>
    'day' in projection
      ? `As it goes so far, the target is reached about ${formatLong(projection.day)}${by && projection.day > by ? `, after its day (${formatLong(by)})` : ''}.`
      : undefined,
}

/** `at most 7`, `between 7 and 9`. */
export function enoughWords({ enough, isPercent }: Pick<Saying, 'enough' | 'isPercent'>): string {
  if (!enough) return ''
  const { from, to } = enough
  const show = (value: number) => figure(value, { isPercent })
  if (from === Number.NEGATIVE_INFINITY) return `at most ${show(to)}`
  if (to === Number.POSITIVE_INFINITY) return isPercent ? show(from) : `at least ${show(from)}`
  return from === to ? show(from) : `between ${show(from)} and ${show(to)}`
}

/** As it was measured. */
export function figure(
  value: number | undefined,
  { isPercent }: Pick<Saying, 'isPercent'>,
): string {
  return value === undefined ? '' : `${Number(value.toFixed(2))}${isPercent ? ' %' : ''}`
}

/** What was worked out, no finer than it is worth: a decimal, or two where the values are small. */
export function roughly(value: number, { isPercent }: Pick<Saying, 'isPercent'>): string {
  return `${Number(value.toFixed(Math.abs(value) < 3 ? 2 : 1))}${isPercent ? ' %' : ''}`
}
