/**
 * What is due as a calendar (RFC 5545): all-day events that say what kind of thing is due for which
 * folder, and nothing else. A calendar travels: no name, initials, diagnosis, instrument or aim, and
 * no profile, since that one may tell what somebody is treated for.
 */
import { addDays } from '../language/dates.ts'
import { sha256 } from '../plan/sha256.ts'
import type { DueItem, DueKind } from './item.ts'

export interface CalendarEntry {
  item: DueItem
  /** The client's folder; for what concerns the practice, nothing. */
  client: string | undefined
  /** Where the plan says it, its id: makes the identity of an event that is nobody else's guess. */
  plan: string | undefined
}

/** In a calendar the kind alone speaks, and a safety plan is not spoken of. */
const summaries: Readonly<Record<DueKind, string>> = {
  'first-plan': 'First plan due',
  review: 'Plan review due',
  recertification: 'Recertification due',
  'plan-expiry': 'Plan expires',
  authorization: 'Authorization ends',
  signature: 'Signature due',
  cosignature: 'Co-signature due',
  'safety-plan': 'Recheck due',
  'target-date': 'Target date',
  measure: 'Measure due',
  consent: 'Consent or release ends',
  code: 'Code change',
  'deferred-problem': 'Item to reconsider',
  discharge: 'Expected discharge',
  license: 'License expires',
}

/**
 * Every entry that has a day. An export made later carries a higher SEQUENCE, so that importing it
 * again moves an event and does not double it.
 *
 * @param stamp the moment of the export
 */
export function calendar(entries: readonly CalendarEntry[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//txplan//due//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => event(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event(entry: CalendarEntry, stamp: Date): string[] {
  const { item, client } = entry
  if (item.day === undefined) return []
  const whose = client === undefined ? '' : ` · ${client}`
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${sequenceOf(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(item.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(item.day, 1))}`,
    `SUMMARY:${escaped(`${summaries[item.kind]}${whose}`)}`,
    `DESCRIPTION:${escaped(describe(client, item))}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const describe = (client: string | undefined, { todo }: DueItem): string =>
  client === undefined ? todo : `txplan due --why --client ${client}`

const compact = (day: string): string => day.replaceAll('-', '')

/** The same thing has the same identity in every export, whatever its day; it tells nothing itself. */
function uidOf({ item: { kind, subject }, client, plan }: CalendarEntry): string {
  const text = JSON.stringify([plan ?? '', client ?? '', kind, subject])
  return `${sha256(text).slice(0, 32)}@txplan`
}

const beginning = Date.UTC(2020, 0, 1)

/** Seconds since 2020: rises from export to export, and fits 31 bits until 2088. */
const sequenceOf = (stamp: Date): number =>
  Math.max(0, Math.floor((stamp.getTime() - beginning) / 1000))

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const mostOctets = 75

/** At 75 octets; a character of several octets stays whole. The space that goes on counts too. */
function folded(line: string): string {
  const lines: string[] = []
  let part = ''
  let room = mostOctets
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (octets > room) {
      lines.push(part)
      part = ' '
      room = mostOctets - 1
    }
    part += character
    room -= octets
  }
  return [...lines, part].join('\r\n')
}
