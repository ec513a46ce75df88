/** The plans within the PDFs that lie in `signed` beside a plan. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planFile } from '../../plan/manifest.ts'
import { attachmentsOf } from '../../signing/pdf/read/attachments.ts'
import { readPdf, Version } from '../../signing/pdf/read/pdf.ts'
import type { PastPlan } from '../../signing/plan/standing.ts'
import { planIn } from './plan-in.ts'

/** @param folder the client's. What cannot be read holds nothing that could be compared. */
export function signedPdfs(folder: string): PastPlan[] {
  return pdfsIn(join(folder, 'signed')).flatMap((name) => {
    const text = attachedPlan(join(folder, 'signed', name))
    const plan = text === undefined ? undefined : planIn(text)
    return plan ? [{ plan, where: `signed/${name}` }] : []
  })
}

function pdfsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.pdf$/i.test(name))
      .sort()
      .reverse()
  } catch {
    return []
  }
}

function attachedPlan(path: string): string | undefined {
  try {
    const files = attachmentsOf(Version.of(readPdf(readFileSync(path))))
    const found = files.find(({ name }) => name === planFile.name)
    return found && Buffer.from(found.bytes()).toString('utf8')
  } catch {
    return undefined
  }
}
