/** Certificates as text: PEM, one after the other. */

/** The certificates of a file, in DER; a file in DER is one certificate. `text` has a byte in each sign. */
export function readPem(text: string): Uint8Array[] {
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)]
  if (blocks.length === 0 && text.startsWith('0')) return [Buffer.from(text, 'latin1')]
  return blocks.map((block) => Buffer.from(block[1] as string, 'base64'))
}

export const toPem = (chain: readonly Uint8Array[]): string =>
  chain
    .map(
      (der) =>
        Buffer.from(der)
          .toString('base64')
          .match(/.{1,64}/g) ?? [],
    )
    .flatMap((lines) => ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''])
    .join('\n')
