/** Where a command's result goes: a file with `--output`, else standard output. */
import { resolve } from 'node:path'
import type { Io } from './io.ts'

export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  io: Io,
): Promise<void> {
  if (output === undefined || output === '-') {
    io.stdout.write(content)
    return
  }
  const { writeWhole } = await import('../practice/write.ts')
  writeWhole(resolve(io.cwd, output), content)
}
