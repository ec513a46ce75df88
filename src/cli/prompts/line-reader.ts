/** Lines of a person or a pipe, one at a time; what comes early waits, nothing is lost between questions. */
import { createInterface } from 'node:readline'

export interface LineReader {
  /** The next line; `undefined` at the end of the input. */
  next(): Promise<string | undefined>
  /** The same, unseen: the terminal does not show what is typed. */
  secret(): Promise<string | undefined>
  /** Leaves the input to somebody else for a while. */
  pause(): void
  resume(): void
  close(): void
}

type LineInput = NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown }

export function lineReader(input: LineInput, signal?: AbortSignal): LineReader {
  const waiting: string[] = []
  let ended = false
  let wake = () => {}
  // The terminal itself shows what is typed; readline must not draw anything.
  const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  const end = () => {
    ended = true
    wake()
  }
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  for (const ending of ['close', 'error']) lines.on(ending, end)
  input.on('error', end)
  if (signal?.aborted) end()
  signal?.addEventListener('abort', end)
  const next = async (): Promise<string | undefined> => {
    while (waiting.length === 0 && !ended)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    const line = signal?.aborted ? undefined : waiting.shift()
    return line === undefined ? undefined : withoutCommands(line)
  }
  return {
    next,
    secret: () => unseen(input, next, end),
    // A closed reader must not be paused, says Node 24.
    pause: () => void (ended || lines.pause()),
    resume: () => void (ended || lines.resume()),
    close() {
      signal?.removeEventListener('abort', end)
      lines.close()
    },
  }
}

/** In raw mode the terminal shows nothing, and passes on what it would obey: Ctrl-C, Ctrl-D. */
async function unseen<T>(input: LineInput, read: () => Promise<T>, end: () => void): Promise<T> {
  const obey = (chunk: Buffer | string) => {
    if (['\u0003', '\u0004'].some((sign) => `${chunk}`.includes(sign))) end()
  }
  input.setRawMode?.(true)
  input.on('data', obey)
  try {
    return await read()
  } finally {
    input.removeListener('data', obey)
    input.setRawMode?.(false)
  }
}

/** Arrow keys and the like write codes into a line that nobody edits. */
const withoutCommands = (line: string): string =>
  rubbedOut(line)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: commands of a terminal begin with ESC
    .replace(/\u001B(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g, '')
    .replace(/^\uFEFF/, '')
    .replace(/\p{Cc}/gu, ' ')

/** The backspaces of a line that the terminal did not edit. */
function rubbedOut(line: string): string {
  let rest = ''
  for (const sign of line) rest = sign === '\u007F' ? rest.replace(/.$/su, '') : rest + sign
  return rest
}
