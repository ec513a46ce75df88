/** `txplan render PLAN`: a PDF, a web page or Markdown. */
import { basename, dirname, resolve } from 'node:path'
import { planShape, recordShape } from '../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../plan/structure.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { isRecord, practiceAbove, shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import {
  fitting,
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
  requireFile,
} from '../../practice/read.ts'
import type { RenderInput } from '../../render/input.ts'
import { type DocumentOptions, documentOptions } from '../document-options.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../io.ts'
import { creationDate } from '../moment.ts'
import { onePlan } from '../one-plan.ts'
import { deliverView } from '../view-file.ts'

interface RenderOptions extends DocumentOptions {
  document?: 'plan' | 'discharge'
  asOf?: string
}

export async function run(
  [path]: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as RenderOptions
  if (isRecord(basename(path as string)))
    throw new UserError(`${path} is no plan.`, 'Name the plan: txplan render CLIENT/plan.yaml')
  const { plan: file, record } = await onePlan(path as string, 'render', io.cwd)
  const { to, paper } = documentOptions(options)
  const { plan, lost } = await readPlan(file, io)
  const input: RenderInput = {
    plan,
    ...(await settingsAround(file)),
    ...(await recordIn(record)),
    ...paper,
    asOf: options.asOf ?? localDay(creationDate(io)),
  }
  const output = options.output ?? (to === 'pdf' ? defaultName(file, plan, options) : undefined)
  const view = await viewOf(file, input, options, io)
  const complete = await deliverView(view, to, output, io)
  if (output !== undefined && output !== '-')
    io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  if (lost > 0)
    io.stderr.write(
      `${lost} ${lost === 1 ? 'part' : 'parts'} of the plan could not be read and ${lost === 1 ? 'is' : 'are'} not in the document. See: txplan lint ${shownPath(file, io.cwd)}\n`,
    )
  return complete && lost === 0 ? exitCode.nothing : exitCode.findings
}

/** The plan itself, or how it ended. */
async function viewOf(file: string, input: RenderInput, { document }: RenderOptions, io: Io) {
  if (document !== 'discharge') {
    const { planView } = await import('../../render/plan-view/plan-view.ts')
    return planView(input)
  }
  if (input.plan.discharge?.date === undefined)
    throw new UserError(
      `${shownPath(file, io.cwd)} tells of no discharge yet.`,
      'When treatment ends: txplan discharge PLAN',
    )
  const { dischargeView } = await import('../../render/discharge-view/discharge-view.ts')
  return dischargeView(input)
}

/** Scores and sessions stand in it; without one, what would tell of them is left out. */
async function recordIn(record: string | undefined): Promise<Pick<RenderInput, 'record'>> {
  const read = record === undefined ? undefined : await readDocument(record)
  const value = read && 'document' in read ? fitting(read.document, recordShape) : undefined
  return value === undefined ? {} : { record: value as ClientRecord }
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

/** `rivera-j-r2.pdf`: the client's folder and the revision; or `rivera-j-discharge.pdf`. */
function defaultName(file: string, plan: Plan, { document }: RenderOptions): string {
  const name = basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))
  return document === 'discharge'
    ? `${name}-discharge.pdf`
    : `${name}-r${plan.revision?.number ?? 1}.pdf`
}
