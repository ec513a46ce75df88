/** `txplan thread PLAN`: what links to what, what is missing, and which session worked on what. */
import type { Finding } from '../../../lint/finding.ts'
import type { RuleSettings } from '../../../lint/settings.ts'
import type { Shape } from '../../../plan/shape.ts'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import { type ClientFiles, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { practiceValue, readDocument, readPractice, requireFile } from '../../../practice/read.ts'
import { threadOf } from '../../../thread/tree.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { onePlan } from '../../one-plan.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import { checkClients } from '../lint/check.ts'
import { hang, holesAmong, quietRules } from './holes.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import type { Drawing } from './sums.ts'

interface ThreadOptions {
  format: 'pretty' | 'json' | 'md'
  output?: string
  asOf?: string
  showValues?: boolean
  color?: boolean
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as ThreadOptions
  const asOf = options.asOf ?? localDay(io.now())
  const client = await onePlan(path, 'thread', io.cwd)
  const plan = await readValue(client.plan, planShape, io)
  const record = client.record ? await readValue(client.record, recordShape, io) : undefined
  const thread = threadOf(plan.value as Plan, record?.value as ClientRecord | undefined)
  const found = holesAmong(await findingsOf(client, { cwd: io.cwd, asOf }))
  const holes = hang(thread, found, record?.file)
  const drawing = { plan: plan.file, asOf, thread, holes, showValues: mayShow(options, io) }
  await deliver(await textOf(drawing, options, io), options.output, io)
  const lost = plan.lost + (record?.lost ?? 0)
  if (lost > 0) io.stderr.write(lostText(lost, path))
  const harmless = lost === 0 && found.every(({ severity }) => severity === 'info')
  return harmless ? exitCode.nothing : exitCode.findings
}

const lostText = (lost: number, path: string): string =>
  `${lost} ${lost === 1 ? 'part' : 'parts'} could not be read and ${lost === 1 ? 'is' : 'are'} not in the thread. See: txplan lint ${path}\n`

/** What of a file fits its format, and how much does not. */
async function readValue(path: string, shape: Shape, io: Io) {
  const file = shownPath(path, io.cwd)
  requireFile(path)
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${file}: ${read.fault}.`)
  const { value, root, problems } = read.document
  if (value === undefined)
    throw new UserError(`${file} could not be read.`, `See why: txplan lint ${file}`)
  const issues = checkStructure(value, shape, root)
  const faults = problems.filter((problem) => problem.code !== 'byte-order-mark')
  return { file, value: withoutMisfits(value, issues), lost: issues.length + faults.length }
}

/**
 * What lint finds; and what rules of the thread find that it leaves off. A rule that is off may be
 * one that a profile of this client asks for, so what lint says goes first.
 */
async function findingsOf(
  client: ClientFiles,
  options: { cwd: string; asOf: string },
): Promise<Finding[]> {
  const check = async (rules: RuleSettings) =>
    (await checkClients([client], { ...options, rules })).findings
  const found = await check({})
  const quiet = quietRules(await settingsOf(client))
  if (Object.keys(quiet).length === 0) return found
  const spoken = new Set(found.map(({ rule }) => rule))
  const more = await check(quiet)
  return more.filter(({ rule }) => !spoken.has(rule)).concat(found)
}

async function settingsOf({ practice }: ClientFiles): Promise<RuleSettings> {
  if (practice === undefined) return {}
  return practiceValue(await readPractice(practice))?.lint?.rules ?? {}
}

/** The client's own words are shown on a terminal, and elsewhere only when asked for. */
function mayShow({ showValues, format, output }: ThreadOptions, { stdout, env }: Io): boolean {
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  return showValues ?? (format === 'pretty' && terminal)
}

async function textOf(drawing: Drawing, options: ThreadOptions, io: Io): Promise<string> {
  if (options.format === 'json') return json(drawing)
  if (options.format === 'md') return markdown(drawing)
  const terminal = options.output === undefined ? io.stdout : undefined
  const paint = await paintFor(terminal, options.color, io)
  return pretty(drawing, { paint, width: widthOf(io.stdout) })
}
