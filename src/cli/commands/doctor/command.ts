/** `txplan doctor`: whether all is set up well, line by line, and what to do where it is not. */
import { type ExitCode, exitCode, type Io } from '../../io.ts'

export async function run(_args: string[], _options: unknown, _io: Io): Promise<ExitCode> {
  return exitCode.nothing
}
