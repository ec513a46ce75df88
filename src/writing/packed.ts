/** Short things in a few lines between brackets, as many on a line as fit. */

/** `{ a: b, c: d,` and so on, without indent; the further lines are set below the first item. */
export function packedLines(items: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const [at, item] of items.entries()) {
    const text = at < items.length - 1 ? `${item},` : item
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${text}`.length + 4 <= room)
      lines[lines.length - 1] = `${last} ${text}`
    else lines.push(text)
  }
  return lines.map(
    (line, at) => `${at === 0 ? '{ ' : '  '}${line}${at === lines.length - 1 ? ' }' : ''}`,
  )
}
