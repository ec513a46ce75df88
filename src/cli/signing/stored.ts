/** The identities of this person as commands see them: which there are, and which one is meant. */

import { isSameName } from '../../care/same-name.ts'
import { UserError } from '../../practice/failure.ts'
import { type StoredIdentity, storedIdentities } from '../../practice/identities.ts'
import { certificateFacts } from '../../signing/cms/certificate.ts'
import { readPem } from '../../signing/cms/pem.ts'
import type { CertificateFacts } from '../../signing/signer.ts'
import type { Io } from '../io.ts'

export interface Identity extends StoredIdentity {
  chain: readonly Uint8Array[]
  facts: CertificateFacts
}

/** By whom or as what one wants to sign. */
export interface Which {
  /** Label of an identity. */
  identity?: string
  /** Role. */
  as?: string
  /** Who is to sign: where several identities would do, theirs is the one. */
  names?: readonly string[]
}

/** @throws UserError when one of them cannot be read */
export const identitiesOf = (io: Io): Identity[] => storedIdentities(io.env).map(read)

function read(stored: StoredIdentity): Identity {
  try {
    const chain = readPem(stored.certificates)
    return { ...stored, chain, facts: certificateFacts(chain[0] as Uint8Array) }
  } catch {
    throw new UserError(
      `The certificate of the identity “${stored.label}” cannot be read (${stored.folder}).`,
      'Restore it from your backup words: txplan identity create --restore',
    )
  }
}

/**
 * The identity that is named or, without that, the one for the role, or the only one.
 *
 * @throws UserError when there is none, or several would do
 */
export function identityFor({ identity: label, as, names = [] }: Which, io: Io): Identity {
  const all = identitiesOf(io)
  if (label !== undefined) return named(label, all)
  if (all.length === 0)
    throw new UserError(
      'There is no identity to sign with.',
      'Make one: txplan identity create, or bring one along: txplan identity import FILE.p12',
    )
  const fitting = theirs(as === undefined ? all : suited(all, as), names)
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  throw only ? severalFit(fitting, as) : noneFits(all, as as string)
}

/** Whether there is anything to sign with in that role. */
export const hasIdentityFor = (as: string, io: Io): boolean =>
  suited(identitiesOf(io), as).length > 0

/** Those made for the role; without any, those whose certificate names no role. */
function suited(all: readonly Identity[], as: string): Identity[] {
  const made = all.filter(({ facts }) => facts.role === as)
  return made.length > 0 ? made : all.filter(({ facts }) => facts.role === undefined)
}

/** Of several, those of the people who are to sign; all of them where none is. */
function theirs(fitting: Identity[], names: readonly string[]): Identity[] {
  if (fitting.length < 2) return fitting
  const own = fitting.filter(({ facts }) => names.some((name) => isSameName(name, facts.name)))
  return own.length > 0 ? own : fitting
}

function named(label: string, all: readonly Identity[]): Identity {
  const found = all.find((one) => one.label === label)
  if (found) return found
  throw new UserError(
    `There is no identity “${label}” here.`,
    all.length > 0 ? `There are: ${labels(all)}` : 'Make one: txplan identity create',
  )
}

const severalFit = (fitting: readonly Identity[], as: string | undefined): UserError =>
  new UserError(
    `Several identities could sign${as === undefined ? '' : ` as ${as}`}: ${labels(fitting)}.`,
    'Name one: --identity LABEL',
  )

const noneFits = (all: readonly Identity[], as: string): UserError =>
  new UserError(
    `No identity here is one to sign as ${as}: ${all.map(({ label, facts }) => `${label} (${facts.role})`).join(', ')}.`,
    `Make one: txplan identity create --as ${as}, or name one all the same: --identity LABEL`,
  )

const labels = (all: readonly Identity[]): string => all.map(({ label }) => label).join(', ')
