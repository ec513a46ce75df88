/** `txplan doctor`: whether all is set up well, line by line, and what to do where it is not. */
import { practiceAbove } from '../../../practice/discover.ts'
import { repositoryOf } from '../../../practice/git/repository.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import type { Check } from './check.ts'
import { identityChecks } from './identities.ts'
import { keyChecks } from './keys.ts'
import { practiceChecks, repositoryChecks } from './practice.ts'
import { json, pretty } from './report.ts'
import { clockCheck, gitCheck, nodeCheck } from './tools.ts'

interface DoctorOptions {
  format: 'pretty' | 'json'
  output?: string
  asOf?: string
  color?: boolean
}

export async function run(
  _args: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as DoctorOptions
  const checks = await checksHere(options, io)
  const terminal = options.output === undefined ? io.stdout : undefined
  const text =
    options.format === 'json'
      ? json(checks)
      : pretty(checks, await paintFor(terminal, options.color, io), widthOf(io.stdout))
  await deliver(text, options.output, io)
  const isWell = checks.every(({ standing }) => standing !== 'to-do')
  return isWell ? exitCode.nothing : exitCode.findings
}

async function checksHere({ asOf }: DoctorOptions, io: Io): Promise<Check[]> {
  const now = asOf === undefined ? io.now() : new Date(`${asOf}T12:00:00Z`)
  const practice = practiceAbove(io.cwd)
  const repository = await repositoryOf(practice ?? io.cwd)
  return [
    nodeCheck(process.versions.node),
    await gitCheck(io.cwd),
    await clockCheck(repository, now),
    ...(await practiceChecks(practice, io.cwd)),
    ...(await repositoryChecks(repository, practice)),
    ...(await keyChecks(practice ?? repository?.root, repository, io.cwd)),
    ...identityChecks(io, now),
  ]
}
