/** One plan, verified. */
import { dirname, resolve } from 'node:path'
import { readBeside } from '../../../../practice/binary-file.ts'
import type { Entry } from '../../../../signing/plan/entry.ts'
import type { PlanReport } from '../../../../signing/plan/report.ts'
import type { ScanState } from '../../../../signing/plan/standing.ts'
import { verifyPlan } from '../../../../signing/plan/verify.ts'
import { pastPlans } from '../../../signing/past-plans.ts'
import { hashOf } from '../../sign/ink.ts'
import type { ToVerify } from './read.ts'

export interface Verified extends ToVerify {
  report: PlanReport
  /** Everybody who has to has signed, it all stands, and nothing of the file is left uncovered. */
  holds: boolean
}

export async function verified(known: ToVerify, anchors: readonly Uint8Array[]): Promise<Verified> {
  const { care, file, isWhole, misfits } = known
  const folder = dirname(file)
  const scan = (entry: NonNullable<Entry['scan']>) => scanState(entry, folder)
  const report = await verifyPlan(care, { plan: care.plan, anchors, past: pastPlans(file), scan })
  return { ...known, report, holds: report.isValid && isWhole && misfits === 0 }
}

function scanState({ file, digest }: NonNullable<Entry['scan']>, folder: string): ScanState {
  if (file === undefined) return 'gone'
  if (digest === undefined) return 'no-digest'
  try {
    return hashOf(readBeside(resolve(folder, file), file)) === digest ? 'same' : 'changed'
  } catch {
    return 'gone'
  }
}
