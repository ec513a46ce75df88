/** Are services expected to run past a day? Some deadlines hold only then. */
import { isRealDate } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import type { Path } from '../source/document.ts'
import type { Facts } from './facts.ts'

export interface Expectation {
  verdict: 'beyond' | 'within' | 'unknown'
  /** What it was read from; absent where the mere passing of time tells it, or nothing does. */
  end?: { day: string; path: Path; in: 'plan' | 'record' }
}

type End = NonNullable<Expectation['end']>

/**
 * What happened goes before what is written: the day of discharge, a session past `limit`, the day of
 * judging itself. Of what is written one end past the limit is enough; that all ends lie within it is
 * believed only where every one that is given could be read. The expiry of the plan tells one way
 * only: a next plan may follow.
 */
export function servicesBeyond(limit: string, facts: Facts): Expectation {
  const { plan, held, asOf } = facts
  const discharged = real(plan.discharge?.date)
  if (discharged !== undefined)
    return judged({ day: discharged, path: ['discharge', 'date'], in: 'plan' }, limit)
  const session = held.at(-1)
  if (session && session.day > limit) {
    const path = ['sessions', session.index, 'date']
    return { verdict: 'beyond', end: { day: session.day, path, in: 'record' } }
  }
  const over = plan.status === 'discharged' || plan.status === 'archived'
  if (asOf > limit && !over) return { verdict: 'beyond' }
  return expected(limit, facts)
}

function expected(limit: string, { plan, anchors }: Facts): Expectation {
  const from = (anchors['plan-implementation'] ?? anchors.admission)?.day
  const treatment: Written[] = [
    { text: plan.duration, path: ['duration'], from },
    { text: plan.discharge?.anticipated, path: ['discharge', 'anticipated'], from },
    ...(plan.services ?? []).map(({ duration, start }, at) => ({
      text: duration,
      path: ['services', at, 'duration'],
      from: real(start) ?? from,
    })),
  ].filter(({ text }) => text !== undefined)
  const expiry = readEnd({ text: plan.expires, path: ['expires'], from })
  const ends = treatment.flatMap((written) => readEnd(written) ?? [])
  const past = [...ends, ...(expiry ? [expiry] : [])].find(({ day }) => day > limit)
  if (past) return judged(past, limit)
  const latest = ends.reduce<End | undefined>((a, b) => (a && a.day >= b.day ? a : b), undefined)
  return latest && ends.length === treatment.length ? judged(latest, limit) : { verdict: 'unknown' }
}

interface Written {
  text: string | undefined
  path: Path
  /** The day from which a span counts. */
  from: string | undefined
}

const judged = (end: End, limit: string): Expectation => ({
  verdict: end.day > limit ? 'beyond' : 'within',
  end,
})

function readEnd({ text, path, from }: Written): End | undefined {
  if (text === undefined || from === undefined) return undefined
  const read = resolveDateOrSpan(text, from)
  return read && { day: read.date, path, in: 'plan' }
}

const real = (day: string | undefined): string | undefined =>
  day !== undefined && isRealDate(day) ? day : undefined
