/** `txplan caseload`: every client in one line. What is due, what lint finds, how the scores go, who has signed. */
import { type ClientFiles, discover, meant, shownPath } from '../../../practice/discover.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor } from '../../paint.ts'
import { type CollectOptions, collect } from './collect.ts'
import type { CaseRow } from './row.ts'
import { type Order, sorted } from './sort.ts'

interface CaseloadOptions {
  format: 'pretty' | 'json' | 'csv' | 'html'
  sort: Order
  lint: boolean
  output?: string
  asOf?: string
  showValues?: boolean
  color?: boolean
}

export async function run(
  paths: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as CaseloadOptions
  const asOf = options.asOf ?? localDay(io.now())
  const places = paths.map((path) => meant(path, io.cwd))
  const { clients, unreadable } = await discover(places, io.cwd)
  const { lint, format } = options
  const looking = { asOf, lint, charts: format === 'html', showValues: mayShow(options, io) }
  const rows = sorted(await collectAll(clients, { cwd: io.cwd, ...looking }), options.sort)
  await deliver(await textOf(rows, asOf, options, io), options.output, io)
  const faults = [
    ...rows.flatMap(({ file, fault }) => (fault === undefined ? [] : [{ file, fault }])),
    ...unreadable.map(({ path, fault }) => ({ file: shownPath(path, io.cwd), fault })),
  ]
  io.stderr.write(faults.map(({ file, fault }) => `${file}: ${fault}.\n`).join(''))
  io.stderr.write(rows.map(lostText).join(''))
  if (faults.length > 0) return exitCode.usage
  return rows.some(needsLook) ? exitCode.findings : exitCode.nothing
}

/** From so many clients on several threads are the faster way: with lint, and without. */
const worthwhile = { lint: 150, bare: 1000 }

async function collectAll(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<CaseRow[]> {
  const least = options.lint ? worthwhile.lint : worthwhile.bare
  if (clients.length < least) return collect(clients, options)
  const { collectInThreads } = await import('./pool.ts')
  return collectInThreads(clients, options)
}

const lostText = ({ lost, file }: CaseRow): string =>
  lost === 0
    ? ''
    : `${file}: ${lost} ${lost === 1 ? 'part does' : 'parts do'} not fit the format and ${lost === 1 ? 'is' : 'are'} not counted. See: txplan lint ${file}\n`

const needsLook = ({ overdue, findings, isWorse }: CaseRow): boolean =>
  overdue > 0 || (findings?.errors ?? 0) > 0 || isWorse

/** Names are shown on a terminal, and elsewhere only when asked for. */
function mayShow({ showValues, format, output }: CaseloadOptions, { stdout, env }: Io): boolean {
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  return showValues ?? (format === 'pretty' && terminal)
}

async function textOf(
  rows: readonly CaseRow[],
  asOf: string,
  { format, output, color }: CaseloadOptions,
  io: Io,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).json(rows, asOf)
    case 'csv':
      return (await import('./csv.ts')).csv(rows)
    case 'html':
      return (await import('./html.ts')).html(rows, asOf)
    case 'pretty': {
      const terminal = output === undefined ? io.stdout : undefined
      const width = Math.max(narrowest, Math.min(io.stdout.columns || widest, widest))
      const look = { paint: await paintFor(terminal, color, io), width }
      return (await import('./pretty.ts')).pretty(rows, asOf, look)
    }
  }
}

const [narrowest, widest] = [40, 200]
