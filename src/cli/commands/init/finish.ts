/** The end of it: shown, or written and told, file by file. */

import type { PracticeAnswers } from '../../../plan/practice-answers.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { begin } from '../../../practice/git/begin.ts'
import { replaceWhole, writeWhole } from '../../../practice/write.ts'
import { diffText } from '../../../source/line-diff.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import type { Ground } from './ground.ts'
import { type Planned, type Plans, plansFor } from './planned.ts'

/** Shows what would be written. */
export function show(answers: PracticeAnswers, ground: Ground, io: Io): ExitCode {
  const { files } = plansFor(answers, ground)
  for (const file of files)
    io.stdout.write(`==> ${shownPath(file.path, io.cwd)}\n${contents(file)}\n`)
  io.stderr.write(files.length > 0 ? 'Nothing is written.\n' : nothingChanges)
  return exitCode.nothing
}

const contents = ({ path, before, after }: Planned): string => {
  if (before !== undefined) return diffText(before, after)
  return path.endsWith('.schema.json') ? 'A JSON Schema.\n' : after
}

/** What changes in files that are there. */
export const differences = ({ files }: Plans, cwd: string): string =>
  files
    .flatMap(({ path, before, after }) =>
      before === undefined ? [] : [`==> ${shownPath(path, cwd)}\n${diffText(before, after)}\n`],
    )
    .join('')

const nothingChanges = 'Nothing changes.\n'

/** Writes everything, the practice itself last: a run that was broken off can be made again. */
export async function write(answers: PracticeAnswers, ground: Ground, io: Io): Promise<ExitCode> {
  const plans = plansFor(answers, ground)
  const [first, ...others] = plans.files
  for (const file of [...others, ...(first ? [first] : [])]) put(file)
  const beginsGit = answers.setup?.git === true && ground.world.around.mayBeginGit
  if (plans.files.length + plans.left.length === 0 && !beginsGit) io.stderr.write(nothingChanges)
  else io.stderr.write(report(plans, io))
  if (beginsGit) {
    await begin(ground.desk.place)
    io.stderr.write('git has begun a history here; nothing is committed yet.\n')
  } else if (answers.setup?.git)
    io.stderr.write('git was left alone: it keeps a history here already, or is not installed.\n')
  if (!ground.before) io.stderr.write(next(ground, io))
  return exitCode.nothing
}

function put({ path, before, after, mode }: Planned): void {
  try {
    if (before === undefined) writeWhole(path, after, mode)
    else replaceWhole(path, before, after)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.message, 'Type the command again; what is written by then stays.')
  }
}

function report({ files, left }: Plans, { cwd }: Io): string {
  const told = [
    ...files.map(({ path, about }) => [shownPath(path, cwd), about] as const),
    ...left.map(({ path, why }) => [shownPath(path, cwd), `left as it is: ${why}`] as const),
  ]
  const width = Math.max(...told.map(([path]) => path.length))
  const lines = told.map(([path, about]) => `  ${path.padEnd(width)}  ${about}\n`)
  return [...(files.length > 0 ? ['Written:\n'] : []), ...lines].join('')
}

function next({ desk }: Ground, { cwd }: Io): string {
  const go = desk.place === cwd ? '' : `cd ${shownPath(desk.place, cwd)}, then `
  return `The practice is set up. Next: ${go}txplan new CLIENT\n`
}
