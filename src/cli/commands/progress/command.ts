/** `txplan progress PLAN`: is it working. Every measure as a chart with its figures, every objective with its verdict. */
import { careOf } from '../../../care/care.ts'
import { progressOf } from '../../../care/progress.ts'
import { nearest } from '../../../language/similar.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { onePlan } from '../../one-plan.ts'
import { deliver } from '../../output.ts'
import { paintFor } from '../../paint.ts'
import { readClient } from '../../read-client.ts'
import { type Told, toldOf } from './told.ts'

interface ProgressOptions {
  format: 'pretty' | 'json' | 'csv' | 'md' | 'svg'
  output?: string
  asOf?: string
  measure?: string
  plain?: boolean
  showValues?: boolean
  color?: boolean
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as ProgressOptions
  const asOf = options.asOf ?? localDay(io.now())
  const files = await onePlan(path, 'progress', io.cwd)
  const { lost, ...client } = await readClient(files, io.cwd)
  const progress = progressOf(careOf({ ...client, asOf }))
  const place = { plan: shownPath(files.plan, io.cwd), asOf, showValues: mayShow(options, io) }
  const told = only(toldOf(progress, place), options.measure)
  await deliver(await textOf(told, options, io), options.output, io)
  if (lost > 0) io.stderr.write(lostText(lost, path))
  const isQuiet = told.aims.every(({ of }) => of.isClosed || !needsLook(of.trajectory.warnings))
  return lost === 0 && isQuiet ? exitCode.nothing : exitCode.findings
}

/** Worse than at the baseline, for sure: that should not wait for the next review. */
const needsLook = (warnings: readonly { kind: string }[]): boolean =>
  warnings.some(({ kind }) => kind === 'worse-than-baseline')

const lostText = (lost: number, path: string): string =>
  `${lost} ${lost === 1 ? 'part' : 'parts'} could not be read and ${lost === 1 ? 'is' : 'are'} not counted. See: txplan lint ${path}\n`

/** The client's own words are shown on a terminal, and elsewhere only when asked for. */
function mayShow({ showValues, format, output }: ProgressOptions, { stdout, env }: Io): boolean {
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  return showValues ?? (format === 'pretty' && terminal)
}

/**
 * One measure with the objectives that it serves.
 *
 * @throws UserError for one that is not there
 */
function only(told: Told, name: string | undefined): Told {
  if (name === undefined) return told
  const isIt = ({ of }: Told['measures'][number]) => of.key === name || of.instrument?.id === name
  const measures = told.measures.filter(isIt)
  const keys = new Set(measures.map(({ of }) => of.key))
  const aims = told.aims.filter(({ of }) => of.name === name || keys.has(of.measure ?? ''))
  if (measures.length + aims.length > 0) return { ...told, measures, aims }
  const known = told.measures.map(({ of }) => of.key)
  const meant = nearest(name, known)
  throw new UserError(
    `There is no measure “${name}” in this plan.`,
    meant ? `Did you mean: --measure ${meant}` : `There are: ${known.join(', ') || 'none'}.`,
  )
}

async function textOf(told: Told, options: ProgressOptions, io: Io): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./json.ts')).json(told)
    case 'csv':
      return (await import('./csv.ts')).csv(told)
    case 'md':
      return (await import('./markdown.ts')).markdown(told)
    case 'svg':
      return (await import('./svg.ts')).svg(told)
    case 'pretty':
      return prettyText(told, options, io)
  }
}

const [narrowest, widest, usual] = [40, 160, 100]

async function prettyText(told: Told, { output, color, plain }: ProgressOptions, io: Io) {
  const terminal = output === undefined ? io.stdout : undefined
  const width = Math.max(narrowest, Math.min(io.stdout.columns || usual, widest))
  const look = {
    paint: await paintFor(terminal, plain ? false : color, io),
    width,
    isPlain: plain === true || io.env['TERM'] === 'dumb',
  }
  return (await import('./pretty.ts')).pretty(told, look)
}
