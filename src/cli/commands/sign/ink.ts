/** The page that was signed by hand: named by its path from the plan, and held fast by its hash. */
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { sha256 } from '../../../plan/sha256.ts'
import { readBinary } from '../../../practice/binary-file.ts'
import { practiceAbove } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { standing, writeWhole } from '../../../practice/write.ts'
import type { Entry } from '../../../signing/plan/entry.ts'
import type { Io } from '../../io.ts'

export interface Scan {
  entry: NonNullable<Entry['scan']>
  /** Puts the page beside the plan where it lies outside of the practice; the entry names it there. */
  keep: () => void
}

/** @throws UserError where there is no such file, or it is neither a picture nor a PDF */
export function scanOf(file: string, plan: string, io: Io): Scan {
  const path = resolve(io.cwd, file)
  const bytes = readPage(path, file)
  const folder = dirname(plan)
  const inside = isInside(path, practiceAbove(folder) ?? folder)
  const place = inside ? path : freePlace(join(folder, 'signed', basename(path)), bytes)
  return {
    entry: { file: relative(folder, place).split(sep).join('/'), digest: hashOf(bytes) },
    keep: () => {
      if (standing(place) === 'nothing') writeWhole(place, bytes)
    },
  }
}

export const hashOf = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`

function readPage(path: string, shown: string): Uint8Array {
  const bytes = readBinary(path, `--ink ${shown}`, 'Name the picture or PDF of the page.')
  if (isPage(bytes)) return bytes
  throw new UserError(
    `--ink ${shown} is neither a picture nor a PDF.`,
    'Wanted is the page that was signed: PDF, PNG, JPEG, TIFF, WebP or HEIC.',
  )
}

/** By how each kind of file begins. */
function isPage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return (
    /^(?:%PDF-|\x89PNG\r\n|\xff\xd8\xff|II\*\0|MM\0\*)/.test(start) ||
    /^RIFF.{4}WEBP/s.test(start) ||
    /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(start)
  )
}

const isInside = (path: string, folder: string): boolean => {
  const inner = relative(folder, path)
  return inner !== '' && inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner)
}

/** A name that is free, or that this very page has already. */
function freePlace(wanted: string, bytes: Uint8Array): string {
  const end = extname(wanted)
  const stem = wanted.slice(0, wanted.length - end.length)
  for (let nth = 1; ; nth += 1) {
    const place = nth === 1 ? wanted : `${stem}-${nth}${end}`
    if (standing(place) === 'nothing' || isPageAt(place, bytes)) return place
  }
}

const isPageAt = (place: string, bytes: Uint8Array): boolean =>
  standing(place) === 'file' && hashOf(readBinary(place, place)) === hashOf(bytes)
