/** `txplan verify PLAN…`: whether the signatures in plans still stand. */
import { discover, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import { trustAnchors } from '../../signing/anchors.ts'
import { readToVerify } from './plans/read.ts'
import { type Verified, verified } from './plans/verified.ts'

interface PlansOptions {
  format?: 'pretty' | 'json'
  output?: string
  trust?: string[]
  canonical?: boolean
  against?: string
  expect?: string
  asOf?: string
  showValues?: boolean
  color?: boolean
}

export async function verifyPlans(
  paths: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as PlansOptions
  refuseOfPdf(options)
  if (options.canonical) return printCanonical(paths, options, io)
  const asOf = options.asOf ?? localDay(io.now())
  const { all, lost } = await verifyAll(paths, asOf, options, io)
  for (const fault of lost) io.stderr.write(`${fault}\n`)
  await deliver(await textOf(all, asOf, options, io), options.output, io)
  if (lost.length > 0) return exitCode.usage
  return all.every((one) => one.holds) ? exitCode.nothing : exitCode.findings
}

async function verifyAll(
  paths: readonly string[],
  asOf: string,
  { trust = [] }: PlansOptions,
  io: Io,
): Promise<{ all: Verified[]; lost: string[] }> {
  const { clients, unreadable } = await discover(paths, io.cwd)
  const lost = unreadable.map(({ path, fault }) => `${shownPath(path, io.cwd)}: ${fault}.`)
  const anchors = trustAnchors(io, trust)
  const read = readToVerify(asOf, io)
  const all: Verified[] = []
  for (const files of clients) {
    if (files.plan === undefined) continue
    const known = await read({ ...files, plan: files.plan })
    if ('fault' in known) lost.push(known.fault)
    else all.push(await verified(known, anchors))
  }
  if (all.length + lost.length === 0)
    throw new UserError('There is no plan there.', 'Name one: txplan verify CLIENT/plan.yaml')
  return { all, lost }
}

async function textOf(
  all: readonly Verified[],
  asOf: string,
  { format, output, showValues, color }: PlansOptions,
  io: Io,
): Promise<string> {
  const isPrivate = showValues === true || (output === undefined && io.stdout.isTTY === true)
  if (format === 'json')
    return (await import('./plans/json.ts')).json(all, asOf, showValues === true)
  const target = output === undefined ? io.stdout : undefined
  const look = { paint: await paintFor(target, color, io), width: widthOf(io.stdout), isPrivate }
  return (await import('./plans/pretty.ts')).pretty(all, look)
}

/** @throws UserError for what is asked of a PDF alone */
function refuseOfPdf({ against, expect }: PlansOptions): void {
  const [option] = [against && '--against', expect && '--expect'].filter(Boolean)
  if (option)
    throw new UserError(
      `${option} belongs to a PDF; a plan says itself who has to sign.`,
      'Type: txplan verify PLAN, or: txplan verify FILE.pdf --against PLAN',
    )
}

async function printCanonical(
  paths: readonly string[],
  { output }: PlansOptions,
  io: Io,
): Promise<ExitCode> {
  const { onePlan } = await import('../../one-plan.ts')
  const { wholePlan } = await import('../../writing/whole-plan.ts')
  const { canonicalText } = await import('../../../plan/digest.ts')
  const { plan } = await onePlan(paths[0] ?? '.', 'verify --canonical', io.cwd)
  const document = await wholePlan(plan, 'its canonical text can be told', io)
  await deliver(canonicalText(document.value as object), output, io)
  return exitCode.nothing
}
