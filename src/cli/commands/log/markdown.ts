/** The log as Markdown: a heading for each revision, a list of its commits. */
import { escapeLine } from '../../../render/markdown-text.ts'
import { runsMarkdown } from '../../history/runs-markdown.ts'
import { notCommitted, plural, shortHash, whenAndWho } from '../../history/words.ts'
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

export function markdown(log: Log, look: LogLook): string {
  const { revisions, commits } = log.counts
  const blocks = [
    `# History of ${escapeLine(log.file)}`,
    revisions > 0
      ? `${plural(revisions, 'revision')} in ${plural(commits, 'commit')}`
      : plural(commits, 'commit'),
    ...(log.agreed.length > 0 ? [list(log.agreed.map(escapeLine))] : []),
    ...log.revisions.flatMap((revision) => revisionBlocks(revision, look)),
    ...log.notes.map(escapeLine),
  ]
  return `${blocks.join('\n\n')}\n`
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

function revisionBlocks(revision: LogRevision, look: LogLook): string[] {
  const { header, signatures, reviews, entries } = revision
  const facts = [...signatures.map((one) => signatureWords(one, look)), ...reviews.map(reviewWords)]
  return [
    `## ${escapeLine(revisionTitle(revision))}`,
    ...(look.showValues && header.reason ? [`> ${escapeLine(header.reason)}`] : []),
    ...(facts.length > 0 ? [list(facts.map(escapeLine))] : []),
    ...(entries.length > 0 ? [entries.map((entry) => entryItem(entry, look)).join('\n')] : []),
  ]
}

function entryItem(entry: LogEntry, look: LogLook): string {
  const { version } = entry
  const hash = shortHash(version)
  const subject = look.showValues && version.subject ? `: ${escapeLine(version.subject)}` : ''
  const head =
    hash === undefined ? notCommitted : `\`${hash}\` ${escapeLine(whenAndWho(version))}${subject}`
  return [`- ${head}`, ...entryLines(entry, look).map(lineItem)].join('\n')
}

const lineItem = ({ sign, runs }: EntryLine): string =>
  sign === '!' ? `  - **${runsMarkdown(runs)}**` : `  - ${runsMarkdown(runs)}`
