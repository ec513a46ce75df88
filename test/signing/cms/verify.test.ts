import { IA5String, Integer, Null, ObjectIdentifier, OctetString } from 'asn1js'
import { AlgorithmIdentifier, SignedAndUnsignedAttributes } from 'pkijs'
import { describe, expect, it } from 'vitest'
import { type CmsFault, cmsFaultText } from '../../../src/signing/cms/faults.ts'
import { oid } from '../../../src/signing/cms/oids.ts'
import { isWhole } from '../../../src/signing/cms/report.ts'
import { signDetached } from '../../../src/signing/cms/sign.ts'
import { verifyDetached } from '../../../src/signing/cms/verify.ts'
import { ecKeys, issue, issueAuthority, rsaKeys, signerOf } from '../../helpers/certificates.ts'
import { attributeWith, changeAttribute, forge, putCertificate, signAnew, signAs } from './forge.ts'

const content = new TextEncoder().encode('What was agreed to.')
const authority = issueAuthority()
const keys = ecKeys()
const leaf = issue({ issuer: authority, keys, title: 'Psychologist', serial: 77 })
const cms = await signDetached(content, signerOf(leaf, authority))

const rsaLeaf = issue({ issuer: authority, keys: rsaKeys() })
const rsaCms = await signDetached(content, signerOf(rsaLeaf, authority))

const faultsOf = async (forged: Uint8Array, text = content): Promise<readonly CmsFault[]> =>
  (await verifyDetached(forged, text)).faults

describe('a whole signature', () => {
  it.each([
    ['P-256', cms, 'ECDSA with SHA-256'],
    ['RSA 3072', rsaCms, 'RSA with SHA-256'],
  ])('of %s has no fault and tells whose it is', async (key, signature, algorithm) => {
    const report = await verifyDetached(signature, content)
    expect(report.faults).toEqual([])
    expect(isWhole(report)).toBe(true)
    expect(report.signer).toMatchObject({ name: 'Dana Reyes', issuer: 'Test Authority', key })
    expect(report.algorithms).toEqual({ digest: 'SHA-256', signature: algorithm })
    expect(report.chain).toHaveLength(2)
    expect(Buffer.from(report.chain[1]!)).toEqual(Buffer.from(authority.der))
    expect(report.timestamp).toBeUndefined()
  })

  it('is over pieces as over the whole', async () => {
    const pieces = [content.subarray(0, 4), content.subarray(4)]
    expect((await verifyDetached(cms, pieces)).faults).toEqual([])
    const signature = await signDetached(pieces, signerOf(leaf))
    expect(await faultsOf(signature)).toEqual([])
  })

  it('may name its algorithm as RSA only, as other programs do', async () => {
    const forged = forge(rsaCms, (info) => {
      info.signatureAlgorithm = new AlgorithmIdentifier({
        algorithmId: oid.rsa,
        algorithmParams: new Null(),
      })
      changeAttribute(info, oid.algorithmProtection, () => [])
      signAnew(info, rsaLeaf.key)
    })
    expect(await faultsOf(forged)).toEqual([])
  })
})

