/** What is told of a document: which plan it shows, whether that is the one on disk, and what all of it proves. */
import type { PdfReport } from '../../../../signing/pdf/verify/report.ts'
import { misfitWords } from '../misfits.ts'
import type { Against } from './against.ts'
import { sentence } from './sentence.ts'
import { holds, type Verified } from './verified.ts'

export function documentLines(report: PdfReport): string[] {
  const { manifest, revisions, attachments } = report
  if (!manifest) return attachments.length > 0 ? [`Carries: ${namesOf(attachments)}.`] : []
  const { plan, revision, code, mark } = manifest
  const which = [plan, revision === undefined ? undefined : `revision ${revision}`]
  const shows = which.filter((word) => word !== undefined).join(', ')
  return [
    `Shows ${shows === '' ? 'a plan' : shows}; code ${code}.`,
    ...fitLines(report),
    ...(mark === undefined ? [] : [`Every page is marked “${mark}”.`]),
    ...(revisions > 1 && report.faults.length === 0
      ? [`Written ${revisions} times: once, then a signature at a time.`]
      : []),
  ]
}

function fitLines({ manifest, planDigest, isPrinted }: PdfReport): string[] {
  const holders = [
    ...(isPrinted ? ['its pages'] : []),
    ...(planDigest === manifest?.digest ? ['the plan attached to it'] : []),
  ]
  return holders.length > 0 ? [sentence(`${holders.join(' and ')} have this very code`)] : []
}

const namesOf = (attachments: PdfReport['attachments']): string =>
  attachments.map(({ name }) => name).join(', ')

export function againstLines({ against }: Verified): string[] {
  if (!against) return []
  const { misfits, file } = against
  const told = misfits === 0 ? [] : [`${misfitWords(misfits)}.`, `To see it: txplan lint ${file}`]
  return [...heldLines(against), ...told]
}

function heldLines(against: Against): string[] {
  const { file, code } = against
  if (against.is === 'same') return [`${file} says the same as what was signed.`]
  if (against.is === 'other-plan') return [`${file} is another plan than the one in the document.`]
  if (against.is === 'unknown')
    return [`Whether ${file} is the plan in this document, the document does not tell.`]
  const { lines } = against
  return [
    `${file} is not what was signed any more (its code is ${code} now)${lines ? ':' : '; the document does not carry its plan to compare with.'}`,
    ...(lines ?? []).map((line) => `  ${line}`),
  ]
}

/** What a signature proves, said where there is one that holds. */
export function meaningLines(verified: Verified): string[] {
  const { signers } = verified.report
  const made = signers.some(({ status, signature }) => signature && status !== 'invalid')
  if (!made) return []
  const what = holds(verified) ? 'This shows' : 'A signature shows'
  const { planDigest } = verified.report
  return [
    `${what} that the keys of these certificates signed this very document. Whose keys they are, the certificates say; whether one was withdrawn since, nobody was asked.`,
    ...(planDigest === undefined
      ? []
      : [
          'That the pages say what the plan attached to them says, whoever signed vouches for: only their codes are compared here.',
        ]),
  ]
}
