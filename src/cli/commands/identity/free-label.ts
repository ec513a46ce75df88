/** What a new identity is called here: never as one that is there already. */
import { UserError } from '../../../practice/failure.ts'
import { type StoredIdentity, storedIdentities } from '../../../practice/identities.ts'
import type { Io } from '../../io.ts'
import { type IdentityOptions, labelFrom } from './options.ts'

/**
 * @param name of the holder, from which the label is made where none was given
 * @param isSame whether one that has the label already is this very identity, and gives its place up
 * @throws UserError where another one has the label
 */
export function freeLabel(
  name: string,
  options: IdentityOptions,
  io: Io,
  isSame: (there: StoredIdentity) => boolean = () => false,
): string {
  const label = labelFrom(options, name)
  const there = storedIdentities(io.env).find((one) => one.label === label)
  if (!there || isSame(there)) return label
  throw new UserError(
    `There is an identity “${label}” already; it is left as it is.`,
    'Name the new one: --identity LABEL, or look at what there is: txplan identity show',
  )
}
