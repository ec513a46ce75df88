/** Where a passphrase comes from: a file, the environment, or a person who types it unseen. */

import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { Left, UserError } from '../../practice/failure.ts'
import { readSecretLine } from '../../practice/secrets.ts'
import type { Asker, Read } from '../../writing/question.ts'
import type { Io } from '../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../writing/asker.ts'

export interface PassphraseOptions extends AskerOptions {
  passphraseFile?: string
}

/** A passphrase that is given without asking. */
export function givenPassphrase({ passphraseFile }: PassphraseOptions, io: Io): string | undefined {
  if (passphraseFile !== undefined) return readSecretLine(resolve(io.cwd, passphraseFile))
  return io.env['TXPLAN_PASSPHRASE'] || undefined
}

/** Lets somebody ask: the one who is asking already, or a new one who leaves afterwards. */
export async function withAsker<T>(
  options: AskerOptions,
  io: Io,
  use: (asker: Asker) => Promise<T>,
  there?: Asker,
): Promise<T> {
  if (there) return use(there)
  const asker = await openAsker({ ...options, keeps: false }, io, tmpdir)
  try {
    return await use(asker)
  } finally {
    asker.close()
  }
}

/** @throws UserError where nobody can be asked */
export function refuseUnasked(options: AskerOptions, io: Io, there?: Asker): void {
  if (there || canAsk(options, io)) return
  throw new UserError(
    'A passphrase is needed, and there is nobody to ask.',
    'Give it in a file: --passphrase-file FILE, or in the environment: TXPLAN_PASSPHRASE',
  )
}

export interface Asking {
  ask: string
  why?: string
  notes?: readonly string[]
  read?: (typed: string) => Read
}

/** @throws Left when the person leaves */
export async function askSecret(asker: Asker, { read, ...words }: Asking): Promise<string> {
  const question = {
    kind: 'line',
    at: [],
    optional: false,
    secret: true,
    read: read ?? ((typed: string) => ({ value: typed })),
    ...words,
  } as const
  const reply = await asker.ask(question, { progress: 'Passphrase', canGoBack: false })
  if (reply.kind === 'answer') return reply.value as string
  throw new Left('Stopped; nothing was changed.')
}
