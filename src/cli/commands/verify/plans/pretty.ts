/** How signatures stand, for a person: each plan with its signers, what broke, and what to type next. */
import type { Paint } from '../../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../../lint/formats/wrap.ts'
import { shortCode } from '../../../../plan/digest.ts'
import { holds, type JudgedEntry, type SignerReport } from '../../../../signing/plan/report.ts'
import { misfitWords } from '../misfits.ts'
import { inOneLine } from './in-one-line.ts'
import { nextSteps } from './next-step.ts'
import type { Verified } from './verified.ts'
import { changeWords, demandWords, givenWords, standingWords } from './words.ts'

export interface Look {
  paint: Paint
  width: number
  /** Names may be shown. */
  isPrivate: boolean
}

/** Of many plans those in order come first, a line each: what is to be looked at stands at the end. */
export function pretty(all: readonly Verified[], look: Look): string {
  const inOrder = new Map(
    all.length === 1 ? [] : all.map((one) => [one, inOneLine(one, look)] as const),
  )
  const lines = all.flatMap((one) => inOrder.get(one) ?? [])
  const blocks = all
    .filter((one) => inOrder.get(one) === undefined)
    .map((one) => blockOf(one, look).join('\n'))
  const parts = [...(lines.length > 0 ? [lines.join('\n')] : []), ...blocks, summary(all, look)]
  return `${parts.join('\n\n')}\n`
}

function summary(all: readonly Verified[], { paint }: Look): string {
  const good = all.filter((one) => one.holds).length
  const [only] = all
  if (all.length === 1 && only?.report.isValid && !only.holds)
    return paint.error('The signatures stand, but they do not cover all that is in the file.')
  if (all.length === 1)
    return good === 1
      ? paint.bold('Every signature that is required is there and valid.')
      : paint.error('Not every signature that is required is there and valid.')
  return `${good} of ${all.length} plans have every signature that is required, and all of them valid.`
}

function blockOf(one: Verified, look: Look): string[] {
  const { report, shown, care, isWhole, misfits } = one
  const { number } = care.plan.revision ?? {}
  return [
    look.paint.bold(shown),
    `  ${number === undefined ? 'No revision number' : `Revision ${number}`}, code of the text ${shortCode(report.digest)}`,
    ...(isWhole
      ? []
      : [`  ${look.paint.error('Parts of the file cannot be read')}: txplan lint ${shown}`]),
    ...(misfits === 0 ? [] : [`  ${look.paint.error(misfitWords(misfits))}: txplan lint ${shown}`]),
    ...allSigners(report.signers, look),
    ...entryLines('Also entered', report.others, look),
    ...entryLines('Under earlier revisions', report.earlier, look),
    ...nextSteps(one).map((step, at) => `  ${at === 0 ? 'Next' : 'Then'}: ${step}`),
  ]
}

const column = 15

/** What several signed alike was changed for all of them; it is told once. */
function allSigners(reports: readonly SignerReport[], look: Look): string[] {
  const told = new Set<string>()
  return reports.flatMap((report) => {
    const changes = changeWords(report.standing, look.isPrivate)
    const isTold = changes.length > 0 && told.has(changes.join('\n'))
    told.add(changes.join('\n'))
    return signerLines(report, isTold ? ['(the same changes as above)'] : changes, look)
  })
}

function signerLines(report: SignerReport, changes: readonly string[], look: Look): string[] {
  const { signer, standing, entry } = report
  const optional = !signer.isRequired && !holds(standing) ? ' (not required)' : ''
  const role = roleWords(signer.role, entry?.line.role)
  const who = whoWords(role, entry?.line.signature.name ?? signer.name, look) + optional
  const given = entry ? givenWords(entry) : ''
  const demand = holds(standing) && !report.isLate ? '' : demandWords(report)
  const isTold = 'because' in standing && standing.because === 'other-person'
  const other = report.isOther && !isTold ? 'signed by another person than the plan names' : ''
  const late = entry && report.isLate && holds(standing) ? 'late' : ''
  return [
    `  ${stateWord(standing.is, signer.isRequired, look)}${printable([who, given].filter(Boolean).join(', '))}`,
    ...[standingWords(standing, entry), other, [late, demand].filter(Boolean).join(': ')]
      .filter(Boolean)
      .flatMap((line) => indented(line, look)),
    ...changes.flatMap((line) => indented(line, look)),
    ...besideLines(report, look),
  ]
}

function besideLines({ beside }: SignerReport, look: Look): string[] {
  if (!beside) return []
  const { entry, standing } = beside
  return indented(`also ${givenWords(entry)}: ${standingWords(standing, entry)}`, look)
}

/** A guardian may sign for the client, and is told as what she is. */
const roleWords = (wanted: string, given: string | undefined): string =>
  given === undefined || given === wanted ? wanted : `${given} for the ${wanted}`

const whoWords = (role: string, name: string | undefined, { isPrivate }: Look): string =>
  isPrivate && name ? `${role}, ${name}` : role

function stateWord(is: string, isRequired: boolean, { paint }: Look): string {
  const word = (is === 'instead' ? 'valid' : is).padEnd(column)
  if (is === 'valid' || is === 'instead') return paint.info(word)
  if (is === 'missing' && !isRequired) return paint.dim(word)
  return is === 'unverifiable' ? paint.warning(word) : paint.error(word)
}

function indented(line: string, { width }: Look): string[] {
  const indent = column + 2
  return [wrap(' '.repeat(indent) + printable(line), width, indent)]
}

function entryLines(title: string, entries: readonly JudgedEntry[], look: Look): string[] {
  if (entries.length === 0) return []
  return [
    `  ${look.paint.dim(title)}`,
    ...entries.flatMap((entry) => {
      const { signature, role = 'signature' } = entry.line
      const revision = signature.revision === undefined ? '' : `revision ${signature.revision}`
      const words = [whoWords(role, signature.name, look), givenWords(entry), revision]
      return [
        `  ${stateWord(entry.standing.is, true, look)}${printable(words.filter(Boolean).join(', '))}`,
        ...indented(standingWords(entry.standing, entry), look),
      ]
    }),
  ]
}
