import { describe, expect, it } from 'vitest'
import { type ChainJudgement, judgeChain } from '../../../src/signing/cms/chain.ts'
import { type ChainFault, chainFaultText } from '../../../src/signing/cms/chain-faults.ts'
import { ecKeys, type Issued, issue, issueAuthority, rsaKeys } from '../../helpers/certificates.ts'

const now = new Date('2026-11-22')
const root = issueAuthority({ name: 'Root' })
const leaf = issue({ issuer: root })

const judge = (chain: Issued[], anchors: Issued[], at = now): ChainJudgement =>
  judgeChain(
    chain.map(({ der }) => der),
    anchors.map(({ der }) => der),
    at,
  )

const codes = ({ faults }: ChainJudgement): string[] => faults.map(({ code }) => code)

describe('a certificate is trusted', () => {
  it('that an authority issued which the user trusts, whether or not it lies in the chain', () => {
    const judged = judge([leaf, root], [root])
    expect(judged).toMatchObject({ trust: 'trusted', faults: [], anchor: { name: 'Root' } })
    expect(judge([leaf], [root])).toEqual(judged)
  })

  it('over two authorities, in any order', () => {
    const middle = issueAuthority({ name: 'Middle', issuer: root })
    const below = issue({ issuer: middle })
    expect(judge([below, middle, root], [root])).toMatchObject({ trust: 'trusted', faults: [] })
    expect(judge([below, root, leaf, middle], [root])).toMatchObject({ trust: 'trusted' })
    expect(judge([below, root], [root]).trust).toBe('unknown')
  })

  it('where the authority was issued anew from the same key', () => {
    const keys = { privateKey: root.key, publicKey: root.publicKey }
    const anew = issueAuthority({ name: 'Root', keys, from: '2026-06-01', until: '2046-01-01' })
    expect(judge([leaf, anew], [root])).toMatchObject({ trust: 'trusted', faults: [] })
    expect(judge([leaf, root], [anew])).toMatchObject({ trust: 'trusted', faults: [] })
  })

  it('where the user trusts the very certificate', () => {
    const own = issue({ name: 'Own' })
    expect(judge([own], [own])).toMatchObject({ trust: 'trusted', faults: [] })
    expect(judge([leaf], [leaf])).toMatchObject({ trust: 'trusted', faults: [] })
  })
})

