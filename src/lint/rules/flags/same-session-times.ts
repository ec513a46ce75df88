import { defineRule } from '../../rule.ts'
import { isGroup, type Session } from './groups.ts'

export const sameSessionTimes = defineRule({
  id: 'same-session-times',
  group: 'flags',
  severity: 'info',
  what: 'Many sessions in a row begin and end at the same minute.',
  why: 'An appointment has a fixed beginning, but hardly a session ends to the minute every week; reviewers take such times for those of the calendar.',
  fix: 'If these are the times of the appointments, record those at which the sessions began and ended.',
  source:
    'txplan: the number of sessions is our own; NGS Medicare, cloned documentation (article 1459133): entries worded like earlier ones',
  messages: {
    found: '{count} sessions in a row, from {first} to {last}, run from {start} to {end}.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: `txplan: 1\nsessions:\n${days('14:00', '14:53', '14:53')}`,
  },
  good: {
    plan: 'txplan: 1\n',
    record: `txplan: 1\nsessions:\n${days('14:00', '14:53', '14:51')}`,
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const run of runsOf(record?.sessions ?? [])) {
      const [first] = run
      const last = run.at(-1)
      if (first === undefined || last === undefined) continue
      const { start = '', end = '', date = 'no date' } = first.session
      report({
        at: ['sessions', first.at, 'start'],
        in: 'record',
        message: 'found',
        args: { count: run.length, first: date, last: last.session.date ?? 'no date', start, end },
      })
    }
  },
})

/** Fewer than these are a coincidence between two people who keep time. */
const fewest = 6

interface SessionAt {
  session: Session
  at: number
}

const isHeld = ({ attendance, start, end }: Session): boolean =>
  attendance !== 'cancelled' && attendance !== 'no-show' && start !== undefined && end !== undefined

function runsOf(sessions: readonly Session[]): SessionAt[][] {
  const runs: SessionAt[][] = []
  let run: SessionAt[] = []
  for (const [at, session] of sessions.entries()) {
    // A group begins and ends for everybody at once.
    if (!isHeld(session) || isGroup(session)) continue
    const [first] = run
    if (first?.session.start === session.start && first?.session.end === session.end)
      run.push({ session, at })
    else {
      run = [{ session, at }]
      runs.push(run)
    }
  }
  return runs.filter(({ length }) => length >= fewest)
}

/** Six weekly sessions for the examples, of which every second ends at `lastEnd`. */
function days(start: string, end: string, lastEnd: string): string {
  const dates = ['10-01', '10-08', '10-15', '10-22', '10-29', '11-05']
  return dates
    .map((day, at) => {
      const until = at % 2 === 1 ? lastEnd : end
      return `  - { date: 2026-${day}, start: "${start}", end: "${until}" }\n`
    })
    .join('')
}
