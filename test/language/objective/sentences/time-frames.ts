/** Sentences with a time frame of every kind, and with what only looks like one. */
import type { Expected } from './expected.ts'

type Unit = 'day' | 'week' | 'month' | 'year'

const time = (amount: number, unit: Unit, upTo?: number) => ({
  kind: 'time' as const,
  amount,
  unit,
  ...(upTo !== undefined && { upTo }),
})
const sessions = (count: number) => ({ kind: 'sessions' as const, count })

export const timeFrames: readonly Expected[] = [
  { text: 'Call Dad by December 29, 2026.', timeFrames: [{ kind: 'date', date: '2026-12-29' }] },
  { text: 'Call Dad by Dec. 29th, 2026.', timeFrames: [{ kind: 'date', date: '2026-12-29' }] },
  { text: 'Call Dad by 12/4/2026.', timeFrames: [{ kind: 'date', date: '2026-12-04' }] },
  { text: 'Call Dad by 12/04/26.', timeFrames: [{ kind: 'date', date: '2026-12-04' }] },
  { text: 'Call Dad by 12-4-2026.', timeFrames: [{ kind: 'date', date: '2026-12-04' }] },
  { text: 'Call Dad by 12.4.2026.', timeFrames: [{ kind: 'date' }] },
  { text: 'Call Dad by 2026-12-04.', timeFrames: [{ kind: 'date', date: '2026-12-04' }] },
  { text: 'Call Dad by 4 December 2026.', timeFrames: [{ kind: 'date', date: '2026-12-04' }] },
  {
    text: 'Call Dad by the 3rd of May, 2027.',
    timeFrames: [{ kind: 'date', date: '2027-05-03' }],
  },
  {
    text: 'Call Dad by Friday, June 11, 2027.',
    timeFrames: [{ kind: 'date', date: '2027-06-11' }],
  },
  { text: 'Call Dad by March 1.', timeFrames: [{ kind: 'date', text: 'by March 1' }] },
  { text: 'Call Dad by 3/15.', timeFrames: [{ kind: 'date' }] },
  { text: 'Call Dad by the 15th.', timeFrames: [{ kind: 'date' }] },
  { text: 'Call Dad by March.', timeFrames: [{ kind: 'month', text: 'by March' }] },
  { text: 'Call Dad in December 2026.', timeFrames: [{ kind: 'month', date: '2026-12' }] },
  { text: 'Call Dad by the end of next month.', timeFrames: [{ kind: 'month' }] },
  { text: 'Call Dad this year.', timeFrames: [{ kind: 'month' }] },
  { text: 'Call Dad by Friday.', timeFrames: [{ kind: 'day', text: 'by Friday' }] },
  { text: 'Call Dad today.', timeFrames: [{ kind: 'day', text: 'today' }] },
  { text: 'Call Dad this weekend.', timeFrames: [{ kind: 'day' }] },
  { text: 'Walk a mile within 8 weeks.', timeFrames: [{ kind: 'span', span: time(8, 'week') }] },
  { text: 'Walk a mile in two months.', timeFrames: [{ kind: 'span', span: time(2, 'month') }] },
  {
    text: 'Walk a mile over the next 30 days.',
    timeFrames: [{ kind: 'span', span: time(30, 'day') }],
  },
  { text: 'Walk a mile by week 4.', timeFrames: [{ kind: 'span', span: time(4, 'week') }] },
  {
    text: 'Walk a mile within 6-8 weeks.',
    timeFrames: [{ kind: 'span', span: time(6, 'week', 8) }],
  },
  {
    text: 'Walk a mile within two to three months.',
    timeFrames: [{ kind: 'span', span: time(2, 'month', 3) }],
    quantities: [],
  },
  { text: 'Walk a mile within a year.', timeFrames: [{ kind: 'span', span: time(1, 'year') }] },
  { text: 'No soda for 14 days.', timeFrames: [{ kind: 'run', span: time(14, 'day') }] },
  { text: 'Dry two weeks in a row.', timeFrames: [{ kind: 'run', span: time(2, 'week') }] },
  {
    text: 'Dry for seven consecutive days.',
    timeFrames: [{ kind: 'run', span: time(7, 'day') }],
  },
  { text: 'Call Dad by session 6.', timeFrames: [{ kind: 'session', span: sessions(6) }] },
  { text: 'Call Dad by next session.', timeFrames: [{ kind: 'session', span: sessions(1) }] },
  { text: 'Call Dad within 6 sessions.', timeFrames: [{ kind: 'session', span: sessions(6) }] },
  { text: 'Walk a mile by discharge.', timeFrames: [{ kind: 'event' }] },
  { text: 'Walk a mile before surgery.', timeFrames: [{ kind: 'event' }] },
  { text: 'Walk a mile by Christmas.', timeFrames: [{ kind: 'event' }] },
  { text: 'Take the pills by 8 AM.', timeFrames: [] },
  { text: 'In bed by 10:30 pm.', timeFrames: [], quantities: [] },
  { text: 'Start the task within 30 seconds of the request.', timeFrames: [] },
  { text: 'Fall asleep within 20 minutes.', timeFrames: [] },
  { text: 'Starting Monday, walk to work.', timeFrames: [] },
  { text: 'Attend group beginning March 3, 2027.', timeFrames: [] },
  { text: 'Attend group 3 times a week.', timeFrames: [] },
  { text: 'Attend a 30-day program.', timeFrames: [] },
  { text: 'Name 5 letters in three consecutive trials.', timeFrames: [] },
  {
    text: 'Beginning March 3, 2027, swim daily until May 5, 2027.',
    timeFrames: [{ kind: 'date', date: '2027-05-05' }],
  },
  {
    text: 'Walk a mile within 8 weeks, by 12/4/2026.',
    timeFrames: [
      { kind: 'span', span: time(8, 'week') },
      { kind: 'date', date: '2026-12-04' },
    ],
  },
]
