/** What the command line knows of a command before it is loaded. */
import type { Command } from 'commander'
import type { ExitCode, Io } from '../io.ts'

/** What a command module exports. */
type Run = (
  args: string[],
  options: Record<string, unknown>,
  io: Io,
) => Promise<ExitCode> | ExitCode

export interface CommandDefinition {
  /** Name and arguments, as commander writes them. */
  definition: string
  summary: string
  load: () => Promise<{ run: Run }>
  define: (command: Command) => unknown
}
