/**
 * The words drawn on a page, as txplan draws them: hexadecimal strings in fonts that say which character each
 * glyph is. Whatever is drawn in another way is not found, and nothing is concluded from that.
 */
import type { Version } from './pdf.ts'
import { streamData } from './stream-data.ts'
import type { PdfDict, PdfRef } from './values.ts'

/** What is drawn at one go is one piece; pieces in the order in which they are drawn. */
export function textOfPage(version: Version, page: PdfRef): string[] {
  const dict = version.dict(page)
  const content = version.stream(dict?.entries.get('Contents'))
  if (!content) return []
  const drawn = latin1(streamData(version, content))
  const fonts = fontsOf(version, dict)
  const pieces: string[] = []
  let glyphs: ReadonlyMap<string, string> | undefined
  for (const [, font, several, single] of drawn.matchAll(operators)) {
    if (font !== undefined) glyphs = fonts(font)
    else pieces.push(readable(several ?? single ?? '', glyphs))
  }
  return pieces
}

/** A font chosen, or text shown (9.4.3). No part can run past the beginning of the next: one pass is enough. */
const operators = /\/([^\s/]+) [\d.]+ Tf|\[([^[\]]*)\] TJ|(<[^<>]*>) Tj/g

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function readable(shown: string, glyphs: ReadonlyMap<string, string> | undefined): string {
  const codes = [...shown.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex = '']) => hex).join('')
  return (codes.match(/.{4}/g) ?? []).map((code) => glyphs?.get(code.toLowerCase()) ?? '').join('')
}

/** The characters of a font by its name on the page; each is read when it is first asked for. */
function fontsOf(version: Version, page: PdfDict | undefined) {
  const resources = version.dict(page?.entries.get('Resources'))
  const fonts = version.dict(resources?.entries.get('Font'))
  const known = new Map<string, ReadonlyMap<string, string>>()
  return (name: string): ReadonlyMap<string, string> => {
    const found = known.get(name) ?? charactersOf(version, version.dict(fonts?.entries.get(name)))
    known.set(name, found)
    return found
  }
}

/** By the number of the glyph, from the ranges of its `ToUnicode` (9.10.3) that list each character. */
function charactersOf(version: Version, font: PdfDict | undefined): ReadonlyMap<string, string> {
  const characters = new Map<string, string>()
  const map = version.stream(font?.entries.get('ToUnicode'))
  const text = map ? latin1(streamData(version, map)) : ''
  for (const [, first = '', list = ''] of text.matchAll(range)) {
    const targets = list.match(/[0-9a-fA-F]+/g) ?? []
    for (const [at, target] of targets.entries()) {
      const glyph = Number.parseInt(first, 16) + at
      characters.set(glyph.toString(16).padStart(4, '0'), utf16(target))
    }
  }
  return characters
}

const range = /<([0-9a-fA-F]{4})> <[0-9a-fA-F]{4}> \[([^[\]]*)\]/g

const utf16 = (hex: string): string =>
  hex.length % 4 === 0 ? Buffer.from(hex, 'hex').swap16().toString('utf16le') : ''
