/** `txplan verify`: plans, folders of them, or a PDF, by the name of the file. */
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'

export async function run(
  paths: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const [first = ''] = paths
  if (/\.pdf$/i.test(first)) {
    if (paths.length > 1)
      throw new UserError('One PDF at a time is verified.', `Type: txplan verify ${first}`)
    const { verifyPdfFile } = await import('./pdf.ts')
    return verifyPdfFile(first, options, io)
  }
  const { verifyPlans } = await import('./plans.ts')
  return verifyPlans(paths, options, io)
}
