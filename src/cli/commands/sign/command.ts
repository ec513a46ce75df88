/** `txplan sign PLAN` and `txplan sign FILE.pdf`: which of the two, by the name of the file. */
import type { ExitCode, Io } from '../../io.ts'

export async function run(
  [path = '.']: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  if (/\.pdf$/i.test(path)) {
    const { signPdfFile } = await import('./pdf.ts')
    return signPdfFile(path, options, io)
  }
  const { signPlan } = await import('./plan.ts')
  return signPlan(path, options, io)
}
