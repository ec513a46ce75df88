/** How a document for the client reads, told to whoever made it. */
import type { ClientReport } from '../../../render/client-view/report.ts'
import { pathText } from '../../../source/path-text.ts'
import type { Io } from '../../io.ts'

/** What most adults read without effort; the aim of health writing in plain words. */
const aim = 8

export function readingText({ grade, added, hardest }: ClientReport, { stderr }: Io): string {
  if (!grade) return ''
  const ours = added ? ` (${added.grade.toFixed(1)} where txplan speaks)` : ''
  const reads = `Reads at about grade ${grade.grade.toFixed(1)}${ours}; the aim is ${aim} or lower.`
  if (grade.grade <= aim || hardest.length === 0) return `${reads}\n`
  // Sentences are the client's: on a terminal alone.
  if (!stderr.isTTY) return `${reads} On a terminal, the hardest sentences are shown.\n`
  const lines = hardest.map(({ text }) => `  ${text}\n`)
  return `${reads} The hardest sentences:\n${lines.join('')}`
}

/** Where what was written for the client gives another number than the plan; the words on a terminal alone. */
export function differsText(
  report: ClientReport | undefined,
  shown: string,
  { stderr }: Io,
): string {
  const lines = (report?.differs ?? []).map(({ path, said, planned }) => {
    const words = stderr.isTTY ? `: it says “${said}”, the plan has “${planned}”` : ''
    return `  ${pathText(path)}${words}\n`
  })
  if (lines.length === 0) return ''
  const head = `${shown}: what is written for the client gives another number than the plan.\n`
  return `${head}${lines.join('')}See: txplan lint ${shown}\n`
}
