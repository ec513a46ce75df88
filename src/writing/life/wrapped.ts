/** New words in the place of old ones, broken into lines as those were. */

/** A text of one line stays one; a text in lines is wrapped to the width of the old one. */
export function wrappedLike(before: string, text: string): string {
  const lines = before.trimEnd().split('\n')
  const isWrapped = lines.length > 1 && !text.includes('\n')
  const width = Math.max(fewest, ...lines.map((line) => line.length))
  const ending = before.endsWith('\n') && !text.endsWith('\n') ? '\n' : ''
  return (isWrapped ? wrap(text, width) : text) + ending
}

const fewest = 60

function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > width && line !== '') lines.push(line)
    line = longer.length > width ? word : longer
  }
  return [...lines, line].join('\n')
}
