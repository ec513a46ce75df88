/** `txplan log PLAN`: revisions, who made them and why, what each commit changed, who signed. */
import { UserError } from '../../../practice/failure.ts'
import { type PlanHistory, planHistory } from '../../history/plan-history.ts'
import { mayShow, type ShowOptions } from '../../history/show.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { widthOf } from '../../paint.ts'
import { inkFor } from '../diff/ink.ts'
import type { Log, LogLook } from './told-log.ts'

interface LogOptions extends ShowOptions {
  clinicalOnly?: boolean
  reverse?: boolean
  number?: string
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as LogOptions
  const look: LogLook = {
    showValues: mayShow(options, io),
    clinicalOnly: options.clinicalOnly ?? false,
    reverse: options.reverse ?? false,
    most: mostFrom(options.number),
  }
  // While git looks for the history, what will tell it is loaded.
  const [history, { logOf }] = await Promise.all([
    planHistory(path, 'log', io),
    import('./told-log.ts'),
  ])
  requireReadable(history)
  const log = logOf(history, look)
  await deliver(await textOf(log, look, options, io), options.output, io)
  if (options.format === 'pretty') for (const note of log.notes) io.stderr.write(`${note}\n`)
  return exitCode.nothing
}

/** @throws UserError when no version of it ever was a plan */
function requireReadable({ file, versions }: PlanHistory): void {
  if (versions.some(({ fault }) => fault !== 'unreadable')) return
  throw new UserError(
    `${file} cannot be read as a plan, in no version of it.`,
    `See why: txplan lint ${file}`,
  )
}

function mostFrom(number: string | undefined): number {
  if (number === undefined) return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,5}$/.test(number)) return Number(number)
  throw new UserError(`Found “${number}”, wanted how many revisions to show.`, 'Type: -n 3')
}

/** Each format is loaded when it is asked for: Markdown brings a reader of Markdown along. */
async function textOf(log: Log, look: LogLook, options: LogOptions, io: Io): Promise<string> {
  if (options.format === 'json') return (await import('./json.ts')).json(log, look)
  if (options.format === 'md') return (await import('./markdown.ts')).markdown(log, look)
  const { pretty } = await import('./pretty.ts')
  const terminal = options.output === undefined ? io.stdout : undefined
  const ink = await inkFor(terminal, options.color, io)
  return pretty(log, { ...look, ink, width: widthOf(io.stdout) })
}
