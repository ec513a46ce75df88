/** Whose certificates one relies on here: one's own, those that were trusted, those named for one call. */
import { resolve } from 'node:path'
import { UserError } from '../../practice/failure.ts'
import { pemsAt, trustedTexts } from '../../practice/identities.ts'
import { readPem } from '../../signing/cms/pem.ts'
import type { Io } from '../io.ts'
import { identitiesOf } from './stored.ts'

/**
 * @param files files and folders named for this call alone
 * @returns certificates in DER
 * @throws UserError when one that is named holds no certificate
 */
export function trustAnchors(io: Io, files: readonly string[]): Uint8Array[] {
  // Not what stands above it: a bought certificate is no reason to rely on all others of that seller.
  const own = identitiesOf(io).map(({ chain }) => chain[0] as Uint8Array)
  const trusted = trustedTexts(io.env).flatMap(({ bytes }) => readPem(bytes))
  return [...own, ...trusted, ...files.flatMap((file) => certificatesAt(file, io))]
}

function certificatesAt(file: string, io: Io): Uint8Array[] {
  const found = pemsAt(resolve(io.cwd, file)).flatMap(({ bytes }) => readPem(bytes))
  if (found.length > 0) return found
  throw new UserError(
    `--trust ${file}: there is no certificate.`,
    'Wanted is a file in PEM or DER, or a folder with some (.pem, .crt, .cer).',
  )
}
