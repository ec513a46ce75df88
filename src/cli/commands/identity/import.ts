/** `txplan identity import FILE.p12`: brings along a key and a certificate that somebody else issued. */
import { resolve } from 'node:path'
import { UserError } from '../../../practice/failure.ts'
import { identitiesHome, readBytes } from '../../../practice/identities.ts'
import { readSecretLine, refuseShared } from '../../../practice/secrets.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import type { P12Fault } from '../../../signing/identity/p12/fault.ts'
import { unfitFor } from '../../../signing/identity/p12/fit.ts'
import { readP12 } from '../../../signing/identity/p12/read.ts'
import type { Signer } from '../../../signing/signer.ts'
import type { Asker } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { askSecret, withAsker } from '../../signing/passphrase.ts'
import type { Identity } from '../../signing/stored.ts'
import { canAsk } from '../../writing/asker.ts'
import { freeLabel } from './free-label.ts'
import { keep } from './keep.ts'
import { newPassphrase } from './new-passphrase.ts'
import type { IdentityOptions } from './options.ts'
import { p12Failure, unfitFailure } from './p12-words.ts'
import { createdText } from './told.ts'

export async function run(
  file: string | undefined,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  if (file === undefined)
    throw new UserError('Which file to bring along is not said.', 'txplan identity import FILE.p12')
  refuseShared(identitiesHome(io.env))
  const bytes = readBytes(resolve(io.cwd, file))
  const identity = canAsk(options, io)
    ? await withAsker(options, io, (asker) => bring(file, bytes, options, io, asker))
    : await bring(file, bytes, options, io, undefined)
  io.stderr.write(createdText(identity, io))
  return exitCode.nothing
}

async function bring(
  file: string,
  bytes: Uint8Array,
  options: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<Identity> {
  const signer = await opened(file, bytes, options, io, asker)
  const unfit = unfitFor(signer.chain, io.now())
  if (unfit) throw unfitFailure(file, unfit)
  const { name } = certificateFacts(signer.chain[0] as Uint8Array)
  const label = freeLabel(name, options, io)
  const passphrase = await newPassphrase(options, io, asker)
  return keep({ label, signer, passphrase, isOwn: false }, io)
}

/** How often one may try at a terminal. */
const tries = 3

async function opened(
  file: string,
  bytes: Uint8Array,
  { passwordFile }: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<Signer> {
  const given =
    passwordFile === undefined ? undefined : readSecretLine(resolve(io.cwd, passwordFile))
  if (given === undefined && !asker)
    throw new UserError(
      `The password of ${file} is needed, and there is nobody to ask.`,
      'Give it in a file: --password-file FILE',
    )
  for (let left = given === undefined ? tries - 1 : 0; ; left--) {
    const password = given ?? (await askPassword(asker as Asker, file, left < tries - 1))
    const result = await readP12(bytes, password)
    if ('signer' in result) return result.signer
    if (!isWrongPassword(result.fault) || left === 0) throw p12Failure(file, result.fault)
  }
}

const isWrongPassword = ({ code }: P12Fault): boolean => code === 'wrong-password'

const askPassword = (asker: Asker, file: string, again: boolean): Promise<string> =>
  askSecret(asker, {
    ask: again ? 'That was not it. Password of the file, once more' : `Password of ${file}`,
    why: 'The one that the file was given when it was exported. For the key on this computer you choose another one next.',
  })
