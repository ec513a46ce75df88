/** A file of answers: checked like a plan, with a clear word about each fault. */
import { resolve } from 'node:path'
import { type Finding, remedy, sentence } from '../../lint/finding.ts'
import { lintSettings } from '../../lint/lint-settings.ts'
import type { Answers } from '../../plan/answers.ts'
import { shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { readDocument } from '../../practice/read.ts'
import type { Io } from '../io.ts'

/** @throws UserError that lists the faults, each with its place and never with the client's words */
export async function readAnswersFile(path: string, io: Io): Promise<Answers> {
  return (await readChecked(path, 'answers', io)) as Answers
}

export async function readChecked(
  path: string,
  kind: Parameters<typeof lintSettings>[1],
  io: Io,
): Promise<unknown> {
  const file = resolve(io.cwd, path)
  const shown = shownPath(file, io.cwd)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const { value, findings } = lintSettings({ file: shown, document: read.document }, kind)
  const faults = findings.filter(({ severity }) => severity === 'error')
  // In a log nobody’s words belong; whoever sits at the terminal wrote them.
  const showValues = io.stderr.isTTY === true
  if (faults.length > 0)
    throw new UserError(faults.map((finding) => faultLine(finding, showValues)).join('\n'))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(
      `${shown} holds no answers.`,
      'Wanted are fields such as “client:” and “goals:”.',
    )
  return value
}

/** @throws UserError where answers come from a file and a conversation is to be gone on with, too */
export function refuseBoth({ answers, resume }: { answers?: string; resume?: boolean }): void {
  if (resume && answers !== undefined)
    throw new UserError(
      'A conversation that is gone on with has begun already: --answers has no place in it.',
      'Leave out one of the two.',
    )
}

const faultLine = (finding: Finding, showValues: boolean): string => {
  const { line, column } = finding.range.start
  return `${finding.file}:${line}:${column}: ${sentence(finding, showValues)} ${remedy(finding, showValues)}`
}
