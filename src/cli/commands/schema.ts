/** `txplan schema NAME`: the JSON Schema that editors use for completion and hover texts, and those of reports. */
import { readAssetText } from '../../practice/assets.ts'
import { UserError } from '../../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'
import { deliver } from '../output.ts'

const names = [
  'plan',
  'record',
  'practice',
  'identities',
  'profile',
  'presentation',
  'document',
  'answers',
  'review',
  'discharge',
  'sign',
  'lint-report',
  'diff-report',
  'due-report',
  'caseload-report',
  'progress-report',
  'thread-report',
  'library-report',
  'verify-report',
]

export async function run(
  [name = 'plan']: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  if (!names.includes(name))
    throw new UserError(`There is no schema “${name}”.`, `Known are: ${names.join(', ')}`)
  await deliver(
    readAssetText(`schemas/${name}.schema.json`),
    options['output'] as string | undefined,
    io,
  )
  return exitCode.nothing
}
