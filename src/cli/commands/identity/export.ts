/** `txplan identity export`: the certificate that others need in order to rely on one's signatures; never a key. */
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { toPem } from '../../../signing/cms/pem.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { fingerprintRows } from '../../signing/fingerprint.ts'
import { identityFor } from '../../signing/stored.ts'
import type { IdentityOptions } from './options.ts'
import { handedOut } from './told.ts'

export async function run(
  _file: string | undefined,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  const identity = identityFor(options, io)
  const certificate = handedOut(identity)
  await deliver(
    options.chain ? identity.chain.map(toPem).join('') : toPem(certificate),
    options.output,
    io,
  )
  const [first, second] = fingerprintRows(certificateFacts(certificate).fingerprint)
  io.stderr.write(
    options.chain
      ? 'All certificates of the identity; keep them with the backup words. There is no key in it.\n'
      : `The certificate only; there is no key in it. Hand its fingerprint over in person or by telephone:\n  ${first}\n  ${second}\nWhoever gets it types: txplan identity trust FILE\n`,
  )
  return exitCode.nothing
}
