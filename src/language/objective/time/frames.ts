/**
 * Finds by when an objective is to be reached: dates, months, named days, spans, runs, sessions and
 * events. What only looks like it is told apart: recurrence (`3 times a week`), beginnings (`starting
 * Monday`), times of day, latencies (`within 30 seconds`) and the size of a thing (`a 30-day program`).
 */
import type { Cursor } from '../cursor.ts'
import { frameOpeners, fromNowOn, nowWords, sentenceEnds } from '../lexicon/around-time.ts'
import { withPreposition } from './context.ts'
import { numericDate } from './dates.ts'
import { event } from './events.ts'
import type { FrameAt } from './frame.ts'
import { named } from './names.ts'
import { numbered, oneUnit } from './numbered.ts'
import { counted } from './spans.ts'

/** The time frames of a text, in order. */
export function timeFramesIn(cursor: Cursor): FrameAt[] {
  const frames: FrameAt[] = []
  const sentence: Sentence = { from: 0, seen: 0, parted: false }
  for (let at = 0; at < cursor.length; at += 1) {
    const frame = frameAtPlace(cursor, at)
    if (!frame) continue
    readOn(cursor, sentence, frame.from)
    if (isBefore(cursor, sentence)) continue
    at = frame.to
    frame.from = withPreposition(cursor, frame.from)
    const day = frames.at(-1)
    if (day && isSameDay(cursor, day, frame))
      frames[frames.length - 1] = { ...frame, from: day.from }
    else frames.push(frame)
  }
  return frames
}

/** `by Friday, June 11`: one day with two names. */
const isSameDay = (cursor: Cursor, day: FrameAt, date: FrameAt): boolean =>
  day.kind === 'day' &&
  date.kind === 'date' &&
  date.from - day.to <= 2 &&
  cursor.low(day.to + 1) === ','

function frameAtPlace(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.isNumber(at)) return numericDate(cursor, at) ?? counted(cursor, at)
  if (!cursor.isWord(at) || !cursor.is(at, frameOpeners)) return undefined
  return named(cursor, at) ?? numbered(cursor, at) ?? oneUnit(cursor, at) ?? event(cursor, at)
}

/** The sentence in which a reader stands. */
interface Sentence {
  from: number
  /** As far as it was read. */
  seen: number
  /** A comma or colon was met in it. */
  parted: boolean
}

function readOn(cursor: Cursor, sentence: Sentence, to: number): void {
  for (; sentence.seen < to; sentence.seen += 1) {
    const word = cursor.low(sentence.seen)
    if (word === ',' || word === ':') sentence.parted = true
    if (!cursor.is(sentence.seen, sentenceEnds)) continue
    sentence.from = sentence.seen + 1
    sentence.parted = false
  }
}

/** In a sentence that tells where the client stands: `Baseline: 6 missed curfews in May.` */
const isBefore = (cursor: Cursor, { from, parted }: Sentence): boolean =>
  cursor.is(from, nowWords) || (cursor.is(from, fromNowOn) && !parted)
