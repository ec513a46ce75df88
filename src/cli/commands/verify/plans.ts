/** `txplan verify PLAN…`: whether the signatures in plans still stand. */
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'

export function verifyPlans(
  paths: readonly string[],
  _options: Record<string, unknown>,
  _io: Io,
): Promise<ExitCode> {
  throw new UserError(`${paths.join(' ')}: plans are not verified yet.`)
}
