/** The world as the commands see it, handed in by the door, so that a test can hand in another. */

export interface Output {
  write(text: string | Uint8Array): unknown
  isTTY?: boolean
  columns?: number
  /** Whoever read it has gone: what is still written is lost. */
  closed?: boolean
  /** Resolves when a reader slower than us has caught up; for what is written without end. */
  drained?: () => Promise<void>
}

/** Bytes as they come; nothing is read ahead of what is asked for. */
export interface Input extends AsyncIterable<Uint8Array> {
  isTTY?: boolean
}

/** A terminal, or what stands in for one, for conversations. */
export interface Terminal {
  input: NodeJS.ReadStream
  /** Where questions are shown: standard error, so that standard output holds data only. */
  output: NodeJS.WriteStream
  /** Says that the conversation has to end: the window was closed, or the system stops. */
  signal: AbortSignal
}

export interface Io {
  stdin: Input
  stdout: Output
  stderr: Output
  /** The streams to talk over; absent where nobody can be asked. */
  terminal?: () => Terminal
  /** Current folder. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** The only clock there is. */
  now: () => Date
}

/** Today as a date where the user sits. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Exit codes; nothing else is ever returned. */
export const exitCode = { nothing: 0, findings: 1, usage: 2, fault: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
