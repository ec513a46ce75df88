/** From the process to `main` and back. The only file, with the code cache, that touches `process`. */
import { writeSync } from 'node:fs'
import { UserError } from '../practice/failure.ts'
import type { Output } from './io.ts'
import { main } from './main.ts'

export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    stdout: output(1),
    stderr: output(2),
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
  })
}

/**
 * Standard output or error by its number. Node takes some milliseconds to set up its own streams, so
 * these are asked for only where a terminal's size matters or a pipe is full.
 */
function output(fd: 1 | 2): Output {
  const stream = () => (fd === 1 ? process.stdout : process.stderr)
  return {
    write: (content) => {
      const rest = writeNow(fd, Buffer.from(content as string))
      if (rest.length > 0) stream().on('error', passOverClosedPipe).write(rest)
    },
    get isTTY() {
      return stream().isTTY
    },
    get columns() {
      return stream().columns
    },
  }
}

/** Writes as much as goes; what is left when a pipe is full comes back. */
function writeNow(fd: number, content: Buffer): Buffer {
  let rest = content
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // A reader that has seen enough (`txplan lint | head`) is no fault.
    if (code === 'EPIPE') return rest.subarray(rest.length)
    if (code !== 'EAGAIN') throw new UserError(`The output could not be written (${code}).`)
  }
  return rest
}

function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
