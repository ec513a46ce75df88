/** What is told of one commit, line by line, in whatever format. */
import type { Change, Subject } from '../../../changes/change.ts'
import type { Run } from '../../../changes/told.ts'
import { contentsWords } from '../../../plan/contents-words.ts'
import type { WrittenChange } from '../../../revisions/history/stages.ts'
import { isReadable } from '../../../revisions/history/version.ts'
import { changeLine } from '../../history/change-words.ts'
import { faultWords, plural } from '../../history/words.ts'
import { broughtBy, isFirst, type LogEntry, type LogLook, unraisedWords } from './told-log.ts'

export interface EntryLine {
  /** A sign for a change, `!` for what calls for attention, nothing for a remark. */
  sign: '+' | '-' | '~' | '>' | '!' | ''
  runs: Run[]
}

export function entryLines(entry: LogEntry, look: LogLook): EntryLine[] {
  const { version } = entry
  const renewed = new Set(entry.changes.flatMap(({ change }) => renewedSignature(change)))
  const isTold = ({ subject, what }: Change) => what === 'field' && renewed.has(placeOf(subject))
  const changes = entry.changes.filter(({ change }) => !isHeader(change) && !isTold(change))
  const remarks = remarksOf(entry, look)
  const warnings = entry.unraised ? [line('!', unraisedWords[entry.unraised])] : []
  return [
    ...remarks,
    ...warnings,
    ...changes.map((written) => changeOf(written, entry, look)),
  ].concat(
    entry.changes.length === 0 && remarks.length === 0 && isReadable(version)
      ? [line('', look.clinicalOnly ? 'no clinical change' : 'no change in meaning')]
      : [],
  )
}

/** Number, date and reason of the revision stand above its commits; so do signatures and reviews. */
const isHeader = ({ what, subject }: Change): boolean =>
  subject.kind === 'revision' ||
  (what === 'added' && (subject.kind === 'signature' || subject.kind === 'review-held'))

/** Of a plan that was signed again for another revision. */
const renewedSignature = ({ subject, ...change }: Change): string[] =>
  subject.kind === 'signature' && change.what === 'field' && change.field[0] === 'revision'
    ? [placeOf(subject)]
    : []

const placeOf = ({ after = [] }: Subject): string => after.join('/')

const line = (sign: EntryLine['sign'], text: string): EntryLine => ({
  sign,
  runs: [{ text, mark: 'quiet' }],
})

function remarksOf(entry: LogEntry, { clinicalOnly }: LogLook): EntryLine[] {
  const { version } = entry
  const brought = broughtBy(entry)
  const authors = [...new Set(brought.map(({ author = '' }) => author))].join(', ')
  return [
    ...(version.movedFrom === undefined || clinicalOnly ? [] : [`moved from ${version.movedFrom}`]),
    ...(isReadable(version) ? [] : [faultWords(version)]),
    ...(isFirst(entry) && isReadable(version)
      ? [`first version: ${contentsWords(version.plan) || 'empty'}`]
      : []),
    ...(brought.length > 0 ? [`brings in ${plural(brought.length, 'commit')} of ${authors}`] : []),
  ].map((text) => line('', text))
}

function changeOf({ change, by }: WrittenChange, { version }: LogEntry, look: LogLook): EntryLine {
  const { sign, runs } = changeLine(change, look)
  const who = by === version || by.author === undefined ? [] : [{ text: `, ${by.author}` }]
  return { sign, runs: [...runs, ...who] }
}
