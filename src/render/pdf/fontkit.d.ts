/** The part of fontkit that the renderer calls itself; the package ships no types. */
declare module 'fontkit' {
  import type { EmbeddedFont } from 'pdfkit'

  export function create(file: Uint8Array): EmbeddedFont
}
