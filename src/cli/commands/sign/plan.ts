/** `txplan sign PLAN`: a signature entered into the plan. */
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'

export function signPlan(
  path: string,
  _options: Record<string, unknown>,
  _io: Io,
): Promise<ExitCode> {
  throw new UserError(`${path}: plans are not signed yet.`)
}
