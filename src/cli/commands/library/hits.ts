/** The texts that were found, under the presentations that they belong to, best first. */
import { blanksIn } from '../../../library/fill.ts'
import { sentenceOf } from '../../../library/items.ts'
import type { Entry } from '../../../library/library.ts'
import type { Wanted } from '../../../library/search.ts'
import { inMarkdown } from '../../../library/sheet.ts'
import { printable } from '../../../lint/formats/wrap.ts'
import { cellsOf, wrapCells } from '../../prompts/cells.ts'
import type { LibraryOptions, Look } from './command.ts'
import { json, queryOf } from './json.ts'

export interface Hits {
  wanted: Wanted
  entries: readonly Entry[]
  /** How many there are, shown or not. */
  total: number
}

export function hitsIn(found: Hits, format: LibraryOptions['format'], look: Look): string {
  if (format === 'json') return hitsJson(found)
  return format === 'md' ? hitsMarkdown(found) : hitsPretty(found, look)
}

const hitsJson = ({ wanted, entries, total }: Hits): string =>
  json({
    query: queryOf(wanted),
    total,
    texts: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      presentation: entry.presentation.id ?? '',
      sentence: sentenceOf(entry),
      blanks: blanksIn(entry.text),
    })),
  })

/** Presentations in the order of their best text. */
function grouped(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<unknown, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.presentation)
    if (group) group.push(entry)
    else groups.set(entry.presentation, [entry])
  }
  return [...groups.values()]
}

const titleOf = ([first]: readonly Entry[]): string =>
  first?.presentation.title ?? first?.presentation.id ?? ''

function hitsMarkdown(found: Hits): string {
  const blocks = grouped(found.entries).flatMap((entries) => [
    `## ${inMarkdown(titleOf(entries))}`,
    entries.map((one) => `- ${one.kind} \`${one.id}\`: ${inMarkdown(sentenceOf(one))}`).join('\n'),
  ])
  return `${['# Library', ...blocks, sum(found)].join('\n\n')}\n`
}

function hitsPretty(found: Hits, look: Look): string {
  const { paint, width } = look
  const wrapped = (text: string, indent: string) =>
    wrapCells(indent + printable(text), width, indent)
  const blocks = grouped(found.entries).map((entries) =>
    [
      ...wrapped(titleOf(entries), '').map(paint.bold),
      ...entries.flatMap((one) => [...headOf(one, look), ...wrapped(sentenceOf(one), '    ')]),
    ].join('\n'),
  )
  const hint = `${sum(found)} One of them with its blanks: txplan library show ID`
  return `${[...blocks, wrapped(hint, '').map(paint.dim).join('\n')].join('\n\n')}\n`
}

/** The id is never broken, so that it can be copied. */
function headOf({ id, kind }: Entry, { paint, width }: Look): string[] {
  const name = printable(id)
  const head = `  ${paint.info(name)}`
  return cellsOf(name) + kind.length + 4 > width
    ? [head, `    ${paint.dim(kind)}`]
    : [`${head}  ${paint.dim(kind)}`]
}

function sum({ entries, total }: Hits): string {
  const all = `${total} text${total === 1 ? '' : 's'}`
  const more = total - entries.length
  return more > 0 ? `${entries.length} of ${all}; ${more} more with --limit ${total}.` : `${all}.`
}