describe('evidence broken one at a time', () => {
  it('another text', async () => {
    expect(await faultsOf(cms, new TextEncoder().encode('What was agreed to!'))).toEqual([
      { code: 'digest-mismatch' },
    ])
  })

  it('another signature value', async () => {
    const forged = forge(cms, (info) => {
      info.signature = new OctetString({ valueHex: new Uint8Array(70) })
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'signature-wrong' }])
  })

  it('the signature of another document', async () => {
    const other = await signDetached(new Uint8Array([1]), signerOf(leaf))
    expect(await faultsOf(other)).toEqual([{ code: 'digest-mismatch' }])
    const digestMoved = forge(other, (info) => {
      changeAttribute(info, oid.messageDigest, () => [])
      info.signedAttrs!.attributes.push(
        forgeSource(cms).find(({ type }) => type === oid.messageDigest)!,
      )
    })
    expect(await faultsOf(digestMoved)).toContainEqual({ code: 'signature-wrong' })
  })

  it('another certificate of the same key: who signed as psychologist is no physician', async () => {
    const other = issue({ issuer: authority, keys, title: 'Physician', serial: 77 })
    const forged = forge(cms, (info, data) => putCertificate(info, data, other))
    expect(await faultsOf(forged)).toEqual([{ code: 'certificate-swapped' }])
  })

  it('the certificate of somebody else', async () => {
    const other = issue({ issuer: authority, serial: 77 })
    const forged = forge(cms, (info, data) => putCertificate(info, data, other))
    expect(await faultsOf(forged)).toEqual([
      { code: 'certificate-swapped' },
      { code: 'signature-wrong' },
    ])
  })

  it('no certificate', async () => {
    const forged = forge(cms, (_, data) => {
      data.certificates = []
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'certificate-missing' }])
  })

  it('a certificate whose key is no point of the curve', async () => {
    const at = Buffer.from(cms).indexOf(publicPoint())
    const forged = Uint8Array.from(cms)
    forged[at + 10]! ^= 1
    expect(await faultsOf(forged)).toEqual([{ code: 'certificate-unreadable' }])
  })

  it('no signed attributes at all', async () => {
    const forged = forge(cms, (info) => {
      delete info.signedAttrs
    })
    expect((await faultsOf(forged)).map(({ code }) => code)).toEqual([
      'attribute-missing',
      'attribute-missing',
      'attribute-missing',
      'signature-wrong',
    ])
  })

  const attributes = [
    ['content-type', oid.contentType],
    ['message-digest', oid.messageDigest],
    ['signing-certificate', oid.signingCertificateV2],
  ] as const

  it.each(attributes)('no %s', async (attribute, type) => {
    const forged = forge(cms, (info) => {
      changeAttribute(info, type, () => [])
      signAnew(info, leaf.key)
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'attribute-missing', attribute }])
  })

  it.each([...attributes, ['algorithm-protection', oid.algorithmProtection] as const])(
    'two of %s',
    async (attribute, type) => {
      const forged = forge(cms, (info) => {
        changeAttribute(info, type, (one) => [one, one])
        signAnew(info, leaf.key)
      })
      expect(await faultsOf(forged)).toContainEqual({ code: 'attribute-repeated', attribute })
    },
  )

  it.each([...attributes, ['algorithm-protection', oid.algorithmProtection] as const])(
    'an unreadable %s',
    async (attribute, type) => {
      const forged = forge(cms, (info) => {
        changeAttribute(info, type, () => [attributeWith(type, new IA5String({ value: 'no' }))])
        signAnew(info, leaf.key)
      })
      expect(await faultsOf(forged)).toContainEqual({ code: 'attribute-unreadable', attribute })
    },
  )

  it('attributes in another order', async () => {
    const forged = forge(cms, (info) => {
      info.signedAttrs!.attributes.reverse()
      signAnew(info, leaf.key)
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'attributes-out-of-order' }])
  })

  it('another kind of content', async () => {
    const type = new ObjectIdentifier({ value: oid.timestampInfo })
    const forged = forge(cms, (info) => {
      changeAttribute(info, oid.contentType, () => [attributeWith(oid.contentType, type)])
      signAnew(info, leaf.key)
    })
    expect(await faultsOf(forged)).toContainEqual({ code: 'content-type' })
    const outside = forge(cms, (_, data) => {
      data.encapContentInfo.eContentType = oid.timestampInfo
    })
    expect(await faultsOf(outside)).toEqual([{ code: 'content-type' }])
  })

  it('another algorithm than the one protected', async () => {
    const forged = forge(rsaCms, (info) => {
      info.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.rsa })
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'algorithms-swapped' }])
  })

  it('a hash that is weak, or one that nobody knows', async () => {
    const withDigest = (algorithmId: string) =>
      forge(cms, (info, data) => {
        info.digestAlgorithm = new AlgorithmIdentifier({ algorithmId })
        data.digestAlgorithms = [info.digestAlgorithm]
      })
    const withSignature = (algorithmId: string) =>
      forge(cms, (info) => {
        info.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId })
      })
    expect(await faultsOf(withDigest('1.3.14.3.2.26'))).toEqual([
      { code: 'weak-algorithm', name: 'SHA-1' },
    ])
    expect(await faultsOf(withSignature('1.2.840.10045.4.1'))).toEqual([
      { code: 'weak-algorithm', name: 'SHA-1 with ECDSA' },
    ])
    expect(await faultsOf(withDigest('1.2.3.4'))).toEqual([
      { code: 'unknown-algorithm', id: '1.2.3.4' },
    ])
  })

  it('a digest that is not in the list of digests (RFC 5652, 5.1)', async () => {
    const forged = forge(cms, (_, data) => {
      data.digestAlgorithms = [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.3' })]
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'unreadable', because: 'structure' }])
  })

  it('parameters that the algorithm does not have', async () => {
    const forged = forge(rsaCms, (info) => {
      info.signatureAlgorithm.algorithmParams = new Integer({ value: 1 })
    })
    expect(await faultsOf(forged)).toEqual([
      { code: 'unknown-algorithm', id: `${oid.rsaSha256} with parameters` },
    ])
  })

  it('an algorithm of another kind of key', async () => {
    const forged = forge(cms, (info) => {
      info.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.rsaSha256 })
      changeAttribute(info, oid.algorithmProtection, () => [])
      signAnew(info, leaf.key)
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'signature-wrong' }])
  })

  it('a weak key', async () => {
    const weak = issue({ issuer: authority, keys: rsaKeys(1024) })
    expect(await faultsOf(signAs(rsaCms, weak, content))).toEqual([
      { code: 'weak-key', key: 'RSA 1024' },
    ])
  })

  it.each([
    ['authority', issueAuthority({ usage: 0xc6 })],
    ['purpose', issue({ issuer: authority, purposes: ['1.3.6.1.5.5.7.3.1'] })],
    ['key-usage', issue({ issuer: authority, usage: 0x20 })],
    ['unknown-extension', issue({ issuer: authority, strangeCondition: true })],
  ] as const)('a certificate that is unsuitable: %s', async (because, issued) => {
    expect(await faultsOf(signAs(cms, issued, content))).toEqual([
      { code: 'unsuitable-certificate', because },
    ])
  })

  it.each([
    ['no purpose named', null],
    ['e-mail', ['1.3.6.1.5.5.7.3.4']],
    ['any', ['2.5.29.37.0']],
    ["Adobe's", ['1.2.840.113583.1.1.5', '1.3.6.1.5.5.7.3.2']],
  ])('and one that is suitable: %s', async (_, purposes) => {
    const issued = issue({ issuer: authority, purposes })
    expect(await faultsOf(signAs(cms, issued, content))).toEqual([])
  })

  it('no signer, and two', async () => {
    const none = forge(cms, (_, data) => {
      data.signerInfos = []
    })
    const two = forge(cms, (info, data) => {
      data.signerInfos = [info, info]
    })
    expect(await faultsOf(none)).toEqual([{ code: 'signers', count: 0 }])
    expect(await faultsOf(two)).toEqual([{ code: 'signers', count: 2 }])
  })

  it('a text of its own inside', async () => {
    const forged = forge(cms, (_, data) => {
      data.encapContentInfo.eContent = new OctetString({ valueHex: content })
    })
    expect(await faultsOf(forged)).toEqual([{ code: 'not-detached' }])
  })

  it('a thing that is no timestamp in the place of one', async () => {
    const value = new Integer({ value: 1 })
    const forged = forge(cms, (info) => {
      const attributes = [attributeWith(oid.timestampToken, value)]
      info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes })
    })
    expect(await faultsOf(forged)).toEqual([
      { code: 'timestamp', fault: { code: 'unreadable', because: 'structure' } },
    ])
  })
})

describe('bytes that are no signature', () => {
  it.each([
    ['not-der', new Uint8Array()],
    ['not-der', cms.subarray(0, cms.length - 1)],
    ['left-over', Buffer.concat([cms, new Uint8Array(3)])],
    ['too-large', new Uint8Array(2 ** 20 + 1)],
    ['structure', leaf.der],
  ])('%s', async (because, bytes) => {
    expect(await faultsOf(bytes)).toEqual([{ code: 'unreadable', because }])
  })
})

it('tells every fault in words, without a full stop', async () => {
  const told = cmsFaultText({ code: 'timestamp', fault: { code: 'imprint-mismatch' } })
  expect(told).toBe('its timestamp cannot be relied on: it belongs to another signature')
  expect(cmsFaultText({ code: 'digest-mismatch' })).toBe('the text is not the one that was signed')
  expect(cmsFaultText({ code: 'weak-key', key: 'RSA 1024' })).toBe(
    'its key (RSA 1024) is too weak to be relied on',
  )
})

function forgeSource(signature: Uint8Array) {
  const found: SignedAndUnsignedAttributes[] = []
  forge(signature, (info) => found.push(info.signedAttrs!))
  return found[0]!.attributes
}

function publicPoint(): Buffer {
  return keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
}
