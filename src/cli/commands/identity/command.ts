/** `txplan identity ACTION`: the keys that sign, their certificates, and whose one relies on. */
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'
import type { IdentityOptions } from './options.ts'

type Action = (
  file: string | undefined,
  options: IdentityOptions,
  io: Io,
) => Promise<ExitCode> | ExitCode

const actions: Readonly<Record<string, () => Promise<{ run: Action }>>> = {
  create: () => import('./create.ts'),
  import: () => import('./import.ts'),
  show: () => import('./show.ts'),
  export: () => import('./export.ts'),
  trust: () => import('./trust.ts'),
  renew: () => import('./renew.ts'),
}

/** Those that take a file. */
const ofFile = ['import', 'trust']

export async function run(
  [name = '', file]: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const load = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!load)
    throw new UserError(
      `“${name}” is nothing to do with an identity.`,
      `There is: ${Object.keys(actions).join(', ')}. Begin with: txplan identity create`,
    )
  if (file !== undefined && !ofFile.includes(name))
    throw new UserError(
      `identity ${name} takes no file; found “${file}”.`,
      'txplan identity --help tells more.',
    )
  const { run: act } = await load()
  return act(file, options as unknown as IdentityOptions, io)
}
