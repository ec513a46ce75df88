/** What can be said about an identity on the command line. */
import type { SignatureRole } from '../../../care/signing.ts'
import { UserError } from '../../../practice/failure.ts'
import type { PassphraseOptions } from '../../signing/passphrase.ts'

export interface IdentityOptions extends PassphraseOptions {
  format: 'pretty' | 'json'
  output?: string
  name?: string
  organization?: string
  email?: string
  as?: SignatureRole
  identity?: string
  passwordFile?: string
  wordsFile?: string
  restore?: boolean
  certificate?: string
  fingerprint?: string
  chain?: boolean
}

/** What an identity may be called: it is the name of a folder. */
const labelShape = /^[a-z0-9][a-z0-9-]{0,40}$/

/** The one that was given, or one made from the name. */
export function labelFrom({ identity }: IdentityOptions, name: string): string {
  const label = identity ?? labelOf(name)
  if (labelShape.test(label)) return label
  throw new UserError(
    `--identity ${label}: wanted small letters, digits and hyphens, such as ana-rivera.`,
  )
}

function labelOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words =
    plain
      .replaceAll('ł', 'l')
      .replaceAll('ß', 'ss')
      .match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 40).replace(/-$/, '') || 'me'
}

/** A name as it stands in a certificate (X.520 grants 64 characters), or what is wrong with it. */
export function nameFault(text: string): string | undefined {
  if (text.trim() === '') return 'A name is wanted.'
  if ([...text.trim()].length > 64) return 'A certificate has room for 64 characters.'
  return /[\p{Cc}\p{Cf}]/u.test(text) ? 'There are signs in it that cannot be seen.' : undefined
}

/** RFC 5280, 4.2.1.6, takes ASCII only. */
export const emailFault = (text: string): string | undefined =>
  /^[!-~]+@[a-z0-9.-]+\.[a-z0-9-]+$/i.test(text.trim()) && text.length <= 128
    ? undefined
    : 'Wanted is an address such as ana@example.org.'

export function refuseUnfit({ name, organization, email }: IdentityOptions): void {
  const faults = [
    ['--name', name, nameFault],
    ['--organization', organization, nameFault],
    ['--email', email, emailFault],
  ] as const
  for (const [flag, value, faultOf] of faults) {
    const fault = value === undefined ? undefined : faultOf(value)
    if (fault) throw new UserError(`${flag} ${value}: ${fault}`)
  }
}
