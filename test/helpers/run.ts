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
}

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

const text = (parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part))).toString('utf8')

export async function runInProcess(args: string[], world: World): Promise<Outcome> {
  const stdout: (string | Uint8Array)[] = []
  const stderr: (string | Uint8Array)[] = []
  const code = await main(args, {
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
    },
  )
  return { code: exitCode ?? -1, stdout, stderr }
}
