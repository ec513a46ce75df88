/** How signatures stand, for programs. Names are left out unless they are asked for. */

import { oneLine } from '../../../../changes/words.ts'
import { shortCode } from '../../../../plan/digest.ts'
import {
  holds,
  type JudgedEntry,
  type SignerReport,
  type SignerStanding,
} from '../../../../signing/plan/report.ts'
import { pathText } from '../../../../source/path-text.ts'
import { nextSteps } from './next-step.ts'
import type { Verified } from './verified.ts'
import { standingWords } from './words.ts'

export function json(all: readonly Verified[], asOf: string, showValues: boolean): string {
  const report = {
    version: 1,
    asOf,
    valid: all.every((one) => one.holds),
    plans: all.map((one) => planOf(one, showValues)),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function planOf(one: Verified, showValues: boolean) {
  const { shown, care, report, isWhole, misfits } = one
  return {
    file: shown,
    revision: care.plan.revision?.number,
    digest: report.digest,
    code: shortCode(report.digest),
    valid: one.holds,
    readable: isWhole,
    misfits,
    signers: report.signers.map((signer) => signerOf(signer, showValues)),
    others: report.others.map((entry) => entryOf(entry, showValues)),
    earlier: report.earlier.map((entry) => entryOf(entry, showValues)),
    next: nextSteps(one)[0],
  }
}

function signerOf(report: SignerReport, showValues: boolean) {
  const { signer, standing, entry, beside, isLate, isOther } = report
  return {
    part: signer.part,
    role: signer.role,
    ...(showValues && signer.name ? { name: signer.name } : {}),
    required: signer.isRequired,
    requiredBy: signer.demands.map(({ profile, level }) => ({ profile, level })),
    lastDay: signer.lastDay,
    late: isLate,
    otherPerson: isOther,
    ok: holds(standing),
    ...standingOf(standing, entry),
    ...(entry ? { entry: placeOf(entry, showValues) } : {}),
    ...(beside ? { beside: besideOf(beside, showValues) } : {}),
  }
}

const besideOf = (
  { entry, standing }: NonNullable<SignerReport['beside']>,
  showValues: boolean,
) => ({
  role: entry.line.role,
  ...standingOf(standing, entry),
  entry: placeOf(entry, showValues),
})

function standingOf(standing: SignerStanding, entry: JudgedEntry | undefined) {
  return {
    status: standing.is === 'instead' ? 'valid' : standing.is,
    because: becauseOf(standing),
    message: standingWords(standing, entry),
    ...(standing.is === 'stale'
      ? {
          parts: standing.parts,
          signedText: standing.where,
          changes: standing.changes?.map((change) => ({
            message: oneLine(change),
            path: pathText(change.subject.after ?? change.subject.before ?? []),
          })),
        }
      : {}),
    ...(standing.is === 'invalid' && standing.because === 'proof'
      ? { faults: standing.faults.map(({ code }) => code), altered: standing.altered }
      : {}),
  }
}

function becauseOf(standing: SignerStanding): string | undefined {
  if ('because' in standing) return standing.because
  return 'by' in standing ? standing.by : undefined
}

function placeOf({ line, holder }: JudgedEntry, showValues: boolean) {
  const { signature, path } = line
  const { method, signed, revision, name } = signature
  return {
    at: pathText(path),
    ...(showValues && name ? { name } : {}),
    method,
    signed,
    revision,
    certificate: holder?.fingerprint,
  }
}

const entryOf = (entry: JudgedEntry, showValues: boolean) => ({
  role: entry.line.role,
  ...standingOf(entry.standing, entry),
  entry: placeOf(entry, showValues),
})
