/** `txplan render PLAN`: a PDF, a web page or Markdown. */
import { basename, dirname, resolve } from 'node:path'
import { planShape } from '../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../plan/structure.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { isRecord, isSettings, practiceAbove, shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import {
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
  requireFile,
} from '../../practice/read.ts'
import type { RenderInput } from '../../render/input.ts'
import { planView } from '../../render/plan-view/plan-view.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'
import { deliverView, type ViewFormat } from '../view-file.ts'

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
  const complete = await deliverView(planView(input), to, output, io)
  if (output !== undefined) io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  if (lost > 0)
    io.stderr.write(
      `${lost} ${lost === 1 ? 'part' : 'parts'} of the plan could not be read and ${lost === 1 ? 'is' : 'are'} not in the document. See: txplan lint ${path}\n`,
    )
  return complete && lost === 0 ? exitCode.nothing : exitCode.findings
}

function formatFrom({ to, output }: RenderOptions): ViewFormat {
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
