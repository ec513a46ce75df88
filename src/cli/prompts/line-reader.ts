/** Lines of a person or a pipe, one at a time; what comes early waits, nothing is lost between questions. */
import { createInterface } from 'node:readline'

export interface LineReader {
  /** The next line; `undefined` at the end of the input. */
  next(): Promise<string | undefined>
  /** Leaves the input to somebody else for a while. */
  pause(): void
  resume(): void
  close(): void
}

export function lineReader(input: NodeJS.ReadableStream, signal?: AbortSignal): LineReader {
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
    waiting.push(withoutCommands(line))
    wake()
  })
  for (const ending of ['close', 'error']) lines.on(ending, end)
  input.on('error', end)
  if (signal?.aborted) end()
  signal?.addEventListener('abort', end)
  return {
    async next() {
      while (waiting.length === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      return signal?.aborted ? undefined : waiting.shift()
    },
    // A closed reader must not be paused, says Node 24.
    pause: () => void (ended || lines.pause()),
    resume: () => void (ended || lines.resume()),
    close() {
      signal?.removeEventListener('abort', end)
      lines.close()
    },
  }
}

/** Arrow keys and the like write codes into a line that nobody edits. */
const withoutCommands = (line: string): string =>
  line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: commands of a terminal begin with ESC
    .replace(/\u001B(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g, '')
    .replace(/^\uFEFF/, '')
    .replace(/\p{Cc}/gu, ' ')
