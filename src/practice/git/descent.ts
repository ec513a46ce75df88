/**
 * How the text of a file came down through the commits: one line of steps, and beside a merge the steps
 * of the branches that it brought in. Values only; git was asked before.
 */
import type { Commit } from './log.ts'

export interface Step {
  commit: Commit
  /** Name of the file after this commit, and before it where it was moved. */
  name: string
  before: string | undefined
  object: string
  /** Of a merge that is like none of its parents: the steps of the other branches, the oldest first. */
  brought: Step[]
}

/** The steps of a file in a log of one line, the newest first: its name changes where it was moved. */
export function straightLine(commits: Iterable<Commit>, name: string): Step[] {
  const steps: Step[] = []
  let current = name
  for (const commit of commits) {
    const step = stepOf(commit, current)
    if (step?.object !== undefined) steps.push({ ...step, object: step.object, brought: [] })
    current = step?.before ?? current
  }
  return steps.reverse().filter(isStep)
}

/** The same in a log with branches, where a commit’s parents are the nearest that are in the log. */
export function branchedLine(commits: readonly Commit[], name: string): Step[] {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]))
  const [newest] = commits
  return newest ? lineFrom(newest.hash, name, byHash, new Set()) : []
}

/** Down by the first parents; then, from the oldest merge to the newest, what each brought in. */
function lineFrom(
  hash: string,
  name: string,
  byHash: ReadonlyMap<string, Commit>,
  seen: Set<string>,
): Step[] {
  const steps: Step[] = []
  let current = name
  for (let at = byHash.get(hash); at && !seen.has(at.hash); at = byHash.get(at.parents[0] ?? '')) {
    seen.add(at.hash)
    const step = stepOf(at, current) ?? anyStepOf(at)
    if (step?.object !== undefined) steps.push({ ...step, object: step.object, brought: [] })
    current = step?.before ?? current
  }
  steps.reverse()
  for (const step of steps)
    for (const parent of step.commit.parents.slice(1))
      step.brought.push(...lineFrom(parent, step.name, byHash, seen))
  return steps.filter(isStep)
}

type FoundStep = Pick<Step, 'commit' | 'name' | 'before'> & { object: string | undefined }

function stepOf(commit: Commit, name: string): FoundStep | undefined {
  const change = commit.changes.find((one) => one.name === name)
  return change && { commit, ...change }
}

/** On another branch the file may have another of its names. */
function anyStepOf(commit: Commit): FoundStep | undefined {
  const change = commit.changes.find(({ object }) => object !== undefined)
  return change && { commit, ...change }
}

/** A commit that changed only who may run a file is none of its history. */
const isStep = ({ object, before, brought }: Step, at: number, all: readonly Step[]): boolean =>
  at === 0 || before !== undefined || brought.length > 0 || all[at - 1]?.object !== object
