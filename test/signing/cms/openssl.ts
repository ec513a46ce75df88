/** OpenSSL as the judge of our signatures; where it is missing, its checks are skipped with a line that says so. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = 'openssl'

export const hasOpenssl = !spawnSync(program, ['version']).error
if (!hasOpenssl) process.stderr.write('openssl is not installed: its checks are skipped.\n')

export interface Run {
  code: number
  /** Standard output, then standard error. */
  output: string
  /** A file that it wrote into the folder. */
  file(name: string): Uint8Array
}

/** Runs OpenSSL in a folder that holds these files. */
export function openssl(args: string, files: Record<string, Uint8Array | string>): Run {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-openssl-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const run = spawnSync(program, args.split(' '), { cwd: folder, encoding: 'utf8' })
    const written = new Map<string, Uint8Array>()
    const out = /-out (\S+)/.exec(args)?.[1]
    if (out && run.status === 0 && out !== '/dev/null')
      written.set(out, readFileSync(join(folder, out)))
    return {
      code: run.status ?? -1,
      output: run.stdout + run.stderr,
      file: (name) => written.get(name)!,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
