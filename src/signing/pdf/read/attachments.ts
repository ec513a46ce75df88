/** The files that a document carries (7.11.4): in its name tree, and as associated files. */
import { PdfError } from './fault.ts'
import type { Version } from './pdf.ts'
import { streamData } from './stream-data.ts'
import { nameOf, type PdfDict, type PdfStream, type PdfValue, textOf } from './values.ts'

export interface PdfAttachment {
  readonly name: string
  readonly description: string | undefined
  /** `Source`, `Data` … */
  readonly relationship: string | undefined
  readonly type: string | undefined
  /** @throws PdfError where it is damaged or too large. */
  readonly bytes: () => Uint8Array
  /** The offset of its stream: tells in which revision it came. */
  readonly at: number
}

const mostNodes = 1000
const mostFiles = 50

export function attachmentsOf(version: Version): PdfAttachment[] {
  const catalog = version.catalog
  const names = version.dict(catalog.entries.get('Names'))
  const specs = namedIn(version, names?.entries.get('EmbeddedFiles'))
  const associated = version.array(catalog.entries.get('AF'))?.items ?? []
  const found = new Map<PdfDict, PdfAttachment>()
  for (const value of [...specs, ...associated]) {
    const spec = version.dict(value)
    const attachment = spec && attachmentOf(version, spec)
    if (spec && attachment) found.set(spec, attachment)
    if (found.size > mostFiles)
      throw new PdfError('too-large', catalog.start, 'it carries far too many files')
  }
  return [...found.values()]
}

/** The values of a name tree, each node once. */
function namedIn(version: Version, root: PdfValue | undefined): PdfValue[] {
  const values: PdfValue[] = []
  const seen = new Set<PdfDict>()
  const visit = (value: PdfValue | undefined): void => {
    const node = version.dict(value)
    if (!node || seen.has(node)) return
    seen.add(node)
    if (seen.size > mostNodes)
      throw new PdfError('too-large', node.start, 'the tree of attachments is far too large')
    const pairs = version.array(node.entries.get('Names'))?.items ?? []
    for (const [at, named] of pairs.entries()) if (at % 2 === 1) values.push(named)
    for (const kid of version.array(node.entries.get('Kids'))?.items ?? []) visit(kid)
  }
  visit(root)
  return values
}

function attachmentOf(version: Version, spec: PdfDict): PdfAttachment | undefined {
  const files = version.dict(spec.entries.get('EF'))
  const stream = version.stream(files?.entries.get('F') ?? files?.entries.get('UF'))
  const name = textOf(version.get(spec, 'UF')) ?? textOf(version.get(spec, 'F'))
  if (!stream || name === undefined) return undefined
  return {
    name,
    description: textOf(version.get(spec, 'Desc')),
    relationship: nameOf(version.get(spec, 'AFRelationship')),
    type: nameOf(version.get(stream.dict, 'Subtype')),
    bytes: () => streamData(version, stream),
    at: placeOf(stream),
  }
}

const placeOf = ({ dict }: PdfStream): number => dict.start
