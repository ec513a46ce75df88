/** `txplan library show ID`: a whole presentation, or one text of it with what is asked for its blanks. */
import { type CodeTable, lookUp } from '../../../codes/icd10cm.ts'
import { nearest } from '../../../language/similar.ts'
import { entrySheet, presentationSheet } from '../../../library/explain.ts'
import { sentenceOf } from '../../../library/items.ts'
import type { Entry, Library } from '../../../library/library.ts'
import { type Item, type Sheet, sheetMarkdown } from '../../../library/sheet.ts'
import { printable } from '../../../lint/formats/wrap.ts'
import type { Presentation } from '../../../plan/types.generated.ts'
import { UserError } from '../../../practice/failure.ts'
import { wrapCells } from '../../prompts/cells.ts'
import type { LibraryOptions, Look } from './command.ts'
import { json } from './json.ts'

/** @throws UserError when it is not one presentation or text of the library that is named. */
export function shownIn(
  library: Library,
  ids: readonly string[],
  codes: CodeTable,
  format: LibraryOptions['format'],
  look: Look,
): string {
  const id = onlyOne(ids)
  const titleOf = (code: string) => lookUp(codes, code)?.title
  const isIt = (one: string | undefined) => one?.toLowerCase() === id.toLowerCase()
  const presentation = library.presentations.find((one) => isIt(one.id))
  if (presentation) {
    const sheet = () => presentationSheet(presentation, titleOf)
    return format === 'json' ? presentationJson(presentation, titleOf) : page(sheet(), format, look)
  }
  const entry = library.entries().find((one) => isIt(one.id))
  if (!entry) throw unknown(id, library)
  return format === 'json' ? entryJson(entry) : page(entrySheet(entry), format, look)
}

const forWords = 'To search for the word: txplan library shows'

function onlyOne(ids: readonly string[]): string {
  const [id, ...more] = ids
  if (id !== undefined && more.length === 0) return id
  throw new UserError(
    id === undefined
      ? 'Say what is to be shown: a presentation, or a text of one.'
      : 'One presentation or text can be shown at a time.',
    `txplan library show ${id ?? 'insomnia'}\nThe ids: txplan library\n${forWords}`,
  )
}

/** By its id, or for a text by the part of it behind the slash. */
function unknown(id: string, library: Library): UserError {
  const names = new Map(library.entries().map((entry) => [entry.id.split('/')[1] ?? '', entry.id]))
  const wanted = id.split('/').at(-1) ?? id
  const known = [
    ...library.presentations.flatMap((one) => one.id ?? []),
    ...library.entries().map((entry) => entry.id),
  ]
  const meant = nearest(id, known) ?? names.get(nearest(wanted, names.keys()) ?? '')
  return new UserError(
    `The library has no presentation or text “${id}”.`,
    meant
      ? `Did you mean: txplan library show ${meant}`
      : `The ids: txplan library\nTo search for words: txplan library ${wanted} show`,
  )
}

const presentationJson = (
  presentation: Presentation,
  titleOf: (code: string) => string | undefined,
): string =>
  json({
    presentation,
    codes: (presentation.diagnoses ?? []).map((code) => ({ code, title: titleOf(code) ?? null })),
  })

const entryJson = (entry: Entry): string =>
  json({
    text: {
      id: entry.id,
      kind: entry.kind,
      presentation: entry.presentation.id ?? '',
      goal: entry.goal?.id ?? null,
      sentence: sentenceOf(entry),
      fields: entry.text,
    },
  })

const page = (sheet: Sheet, format: LibraryOptions['format'], look: Look): string =>
  format === 'md' ? sheetMarkdown(sheet) : pretty(sheet, look)

function pretty({ title, note, lead, parts }: Sheet, look: Look): string {
  const { paint, width } = look
  const wrapped = (text: string) => wrapCells(printable(text), width)
  const blocks = [
    [...wrapped(title).map(paint.bold), ...wrapped(note).map(paint.dim)],
    ...lead.map(wrapped),
    ...parts.map((part) => [
      paint.bold(part.title),
      ...part.items.flatMap((item) => itemLines(item, '  ', look)),
    ]),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What has a name begins with it on a line of its own, and what is said of it stands deeper. */
function itemLines(
  { name, text, facts = [], items = [] }: Item,
  indent: string,
  look: Look,
): string[] {
  const { paint, width } = look
  const hung = (said: string, at: string) => wrapCells(at + printable(said), width, `${at}  `)
  if (name === undefined) return hung(text ?? '', indent)
  const inner = `${indent}  `
  return [
    `${indent}${paint.info(printable(name))}`,
    ...(text === undefined ? [] : wrapCells(inner + printable(text), width, inner)),
    ...facts.flatMap((fact) => {
      const [first = '', ...rest] = hung(`${fact.label}: ${fact.text}`, inner)
      const end = inner.length + printable(fact.label).length + 1
      return [paint.dim(first.slice(0, end)) + first.slice(end), ...rest]
    }),
    ...items.flatMap((item) => itemLines(item, inner, look)),
  ]
}
