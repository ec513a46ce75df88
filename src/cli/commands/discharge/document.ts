/** The discharge summary of a plan that was just closed, as a file. */
import { basename, dirname, resolve } from 'node:path'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { dischargeView } from '../../../render/discharge-view/discharge-view.ts'
import { type DocumentOptions, documentOptions } from '../../document-options.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliverView } from '../../view-file.ts'
import type { AtHand } from '../../writing/at-hand.ts'

export async function writeSummary(
  plan: Plan,
  { file, shown, care, known }: AtHand,
  options: DocumentOptions,
  io: Io,
): Promise<ExitCode> {
  const { to, paper } = documentOptions(options)
  const { practice } = known.world
  const { identities } = known
  const view = dischargeView({
    plan,
    ...(care.record ? { record: care.record } : {}),
    ...(practice ? { practice } : {}),
    ...(identities ? { identities } : {}),
    ...paper,
  })
  const output = options.output ?? summaryName(file, to)
  const complete = await deliverView(view, to, output, io).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    throw new UserError(
      `The plan is closed, and the summary is not there: ${error.message}`,
      `The summary by itself: txplan render ${shown} --document discharge --output FILE`,
    )
  })
  if (output !== '-') io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  return complete ? exitCode.nothing : exitCode.findings
}

/** `rivera-j-discharge.pdf`: the client's folder, in the current one. */
export function summaryName(file: string, to: string): string {
  const name = basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))
  return `${name}-discharge.${to}`
}
