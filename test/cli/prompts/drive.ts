/** Runs the driver at a terminal or over a pipe, and reads what it has noted. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { rolldown } from 'rolldown'
import { atTerminal, type TestTerminal } from '../../helpers/terminal.ts'

export interface Noted {
  kind?: string
  value?: unknown
  own?: true
  typing?: string
  raw?: boolean
}

export interface Drive {
  mode: 'terminal' | 'plain'
  scene: string
  columns?: number
  rows?: number
  env?: Record<string, string>
}

let bundled: Promise<{ file: string; folder: string }> | undefined

/** The driver as one file, bundled as the package is. */
async function driver(): Promise<{ file: string; folder: string }> {
  const cache = resolve('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'driver-'))
  const file = join(folder, 'driver.cjs')
  const bundle = await rolldown({ input: 'test/cli/prompts/driver.ts', platform: 'node' })
  await bundle.write({ file, format: 'cjs', codeSplitting: false })
  return { file, folder }
}

const ready = () => {
  bundled ??= driver()
  return bundled
}

export async function forgetDriver(): Promise<void> {
  if (bundled) rmSync((await bundled).folder, { recursive: true, force: true })
}

/** What was noted so far; `replies` and the last of what was typed are what most tests ask for. */
export class Notes {
  readonly folder = mkdtempSync(join(tmpdir(), 'txplan-driver-'))

  all(): Noted[] {
    const lines = readFileSync(join(this.folder, 'log'), 'utf8').trim().split('\n')
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  }

  replies(): Noted[] {
    return this.all().filter(({ kind }) => kind !== undefined)
  }

  typed(): string[] {
    return this.all().flatMap(({ typing }) => typing ?? [])
  }

  get env(): Record<string, string> {
    return { DRIVER_LOG: join(this.folder, 'log'), DRIVER_FOLDER: join(this.folder, 'private') }
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A conversation at a terminal. */
export async function converse(
  drive: Drive,
  use: (terminal: TestTerminal, notes: Notes) => Promise<void>,
): Promise<void> {
  const { file } = await ready()
  const { mode, scene, env, ...size } = drive
  const notes = new Notes()
  const command = [process.execPath, file, mode, scene]
  try {
    await atTerminal({ command, ...size, env: { ...notes.env, ...env } }, (terminal) =>
      use(terminal, notes),
    )
  } finally {
    notes.forget()
  }
}

export interface Piped {
  output: string
  replies: Noted[]
  typed: string[]
  code: number | undefined
}

/** A conversation over a pipe: everything is there from the start. */
export async function pipe(scene: string, lines: readonly string[]): Promise<Piped> {
  const { file } = await ready()
  const notes = new Notes()
  try {
    const { stderr, exitCode } = await execa(process.execPath, [file, 'plain', scene], {
      input: lines.map((line) => `${line}\n`).join(''),
      env: notes.env,
      extendEnv: false,
      reject: false,
    })
    return { output: stderr, replies: notes.replies(), typed: notes.typed(), code: exitCode }
  } finally {
    notes.forget()
  }
}
