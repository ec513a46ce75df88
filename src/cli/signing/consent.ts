/** Whoever signs is shown what, and says yes: at a terminal, or by a flag. Never by silence. */
import { UserError } from '../../practice/failure.ts'
import type { Io } from '../io.ts'
import { type AskerOptions, canAsk } from '../writing/asker.ts'
import { withAsker } from './passphrase.ts'

export interface ConsentOptions extends AskerOptions {
  consent?: boolean
}

/**
 * @param shown what is signed, a line each
 * @throws UserError where nobody agreed
 */
export async function assertConsent(
  shown: readonly string[],
  options: ConsentOptions,
  io: Io,
): Promise<void> {
  if (options.consent) return
  if (!canAsk(options, io))
    throw new UserError(
      'Nobody has agreed to sign, and there is nobody to ask.',
      'Whoever signs agrees by: --consent',
    )
  const question = {
    kind: 'yes-no',
    at: [],
    ask: 'Sign it?',
    notes: shown,
    optional: false,
  } as const
  const reply = await withAsker(options, io, (asker) =>
    asker.ask(question, { progress: 'Signing', canGoBack: false }),
  )
  if (reply.kind !== 'answer' || reply.value !== true)
    throw new UserError('Not signed; nothing was changed.')
}
