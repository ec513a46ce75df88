/** A history as it is told: revisions with their commits, and what each commit changed. */
import { formatLong } from '../../../language/dates.ts'
import { type Agreement, agreementsOf } from '../../../revisions/agreed.ts'
import { agreementWords } from '../../../revisions/agreed-words.ts'
import {
  type FirstIn,
  type Review,
  type Revision,
  revisionsOf,
  type Signing,
  unraised,
} from '../../../revisions/history/revisions.ts'
import { type Stage, stagesOf } from '../../../revisions/history/stages.ts'
import { isReadable, type PlanVersion } from '../../../revisions/history/version.ts'
import type { PlanHistory } from '../../history/plan-history.ts'
import { notesOn } from '../../history/words.ts'

export interface LogLook {
  /** May the client’s own words be shown? */
  showValues: boolean
  clinicalOnly: boolean
  /** The oldest first, instead of the newest. */
  reverse: boolean
  /** So many revisions at most, the newest ones. */
  most: number
}

/** What every format starts from. */
export interface Log {
  file: string
  notes: string[]
  agreements: Agreement[]
  agreed: string[]
  /** All revisions and commits there are, whatever is shown. */
  counts: { revisions: number; commits: number }
  revisions: LogRevision[]
}

export interface LogRevision extends Omit<Revision, 'stages'> {
  entries: LogEntry[]
}

export interface LogEntry extends Stage {
  /** Why its clinical changes should have raised the number. */
  unraised: ReturnType<typeof unraised>
}

export function logOf(history: PlanHistory, look: LogLook): Log {
  const { file, versions } = history
  const all = revisionsOf(stagesOf(versions))
  const agreements = agreementsOf(versions, history.missing !== undefined)
  const kept = all.slice(-look.most).map((revision) => logRevision(revision, look))
  return {
    file,
    notes: notesOn(history),
    agreements,
    agreed: agreementWords(agreements, { names: look.showValues }),
    counts: {
      revisions: all.filter(({ number }) => number !== undefined).length,
      commits: versions.filter(({ commit }) => commit !== undefined).length,
    },
    revisions: look.reverse ? kept : kept.reverse(),
  }
}

function logRevision({ stages, ...revision }: Revision, look: LogLook): LogRevision {
  const entries = stages.map((stage) => entryOf(stage, look))
  const told = look.clinicalOnly ? entries.filter(isClinical) : entries
  return { ...revision, entries: look.reverse ? told : told.reverse() }
}

function entryOf(stage: Stage, { clinicalOnly }: LogLook): LogEntry {
  const changes = clinicalOnly
    ? stage.changes.filter(({ change }) => change.class === 'clinical')
    : stage.changes
  return { ...stage, changes, unraised: unraised(stage) }
}

const isClinical = ({ changes, before }: LogEntry): boolean => changes.length > 0 || !before

/** “Revision 3, October 7, 2026, review”. */
export function revisionTitle({ number, header }: LogRevision): string {
  if (number === undefined) return 'Without a revision number'
  const parts = [`Revision ${number}`, formatLong(header.date ?? ''), header.kind]
  return parts.filter(Boolean).join(', ')
}

/** “Signed by the client (Maria R.), October 8, 2026”; names only where they may be shown. */
export const signatureWords = (
  { what: { role, name, signed, method }, of, version }: Signing,
  { showValues }: LogLook,
): string => {
  const under =
    of === undefined ? '' : `, under ${of === 'earlier' ? 'an earlier revision' : `revision ${of}`}`
  const who = `the ${role ?? 'signer'}${showValues && name ? ` (${name})` : ''}`
  const day = formatLong(signed?.slice(0, 10) ?? version.date)
  if (method === 'refused') return `Refused by ${who}, ${day}${under}`
  if (method === 'unable') return `${capital(who)} was unable to sign, ${day}${under}`
  return `Signed by ${who}, ${day}${under}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** “Review held October 7, 2026: continue”. */
export const reviewWords = ({ what: { date, kind, decision } }: FirstIn<Review>): string =>
  `${kind === 'event' ? 'Review after an event' : 'Review held'}${date ? ` ${formatLong(date)}` : ''}${decision ? `: ${decision.replaceAll('-', ' ')}` : ''}`

export const unraisedWords = {
  signed: 'clinical change without a new revision, after it was signed',
  'in-force': 'clinical change without a new revision',
} as const

/** Who else wrote what a merge brought in. */
export const broughtBy = ({ version }: Stage): PlanVersion[] => [...(version.brought ?? [])]

export const isFirst = ({ version, before }: Stage): boolean => isReadable(version) && !before
