/** The identities of this person: whether they can be used, and for how long. */

import { UserError } from '../../../practice/failure.ts'
import {
  identitiesHome,
  keyFileFault,
  keyPathOf,
  storedIdentities,
  trustedTexts,
} from '../../../practice/identities.ts'
import { refuseShared } from '../../../practice/secrets.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { readPem } from '../../../signing/cms/pem.ts'
import { isUnderOwnAuthority } from '../../../signing/identity/identity.ts'
import type { CertificateFacts } from '../../../signing/signer.ts'
import type { Io } from '../../io.ts'
import { advice, type Check, fine, toDo } from './check.ts'

export function identityChecks(io: Io, now: Date): Check[] {
  const all = storedIdentities(io.env)
  if (all.length === 0)
    return [
      advice(
        'identity',
        'There is no identity to sign PDFs with.',
        'Make one: txplan identity create, or bring one along: txplan identity import FILE.p12',
      ),
      ...trustedChecks(io, now),
    ]
  return [
    ...placeChecks(io),
    ...all.map((one) => {
      const fault = keyFileFault(keyPathOf(one))
      if (fault) return toDo('identity', fault.message, fault.hint)
      return lifeCheck(one.label, readPem(one.certificates), now)
    }),
    ...trustedChecks(io, now),
  ]
}

function placeChecks(io: Io): Check[] {
  try {
    refuseShared(identitiesHome(io.env))
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [toDo('identity', error.message, error.hint ?? '')]
  }
}

/** How long before its end a certificate is worth a word. */
const soon = 30

function lifeCheck(label: string, chain: readonly Uint8Array[], now: Date): Check {
  const facts = factsIn(chain[0])
  if (!facts)
    return toDo(
      'identity',
      `The certificate of the identity “${label}” cannot be read.`,
      'Restore it from your backup words: txplan identity create --restore',
    )
  const next = isUnderOwnAuthority(chain)
    ? `txplan identity renew --identity ${label}`
    : `Have it renewed by ${facts.issuer}, then: txplan identity import FILE.p12`
  const until = facts.until.slice(0, 10)
  if (facts.until < now.toISOString())
    return toDo('identity', `The certificate of the identity “${label}” expired on ${until}.`, next)
  const left = Math.floor((Date.parse(facts.until) - now.getTime()) / dayLength)
  return left < soon
    ? toDo(
        'identity',
        `The certificate of the identity “${label}” holds until ${until} only.`,
        next,
      )
    : fine('identity', `The identity “${label}” can sign until ${until}.`)
}

const dayLength = 24 * 60 * 60 * 1000

function factsIn(der: Uint8Array | undefined): CertificateFacts | undefined {
  try {
    return der && certificateFacts(der)
  } catch {
    return undefined
  }
}

const trustedChecks = (io: Io, now: Date): Check[] =>
  trustedTexts(io.env).flatMap(({ path, bytes }) => {
    const all = readPem(bytes).map(factsIn)
    if (all.length === 0 || all.includes(undefined))
      return [
        toDo('trusted', `${path} holds something that is no certificate.`, 'Remove the file.'),
      ]
    const expired = all.find((facts) => facts && facts.until < now.toISOString())
    if (!expired) return []
    const until = expired.until.slice(0, 10)
    return [
      advice(
        'trusted',
        `A certificate that is relied on here expired on ${until}: ${path}`,
        'Ask its owner for the new one, then: txplan identity trust FILE',
      ),
    ]
  })
