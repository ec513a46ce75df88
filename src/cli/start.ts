/** From the process to `main` and back. The only file, with the code cache, that touches `process`. */
import { writeSync } from 'node:fs'
import { UserError } from '../practice/failure.ts'
import type { Input, Output, Terminal } from './io.ts'
import { main } from './main.ts'

export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    stdin: input,
    stdout: output(1),
    stderr: output(2),
    terminal,
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
  })
}

/**
 * The streams of a conversation. From then on a closed window or a call to stop ends the conversation and
 * not the process, so that the terminal is given back as it was.
 */
function terminal(): Terminal {
  const ending = new AbortController()
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => ending.abort())
  // What is still written to a window that was closed goes nowhere, and that is no fault.
  process.stdout.on('error', () => {})
  return { input: process.stdin, output: process.stderr, signal: ending.signal }
}

/** Standard input; Node sets it up when it is first asked for. */
const input: Input = {
  get isTTY() {
    return process.stdin.isTTY
  },
  [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
}

/**
 * Standard output or error by its number. Node takes some milliseconds to set up its own streams, so
 * these are asked for only where a terminal's size matters or a pipe is full. From then on everything
 * goes through the stream: nothing may overtake what waits in it.
 */
function output(fd: 1 | 2): Output {
  const stream = () => (fd === 1 ? process.stdout : process.stderr)
  const state = { closed: false, queued: false, wake: () => {} }
  const queue = (content: Buffer) => {
    if (!state.queued) listen(stream(), state)
    state.queued = true
    stream().write(content)
  }
  return {
    write: (content) => {
      if (state.closed) return
      const bytes = Buffer.from(content as string)
      const rest = state.queued ? bytes : writeNow(fd, bytes)
      if (rest === closedPipe) state.closed = true
      else if (rest.length > 0) queue(rest)
    },
    drained: () =>
      new Promise((resolve) => {
        state.wake = resolve
        if (!state.queued || !stream().writableNeedDrain) resolve()
      }),
    get closed() {
      return state.closed
    },
    get isTTY() {
      return stream().isTTY
    },
    get columns() {
      return stream().columns
    },
  }
}

/** A reader that has seen enough (`txplan lint | head`) is no fault. */
function listen(stream: NodeJS.WriteStream, state: { closed: boolean; wake: () => void }): void {
  stream.on('drain', () => state.wake())
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    state.closed = true
    state.wake()
  })
}

const closedPipe = 'closed pipe'

/** Writes as much as goes; what is left when a pipe is full comes back. */
function writeNow(fd: number, content: Buffer): Buffer | typeof closedPipe {
  let rest = content
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') return closedPipe
    if (code !== 'EAGAIN') throw new UserError(`The output could not be written (${code}).`)
  }
  return rest
}
