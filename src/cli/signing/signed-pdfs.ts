/** The plans within the PDFs that lie in `signed` beside a plan. */
import { planFile } from '../../plan/manifest.ts'
import { type SignedFile, signedFiles } from '../../practice/signed-folder.ts'
import { attachmentsOf } from '../../signing/pdf/read/attachments.ts'
import { readPdf, Version } from '../../signing/pdf/read/pdf.ts'
import type { PastPlan } from '../../signing/plan/standing.ts'
import { planIn } from './plan-in.ts'

/** @param folder the client's. What cannot be read holds nothing that could be compared. */
export const signedPdfs = (folder: string): PastPlan[] =>
  signedFiles(folder).flatMap((file) => {
    const text = attachedPlan(file)
    const plan = text === undefined ? undefined : planIn(text)
    return plan ? [{ plan, where: file.name }] : []
  })

function attachedPlan({ bytes }: SignedFile): string | undefined {
  try {
    const files = attachmentsOf(Version.of(readPdf(bytes())))
    const found = files.find(({ name }) => name === planFile.name)
    return found && Buffer.from(found.bytes()).toString('utf8')
  } catch {
    return undefined
  }
}
