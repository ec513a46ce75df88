import { serviceCode } from '../../../codes/service-codes.ts'
import { isDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { clockTime, type Session, sessionMinutes, wasHeld } from './session-clock.ts'

export const sessionsOverlap = defineRule({
  id: 'sessions-overlap',
  group: 'dates',
  severity: 'error',
  what: 'Two sessions with the same clinician overlap on one day.',
  why: 'Nobody can hold two sessions with one client at once: one was entered twice, or a time is wrong.',
  fix: 'Correct the times, or remove the entry that was made twice.',
  source: 'txplan: dates that cannot both be true',
  messages: {
    found:
      'On {date} the session from {start} to {end} overlaps one from {otherStart} to {otherEnd}.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 14:00\n    end: 14:50\n  - date: 2026-10-08\n    start: 14:30\n    end: 15:20\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 14:00\n    end: 14:50\n  - date: 2026-10-08\n    start: 14:50\n    end: 15:20\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    const held = new Map<string, Held[]>()
    for (const [index, session] of (record?.sessions ?? []).entries()) {
      const one = readHeld(session)
      if (!one) continue
      const others = held.get(one.date)
      if (!others) {
        held.set(one.date, [one])
        continue
      }
      const other = others.find((before) => overlap(before, one))
      others.push(one)
      if (other)
        report({
          in: 'record',
          at: ['sessions', index],
          message: 'found',
          args: argsOf(one, other),
        })
    }
  },
})

interface Held {
  session: Session
  date: string
  start: string
  minutes: number
  from: number
}

/** A session that was held, on a day and at times that can be read. */
function readHeld(session: Session): Held | undefined {
  const { date } = session
  const start = clockTime(session.start)
  const minutes = sessionMinutes(session)
  if (!isDay(date) || start === undefined || minutes === undefined) return undefined
  if (!wasHeld(session)) return undefined
  const from = Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
  return { session, date, start, minutes, from }
}

function overlap(a: Held, b: Held): boolean {
  const [mine, other] = [a.session.clinician, b.session.clinician]
  if (mine !== undefined && other !== undefined && mine !== other) return false
  if (a.from >= b.from + b.minutes || b.from >= a.from + a.minutes) return false
  return !isAddOn(a.session) && !isAddOn(b.session)
}

/** An add-on code is reported beside another one, for the same time. */
const isAddOn = ({ service_code }: Session): boolean =>
  service_code !== undefined && (serviceCode(service_code)?.addOn ?? false)

function argsOf(one: Held, other: Held) {
  return {
    date: one.date,
    start: one.start,
    end: one.session.end ?? '',
    otherStart: other.start,
    otherEnd: other.session.end ?? '',
  }
}
