/** Which field of a document somebody means who signs in a role. */
import { isSameName } from '../../../care/same-name.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Place } from '../../../signing/pdf/write/signable.ts'

/**
 * Of several open fields of a role, the one of that person; nobody signs in the field of somebody else.
 *
 * @param name of who signs
 * @throws UserError where no field is meant, or several are
 */
export function placeFor(
  places: readonly Place[],
  { role, name, shown }: { role: string; name: string; shown: string },
): Place {
  const ofRole = places.filter((place) => place.role === role)
  const open = ofRole.filter(({ isSigned }) => !isSigned)
  const [only, ...others] = open
  if (!only) throw ofRole.length > 0 ? signedAlready(role, shown) : noPlace(role, places, shown)
  if (others.length === 0) return only
  const own = open.filter(({ signer }) => signer !== undefined && isSameName(signer, name))
  if (own.length === 1 && own[0]) return own[0]
  throw new UserError(
    `${shown} has ${open.length} open places to sign as ${role}, and the certificate names nobody of them.`,
    'Use the identity whose name is on the document: --identity LABEL',
  )
}

const noPlace = (role: string, places: readonly Place[], shown: string): UserError =>
  new UserError(
    `${shown} has no place to sign as ${role}.`,
    places.length > 0
      ? `It has: ${[...new Set(places.map((place) => place.role))].join(', ')}`
      : 'Whoever signed by hand or aloud has no place in the PDF; a new document has one for everybody else: txplan render PLAN',
  )

const signedAlready = (role: string, shown: string): UserError =>
  new UserError(
    `${shown} is signed already as ${role}.`,
    `See how its signatures stand: txplan verify ${shown}`,
  )