describe('a certificate is unknown', () => {
  it('without anybody trusted', () => {
    expect(judge([leaf, root], [])).toEqual({ trust: 'unknown', faults: [] })
  })

  it('where another authority has the same name', () => {
    const other = issueAuthority({ name: 'Root' })
    expect(judge([leaf, root], [other])).toEqual({
      trust: 'unknown',
      faults: [{ code: 'signature-wrong', name: 'Dana Reyes' }],
    })
  })

  it('where its holder made another one from the key that was trusted', () => {
    const keys = ecKeys()
    const own = issue({ name: 'Own', keys })
    const promoted = issue({ name: 'Own', keys, title: 'Medical director' })
    expect(judge([promoted], [own]).trust).toBe('unknown')
    const authority = issueAuthority({ name: 'Own', keys })
    expect(judge([issue({ issuer: authority }), authority], [own]).trust).toBe('unknown')
  })

  it('where one signed who may not', () => {
    const middle = issue({ name: 'Middle', issuer: root })
    const below = issue({ issuer: middle })
    expect(codes(judge([below, middle, root], [root]))).toEqual(['not-an-authority'])
    const noCertSign = issueAuthority({ name: 'Middle', issuer: root, usage: 0x80 })
    expect(codes(judge([issue({ issuer: noCertSign }), noCertSign], [root]))).toEqual([
      'not-an-authority',
    ])
  })

  it('where an authority stands below one that allows none', () => {
    const strict = issueAuthority({ name: 'Strict', pathLength: 0 })
    const middle = issueAuthority({ name: 'Middle', issuer: strict })
    const below = issue({ issuer: middle })
    expect(codes(judge([below, middle, strict], [strict]))).toEqual(['path-too-long'])
    expect(judge([issue({ issuer: strict })], [strict])).toMatchObject({ trust: 'trusted' })
  })

  it('where nothing can be read, or there is nothing', () => {
    const fault = [{ code: 'certificate-unreadable' }]
    expect(judgeChain([new Uint8Array(4)], [root.der], now).faults).toEqual(fault)
    expect(judgeChain([], [root.der], now).faults).toEqual(fault)
    expect(
      judgeChain([leaf.der, new Uint8Array(4)], [new Uint8Array(1), root.der], now).trust,
    ).toBe('trusted')
  })

  it('where authorities vouch for each other in a circle', () => {
    const [a, b] = [ecKeys(), ecKeys()]
    const aRoot = issueAuthority({ name: 'A', keys: a })
    const bRoot = issueAuthority({ name: 'B', keys: b })
    const aByB = issueAuthority({ name: 'A', keys: a, issuer: bRoot })
    const bByA = issueAuthority({ name: 'B', keys: b, issuer: aRoot })
    expect(judge([issue({ issuer: aRoot }), aByB, bByA], [root]).trust).toBe('unknown')
  })

  it('and soon found so where they all vouch for each other crosswise', () => {
    const all = Array.from({ length: 6 }, () => issueAuthority({ name: 'Same' }))
    const crosswise = all.flatMap((issuer) =>
      all.map(({ key, publicKey }) =>
        issueAuthority({ name: 'Same', issuer, keys: { privateKey: key, publicKey } }),
      ),
    )
    const start = performance.now()
    expect(judge([issue({ issuer: all[0]! }), ...crosswise], [root]).trust).toBe('unknown')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('above eight certificates', () => {
    const chain = [root]
    for (let depth = 1; depth < 9; depth++)
      chain.unshift(issueAuthority({ name: `Depth ${depth}`, issuer: chain[0]! }))
    expect(judge([issue({ issuer: chain[0]! }), ...chain], [root]).trust).toBe('unknown')
    expect(judge([issue({ issuer: chain[3]! }), ...chain.slice(3)], [root]).trust).toBe('trusted')
  })
})

describe('a path that leads to an anchor has the faults of its certificates', () => {
  const faultsAt = (at: string): readonly ChainFault[] =>
    judge([issue({ issuer: root, from: '2026-03-01', until: '2027-03-01' })], [root], new Date(at))
      .faults

  it('of time, at the moment asked about', () => {
    expect(faultsAt('2026-05-01')).toEqual([])
    expect(faultsAt('2027-03-02')).toEqual([
      { code: 'expired', name: 'Dana Reyes', until: '2027-03-01T00:00:00.000Z' },
    ])
    expect(faultsAt('2026-02-28')).toEqual([
      { code: 'not-yet-valid', name: 'Dana Reyes', from: '2026-03-01T00:00:00.000Z' },
    ])
    expect(faultsAt('2027-03-01T00:00:00Z')).toEqual([])
    expect(faultsAt('2040-01-01').map(({ code }) => code)).toEqual(['expired', 'expired'])
  })

  it('of strength', () => {
    const old = issueAuthority({ name: 'Old', keys: rsaKeys(1024) })
    expect(codes(judge([issue({ issuer: old })], [old]))).toEqual(['weak-key'])
    const rsa = issueAuthority({ name: 'Rsa', keys: rsaKeys(2048) })
    expect(judge([issue({ issuer: rsa, hash: 'sha1' })], [rsa]).faults).toEqual([
      { code: 'weak-algorithm', name: 'Dana Reyes', algorithm: 'SHA-1 with RSA' },
    ])
  })

  it('of conditions that nobody here knows', () => {
    const strange = issueAuthority({ name: 'Strange', issuer: root, strangeCondition: true })
    expect(judge([issue({ issuer: strange }), strange], [root]).faults).toEqual([
      { code: 'unknown-extension', name: 'Strange' },
    ])
  })

  it('in words', () => {
    const [expired] = faultsAt('2027-03-02')
    expect(chainFaultText(expired!)).toBe('the certificate of Dana Reyes expired on 2027-03-01')
  })
})

describe('an own authority', () => {
  const own = issueAuthority({ name: 'Ruth Salter (own authority)', organization: 'Elm Street' })
  const judged = (wanted: { name: string; organization?: string }) =>
    judge([issue({ issuer: own, ...wanted }), own], [own])

  it('vouches for its holder', () => {
    const report = judged({ name: 'Ruth Salter', organization: 'Elm Street' })
    expect(report).toMatchObject({ trust: 'trusted', faults: [] })
  })

  it.each([
    { name: 'Marta Łódzka', organization: 'Elm Street' },
    { name: 'Ruth Salter' },
    { name: 'Ruth Salter', organization: 'Elm Street 2' },
    { name: 'Ruth Salter (own authority)', organization: 'Elm Street' },
  ])('and for nobody else: $name, $organization', (wanted) => {
    const report = judged(wanted)
    expect([report.trust, codes(report)]).toEqual(['unknown', ['other-holder']])
  })
})
