/** The files inside the document, named below its signatures: what is handed on must be seen. */
import type { AttachedFile } from '../view.ts'
import { plainStrips } from './rich.ts'
import { type Column, type Strip, tied, withGap } from './strips.ts'
import { tag } from './tags.ts'
import { styles } from './theme.ts'
import { words } from './words.ts'

export function attachedStrips(files: readonly AttachedFile[], column: Column): Strip[] {
  const lines = files.flatMap(({ name, digest, what }) => {
    const text = words.attached(name, digest, what)
    return plainStrips(text, column, styles.signatureNote, tag('P', column.tag))
  })
  return withGap(tied(lines, 2), 12)
}
