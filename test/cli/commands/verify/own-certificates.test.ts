import { describe, expect, it } from 'vitest'
import { ownCertificateLines } from '../../../../src/cli/commands/verify/pdf/own-certificates.ts'
import type { PdfSigner } from '../../../../src/signing/pdf/verify/report.ts'

const shows = 'that the same key signed as before, and no third party has checked whose key it is.'

const signer = (role: string, isOwn: boolean, name?: string): PdfSigner =>
  ({
    role,
    signature: { notes: isOwn ? [{ code: 'self-issued' }] : [], certificate: { name } },
  }) as unknown as PdfSigner

const own = (role: string, name?: string) => signer(role, true, name)
const bought = signer('supervisor', false, 'May Lee')
const unsigned = { role: 'guardian', status: 'missing' } as PdfSigner

describe('certificates that signers made themselves', () => {
  it('are told of once, whoever has not signed yet', () => {
    expect(ownCertificateLines([own('client'), unsigned])).toEqual([
      `The signer made this certificate: it shows ${shows}`,
    ])
    expect(ownCertificateLines([own('client'), own('clinician'), unsigned])).toEqual([
      `The signers made these certificates themselves: each shows ${shows}`,
    ])
  })

  it('are told by whose they are, where not all are of that kind', () => {
    expect(ownCertificateLines([own('client', 'Jo'), bought])).toEqual([
      `The certificate of the client (Jo) was made by the signer: it shows ${shows}`,
    ])
    expect(ownCertificateLines([own('client'), bought, own('clinician', 'Ana')])).toEqual([
      `The certificates of the client and the clinician (Ana) were made by the signers: each shows ${shows}`,
    ])
  })

  it('are nothing to tell where there are none', () => {
    expect(ownCertificateLines([bought, unsigned])).toEqual([])
  })
})
