/** `txplan sign PLAN` and `txplan sign FILE.pdf`: which of the two, by the name of the file. */
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'

export async function run(
  [path = '.']: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  if (/\.pdf$/i.test(path)) throw new UserError(`${path}: a PDF is not signed yet.`)
  const { signPlan } = await import('./plan.ts')
  return signPlan(path, options, io)
}
