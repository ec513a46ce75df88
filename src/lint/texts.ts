/**
 * Every text of a plan and its record, for rules that read prose. There are hundreds in each plan, so
 * one walk notes what most rules ask first, the field; paths are put together only for texts that
 * somebody has something to say about.
 */
import type { Path } from '../source/document.ts'
import type { FileKind } from './rule.ts'

/** A list or a part of the plan, and where it stands. */
interface Place {
  part: string | number
  up: Place | undefined
}

/** A text, and where it stands. */
export class TextAt {
  readonly text: string
  readonly in: FileKind
  /** The field it is the value of, or an element of. */
  readonly field: string
  /** True for an element of a list of texts. */
  readonly inList: boolean
  /** The first field of its path. */
  readonly top: string
  /** True below an `x-…` field, which is the user's own. */
  readonly own: boolean
  private readonly part: string | number
  private readonly place: Place | undefined

  constructor(text: string, part: string | number, walk: Walk) {
    this.text = text
    this.in = walk.file
    this.field = walk.field
    this.inList = typeof part === 'number'
    this.top = walk.top
    this.own = walk.own
    this.part = part
    this.place = walk.place
  }

  get path(): Path {
    const path: (string | number)[] = [this.part]
    for (let place = this.place; place; place = place.up) path.push(place.part)
    return path.reverse()
  }
}

/** Where the walk is. */
interface Walk {
  file: FileKind
  top: string
  field: string
  own: boolean
  place: Place | undefined
  out: TextAt[]
}

/** In the order of the file. */
export function textsIn(value: object | undefined, file: FileKind): TextAt[] {
  const walk: Walk = { file, top: '', field: '', own: false, place: undefined, out: [] }
  if (value) inFields(value as Fields, walk)
  return walk.out
}

type Fields = Readonly<Record<string, unknown>>

/** Codes that `txplan sign` writes into an entry: nobody’s words, though the keys of one are names of parts. */
const writtenBySigning: ReadonlySet<string> = new Set(['digest', 'parts', 'checked', 'proof'])

function inFields(fields: Fields, walk: Walk): void {
  const { place, own } = walk
  for (const key in fields) {
    if (place === undefined) walk.top = key
    if (walk.top === 'signatures' && writtenBySigning.has(key)) continue
    walk.field = key
    walk.own = own || key.startsWith('x-')
    take(fields[key], key, walk)
  }
  walk.own = own
}

function inElements(list: readonly unknown[], walk: Walk): void {
  const { field } = walk
  for (let at = 0; at < list.length; at++) {
    walk.field = field
    take(list[at], at, walk)
  }
}

function take(value: unknown, part: string | number, walk: Walk): void {
  if (typeof value === 'string') {
    walk.out.push(new TextAt(value, part, walk))
    return
  }
  if (typeof value !== 'object' || value === null) return
  const before = walk.place
  walk.place = { part, up: before }
  if (Array.isArray(value)) inElements(value, walk)
  else inFields(value as Fields, walk)
  walk.place = before
}
