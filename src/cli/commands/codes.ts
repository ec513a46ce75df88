/** `txplan codes`: look a diagnosis code up, or read an official CMS order file into a table. */
import { resolve } from 'node:path'
import { mergeOrderFile } from '../../codes/cms-order-file.ts'
import {
  billableOn,
  builtInTable,
  type CodeTable,
  printTable,
  search,
} from '../../codes/icd10cm.ts'
import { isRealDate } from '../../language/dates.ts'
import { practiceAbove } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { readCodeTable, readPractice, readText } from '../../practice/read.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../io.ts'
import { deliver } from '../output.ts'

export async function run(
  args: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const [action, ...words] = args
  if (action === 'search' && words.length > 0) return find(words.join(' '), options, io)
  if (action === 'import' && words[0] !== undefined) return importFile(words[0], options, io)
  throw new UserError(
    'Say what to do with codes.',
    'txplan codes search WORDS, or txplan codes import FILE --fiscal-year 2028',
  )
}

const mostHits = 20

async function tableHere(io: Io): Promise<CodeTable> {
  const folder = practiceAbove(io.cwd)
  return readCodeTable(folder ? await readPractice(folder) : undefined) ?? builtInTable()
}

async function find(words: string, options: Record<string, unknown>, io: Io): Promise<ExitCode> {
  const date = (options['asOf'] as string | undefined) ?? localDay(io.now())
  const hits = search(await tableHere(io), words, date, mostHits)
  for (const hit of hits)
    io.stdout.write(
      `${hit.code.padEnd(9)}${billableOn(hit, date) ? '' : '(header) '}${hit.title}\n`,
    )
  if (hits.length === 0)
    io.stderr.write(
      `No code found for “${words}” on ${date}. The table holds chapter F and what goes with it of chapters G, R, T and Z.\n`,
    )
  return hits.length > 0 ? exitCode.nothing : exitCode.findings
}

async function importFile(
  file: string,
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const fiscalYear = yearFrom(options['fiscalYear'])
  const effective = (options['effective'] as string | undefined) ?? `${fiscalYear - 1}-10-01`
  if (!isRealDate(effective)) throw new UserError(`--effective ${effective}: wanted a day.`)
  const text = readText(resolve(io.cwd, file))
  const { table, report, problems } = mergeOrderFile(await tableHere(io), text, {
    fiscalYear,
    effective,
  })
  const [first] = problems
  if (first)
    throw new UserError(
      `${file}, line ${first.line}: found ${first.found}, wanted ${first.wanted}.`,
      'The file is the “order” file of the yearly ICD-10-CM release at cms.gov.',
    )
  await deliver(printTable(table), options['output'] as string | undefined, io)
  io.stderr.write(
    `Read ${report.rows} rows: ${report.added.length} codes added, ${report.becameHeader.length} became headers, ${report.retitled.length} retitled, ${report.removed.length} no longer there.\n`,
  )
  if (options['output'])
    io.stderr.write(`Now name it in txplan.yaml:\ncodes:\n  icd10cm: ${options['output']}\n`)
  return exitCode.nothing
}

function yearFrom(given: unknown): number {
  const year = Number(given)
  if (Number.isInteger(year) && year >= 2016 && year <= 2100) return year
  throw new UserError(
    'The fiscal year of the file is wanted; it begins on 1 October of the year before.',
    'Add: --fiscal-year 2028',
  )
}
