/** The certificates of those who signed a PDF, for somebody who has nothing but that file. */
import { resolve } from 'node:path'
import { readBinary } from '../../../practice/binary-file.ts'
import { UserError } from '../../../practice/failure.ts'
import { isSameBytes } from '../../../signing/bytes.ts'
import type { Io } from '../../io.ts'

export const isPdfName = (file: string): boolean => /\.pdf$/i.test(file)

/**
 * In DER, each once; of signatures that hold in themselves, whoever made them.
 *
 * @throws UserError where the file cannot be read, or is not to be relied on
 */
export async function certificatesInPdf(file: string, io: Io): Promise<Uint8Array[]> {
  const { verifyPdf } = await import('../../../signing/pdf/verify/verify-pdf.ts')
  const bytes = readBinary(resolve(io.cwd, file), file)
  const { verdict, signers } = await verifyPdf(bytes, { anchors: [], at: io.now() })
  if (verdict === 'invalid')
    throw new UserError(
      `${file} is not to be relied on, and neither is what it says of those who signed it.`,
      `See why: txplan verify ${file}`,
    )
  const found = signers.flatMap(({ signature }) => signature?.handedOutDer ?? [])
  return found.filter((one, at) => found.findIndex((other) => isSameBytes(one, other)) === at)
}
