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
  const found = new Map<PdfDict, PdfAttachment[]>()
  for (const value of [...specs, ...associated]) {
    const spec = version.dict(value)
    if (spec) found.set(spec, attachmentsIn(version, spec))
    if (found.size > mostFiles)
      throw new PdfError('too-large', catalog.start, 'it carries far too many files')
  }
  return [...found.values()].flat()
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

/**
 * A file has a name and a content for each kind of system (7.11.3); readers differ in which they take. Mostly
 * all are the same; where they are not, it is several files.
 */
function attachmentsIn(version: Version, spec: PdfDict): PdfAttachment[] {
  const files = version.dict(spec.entries.get('EF'))
  const streams = systems.flatMap((key) => version.stream(files?.entries.get(key)) ?? [])
  const names = systems.flatMap((key) => textOf(version.get(spec, key)) ?? [])
  return [...new Set(streams)].flatMap((stream) =>
    [...new Set(names)].map((name) => attachmentOf(version, spec, { name, stream })),
  )
}

/** The first is the one that today’s readers go by. */
const systems = ['UF', 'F', 'Unix', 'Mac', 'DOS']

function attachmentOf(
  version: Version,
  spec: PdfDict,
  { name, stream }: { name: string; stream: PdfStream },
): PdfAttachment {
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
