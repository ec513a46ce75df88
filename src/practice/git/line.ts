/** Asks git for the line of commits that the text of a file came down by. */
import { UserError } from '../failure.ts'
import { branchedLine, type Step, straightLine } from './descent.ts'
import { logFormat, readLog } from './log.ts'
import { nameBeforeMove } from './moved.ts'
import { ask, type Repository } from './repository.ts'
import { type Answer, askGit } from './run.ts'

/**
 * The steps of the file of this name, the oldest first, also of one that was moved and not committed since.
 * `ok` is false when git stopped before the end.
 *
 * @throws UserError when git can tell nothing.
 */
export async function stepsOf(
  repository: Repository,
  name: string,
  begun?: Promise<Answer>,
): Promise<{ steps: Step[]; ok: boolean }> {
  const found = await committedSteps(repository, name, begun)
  if (found.steps.length > 0 || !found.ok) return found
  const before = await nameBeforeMove(repository, name)
  return before === undefined ? found : committedSteps(repository, before)
}

/** The first question about a file, put before it is known which repository it is in. */
export const beginLine = (folder: string, name: string): Promise<Answer> =>
  askGit(folder, straightArgs(name), { settings: ['diff.relative=false'] })

const straightArgs = (name: string): string[] => [
  ...['log', '--first-parent', '-m', '--follow'],
  ...[...logArgs, '--', name],
]

async function committedSteps(
  repository: Repository,
  name: string,
  begun = ask(repository, straightArgs(name)),
): Promise<{ steps: Step[]; ok: boolean }> {
  const log = await begun
  if (isUnborn(log)) return { steps: [], ok: true }
  const commits = [...readLog(log)]
  const steps = straightLine(commits, name)
  if (!log.ok && steps.length === 0) throw unanswered(repository, log)
  if (!steps.some(({ commit }) => commit.parents.length > 1)) return { steps, ok: log.ok }
  return branchedSteps(repository, name, steps)
}

/**
 * Of a merge that took over one side as it is, git tells only that side; of another, all of them. Following
 * one name is then beyond it, so it is asked about every name that the file ever had.
 */
async function branchedSteps(
  repository: Repository,
  name: string,
  straight: readonly Step[],
): Promise<{ steps: Step[]; ok: boolean }> {
  const names = new Set(straight.flatMap((step) => [step.name, step.before ?? step.name]))
  const args = ['log', '--topo-order', '--parents', '-c', ...logArgs, '--', name, ...names]
  const log = await ask(repository, args)
  return { steps: branchedLine([...readLog(log)], name), ok: log.ok }
}

const logArgs = [
  ...['--raw', '-z', '--no-abbrev', '-M', '--no-ext-diff', '--no-textconv', '--no-color'],
  ...['--no-show-signature', '--ignore-submodules=all', logFormat],
]

const isUnborn = ({ ok, fault }: Answer): boolean =>
  !ok && /does not have any commits|bad default revision/.test(fault)

function unanswered({ root }: Repository, { fault }: Answer): UserError {
  return new UserError(
    `git could not tell the history: ${fault.split('\n')[0] || 'no reason given'}.`,
    `Look for what is wrong with the repository: git -C ${root} fsck`,
  )
}
