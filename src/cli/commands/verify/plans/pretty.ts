/** How signatures stand, for a person: each plan with its signers, what broke, and what to type next. */
import type { Paint } from '../../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../../lint/formats/wrap.ts'
import { shortCode } from '../../../../plan/digest.ts'
import { holds, type JudgedEntry, type SignerReport } from '../../../../signing/plan/verify.ts'
import { nextStep } from './next-step.ts'
import type { Verified } from './verified.ts'
import { changeWords, demandWords, givenWords, standingWords } from './words.ts'

export interface Look {
  paint: Paint
  width: number
  /** Names may be shown. */
  isPrivate: boolean
}

export function pretty(all: readonly Verified[], look: Look): string {
  const blocks = all.map((one) => blockOf(one, look).join('\n'))
  return `${[...blocks, summary(all, look)].join('\n\n')}\n`
}

function summary(all: readonly Verified[], { paint }: Look): string {
  const good = all.filter((one) => one.holds).length
  if (all.length === 1)
    return good === 1
      ? paint.bold('Every signature that is required is there and valid.')
      : paint.error('Not every signature that is required is there and valid.')
  return `${good} of ${all.length} plans have every signature that is required, and all of them valid.`
}

function blockOf(one: Verified, look: Look): string[] {
  const { report, shown, care, isWhole } = one
  const { number } = care.plan.revision ?? {}
  const next = nextStep(one)
  return [
    look.paint.bold(shown),
    `  ${number === undefined ? 'No revision number' : `Revision ${number}`}, code of the text ${shortCode(report.digest)}`,
    ...(isWhole
      ? []
      : [`  ${look.paint.error('Parts of the file cannot be read')}: txplan lint ${shown}`]),
    ...report.signers.flatMap((signer) => signerLines(signer, look)),
    ...entryLines('Also entered', report.others, look),
    ...entryLines('Under earlier revisions', report.earlier, look),
    ...(next === undefined ? [] : [`  Next: ${next}`]),
  ]
}

const column = 15

function signerLines(report: SignerReport, look: Look): string[] {
  const { signer, standing, entry } = report
  const optional = !signer.isRequired && !holds(standing) ? ' (not required)' : ''
  const who = whoWords(signer.role, entry?.line.signature.name ?? signer.name, look) + optional
  const given = entry ? givenWords(entry) : ''
  const demand = holds(standing) && !report.isLate ? '' : demandWords(report)
  const late = entry && report.isLate && holds(standing) ? 'late' : ''
  return [
    `  ${stateWord(standing.is, signer.isRequired, look)}${printable([who, given].filter(Boolean).join(', '))}`,
    ...[standingWords(standing, entry?.holder), [late, demand].filter(Boolean).join(': ')]
      .filter(Boolean)
      .flatMap((line) => indented(line, look)),
    ...changeWords(standing).flatMap((line) => indented(`- ${line}`, look)),
  ]
}

const whoWords = (role: string, name: string | undefined, { isPrivate }: Look): string =>
  isPrivate && name ? `${role}, ${name}` : role

function stateWord(is: string, isRequired: boolean, { paint }: Look): string {
  const word = (is === 'instead' ? 'valid' : is).padEnd(column)
  if (is === 'valid' || is === 'instead') return paint.info(word)
  if (is === 'missing' && !isRequired) return paint.dim(word)
  return is === 'unverifiable' ? paint.warning(word) : paint.error(word)
}

const indented = (line: string, { width }: Look): string[] =>
  wrap(printable(line), width, column + 2)
    .split('\n')
    .map((part, at) => (at === 0 ? ' '.repeat(column + 2) + part : part))

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
        ...indented(standingWords(entry.standing, entry.holder), look),
      ]
    }),
  ]
}
