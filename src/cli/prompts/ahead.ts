/**
 * What is typed while one question has gone and the next is not there yet: a letter too early is kept for
 * the next line, an Enter too early answers nothing.
 */

export interface Ahead {
  /** Listens until the next question takes what has come. */
  listen(): void
  /** What was written meanwhile; nobody listens any more. */
  take(): string
  /** Whether Ctrl-C was among it. */
  readonly wantsToStop: boolean
}

export function typedAhead(input: NodeJS.ReadStream): Ahead {
  let bytes: Buffer[] = []
  const hear = (chunk: Buffer | string) => void bytes.push(Buffer.from(chunk as string))
  const text = () => Buffer.concat(bytes).toString('utf8')
  return {
    listen() {
      bytes = []
      input.on('data', hear)
      input.setRawMode?.(true)
      input.resume()
    },
    take() {
      input.removeListener('data', hear)
      const written = onlyWritten.exec(text())?.[0] ?? ''
      bytes = []
      return written
    },
    get wantsToStop() {
      return text().includes(interrupt)
    },
  }
}

const interrupt = '\u0003'

/** Up to the first key that commands. */
const onlyWritten = /^[^\p{Cc}]*/u
