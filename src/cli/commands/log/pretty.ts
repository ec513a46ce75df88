/** The log for a person at a terminal. */
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { runsText, wrapRuns } from '../../history/runs-text.ts'
import { notCommitted, plural, shortHash, whenAndWho } from '../../history/words.ts'
import type { Ink } from '../diff/ink.ts'
import { type EntryLine, entryLines } from './entry-lines.ts'
import {
  type Log,
  type LogEntry,
  type LogLook,
  type LogRevision,
  reviewWords,
  revisionTitle,
  signatureWords,
} from './told-log.ts'

export interface PrettyLook extends LogLook {
  ink: Ink
  width: number
}

export function pretty(log: Log, look: PrettyLook): string {
  const { paint } = look.ink
  const { revisions, commits } = log.counts
  const counts =
    revisions > 0
      ? `${plural(revisions, 'revision')} in ${plural(commits, 'commit')}`
      : plural(commits, 'commit')
  const head = [
    `${paint.bold(printable(log.file))}: ${counts}`,
    ...log.agreed.map((line) => wrap(`  ${printable(line)}`, look.width, 4)),
  ]
  const blocks = [head, ...log.revisions.map((revision) => revisionLines(revision, look))]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function revisionLines(revision: LogRevision, look: PrettyLook): string[] {
  const { paint } = look.ink
  const { header, signatures, reviews } = revision
  const reason = look.showValues && header.reason ? [`Reason: ${flat(header.reason)}`] : []
  const facts = [
    ...reason,
    ...(header.by && look.showValues ? [`Made by ${flat(header.by)}`] : []),
    ...signatures.map((one) => signatureWords(one, look)),
    ...reviews.map(reviewWords),
  ]
  return [
    paint.bold(revisionTitle(revision)),
    ...facts.map((fact) => wrap(`  ${fact}`, look.width, 4)),
    ...revision.entries.flatMap((entry) => entryBlock(entry, look)),
  ]
}

const flat = (text: string): string => printable(text.replace(/\s+/g, ' ').trim())

function entryBlock(entry: LogEntry, look: PrettyLook): string[] {
  const { paint } = look.ink
  const { version } = entry
  const hash = shortHash(version)
  const subject = look.showValues && version.subject ? `  ${flat(version.subject)}` : ''
  const head =
    hash === undefined
      ? `  ${paint.warning(notCommitted)}`
      : `  ${paint.info(hash)}  ${paint.dim(flat(whenAndWho(version)))}${subject}`
  return [
    wrap(head, look.width, 11),
    ...entryLines(entry, look).map((line) => lineText(line, look)),
  ]
}

function lineText({ sign, runs }: EntryLine, look: PrettyLook): string {
  const { ink, width } = look
  const text = runsText(runs, ink)
  const shown = sign === '!' ? ink.paint.warning(runs.map((run) => run.text).join('')) : text
  const line = `    ${sign === '' ? '' : `${sign} `}${shown}`
  // Most lines are short, and there may be thousands.
  return line.length <= width ? ink.joined(line) : wrapRuns(line, width, 6, ink)
}
