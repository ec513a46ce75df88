import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendar } from '../../src/schedule/ics.ts'
import { type DueItem, dueKinds } from '../../src/schedule/item.ts'

const stamp = new Date('2026-11-22T08:30:15.250Z')

const item = (more: Partial<DueItem> = {}): DueItem => ({
  kind: 'review',
  subject: 'plan',
  title: 'Review',
  path: ['review'],
  in: 'plan',
  day: '2026-12-31',
  isSure: true,
  why: [],
  todo: 'Hold the review.',
  command: 'txplan review {client}',
  ...more,
})

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  item: item(),
  client: 'rivera-j',
  plan: 'plan-1',
  ...more,
})

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, description, startDate, endDate, sequence } = new ICAL.Event(event)
    const [start, end] = [startDate, endDate].map((time) => ({
      day: time.toString(),
      isDate: time.isDate,
    }))
    return { uid, summary, description, start, end, sequence, dtstamp: stampOf(event) }
  })

const stampOf = (event: InstanceType<typeof ICAL.Component>) =>
  String(event.getFirstPropertyValue('dtstamp'))

const first = (text: string) => {
  const [event] = read(text)
  if (!event) throw new Error('The calendar holds no event.')
  return event
}

describe('calendar', () => {
  it('is an all-day event with an exclusive end', () => {
    const event = first(calendar([entry()], stamp))
    expect(event.start).toEqual({ day: '2026-12-31', isDate: true })
    expect(event.end).toEqual({ day: '2027-01-01', isDate: true })
    expect(event.dtstamp).toBe('2026-11-22T08:30:15Z')
  })

  it('says the kind and the folder, and nothing else of the client', () => {
    const { summary, description } = first(calendar([entry()], stamp))
    expect(summary).toBe('Plan review due · rivera-j')
    expect(description).toBe('txplan due --why --client rivera-j')
  })

  it.each(dueKinds)('leaves out what a %s is about', (kind) => {
    const aim = { kind, subject: 'objective drinking', title: 'Target date of objective drinking' }
    const text = calendar([entry({ item: item(aim) })], stamp)
    expect(text).not.toMatch(/drinking|safety|Maria|F10/i)
    expect(first(text).summary).toMatch(/ · rivera-j$/)
  })

  it('keeps its identity when the day moves, and is told as the later word', () => {
    const before = first(calendar([entry()], stamp))
    const moved = entry({ item: item({ day: '2027-01-15' }) })
    const after = first(calendar([moved], new Date('2026-11-22T08:30:16Z')))
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBe(before.sequence + 1)
    expect(after.start?.day).toBe('2027-01-15')
  })

  it('tells clients, plans, kinds and subjects apart', () => {
    const entries = [
      entry(),
      entry({ client: 'okafor-d' }),
      entry({ plan: 'plan-2' }),
      entry({ item: item({ kind: 'consent' }) }),
      entry({ item: item({ subject: 'other' }) }),
    ]
    const uids = read(calendar(entries, stamp)).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(entries.length)
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{32}@txplan$/)
  })

  it('holds no event for what has no day', () => {
    const { day: _, ...undated } = item()
    expect(read(calendar([entry({ item: undated })], stamp))).toEqual([])
  })

  it('is a calendar without any event', () => {
    expect(calendar([], stamp)).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//txplan//due//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n',
    )
  })
})

/** Names of folders, also those with signs of several octets, and those that mean something here. */
const folders = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map(
  (text) =>
    // A control character becomes a space, and ical.js leaves out spaces at the ends of a value.
    `x${text.replace(/\p{Cc}|\p{Cs}/gu, '')}x`,
)

describe('whatever a folder is called', () => {
  it('lines end in CRLF, have at most 75 octets, and cut no character', () => {
    fc.assert(
      fc.property(folders, (client) => {
        const text = calendar([entry({ client })], stamp)
        const lines = text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(Buffer.from(line).toString('utf8')).toBe(line)
        }
      }),
    )
  })

  it('is read back as it was', () => {
    fc.assert(
      fc.property(folders, (client) => {
        const { summary } = first(calendar([entry({ client })], stamp))
        expect(summary).toBe(`Plan review due · ${client}`)
      }),
    )
  })
})
