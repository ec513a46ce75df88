/** When those who treat signed one client's plan, as numbers: by whom is a hash, and no name. */
import { standingOf } from '../../care/signing.ts'
import { isRealDateTime } from '../../language/dates.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { SigningPrint } from './print.ts'
import { plainHash } from './reading.ts'

const treating: ReadonlySet<unknown> = new Set(['clinician', 'supervisor', 'physician'])

/** Those with a time of day; one that tells its day alone says nothing of the moment. */
export const signingPrints = ({ signatures = [] }: Plan): SigningPrint[] =>
  signatures.flatMap((signature, at) => {
    const name = signature.name?.split(',')[0]?.trim().toLowerCase()
    const minute = minuteOf(signature.signed)
    const counts = treating.has(signature.role) && standingOf(signature) === 'given'
    if (!counts || !name || minute === undefined) return []
    return [{ who: plainHash(name), minute, path: ['signatures', at, 'signed'] }]
  })

const withZone = /(?:Z|[+-]\d{2}:\d{2})$/

/** Without a zone all are taken to be of the same one. */
function minuteOf(signed: string | undefined): number | undefined {
  const text = signed?.replace(' ', 'T') ?? ''
  if (text.length <= 10 || !isRealDateTime(text)) return undefined
  const time = Date.parse(withZone.test(text) ? text : `${text}Z`)
  return Number.isNaN(time) ? undefined : Math.floor(time / 60_000)
}
