/** `txplan library`: what texts there are to begin a plan with; which hold certain words; one of them whole. */
import { builtInTable, type CodeTable, normalizeCode } from '../../../codes/icd10cm.ts'
import type { EntryKind, Library } from '../../../library/library.ts'
import { searchLibrary, suits, type Wanted } from '../../../library/search.ts'
import type { Paint } from '../../../lint/formats/paint.ts'
import { presentationShape } from '../../../plan/shapes.generated.ts'
import { checkStructure } from '../../../plan/structure.ts'
import { practiceAbove, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { libraryOf, type OwnPresentation, readOwnPresentations } from '../../../practice/library.ts'
import { readCodeTable, readPractice } from '../../../practice/read.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import { type Hits, hitsIn } from './hits.ts'
import { type Listed, listIn } from './list.ts'
import { shownIn } from './show.ts'

export interface LibraryOptions {
  format: 'pretty' | 'json' | 'md'
  output?: string
  diagnosis?: string
  kind?: EntryKind
  limit?: string
  color?: boolean
}

/** How it looks on a terminal. */
export interface Look {
  paint: Paint
  width: number
}

export async function run(
  words: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as LibraryOptions
  const library = await libraryHere(io)
  const look = await lookFor(options, io)
  const [first, ...ids] = words
  if (first === 'show') {
    refuseSearching(options)
    const text = shownIn(library, ids, await codesHere(io), options.format, look)
    await deliver(text, options.output, io)
    return exitCode.nothing
  }
  const wanted = wantedFrom(words, options)
  const isList = words.length === 0 && options.kind === undefined
  const answer = isList ? listed(library, wanted, options) : searched(library, wanted, options)
  if (answer.total === 0 && options.format !== 'json') io.stderr.write(nothingText(wanted))
  else await deliver(answer.in(options.format, look), options.output, io)
  return answer.total > 0 ? exitCode.nothing : exitCode.findings
}

/** The library of the practice around the current folder; what of its own part is lost is said. */
async function libraryHere(io: Io): Promise<Library> {
  const practice = practiceAbove(io.cwd)
  const own = practice === undefined ? [] : await readOwnPresentations(practice)
  for (const { path } of own.filter(isTorn))
    io.stderr.write(
      `${shownPath(path, io.cwd)} could not be read whole, and what could not is left out here. See: txplan lint\n`,
    )
  return libraryOf(own)
}

const isTorn = ({ document: { value, root, problems } }: OwnPresentation): boolean =>
  value === undefined ||
  problems.some(({ code }) => code !== 'byte-order-mark') ||
  checkStructure(value, presentationShape, root).length > 0

async function codesHere(io: Io): Promise<CodeTable> {
  const practice = practiceAbove(io.cwd)
  return readCodeTable(practice ? await readPractice(practice) : undefined) ?? builtInTable()
}

async function lookFor({ output, color }: LibraryOptions, io: Io): Promise<Look> {
  const terminal = output === undefined ? io.stdout : undefined
  return { paint: await paintFor(terminal, color, io), width: widthOf(io.stdout) }
}

/** What was found, and how to write it. */
interface Answer {
  total: number
  in: (format: LibraryOptions['format'], look: Look) => string
}

function listed(library: Library, wanted: Wanted, { limit }: LibraryOptions): Answer {
  const { diagnosis } = wanted
  const all = library.presentations.filter(
    (one) => diagnosis === undefined || suits(one, diagnosis),
  )
  const shown = all.slice(0, limit === undefined ? all.length : countFrom(limit))
  const found: Listed = { wanted, presentations: shown, total: all.length }
  return { total: all.length, in: (format, look) => listIn(found, format, look) }
}

const usualLimit = 20

function searched(library: Library, wanted: Wanted, { limit }: LibraryOptions): Answer {
  const all = searchLibrary(library, wanted)
  const shown = all.slice(0, limit === undefined ? usualLimit : countFrom(limit))
  const found: Hits = { wanted, entries: shown, total: all.length }
  return { total: all.length, in: (format, look) => hitsIn(found, format, look) }
}

function wantedFrom(words: readonly string[], { diagnosis, kind }: LibraryOptions): Wanted {
  return {
    words: words.join(' '),
    ...(kind === undefined ? {} : { kind }),
    ...(diagnosis === undefined ? {} : { diagnosis: codeFrom(diagnosis) }),
  }
}

function codeFrom(given: string): string {
  const code = normalizeCode(given)
  if (code !== undefined) return code
  throw new UserError(
    `--diagnosis ${given}: wanted an ICD-10-CM code, or the header of one, such as F41.1 or F41.`,
    'Look codes up: txplan codes search WORDS',
  )
}

function countFrom(given: string): number {
  const count = Number(given)
  if (Number.isInteger(count) && count > 0) return count
  throw new UserError(`--limit ${given}: wanted a whole number, 1 or more.`)
}

/** What is shown is one thing; there is nothing to choose from. */
function refuseSearching({ diagnosis, kind, limit }: LibraryOptions): void {
  const given = { '--diagnosis': diagnosis, '--kind': kind, '--limit': limit }
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? []
  if (name === undefined) return
  throw new UserError(
    `${name} is for searching; “show” shows one presentation or text whole.`,
    'To search: txplan library WORDS',
  )
}

function nothingText({ words, diagnosis, kind }: Wanted): string {
  const what = kind === undefined ? 'text' : kind
  const sought = words ? ` that holds “${words}”` : ''
  const suited = diagnosis === undefined ? '' : ` for ${diagnosis}`
  const code = (words ?? '').split(' ').find((word) => normalizeCode(word) !== undefined)
  const hint = code
    ? `For a diagnosis: txplan library --diagnosis ${code}\n`
    : words?.includes(' ')
      ? 'Fewer words find more. '
      : ''
  return `The library has no ${what}${suited}${sought}.\n${hint}All there is: txplan library\n`
}
