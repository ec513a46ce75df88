/** `txplan due`: everything with a date, over one plan or the whole practice, and why. */
import { resolve, sep } from 'node:path'
import { nearest } from '../../../language/similar.ts'
import { type ClientFiles, discover, meant, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { pathText } from '../../../source/path-text.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import { type Collected, type CollectOptions, collect, type Gap } from './collect.ts'
import { type DueRow, sorted } from './rows.ts'
import { type GivenOptions, selectOptions } from './select.ts'

interface DueOptions extends GivenOptions {
  format: 'pretty' | 'json' | 'csv' | 'md' | 'ics'
  output?: string
  asOf?: string
  why?: boolean
  failOn: 'overdue' | 'due'
  color?: boolean
}

export async function run(
  paths: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as DueOptions
  const asOf = options.asOf ?? localDay(io.now())
  const places = paths.map((path) => meant(path, io.cwd))
  const select = selectOptions(options, asOf)
  const { clients, unreadable } = await discover(places, io.cwd)
  const brief = options.format !== 'json' && !options.why
  const found = await collectAll(clients, { cwd: io.cwd, asOf, select, brief })
  for (const { path, fault } of unreadable)
    found.gaps.push({ file: shownPath(path, io.cwd), fault, misfits: 0, dates: [] })
  requireClients(options.client, new Set(found.names))
  const ofPractices = Object.entries(found.practices).flatMap(([folder, own]) =>
    isMeant(folder, places, io) ? own : [],
  )
  const rows = sorted([...found.rows, ...ofPractices])
  await deliver(await textOf({ rows, found, asOf }, options, io), options.output, io)
  io.stderr.write(gapsText(found.gaps))
  if (found.unreadable || unreadable.length > 0) return exitCode.usage
  return fails(rows, options.failOn) ? exitCode.findings : exitCode.nothing
}

/** What is the practice's own is listed where the practice was meant, and not for one of its plans. */
const isMeant = (folder: string, places: readonly string[], { cwd }: Io): boolean =>
  places.length === 0 ||
  places.some((place) => `${folder}${sep}`.startsWith(`${resolve(cwd, place)}${sep}`))

/** From so many clients on several threads are the faster way; `npm run bench` shows it. */
const worthwhile = 1000

async function collectAll(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<Collected> {
  if (clients.length < worthwhile) return collect(clients, options)
  const { collectInThreads } = await import('./pool.ts')
  return collectInThreads(clients, options)
}

/** Overdue items; or, where that is asked for, every listed one that has a day. */
const fails = (rows: readonly DueRow[], failOn: DueOptions['failOn']): boolean =>
  rows.some(
    ({ standing, item }) =>
      standing === 'overdue' || (failOn === 'due' && item.day !== undefined && item.isSure),
  )

interface Shown {
  rows: readonly DueRow[]
  found: Collected
  asOf: string
}

async function textOf({ rows, found, asOf }: Shown, options: DueOptions, io: Io): Promise<string> {
  const { codes, gaps } = found
  switch (options.format) {
    case 'json':
      return (await import('./json.ts')).json({ rows, gaps, codes, asOf })
    case 'csv':
      return (await import('./csv.ts')).csv(rows, asOf)
    case 'md':
      return (await import('./markdown.ts')).markdown(rows, asOf)
    case 'ics':
      return calendarText(rows, options, io)
    case 'pretty':
      return prettyText({ rows, found, asOf }, options, io)
  }
}

async function prettyText({ rows, found, asOf }: Shown, options: DueOptions, io: Io) {
  const terminal = options.output === undefined ? io.stdout : undefined
  const paint = await paintFor(terminal, options.color, io)
  const look = { paint, width: widthOf(io.stdout), isPrivate: terminal?.isTTY === true }
  const isCut = !isNarrowed(options) && new Set(rows.map(({ client }) => client)).size > 1
  if (!options.why) return (await import('./pretty.ts')).pretty(rows, asOf, look, isCut)
  const { profileSources } = await import('../../../practice/profiles.ts')
  const sources = profileSources()
  const sourceTitle = (key: string) => sources[key]?.title
  return (await import('./why.ts')).why({ rows, asOf, codes: found.codes, sourceTitle }, look)
}

/** Who asks for something in particular sees all of it; the whole practice at once is too long to read. */
const isNarrowed = ({ within, overdue, client, kind }: GivenOptions): boolean =>
  [within, overdue, client, kind].some((one) => one !== undefined)

/** The same list on the same day gives the same bytes where the day is given. */
async function calendarText(rows: readonly DueRow[], { asOf }: DueOptions, io: Io) {
  const { creationDate } = await import('../../moment.ts')
  const { calendar } = await import('../../../schedule/ics.ts')
  const undated = rows.filter(({ item }) => item.day === undefined).length
  if (undated > 0)
    io.stderr.write(
      `${undated === 1 ? '1 item has' : `${undated} items have`} no day yet and ${undated === 1 ? 'is' : 'are'} not in the calendar: txplan due\n`,
    )
  const isFixed = asOf !== undefined && !io.env['SOURCE_DATE_EPOCH']
  const stamp = isFixed ? new Date(`${asOf}T00:00:00Z`) : creationDate(io)
  return calendar(rows, stamp)
}

/** @throws UserError for a client that is not there */
function requireClients(wanted: readonly string[] | undefined, known: ReadonlySet<string>): void {
  const lost = wanted?.find((name) => !known.has(name))
  if (lost === undefined) return
  const meant = nearest(lost, [...known])
  throw new UserError(
    `There is no client “${lost}” here.`,
    meant ? `Did you mean: --client ${meant}` : 'See them all: txplan due',
  )
}

/** Lines of a caseload would push the list off the screen: json has them all. */
const mostGaps = 20

/** What is not in the list, and where to see why; paths only. */
function gapsText(gaps: readonly Gap[]): string {
  const shown = gaps.length > mostGaps + 1 ? gaps.slice(0, mostGaps) : gaps
  const more = gaps.length - shown.length
  const rest =
    more > 0 ? `and ${more} more files with parts that could not be read: txplan lint\n` : ''
  return `${shown.map(gapText).join('')}${rest}`
}

function gapText({ file, fault, misfits, dates }: Gap): string {
  if (fault !== undefined) return `${file}: ${fault}; nothing of it is in the list.\n`
  const named = dates.slice(0, 5).map(({ path }) => pathText(path))
  const more = dates.length > 5 ? ` and ${dates.length - 5} more` : ''
  const what =
    misfits > 0
      ? `${misfits} ${misfits === 1 ? 'part does' : 'parts do'} not fit the format`
      : `no day could be read from ${named.join(', ')}${more}`
  return `${file}: ${what}; nothing is counted from there. See: txplan lint ${file}\n`
}
