/** `txplan render PLAN`: a PDF, a web page or Markdown. */
import { basename, dirname, resolve } from 'node:path'
import { planShape } from '../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../plan/structure.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { isRecord, isSettings, practiceAbove, shownPath } from '../../practice/discover.ts'
import { documentFonts, documentTemplates } from '../../practice/document-assets.ts'
import { UserError } from '../../practice/failure.ts'
import {
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
  requireFile,
} from '../../practice/read.ts'
import { renderMd, renderPaper, renderWeb } from '../../render/formats.ts'
import type { RenderInput } from '../../render/input.ts'
import type { MissingGlyph } from '../../render/pdf/glyphs.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'
import { deliver } from '../output.ts'

type Format = 'pdf' | 'html' | 'md'

interface RenderOptions {
  to?: string
  output?: string
  paper?: string
}

export async function run(
  [path]: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as RenderOptions
  const file = resolve(io.cwd, path as string)
  if (isSettings(basename(file)) || isRecord(basename(file)))
    throw new UserError(`${path} is no plan.`, 'Name the plan: txplan render CLIENT/plan.yaml')
  const to = formatFrom(options)
  const { plan, lost } = await readPlan(file, io)
  const input: RenderInput = { plan, ...(await settingsAround(file)), ...paperFrom(options.paper) }
  const output = options.output ?? (to === 'pdf' ? defaultName(file, plan) : undefined)
  const complete = await write(to, input, output, io)
  if (output !== undefined) io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  if (lost > 0)
    io.stderr.write(
      `${lost} ${lost === 1 ? 'part' : 'parts'} of the plan could not be read and ${lost === 1 ? 'is' : 'are'} not in the document. See: txplan lint ${path}\n`,
    )
  return complete && lost === 0 ? exitCode.nothing : exitCode.findings
}

function formatFrom({ to, output }: RenderOptions): Format {
  const name = to ?? /\.(\w+)$/.exec(output ?? '')?.[1] ?? 'pdf'
  const format = name === 'markdown' ? 'md' : name
  if (format === 'pdf' || format === 'html' || format === 'md') return format
  throw new UserError(`There is no format “${name}”.`, 'Known are: pdf, html, md')
}

function paperFrom(paper: string | undefined): { paper?: 'letter' | 'a4' } {
  if (paper === undefined) return {}
  if (paper === 'letter' || paper === 'a4') return { paper }
  throw new UserError(`There is no paper size “${paper}”.`, 'Known are: letter, a4')
}

/** The plan without what could not be read, and how much that was. */
async function readPlan(file: string, io: Io): Promise<{ plan: Plan; lost: number }> {
  const shown = shownPath(file, io.cwd)
  requireFile(file)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const { document } = read
  if (document.value === undefined)
    throw new UserError(`${shown} could not be read.`, `See why: txplan lint ${shown}`)
  const issues = checkStructure(document.value, planShape, document.root)
  const faults = document.problems.filter((problem) => problem.code !== 'byte-order-mark')
  return {
    plan: withoutMisfits(document.value, issues) as Plan,
    lost: issues.length + faults.length,
  }
}

async function settingsAround(file: string): Promise<Pick<RenderInput, 'practice' | 'identities'>> {
  const folder = practiceAbove(dirname(file))
  const files = folder === undefined ? undefined : await readPractice(folder)
  return { practice: practiceValue(files), identities: identitiesValue(files) }
}

/** `rivera-j-r2.pdf`: the client's folder and the revision. */
function defaultName(file: string, plan: Plan): string {
  const name = basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))
  return `${name}-r${plan.revision?.number ?? 1}.pdf`
}

/** True when every character could be drawn. */
async function write(
  to: Format,
  input: RenderInput,
  output: string | undefined,
  io: Io,
): Promise<boolean> {
  if (to === 'pdf') return writePdf(input, output, io)
  const text =
    to === 'html'
      ? await renderWeb(input, documentTemplates('html'))
      : await renderMd(input, documentTemplates('markdown'))
  await deliver(text, output, io)
  return true
}

async function writePdf(input: RenderInput, output: string | undefined, io: Io): Promise<boolean> {
  const assets = { fonts: documentFonts() }
  const { bytes, missing } = await renderPaper(input, { assets, createdOn: creationDate(io) })
  await deliver(bytes, output, io)
  if (missing.length > 0) io.stderr.write(missingText(missing))
  return missing.length === 0
}

const mostNamed = 5

/** Which characters could not be drawn, and what draws them. */
function missingText(missing: readonly MissingGlyph[]): string {
  const named = missing
    .slice(0, mostNamed)
    .map(
      ({ codePoint, where }) =>
        `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} in ${where}`,
    )
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  return `The PDF’s font lacks ${named.join(', ')}${more}; “?” stands in their place. A web page has them all: --to html\n`
}

/** `SOURCE_DATE_EPOCH` makes bytes repeat: https://reproducible-builds.org/specs/source-date-epoch/ */
function creationDate(io: Io): Date {
  const epoch = io.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return io.now()
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  throw new UserError(`SOURCE_DATE_EPOCH is ${epoch}; wanted seconds since 1970.`)
}
