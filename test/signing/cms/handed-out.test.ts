import { describe, expect, it } from 'vitest'
import { certificateFacts } from '../../../src/signing/cms/certificate.ts'
import { handedOutIn } from '../../../src/signing/cms/handed-out.ts'
import { issue, issueAuthority } from '../../helpers/certificates.ts'

const own = issueAuthority({ name: 'Ana Rivera (own authority)' })
const ana = issue({ name: 'Ana Rivera', issuer: own })
const factsOf = ({ der }: { der: Uint8Array }) => handedOutIn([der], certificateFacts(der))

describe('the fingerprint that a signer reads out', () => {
  it('is that of the own authority, and stays when the certificate is renewed', () => {
    const renewed = issue({ name: 'Ana Rivera', issuer: own })
    for (const one of [ana, renewed])
      expect(handedOutIn([one.der, own.der], certificateFacts(one.der))).toEqual(factsOf(own))
  })

  it('is the certificate’s own where an authority issued it, or the authority’s is not there', () => {
    const root = issueAuthority({ name: 'Root' })
    const bought = issue({ name: 'Ana Rivera', issuer: root })
    expect(handedOutIn([bought.der, root.der], certificateFacts(bought.der))).toEqual(
      factsOf(bought),
    )
    expect(factsOf(ana).name).toBe('Ana Rivera')
  })

  it('is never that of an authority whose key did not sign', () => {
    const other = issueAuthority({ name: 'Ana Rivera (own authority)' })
    expect(handedOutIn([ana.der, other.der], certificateFacts(ana.der))).toEqual(factsOf(ana))
    expect(handedOutIn([ana.der, ana.der], certificateFacts(ana.der))).toEqual(factsOf(ana))
    expect(handedOutIn([ana.der, Buffer.from('x')], certificateFacts(ana.der))).toEqual(
      factsOf(ana),
    )
  })
})
