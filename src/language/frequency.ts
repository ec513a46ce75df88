// Reads how often a service is given, as clinicians write it ('45 min 2x/week', '3W1', 'weekly for
// 8 weeks, then every other week', 'PRN'). Free text that is not understood whole is not an error:
// the caller gets undefined and keeps the words.

import { describeRate, type Rate, ratePerWeek } from './cadence.ts'
import { foldPhrase } from './fold.ts'
import {
  type AsNeeded,
  type EverySession,
  type Once,
  readStep,
  type Step,
} from './frequency-step.ts'
import { describeLength, type Length } from './lengths.ts'
import { remembered } from './remembered.ts'
import { describeSpan, type Span } from './spans.ts'
import { markWeekdays } from './weekdays.ts'

export type { Rate } from './cadence.ts'
export type { AsNeeded, EverySession, Once } from './frequency-step.ts'

/** Rates in order, each for as long as it lasts; one step alone is a rate for a limited time. */
export interface Tapering {
  kind: 'tapering'
  steps: TaperingStep[]
}

export interface TaperingStep {
  rate: Rate | AsNeeded
  /** Absent on a last step that goes on. */
  lasts?: Span
}

export type Frequency = Rate | Once | AsNeeded | EverySession | Tapering

const WEEKS_IN = { day: 1 / 7, week: 1, month: 30.4375 / 7, year: 365.25 / 7 }

const NOTATION = /^(\d{1,2})(?:-(\d{1,2}))?([dwm])(\d{1,2})$/
const NOTATION_PERIODS = { d: 'day', w: 'week', m: 'month' } as const

const THEN =
  /(?:,? (?:and )?then (?:(?:taper|tapering|decrease|reduce|step down) to )?|,? followed by |,? (?:tapering|tapered|taper|decreasing|reducing|stepping down|step down) to | ?(?:->|→|=>) ?)/
const COUNTED_LENGTHS = /(\d) ?x (?=\d+[ -]?(?:min|hour|hr))/
const EVERY_HOURS = /\b(?:every |q ?)(\d+) ?(?:h|hrs?|hours)\b/

/** Reads a frequency; undefined when any part of the text is not understood. */
export const parseFrequency = remembered((text): Frequency | undefined => {
  const folded = foldPhrase(text).replaceAll(':', ' ').replace(/ +/g, ' ')
  const phrase = markWeekdays(spellHours(folded)).replace(COUNTED_LENGTHS, '$1 times ')
  return parseNotation(phrase) ?? parseSteps(phrase)
})

/**
 * Average visits in a week. For a tapering the average over all its steps, which needs a length
 * for each; undefined for once, as needed and every session.
 */
export function perWeek(frequency: Frequency): number | undefined {
  if (frequency.kind === 'rate') return ratePerWeek(frequency)
  if (frequency.kind !== 'tapering') return undefined
  let visits = 0
  let weeks = 0
  for (const step of frequency.steps) {
    const stepWeeks = weeksOf(step)
    if (stepWeeks === undefined || step.rate.kind !== 'rate') return undefined
    visits += ratePerWeek(step.rate) * stepWeeks
    weeks += stepWeeks
  }
  return weeks === 0 ? undefined : visits / weeks
}

/** The frequency in plain words: '2 times a week, 45 minutes'. */
export function describeFrequency(frequency: Frequency): string {
  if (frequency.kind === 'rate') return describeRate(frequency)
  if (frequency.kind === 'tapering') return frequency.steps.map(describeStep).join(', then ')
  const length = describeOptionalLength(frequency)
  if (frequency.kind === 'once') return `once${length}`
  if (frequency.kind === 'every-session')
    return `every ${frequency.every ? `${frequency.every} sessions` : 'session'}${length}`
  return `${frequency.rate ? `${describeRate(frequency.rate)}, or ` : ''}as needed${length}`
}

/** 'Every 8 hours' is 3 times a day, and is not a length of 8 hours. */
function spellHours(phrase: string): string {
  return phrase.replace(EVERY_HOURS, (text, hours: string) =>
    24 % Number(hours) === 0 ? `${24 / Number(hours)} times a day` : text,
  )
}

/** Home-health notation: '2w4, 1w2' is 2 visits a week for 4 weeks, then 1 a week for 2. */
function parseNotation(phrase: string): Tapering | undefined {
  const tokens = phrase.replace(/^(?:pt|ot|slp|sn) /, '').split(/[ ,;]+(?:then )?/)
  const steps = tokens.map(readNotation)
  return steps.every((step) => step !== undefined) ? { kind: 'tapering', steps } : undefined
}

function readNotation(token: string): TaperingStep | undefined {
  const [, times, upTo, letter, periods] = NOTATION.exec(token) ?? []
  const per = NOTATION_PERIODS[letter as keyof typeof NOTATION_PERIODS]
  if (!Number(times) || !Number(periods)) return undefined
  if (upTo !== undefined && Number(upTo) <= Number(times)) return undefined
  const range = upTo === undefined ? {} : { timesUpTo: Number(upTo) }
  const rate: Rate = { kind: 'rate', times: Number(times), ...range, per }
  return { rate, lasts: { kind: 'time', amount: Number(periods), unit: per } }
}

function parseSteps(phrase: string): Frequency | undefined {
  const parts = phrase.split(THEN)
  if (parts.length > 1) return taper(parts.map(readStep))
  const whole = readStep(phrase)
  if (whole) return whole.lasts ? taper([whole]) : whole.frequency
  const listed = phrase.split(/[,;] ?/).map(readStep)
  return listed.length > 1 && listed.slice(0, -1).every((step) => step?.lasts)
    ? taper(listed)
    : undefined
}

function taper(read: (Step | undefined)[]): Tapering | undefined {
  const steps: TaperingStep[] = []
  for (const step of read) {
    if (step?.frequency.kind !== 'rate' && step?.frequency.kind !== 'as-needed') return undefined
    steps.push({ rate: step.frequency, ...(step.lasts && { lasts: step.lasts }) })
  }
  return { kind: 'tapering', steps }
}

function weeksOf({ rate, lasts }: TaperingStep): number | undefined {
  if (!lasts || rate.kind !== 'rate') return undefined
  const middle = (lower: number) => (lower + (lasts.upTo ?? lower)) / 2
  if (lasts.kind === 'sessions') return middle(lasts.count) / ratePerWeek(rate)
  return middle(lasts.amount) * WEEKS_IN[lasts.unit]
}

function describeStep({ rate, lasts }: TaperingStep): string {
  const rateText = describeFrequency(rate)
  if (!lasts) return rateText
  return `${rateText}${rateText.includes(',') ? ',' : ''} for ${describeSpan(lasts)}`
}

function describeOptionalLength({ minutes, minutesUpTo }: Partial<Length>): string {
  return minutes === undefined ? '' : `, ${describeLength({ minutes, minutesUpTo })}`
}
