/** A plan of many in which all is in order, in one line. */
import { printable } from '../../../../lint/formats/wrap.ts'
import { shortCode } from '../../../../plan/digest.ts'
import { holds, type Instead, type SignerReport } from '../../../../signing/plan/report.ts'
import type { Look } from './pretty.ts'
import type { Verified } from './verified.ts'

/** `undefined` where there is more to be said. */
export function inOneLine(one: Verified, { paint }: Look): string | undefined {
  const { report, shown, care } = one
  const entries = [...report.others, ...report.earlier]
  const isPlain =
    one.holds &&
    entries.every(({ standing }) => standing.is === 'valid') &&
    report.signers.every(isUnremarkable)
  if (!isPlain) return undefined
  const { number } = care.plan.revision ?? {}
  const who = report.signers.filter(({ standing }) => holds(standing)).map(roleWords)
  const text = [
    ...(number === undefined ? [] : [`revision ${number}`]),
    `code ${shortCode(report.digest)}`,
  ].join(', ')
  return `${paint.bold(shown)}: ${paint.info('valid')}${printable(who.length > 0 ? `: ${who.join(', ')}` : '')}; ${text}`
}

/** In time, by whom it was to be; or nothing there and nothing wanted. */
const isUnremarkable = ({ signer, standing, isLate, isOther }: SignerReport): boolean =>
  holds(standing) ? !isLate && !isOther : standing.is === 'missing' && !signer.isRequired

function roleWords({ signer, standing }: SignerReport): string {
  if (standing.is === 'instead') return `${signer.role} (${instead[standing.by]})`
  return standing.is === 'valid' && standing.by === 'proof'
    ? `${signer.role} (proven)`
    : signer.role
}

const instead: Readonly<Record<Instead['by'], string>> = {
  reason: 'reason given',
  approval: 'aloud',
  certificate: 'certified',
  earlier: 'before',
}
