/** Who besides the first to sign agrees to the plan as well and has not signed: a second client, a partner, a parent. */

import { hasAuthority } from '../../../care/guardians.ts'
import { partnersInTreatment } from '../../../care/partners.ts'
import { peopleOf } from '../../../care/people.ts'
import { isSamePerson, type SignatureAt } from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import type { Report } from '../../rule.ts'

type Unsigned = Pick<Report, 'at' | 'message' | 'args'>

/** `inForce` are those of the client’s and guardians’ `lines` that are signed under this revision. */
export const othersUnsigned = (
  inForce: readonly SignatureAt[],
  lines: readonly SignatureAt[],
  context: Context,
): Unsigned[] => [...waiting(inForce, lines, context), ...partners(lines, context)]

/** A line that was prepared by name. One whose guardian has authority is told already; a young child need not sign. */
function waiting(
  inForce: readonly SignatureAt[],
  lines: readonly SignatureAt[],
  context: Context,
): Unsigned[] {
  const people = peopleOf(context)
  const ofClients = !hasAuthority(context) ? inForce : []
  return lines.flatMap(({ signature, standing, role = 'client', path }) => {
    const name = signature.name?.trim()
    if (standing !== 'blank' || !name || signature.reason?.trim()) return []
    const alike = role === 'guardian' ? ofClients : []
    const others = [...inForce.filter((line) => line.role === role), ...alike]
    const isOther = ({ signature: other }: SignatureAt) =>
      !isSamePerson(people, other.name ?? '', name)
    if (others.length === 0 || !others.every(isOther)) return []
    return { at: [...path, 'signed'], message: 'blank', args: { role } }
  })
}

/** In couple therapy the partner who is written down as in treatment agrees to the plan as well. */
function partners(lines: readonly SignatureAt[], context: Context): Unsigned[] {
  const people = peopleOf(context)
  return partnersInTreatment(context).flatMap(({ name, path }) => {
    const hasLine = lines.some((line) => isSamePerson(people, line.signature.name ?? '', name))
    return hasLine ? [] : { at: path, message: 'partner' }
  })
}
