/** A signature that is there and does not speak for the plan as it is: of another revision, or of other words. */
import type { Care } from '../../care/care.ts'
import { staleSignatures } from '../../care/signed-text.ts'
import { isSigned, type SignatureAt, signedOn } from '../../care/signing.ts'
import { formatLong } from '../../language/dates.ts'
import type { OwnStep } from '../item.ts'

export interface LeftBehind {
  /** The words were changed under it; else it is of an earlier revision. */
  isChanged: boolean
  /** `revision 2 was`. */
  inShort: string
  /** Why it is wanted anew, where nobody else asks. */
  rule: string
  step: OwnStep
  /** Not before this day was the text changed. */
  since?: string
}

/** `undefined` where nothing was signed. */
export function leftBehind(lines: readonly SignatureAt[], care: Care): LeftBehind | undefined {
  const changed = staleSignatures(care).filter((one) => lines.includes(one))
  if (changed.length > 0) return ofOtherWords(changed)
  return lines.some(isSigned) ? ofEarlier(lines, care) : undefined
}

function ofOtherWords(changed: readonly SignatureAt[]): LeftBehind {
  const since = changed
    .flatMap(({ signature }) => signedOn(signature) ?? [])
    .sort()
    .at(-1)
  const when = since === undefined ? '' : ` on ${formatLong(since)}`
  return {
    isChanged: true,
    inShort: 'what was signed is another text',
    rule: 'what was signed was changed since',
    step: {
      kind: 'in-use',
      sentence: `The text that was signed${when} was changed afterwards: what is given under the present one is given under an unsigned plan.`,
      ...(since === undefined ? {} : { day: since }),
    },
    ...(since === undefined ? {} : { since }),
  }
}

function ofEarlier(lines: readonly SignatureAt[], { plan }: Care): LeftBehind {
  const earlier = lastRevision(lines)
  return {
    isChanged: false,
    inShort: `${earlier} was`,
    rule: 'an earlier revision was signed',
    step: {
      kind: 'in-use',
      sentence: `The signature that is there was given for ${earlier}, and does not speak for revision ${plan.revision?.number ?? ''}.`,
    },
  }
}

/** Of several signatures the last one’s revision. */
function lastRevision(lines: readonly SignatureAt[]): string {
  const numbers = lines.filter(isSigned).flatMap(({ signature: { revision } }) => revision ?? [])
  return numbers.length > 0 ? `revision ${Math.max(...numbers)}` : 'an earlier one'
}
