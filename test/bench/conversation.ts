/**
 * How long a conversation makes one wait: from the start to the first question, in a pseudo-terminal of
 * util-linux `script` and without what that takes for itself, against Node alone; and the answer to each
 * key of a search for codes.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { codeOptions } from '../../src/writing/code-options.ts'

export interface Started {
  /** Milliseconds, medians of interleaved runs. */
  node: number
  prompt: number
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** @param folder an empty folder to work in; it is made anew */
export async function timeToFirstQuestion(
  bin: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  runs: number,
): Promise<Started> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const node: number[] = []
  const prompt: number[] = []
  for (let run = 0; run <= runs; run++) {
    const empty = await inTerminal(`echo ${sign}`, sign, folder, env)
    const bare = alone(env)
    const asked = await inTerminal(
      `${process.execPath} ${bin} new c-${run}`,
      '1 of 11',
      folder,
      env,
    )
    // The first run of each only warms the disk.
    if (run > 0) {
      node.push(bare)
      prompt.push(asked - empty)
    }
  }
  return { node: median(node), prompt: median(prompt) }
}

/** Node from start to end, as in every other row. */
function alone(env: NodeJS.ProcessEnv): number {
  const begin = performance.now()
  spawnSync(process.execPath, ['-e', '0'], { env })
  return performance.now() - begin
}

/** The least that a terminal can show, to know what the terminal itself takes. */
const sign = 'here-it-is'

/** Milliseconds until the text is on the screen. */
function inTerminal(
  command: string,
  until: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const begin = performance.now()
  const child = spawn('script', ['-qec', `exec ${command}`, '/dev/null'], {
    cwd,
    env: { ...env, SHELL: '/bin/sh', TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    let shown = ''
    let taken: number | undefined
    child.on('error', reject)
    child.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString('utf8')
      if (taken !== undefined || !shown.includes(until)) return
      taken = performance.now() - begin
      child.stdin.write('\u0003')
    })
    child.on('close', () => {
      if (taken === undefined) reject(new Error(`“${until}” was never shown: ${shown}`))
      else resolve(taken)
    })
  })
}

/** Milliseconds for one key of a search over all codes: the first, which builds the index, and the worst. */
export function keysOfASearch(): { first: number; worst: number; keys: number } {
  const table = builtInTable()
  const words = ['recurrent moderate', 'F33.1', 'post traumatic', 'alcohol dependence', 'insomnia']
  const times = words.flatMap((word) =>
    [...word].map((_, at) => {
      const begin = performance.now()
      codeOptions(table, word.slice(0, at + 1), '2026-11-21')
      return performance.now() - begin
    }),
  )
  return { first: times[0] ?? 0, worst: Math.max(...times.slice(1)), keys: times.length }
}
