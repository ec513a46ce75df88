/** `txplan identity create`: a key, its certificate under an authority of one's own, and backup words. */
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { UserError } from '../../../practice/failure.ts'
import { identitiesHome, pemsAt } from '../../../practice/identities.ts'
import { refuseShared } from '../../../practice/secrets.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { readPem } from '../../../signing/cms/pem.ts'
import {
  belongTogether,
  createIdentity,
  restoreIdentity,
} from '../../../signing/identity/identity.ts'
import { wordsOf } from '../../../signing/identity/words.ts'
import type { Asker } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { withAsker } from '../../signing/passphrase.ts'
import { type Identity, identitiesOf } from '../../signing/stored.ts'
import { canAsk } from '../../writing/asker.ts'
import { handOver, refuseWordsFile, typedWords } from './backup-words.ts'
import { freeLabel } from './free-label.ts'
import { keep } from './keep.ts'
import { newPassphrase } from './new-passphrase.ts'
import { type IdentityOptions, refuseUnfit } from './options.ts'
import { createdText } from './told.ts'
import { personFrom } from './who.ts'

export async function run(
  _file: undefined | string,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  refuseUnfit(options)
  refuseShared(identitiesHome(io.env))
  refuseWordsFile(options, io)
  const given = certificatesIn(options, io)
  const made = canAsk(options, io)
    ? await withAsker(options, io, (asker) => make(options, io, asker, given))
    : await make(options, io, undefined, given)
  io.stderr.write(createdText(made.identity, io, made.remark))
  return exitCode.nothing
}

interface Made {
  identity: Identity
  remark?: string
}

const fromWordsAlone =
  'Its keys are those of before; its certificates are new, and so is the fingerprint. Under the same name and practice as before, whoever relies on the old ones has nothing to do; otherwise hand out the new one.'

async function make(
  options: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
  given: Uint8Array[] | undefined,
): Promise<Made> {
  const chance = options.restore ? await typedWords(options, io, asker) : randomBytes(16)
  const there = options.restore ? storedWith(chance, io) : undefined
  const chain = given ?? there?.chain
  if (chain) {
    const own = { ...options, identity: options.identity ?? there?.label }
    return { identity: await restored(chance, chain, own, io, asker) }
  }
  const person = await personFrom(options, asker)
  const label = freeLabel(person.name, options, io)
  const signer = createIdentity({ ...person, chance, from: io.now() })
  const passphrase = await newPassphrase(options, io, asker)
  if (!options.restore) await handOver(wordsOf(chance), options, io, asker)
  const identity = await keep({ label, signer, passphrase, isOwn: true }, io)
  return options.restore ? { identity, remark: fromWordsAlone } : { identity }
}

/** The identity on this computer that these words belong to: only its passphrase is forgotten. */
const storedWith = (chance: Uint8Array, io: Io): Identity | undefined =>
  identitiesOf(io).find(({ chain }) => belongTogether(chance, chain))

/** With its certificates, an identity is the very one it was. */
async function restored(
  chance: Uint8Array,
  chain: readonly Uint8Array[],
  options: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
) {
  if (!belongTogether(chance, chain))
    throw new UserError(
      'These words and these certificates do not belong together, or one of two is missing.',
      'Wanted is the file that “txplan identity export --chain” wrote; without it, leave out --certificate.',
    )
  const signer = restoreIdentity(chance, chain)
  const { name } = certificateFacts(chain[0] as Uint8Array)
  // It takes its own place again.
  const label = freeLabel(name, options, io, ({ certificates }) =>
    belongTogether(chance, readPem(certificates)),
  )
  const passphrase = await newPassphrase(options, io, asker)
  return keep({ label, signer, passphrase, isOwn: true }, io)
}

function certificatesIn({ certificate, restore }: IdentityOptions, io: Io) {
  if (certificate === undefined) return undefined
  if (!restore)
    throw new UserError('--certificate goes with --restore: a new identity has a new certificate.')
  return pemsAt(resolve(io.cwd, certificate)).flatMap(({ bytes }) => readPem(bytes))
}
