/** Runs a command line in process or through the built binary, in a folder made for the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { execaSync } from 'execa'
import { main } from '../../src/cli/main.ts'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

export interface World {
  cwd: string
  env?: Record<string, string>
  isTTY?: boolean
  /** What comes on standard input; without it, a terminal in process and nothing for the binary. */
  stdin?: Chunk | Chunk[]
}

type Chunk = string | Uint8Array

/** Files by name in a new folder; `use` gets the folder, which is gone afterwards. */
export async function inFolder<T>(
  files: Record<string, string | Uint8Array>,
  use: (folder: string) => Promise<T> | T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-test-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bytes = (parts: Chunk[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const text = (parts: Chunk[]): string => bytes(parts).toString('utf8')

const listed = (chunks: Chunk | Chunk[]): Chunk[] => (Array.isArray(chunks) ? chunks : [chunks])

/** Bytes that come one piece after the other. */
export const chunksOf = (chunks: Chunk | Chunk[]): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    for (const chunk of listed(chunks)) yield Buffer.from(chunk as string)
  },
})

export async function runInProcess(args: string[], world: World): Promise<Outcome> {
  const stdout: Chunk[] = []
  const stderr: Chunk[] = []
  const code = await main(args, {
    stdin: { isTTY: world.stdin === undefined, ...chunksOf(world.stdin ?? []) },
    stdout: { write: (part) => stdout.push(part), isTTY: world.isTTY ?? false, columns: 80 },
    stderr: { write: (part) => stderr.push(part), isTTY: false, columns: 80 },
    cwd: world.cwd,
    env: world.env ?? {},
    now: () => new Date('2026-11-21T12:00:00Z'),
  })
  return { code, stdout: text(stdout), stderr: text(stderr) }
}

export function runBinary(args: string[], world: World): Outcome {
  const { exitCode, stdout, stderr } = execaSync(
    process.execPath,
    [resolve('bin/txplan.js'), ...args],
    {
      cwd: world.cwd,
      env: { PATH: process.env['PATH'] ?? '', ...world.env },
      extendEnv: false,
      reject: false,
      stripFinalNewline: false,
      input: bytes(listed(world.stdin ?? [])),
    },
  )
  return { code: exitCode ?? -1, stdout, stderr }
}
