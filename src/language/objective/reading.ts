/**
 * What a reader finds in one objective or goal: each part with its place in the text. It is data:
 * `read.ts` makes it, `judge.ts` draws the three letters from it, rules compare it with the fields.
 */
import type { Span } from '../spans.ts'

/** A stretch of the text: UTF-16 offsets, `end` exclusive. */
export interface Mention {
  start: number
  end: number
  text: string
}

/**
 * What kind of thing is to be done or to become so.
 * - `act`: others can see it happen: walk, call, a panic attack.
 * - `product`: something that exists afterwards: a diploma, a written list.
 * - `list`: to name, identify, verbalize.
 * - `knowledge`: to know, learn, understand.
 * - `perform`: to use, practice, apply something.
 * - `state`: a feeling, an ability, a relationship, health as a whole.
 * - `process`: to work on, explore, address.
 * - `umbrella`: activity too wide to picture: exercise, be together, be good.
 * - `reading`: a named score, rating or laboratory value.
 */
export type ActKind =
  | 'act'
  | 'product'
  | 'list'
  | 'knowledge'
  | 'perform'
  | 'state'
  | 'process'
  | 'umbrella'
  | 'reading'

export interface Act extends Mention {
  kind: ActKind
  /** To be done without, stopped or avoided. */
  negated?: true
}

/** Where a thing is to move: `none` means that it is to be gone. */
export interface Direction extends Mention {
  way: 'more' | 'less' | 'none'
}

export type QuantityKind =
  /** So many times in a period: `3 times a week`, `daily`. */
  | 'frequency'
  /** So many things: `two friends`. */
  | 'count'
  /** So long: `20 minutes`. Not the time frame of the objective. */
  | 'duration'
  /** Distance, weight, money, temperature and other units. */
  | 'amount'
  | 'percentage'
  /** So many out of so many: `4 of 7 days`, `4 of 5 attempts`, `2/3 trials`. */
  | 'share'
  /** On a scale that is given but has no name: `3/10`, `below 3 on a 0-10 scale`. */
  | 'rating'
  /** Of a named instrument or laboratory value. */
  | 'score'
  /** Level of assistance: `independently`, `with minimal assist`. */
  | 'assistance'
  /** All of them, each time: `every`, `whenever`. */
  | 'total'
  /** None at all: `no tantrums`. */
  | 'zero'

export type QuantityRole =
  /** What is to be reached. */
  | 'target'
  /** Where the client started, or what is to be left behind: `from 8`, `down from 5`, `now 22`. */
  | 'baseline'
  /** By how much it is to change: `by 5 points`, `10% lower`. */
  | 'change'
  /** Measures nothing: `4-7-8 breathing`, an age, `12-step`, the size of a thing or of the problem. */
  | 'none'

export type Bound = 'exactly' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'between'

export interface Quantity extends Mention {
  kind: QuantityKind
  role: QuantityRole
  /** The number; for a range its lower end. Absent for levels of assistance. */
  value?: number
  /** The upper end of a range: 5 in `3-5 times`. */
  upTo?: number
  bound: Bound
  /** For a share or rating: 10 in `3/10`, 7 in `4 of 7 days`. */
  outOf?: number
  /** Unit in the singular: minute, mile, point, `%`; the thing counted otherwise: `panic attack`. */
  unit?: string
  /** The period of a frequency. */
  per?: 'hour' | 'day' | 'week' | 'month' | 'year' | 'session' | 'meal' | 'shift'
  /** What is counted or measured, in the words of the text. */
  of?: string
  /** The instrument as it was written, `PHQ-9`. */
  instrument?: string
}

export type TimeFrameKind =
  /** A day of the calendar: `December 29, 2026`, `12/4/2026`, `March 1`. */
  | 'date'
  /** `by March`, `in December 2026`, `the end of next month`, `this year`. */
  | 'month'
  /** A named day: `by Friday`, `today`, `this weekend`. */
  | 'day'
  /** `within 8 weeks`, `in two months`, `over the next 30 days`, `by week 4`. */
  | 'span'
  /** A stated run: `for 14 days`, `two weeks in a row`. */
  | 'run'
  /** `by session 6`, `by next session`. */
  | 'session'
  /** An event in the care or on the calendar: discharge, surgery, Christmas. */
  | 'event'

export interface TimeFrame extends Mention {
  kind: TimeFrameKind
  /** `YYYY-MM-DD` when the text gives day, month and year; `YYYY-MM` when month and year. */
  date?: string
  /** The span or number of sessions, where it is one. For `by week 4`: 4 weeks. */
  span?: Span
  /** A run without a break: `14 days in a row`. */
  unbroken?: boolean
}

export interface Reading {
  /** The text as it was given. */
  text: string
  /** Who is to do it: `Client`, `I`, `Ms. Diaz`. */
  actor?: Mention
  acts: readonly Act[]
  directions: readonly Direction[]
  quantities: readonly Quantity[]
  /** `when…`, `if…`, `during…`. */
  conditions: readonly Mention[]
  /** `as evidenced by…`, `as measured by…`. */
  evidence: readonly Mention[]
  timeFrames: readonly TimeFrame[]
  /** Names of instruments as written: `PHQ-9`. */
  instruments: readonly Mention[]
}

/** One of the three letters. */
export interface Letter {
  met: boolean
  /** The words of the text that decided it, as one sentence a therapist understands. */
  because: string
  /** The stretches of the text it rests on; empty when something is missing. */
  decidedBy: readonly Mention[]
}

export type LetterName = 'specific' | 'measurable' | 'time-bound'

export interface Verdict {
  smart: boolean
  specific: Letter
  measurable: Letter
  timeBound: Letter
  missing: readonly LetterName[]
  /** The text with blanks (`___`) where something is missing; `undefined` when nothing is. */
  suggestion: string | undefined
}
