/** A PDF as read: its revisions, and the objects as they stood after each. */
import { PdfError } from './fault.ts'
import { type PdfRevision, readRevisions, sizeOf } from './revisions.ts'
import {
  isKind,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './values.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly revisions: readonly PdfRevision[]
  /** Why bytes behind the last revision could not be read; absent where all was. */
  readonly fault?: PdfError
}

/**
 * The whole of it.
 *
 * @throws PdfError where any part cannot be read.
 */
export function readPdf(bytes: Uint8Array): Pdf {
  const pdf = readPdfAsFar(bytes)
  if (pdf.fault) throw pdf.fault
  return pdf
}

/**
 * Its revisions up to the first that cannot be read.
 *
 * @throws PdfError where not even the first can.
 */
export function readPdfAsFar(bytes: Uint8Array): Pdf {
  const read = readRevisions(bytes)
  if (read.revisions.length === 0 && read.fault) throw read.fault
  return { bytes, ...read }
}

/** References that only lead to another one. */
const longestChain = 16

/** The document as it stood after one of its revisions. */
export class Version {
  readonly trailer: PdfDict
  /** One more than the highest number of any object. */
  readonly size: number
  private readonly objects: ReadonlyMap<number, PdfObject>

  private constructor(objects: ReadonlyMap<number, PdfObject>, trailer: PdfDict) {
    this.objects = objects
    this.trailer = trailer
    this.size = sizeOf(trailer) ?? 0
  }

  /** After the revision of this index; without one, after the last. */
  static of({ revisions }: Pdf, index = revisions.length - 1): Version {
    const objects = new Map<number, PdfObject>()
    for (const { objects: added, freed } of revisions.slice(0, index + 1)) {
      for (const num of freed) objects.delete(num)
      for (const [num, object] of added) objects.set(num, object)
    }
    const last = revisions[index]
    if (!last) throw new RangeError(`There is no revision ${index}.`)
    return new Version(objects, last.trailer)
  }

  get numbers(): Iterable<number> {
    return this.objects.keys()
  }

  object(num: number): PdfObject | undefined {
    return this.objects.get(num)
  }

  /** What a value stands for, with references followed. An object that is not there is null (7.3.10). */
  resolve(value: PdfValue | undefined): Exclude<PdfValue, PdfRef> | undefined {
    let held = value
    for (let steps = 0; isKind(held, 'ref'); steps++) {
      if (steps > longestChain) throw new PdfError('loop', 0, 'references go round in a circle')
      const object: PdfObject | undefined = this.objects.get(held.num)
      held = object?.gen === held.gen ? object.value : null
    }
    return held
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const held = this.resolve(value)
    return isKind(held, 'dict') ? held : undefined
  }

  array(value: PdfValue | undefined): PdfArray | undefined {
    const held = this.resolve(value)
    return isKind(held, 'array') ? held : undefined
  }

  stream(value: PdfValue | undefined): PdfStream | undefined {
    const held = this.resolve(value)
    return isKind(held, 'stream') ? held : undefined
  }

  /** The entry of a dictionary, references followed. */
  get(dict: PdfDict | undefined, key: string): Exclude<PdfValue, PdfRef> | undefined {
    return this.resolve(dict?.entries.get(key))
  }

  get catalogRef(): PdfRef {
    const root = this.trailer.entries.get('Root')
    if (isKind(root, 'ref')) return root
    throw new PdfError('missing-object', this.trailer.start, 'the trailer names no catalog')
  }

  get catalog(): PdfDict {
    const catalog = this.dict(this.catalogRef)
    if (catalog) return catalog
    throw new PdfError('missing-object', this.trailer.start, 'there is no catalog')
  }
}
