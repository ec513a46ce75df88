/** How a document for the client reads, told to whoever made it. */
import type { ClientReport } from '../../../render/client-view/report.ts'
import type { Io } from '../../io.ts'

/** What most adults read without effort; the aim of health writing in plain words. */
const aim = 8

export function readingText({ grade, hardest }: ClientReport, { stderr }: Io): string {
  if (!grade) return ''
  const value = grade.grade.toFixed(1)
  const reads = `Reads at about grade ${value}; the aim is ${aim} or lower.`
  if (grade.grade <= aim || hardest.length === 0) return `${reads}\n`
  // Sentences are the client's: on a terminal alone.
  if (!stderr.isTTY) return `${reads} On a terminal, the hardest sentences are shown.\n`
  const lines = hardest.map(({ text }) => `  ${text}\n`)
  return `${reads} The hardest sentences:\n${lines.join('')}`
}
