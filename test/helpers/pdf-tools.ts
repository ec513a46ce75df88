/**
 * Other people's programs as judges of our PDFs and their signatures.
 *
 * They are not npm packages. Where one is missing its tests are skipped, with a line that says so.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type PdfTool =
  | 'pdftotext'
  | 'pdfinfo'
  | 'pdffonts'
  | 'pdfdetach'
  | 'pdfsig'
  | 'mutool'
  | 'qpdf'
  | 'openssl'
  | 'certutil'

/** Runs the program on a PDF; arguments go before and behind the file's name. */
export type RunTool = (bytes: Uint8Array, before?: string[], behind?: string[]) => ToolResult

export interface ToolResult {
  /** Exit code. */
  code: number
  /** Standard output, then standard error. */
  output: string
}

const packages: Record<PdfTool, string> = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfsig: 'poppler-utils',
  mutool: 'mupdf-tools',
  qpdf: 'qpdf',
  openssl: 'openssl',
  certutil: 'libnss3-tools',
}

/** The program, or undefined (and a reason on stderr) when this machine lacks it. */
export function tool(name: PdfTool): RunTool | undefined {
  if (spawnSync(name, ['--version']).error) {
    process.stderr.write(
      `${name} is not installed: its checks are skipped (apt-get install ${packages[name]}).\n`,
    )
    return undefined
  }
  return (bytes, before = [], behind = []) => {
    const folder = mkdtempSync(join(tmpdir(), 'txplan-pdf-'))
    try {
      const file = join(folder, 'test.pdf')
      writeFileSync(file, bytes)
      const run = spawnSync(name, [...before, file, ...behind], { encoding: 'utf8' })
      return { code: run.status ?? -1, output: run.stdout + run.stderr }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
