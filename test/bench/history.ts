/** How long the history of a plan takes, beside what git itself takes to print it. */
import { spawnSync } from 'node:child_process'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { writeHistory } from './generate-history.ts'

/** Medians in milliseconds. */
export interface HistoryTimes {
  /** `git log -p` of the file. */
  git: number
  log: number
  blame: number
}

/**
 * A plan of 500 commits, each as a person would make it: `loose` as they are while somebody works, or
 * packed, as they are after `git gc`.
 */
export function historyTimes(
  bin: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  { runs, loose }: { runs: number; loose: boolean },
): HistoryTimes {
  writeHistory(folder, 500)
  if (loose) unpack(folder)
  const commands: [keyof HistoryTimes, string, string[]][] = [
    ['git', 'git', ['--no-pager', 'log', '-p', '--', 'plan.yaml']],
    ['log', process.execPath, [bin, 'log', 'plan.yaml']],
    ['blame', process.execPath, [bin, 'blame', 'plan.yaml']],
  ]
  const times = { git: [], log: [], blame: [] } as Record<keyof HistoryTimes, number[]>
  for (let run = 0; run < runs + 1; run++)
    for (const [name, program, args] of commands) {
      const taken = time(program, args, folder, env)
      if (run > 0) times[name].push(taken)
    }
  return { git: median(times.git), log: median(times.log), blame: median(times.blame) }
}

function time(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): number {
  const begin = performance.now()
  const { status, stderr } = spawnSync(program, args, { cwd, env, maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return performance.now() - begin
}

/** A pack may not be unpacked into the repository that it is in. */
function unpack(folder: string): void {
  const packs = join(folder, '.git/objects/pack')
  for (const name of readdirSync(packs)) {
    const away = join(folder, '.git', name)
    renameSync(join(packs, name), away)
    if (name.endsWith('.pack')) unpackOne(folder, away)
    rmSync(away, { force: true })
  }
}

function unpackOne(folder: string, pack: string): void {
  const { status } = spawnSync('sh', ['-c', 'git unpack-objects -q < "$0"', pack], { cwd: folder })
  if (status !== 0) throw new Error('git unpack-objects failed')
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
