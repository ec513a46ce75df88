/**
 * The days that a plan writes down. One that cannot be read is no day and is never guessed: it is
 * remembered, so that the list can say what is not in it.
 */
import type { Care } from '../care/care.ts'
import { factsOf } from '../care/deadlines.ts'
import { isRealDate, isRealDateTime } from '../language/dates.ts'
import { describeSpan, parseSpan, resolveSpan } from '../language/spans.ts'
import { lengthEnds } from '../profiles/lengths.ts'
import type { Path } from '../source/document.ts'
import { pathText } from '../source/path-text.ts'
import type { FileKind, Reason } from './item.ts'

/** A date that is in no item, since it could not be read. */
export interface UnreadDate {
  path: Path
  in: FileKind
}

export type Place = UnreadDate

export class Dates {
  readonly unread: UnreadDate[] = []
  private readonly care: Care

  constructor(care: Care) {
    this.care = care
  }

  /** A whole day that exists; with a time of day it is the day of it. */
  day(text: string | undefined, path: Path, file: FileKind = 'plan'): string | undefined {
    if (text === undefined) return undefined
    if (isRealDate(text)) return text
    if (isRealDateTime(text.replace(' ', 'T'))) return text.slice(0, 10)
    this.unread.push({ path, in: file })
    return undefined
  }

  /** A day, or a span counted from the day on which the plan takes effect. */
  reason(text: string | undefined, path: Path, by: string): Reason | undefined {
    if (text === undefined) return undefined
    const written = text.trim()
    if (isRealDate(written)) return stated(written, { path, in: 'plan' }, by)
    const span = this.span(written, path, by)
    if (span === undefined) this.unread.push({ path, in: 'plan' })
    return span
  }

  private span(text: string, path: Path, by: string): Reason | undefined {
    const span = parseSpan(text)
    const from = this.care.effective
    if (span === undefined || from === undefined || !isRealDate(from)) return undefined
    const rule = describeSpan(span)
    if (span.kind === 'sessions') {
      const { held } = factsOf(this.care)
      const ends = lengthEnds(
        { sessions: span.upTo ?? span.count },
        { day: from, excluded: false },
        held,
      )
      const [{ steps, ...end } = { steps: [] }] = ends
      return { by, rule, isSure: true, ...end, steps }
    }
    const day = resolveSpan(span, from)
    if (day === undefined) return undefined
    const sentence = `“${pathText(path)}” is a span of time: ${rule} from ${from}, the day on which the plan takes effect, end on ${day}.`
    return {
      by,
      rule,
      isSure: true,
      day,
      steps: [{ kind: 'span', sentence, day, path, in: 'plan' }],
    }
  }
}

export const datesOf = (care: Care): Dates => care.once(makeDates)

const makeDates = (care: Care): Dates => new Dates(care)

/** Somebody who wants it on the day that is written there. */
export const stated = (day: string, { path, in: file }: Place, by: string): Reason => ({
  by,
  rule: `by ${day}`,
  day,
  isSure: true,
  steps: [{ kind: 'stated', sentence: `“${pathText(path)}” says ${day}.`, day, path, in: file }],
})

/** Days that others are counted from; each that cannot be read is remembered. */
export function checkAnchors({ plan, record }: Care, dates: Dates): void {
  const { setting, assessment, revision, effective, necessity } = plan
  dates.day(effective, ['effective'])
  dates.day(revision?.date, ['revision', 'date'])
  dates.day(setting?.admission, ['setting', 'admission'])
  dates.day(setting?.first_session, ['setting', 'first_session'])
  dates.day(assessment?.date, ['assessment', 'date'])
  dates.day(necessity?.certification?.on, ['necessity', 'certification', 'on'])
  dates.day(necessity?.certification?.from, ['necessity', 'certification', 'from'])
  for (const [at, { date }] of (plan.review?.history ?? []).entries())
    dates.day(date, ['review', 'history', at, 'date'])
  for (const [at, { signed }] of (plan.signatures ?? []).entries())
    dates.day(signed, ['signatures', at, 'signed'])
  for (const list of ['sessions', 'measures', 'events'] as const)
    for (const [at, { date }] of (record?.[list] ?? []).entries())
      dates.day(date, [list, at, 'date'], 'record')
  // An event without a day would bring a review forward, and nobody knows to when.
  for (const [at, { date }] of (record?.events ?? []).entries())
    if (date === undefined) dates.unread.push({ path: ['events', at, 'date'], in: 'record' })
}
